use super::{CollectionPlan, Crossing, Entry, InheritedPlan, OperatorPlan, OrNull, Plain, Reads, Taken};
use mochi_surface::model::{
    Arrangement, Constant, Constraints, Docs, Held, Openness, PackageId, Scalar, TypeId, TypeName,
};
use mochi_surface::skip::Skip;
use std::collections::{BTreeMap, BTreeSet};

/// The border of a whole graph.
#[derive(Debug)]
pub struct Plan {
    /// By [`PackageId`].
    pub packages: Vec<PackagePlan>,
    /// By [`TypeId`].
    pub types: Vec<TypePlan>,
    /// What the next plan of the same packages is to be given.
    pub remembered: Remembered,
    /// Of what is generic there is only what is compiled with the shims, and the bindings ask for nothing else.
    pub ahead_of_time: bool,
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
    /// Whether it is `System.Object`.
    #[must_use]
    pub fn is_root(&self) -> bool {
        self.rust.in_runtime && matches!(&self.shape, Shape::Class(class) if !class.is_exception)
    }

    /// The trait that has the entry in this slot, and no function of this class besides.
    #[must_use]
    pub fn added_by(&self, slot: usize) -> Option<(&ExtensionPlan, &ExtensionMethod)> {
        let methods = self.extensions.iter().flat_map(|of| of.methods.iter().map(move |method| (of, method)));
        methods.into_iter().find(|(_, method)| method.slot == slot && !method.is_function)
    }

    /// Whether it is `System.Type`.
    #[must_use]
    pub fn is_type(&self) -> bool {
        self.name.is("System.Type")
    }

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

    /// Whether it is an instance whose entries are compiled with the shim. Those of a contract are all its definition's.
    #[must_use]
    pub fn is_compiled(&self) -> bool {
        let is_static = matches!(&self.shape, Shape::Class(class) if class.is_static);
        self.is_closed() && (self.table().is_some() || is_static)
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

    /// How its values lie in memory, where that is the same on both sides.
    #[must_use]
    pub fn record(&self) -> Option<&RecordPlan> {
        match &self.shape {
            Shape::Class(class) => class.record.as_ref(),
            Shape::Interface(_) | Shape::Enum(_) | Shape::Delegate(_) => None,
        }
    }

    /// Whether its handles are of places that are lent.
    #[must_use]
    pub fn is_lent(&self) -> bool {
        match &self.shape {
            Shape::Class(class) => class.is_lent,
            Shape::Interface(_) | Shape::Enum(_) | Shape::Delegate(_) => false,
        }
    }

    /// What its objects are besides: bases and interfaces.
    #[must_use]
    pub fn above(&self) -> &[TypeId] {
        match &self.shape {
            Shape::Class(class) => &class.is,
            Shape::Interface(interface) => &interface.is,
            Shape::Enum(_) | Shape::Delegate(_) => &[],
        }
    }

    /// Whether a method of it has this name in Rust.
    #[must_use]
    pub fn has_method(&self, rust: &str) -> bool {
        self.table().is_some_and(|table| table.methods().any(|(_, entry)| entry.rust == rust))
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
    /// Of an interface, what others have of it by a trait.
    pub inherited: Option<InheritedPlan>,
    /// The one `IEnumerable<T>` that it is and that can be iterated over.
    pub enumerable: Option<TypeId>,
    /// The `System.Collections.IEnumerable` that it is and that can be iterated over, where it is no `IEnumerable<T>`.
    pub objects: Option<TypeId>,
    /// The one `IAsyncEnumerable<T>` that it is and that can be awaited item by item.
    pub streamed: Option<TypeId>,
    /// The nearest type above it that is awaited, where it is not awaited by itself.
    pub awaited: Option<TypeId>,
    /// A `System.IO.Stream`, or derived from it.
    pub reads: Option<Reads>,
    /// What else a parameter of it takes.
    pub taken: Option<Taken>,
    /// What it has besides its members, as a collection.
    pub collection: CollectionPlan,
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
    /// The type parameters of the trait, those of its methods that `on` names: `OnIEnumerableOfT<TSource>`.
    pub generics: Vec<String>,
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
    /// What the type parameters of the entry are called in the trait: [`ExtensionPlan::generics`], `Self`, and its own.
    pub generics: Vec<String>,
    /// Its class has it as a function, too: what it is called on may be null.
    pub is_function: bool,
}

/// What methods can be added to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extended {
    /// Whatever is of the type.
    Object(TypeId),
    /// Whatever is of the type, as the type that it is itself: `this T` where `T` is one.
    Kind(TypeId),
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
    /// Of a struct whose values cross as they are.
    pub record: Option<RecordPlan>,
    /// A handle is one of the place of a `ref struct`, which is there for the time of the call that lends it.
    pub is_lent: bool,
    pub is_exception: bool,
    /// What it derefs to; `None` only for `System.Object` and static classes.
    pub base: Option<TypeId>,
    /// Every base up to `System.Object`, nearest first, and every interface.
    pub is: Vec<TypeId>,
    /// `None` when the type is only named: `is` goes through its identity.
    pub table: Option<Table>,
    pub constants: Vec<ConstantPlan>,
    /// As [`InterfacePlan::implemented`], of an abstract class.
    pub implemented: Option<String>,
    /// The constructors that a derived class calls, until they are entries.
    pub(crate) constructors: Vec<Entry>,
}

/// A struct whose values are the same bytes on both sides: a structure of C with these fields, or, where it is
/// [opaque](Arrangement::Opaque), with bytes and nothing else.
#[derive(Debug)]
pub struct RecordPlan {
    pub size: u32,
    pub align: u32,
    pub arrangement: Arrangement,
    /// In the order in which they lie in memory.
    pub fields: Vec<RecordField>,
}

impl RecordPlan {
    /// The fields that the structure has in C and in Rust.
    #[must_use]
    pub fn declared(&self) -> &[RecordField] {
        match self.arrangement {
            Arrangement::AsInC | Arrangement::Packed(_) => &self.fields,
            Arrangement::Opaque => &[],
        }
    }
}

/// A field of a record.
#[derive(Debug)]
pub struct RecordField {
    /// The metadata name.
    pub name: String,
    pub rust: String,
    /// The name in C.
    pub c: String,
    pub offset: u32,
    /// A number, an enumeration, a record; a truth value, which is one byte here, or a character.
    pub plain: Plain,
    pub held: Held,
    pub docs: Docs,
    pub obsolete: Option<String>,
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
    /// Of a closed instance, what the closures see that it is made of: each is another type in Rust, `Action1<String>` and
    /// `Action1<Option<String>>`.
    pub seen: BTreeSet<OrNull>,
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
    /// What a class has for those who derive from it: no entries, but what native functions are that override them.
    pub protected: Vec<Entry>,
}
