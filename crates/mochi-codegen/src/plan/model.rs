use super::{Call, Crossing, Entry, OperatorPlan, Plain, Purpose, Returned};
use mochi_surface::model::{Constant, Constraints, Docs, Openness, PackageId, Scalar, TypeId, TypeName};
use mochi_surface::skip::Skip;
use std::collections::BTreeMap;

/// The border of a whole graph.
#[derive(Debug)]
pub struct Plan {
    /// By [`PackageId`].
    pub packages: Vec<PackagePlan>,
    /// By [`TypeId`].
    pub types: Vec<TypePlan>,
    /// What the next plan of the same packages is to be given.
    pub remembered: Remembered,
}

/// Which member holds a Rust name that another could want, for each package id: `Ns.Type.parse` to
/// `Parse(System.String)`. Kept in the lock, so that an upgrade which adds an overload renames nothing.
pub type Remembered = BTreeMap<String, BTreeMap<String, String>>;

impl PackagePlan {
    /// The namespace of the shim: `__Mochi.newtonsoft_json`.
    #[must_use]
    pub fn csharp_namespace(&self) -> String {
        let package = self.prefix.strip_prefix("mochi_").expect("every prefix begins so");
        format!("__Mochi.{package}")
    }
}

impl TypePlan {
    /// The entries of a type that has some.
    #[must_use]
    pub fn table(&self) -> Option<&Table> {
        self.shape.table()
    }

    /// Whether its arguments are its own parameters.
    #[must_use]
    pub fn is_definition(&self) -> bool {
        self.openness() == Openness::Definition
    }

    /// Whether it is a type that objects can be of.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.openness() == Openness::Closed
    }

    fn openness(&self) -> Openness {
        self.generic.as_ref().map_or(Openness::Closed, |generic| generic.openness)
    }

    /// Whether its handles are of boxed copies.
    #[must_use]
    pub fn is_struct(&self) -> bool {
        match &self.shape {
            Shape::Class(class) => class.is_struct,
            Shape::Interface(_) | Shape::Enum(_) | Shape::Delegate(_) => false,
        }
    }

    /// The constants of a class or an interface.
    #[must_use]
    pub fn constants(&self) -> &[ConstantPlan] {
        match &self.shape {
            Shape::Class(class) => &class.constants,
            Shape::Interface(interface) => &interface.constants,
            Shape::Enum(_) | Shape::Delegate(_) => &[],
        }
    }
}

impl TypePlan {
    pub(super) fn table_mut(&mut self) -> Option<&mut Table> {
        match &mut self.shape {
            Shape::Class(class) => class.table.as_mut(),
            Shape::Interface(interface) => interface.table.as_mut(),
            Shape::Delegate(delegate) => delegate.table.as_mut(),
            Shape::Enum(_) => None,
        }
    }
}

impl Shape {
    pub(super) fn table(&self) -> Option<&Table> {
        match self {
            Self::Class(class) => class.table.as_ref(),
            Self::Interface(interface) => interface.table.as_ref(),
            Self::Delegate(delegate) => delegate.table.as_ref(),
            Self::Enum(_) => None,
        }
    }
}

impl Plan {
    /// The type behind an id.
    #[must_use]
    pub fn ty(&self, id: TypeId) -> &TypePlan {
        &self.types[id.0 as usize]
    }

    /// The package behind an id.
    #[must_use]
    pub fn package(&self, id: PackageId) -> &PackagePlan {
        &self.packages[id.0 as usize]
    }
}

/// The border of one package.
#[derive(Debug)]
pub struct PackagePlan {
    /// As the registry spells it.
    pub id: String,
    pub version: String,
    /// What every symbol of it begins with: `mochi_newtonsoft_json`.
    pub prefix: String,
    /// The Rust module: `newtonsoft_json`; `system` for the framework, whose namespaces are modules of the crate.
    pub module: String,
    /// Simple name of the shim's assembly: `Mochi.Shim.Newtonsoft.Json`.
    pub assembly: String,
    /// Simple names of the assemblies whose types its shim names.
    pub references: Vec<String>,
    /// Its types, in a stable order; those with a [`Table`] are numbered in this order.
    pub types: Vec<TypeId>,
    pub skipped: Vec<Skip>,
    /// SHA-256 of the text form, as lower-case hex.
    pub fingerprint: String,
}

/// A type on both sides.
#[derive(Debug)]
pub struct TypePlan {
    pub package: PackageId,
    pub name: TypeName,
    /// The metadata name: `System.Environment+SpecialFolder`, ``System.Collections.Generic.List`1[System.String]``.
    pub full_name: String,
    /// The part that stands for it in symbols: `Newtonsoft_Json_Linq_JObject`.
    pub mangled_name: String,
    /// `None` for a type without parameters.
    pub generic: Option<GenericPlan>,
    /// The module beside the type, of what its methods need: the structs of [`super::Options`] and the traits of
    /// [`ExtensionPlan`]: `markdown`. `None` without any.
    pub module: Option<String>,
    /// Its operators that traits of Rust stand for, too.
    pub operators: Vec<OperatorPlan>,
    /// The methods that it adds to other types.
    pub extensions: Vec<ExtensionPlan>,
    /// The one `IEnumerable<T>` that it is and that can be iterated over.
    pub enumerable: Option<TypeId>,
    /// The one `IAsyncEnumerable<T>` that it is and that can be awaited item by item.
    pub streamed: Option<TypeId>,
    /// `global::Newtonsoft.Json.Linq.JObject`
    pub csharp: String,
    /// `Newtonsoft.Json.Linq.JObject, Newtonsoft.Json`: what `Type.GetType` takes.
    pub identity: String,
    pub rust: RustPath,
    /// The name in C: `newtonsoft_json_linq_JObject`.
    pub c: String,
    pub docs: Docs,
    pub obsolete: Option<String>,
    pub shape: Shape,
}

/// The methods that a static class adds to one type: a trait of Rust.
#[derive(Clone, Debug)]
pub struct ExtensionPlan {
    /// The trait: `OnIDbConnection`.
    pub ident: String,
    pub on: Extended,
    pub methods: Vec<ExtensionMethod>,
}

/// A method that is called on its first parameter.
#[derive(Clone, Debug)]
pub struct ExtensionMethod {
    pub slot: usize,
    /// The form without options: [`super::Extends::rust`].
    pub rust: Option<String>,
    /// The form with options.
    pub long: Option<String>,
}

/// What methods can be added to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extended {
    /// Whatever is of the type.
    Object(TypeId),
    Text,
    Value(Plain),
    Optional(Plain),
    /// Slices, and what has one.
    List(Plain),
}

/// A closed instance of a generic type. All instances of a definition have one [`RustPath`].
#[derive(Clone, Debug)]
pub struct GenericPlan {
    /// Legal Rust identifiers, each once: `TKey`, `TValue`.
    pub parameters: Vec<String>,
    /// What each of them stands for, as it crosses.
    pub arguments: Vec<Crossing>,
    /// What `Type.GetType` takes for each of them.
    pub identities: Vec<String>,
    /// What the definition asks of each; of a definition only.
    pub constraints: Vec<Constraints>,
    pub openness: Openness,
}

/// Where a type is in the generated crate, or in the runtime crate.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RustPath {
    /// Below `crate`: `["newtonsoft_json", "linq"]`. For a type that the runtime crate itself has: `["mochi"]`.
    pub module: Vec<String>,
    pub ident: String,
    /// It is `mochi::Object` or `mochi::Exception`: nothing is printed for it but a re-export.
    pub in_runtime: bool,
}

/// What a type is.
#[derive(Debug)]
pub enum Shape {
    Class(ClassPlan),
    Interface(InterfacePlan),
    Enum(EnumPlan),
    Delegate(DelegatePlan),
}

/// A class.
#[derive(Debug)]
pub struct ClassPlan {
    pub is_static: bool,
    /// A handle is one of a boxed copy.
    pub is_struct: bool,
    pub is_exception: bool,
    /// What it derefs to; `None` only for `System.Object` and static classes.
    pub base: Option<TypeId>,
    /// Every base up to `System.Object`, nearest first, and every interface.
    pub is: Vec<TypeId>,
    /// `None` when the type is only named: `is` goes through its identity.
    pub table: Option<Table>,
    pub constants: Vec<ConstantPlan>,
}

/// An interface. It derefs to `System.Object`, or to the base interface that has members, where there is exactly one.
#[derive(Debug)]
pub struct InterfacePlan {
    pub base: TypeId,
    /// `System.Object` and every interface that it extends.
    pub is: Vec<TypeId>,
    pub table: Option<Table>,
    pub constants: Vec<ConstantPlan>,
    /// The name of the Rust trait whose implementors can be made into objects of it, by [`super::Call::Implement`].
    pub implemented: Option<String>,
}

/// A delegate: a class that is made of native functions, by its entry [`super::Call::Wrap`], and has one method.
#[derive(Debug)]
pub struct DelegatePlan {
    pub base: TypeId,
    /// Every base up to `System.Object`, nearest first.
    pub is: Vec<TypeId>,
    /// `None` where what is passed to it does not cross after all.
    pub table: Option<Table>,
}

/// An enumeration: printed as a transparent struct with associated constants, so that an unknown value survives.
#[derive(Debug)]
pub struct EnumPlan {
    pub underlying: Scalar,
    pub is_flags: bool,
    pub members: Vec<EnumMemberPlan>,
}

/// A named value.
#[derive(Debug)]
pub struct EnumMemberPlan {
    /// The metadata name.
    pub name: String,
    pub rust: String,
    /// The name in C, with that of the type before it.
    pub c: String,
    pub value: i128,
    pub docs: Docs,
    pub obsolete: Option<String>,
}

/// A `const` that needs no call.
#[derive(Debug)]
pub struct ConstantPlan {
    /// The metadata name.
    pub name: String,
    pub rust: String,
    /// The name in C, with that of the type before it.
    pub c: String,
    pub crossing: Crossing,
    pub value: Constant,
    pub docs: Docs,
    pub obsolete: Option<String>,
}

/// The entries of one type, filled in at once when the type is first used.
#[derive(Debug)]
pub struct Table {
    /// Position among the tables of the package.
    pub index: u32,
    /// In table order. A type with handles has [`super::Call::IsInstance`] and [`super::Call::Free`] first, where it is no
    /// definition.
    pub entries: Vec<Entry>,
    /// The symbol of the function that is in the slot of every [open](super::Open) entry; `None` where there are none.
    ///
    /// `intptr_t close(int32_t slot, const MochiSlice* types, int32_t count, MochiError* error)`: the function of that entry
    /// for types that are told by their identities, those of the type first. It is the same each time, and never freed.
    pub close: Option<String>,
}

impl Table {
    /// What an object has whose members are native functions, where there can be one.
    #[must_use]
    pub fn implementation(&self) -> Option<&[(TypeId, usize)]> {
        self.entries.iter().find_map(|entry| entry.call.members())
    }

    /// The entries that bindings have something for, with their slots.
    pub fn available(&self) -> impl Iterator<Item = (usize, &Entry)> {
        self.entries.iter().enumerate().filter(|(_, entry)| entry.unavailable.is_none())
    }

    /// The slot of what takes the result of a task, and that result.
    #[must_use]
    pub fn awaited(&self) -> Option<(usize, Option<Returned>)> {
        let (slot, entry) = self.available().find(|(_, entry)| entry.call == Call::Await)?;
        Some((slot, entry.result.clone()))
    }

    /// The slot of what makes a task, and what that comes to.
    #[must_use]
    pub fn promise(&self) -> Option<(usize, Option<Returned>)> {
        let (slot, entry) = self.available().find(|(_, entry)| entry.call == Call::Promise)?;
        Some((slot, entry.result.clone()))
    }

    /// Those of [`Table::available`] that bindings have a method for.
    pub fn methods(&self) -> impl Iterator<Item = (usize, &Entry)> {
        let is_member = |entry: &Entry| match entry.call.purpose() {
            Purpose::IsInstance | Purpose::Free | Purpose::Await | Purpose::Promise | Purpose::Unsubscribe => false,
            Purpose::New { .. } | Purpose::Wrap | Purpose::Implement | Purpose::Subscribe | Purpose::Member => true,
        };
        self.available().filter(move |(_, entry)| is_member(entry))
    }
}
