use super::layout::Layout;
use std::fmt;

use super::{Constraints, Docs, Event, Field, Method, PackageId, Property, WellKnown};

/// Position of a type in [`super::Api::types`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub u32);

/// A type that crosses.
#[derive(Debug)]
pub struct Type {
    pub name: TypeName,
    /// The name as C# has it, with its arguments: `System.Collections.Generic.List<string>`.
    pub full_name: String,
    /// What makes a generic type whole; `None` for a type without parameters.
    pub generic: Option<Generic>,
    /// That of the definition.
    pub package: PackageId,
    pub docs: Docs,
    /// The message of `[Obsolete]`.
    pub obsolete: Option<String>,
    pub kind: Kind,
}

impl Type {
    /// How its values lie in memory, where that is the same on both sides.
    #[must_use]
    pub fn layout(&self) -> Option<&Layout> {
        match &self.kind {
            Kind::Class(class) => class.layout.as_ref(),
            Kind::Interface(_) | Kind::Contract(_) | Kind::Enum(_) | Kind::Delegate(_) => None,
        }
    }

    /// Whether it is a generic type as it is declared.
    #[must_use]
    pub fn is_definition(&self) -> bool {
        self.generic.as_ref().is_some_and(|generic| generic.openness == Openness::Definition)
    }
}

/// What tells a closed instance of a generic type from others of its definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Generic {
    /// The names of the definition's parameters, those of enclosing types first: `TKey`, `TValue`.
    pub parameters: Vec<String>,
    /// In the same order. What may be null in them, they do not say: it is the same type.
    pub arguments: Vec<Ty>,
    /// What the definition asks of each parameter; none for a type that is not [`Openness::Definition`].
    pub constraints: Vec<Constraints>,
    /// Whether type parameters are among the arguments.
    pub openness: Openness,
    /// Another visible type has the definition's name and fewer parameters: `Lazy<T, TMetadata>` beside `Lazy<T>`.
    pub is_overloaded: bool,
}

/// Whether a generic type is of one kind of objects, or stands for many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Openness {
    /// Its arguments are types.
    Closed,
    /// Its arguments are its own parameters, in their order: the type as it is declared, and the one that has members then.
    Definition,
    /// Type parameters are among its arguments: named by what is generic itself.
    Open,
}

/// The full name of a type definition (II.10.1, metadata names: ``List`1``, without escapes).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeName {
    pub namespace: String,
    /// Outermost type first; the last one is the type itself.
    pub path: Vec<String>,
    /// Simple name of the assembly that defines it (not of a facade that forwards it).
    pub assembly: String,
}

/// `Namespace.Outer.Inner`, with the arity of generic types as metadata writes it.
impl fmt::Display for TypeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.namespace.is_empty() {
            write!(f, "{}.", self.namespace)?;
        }
        f.write_str(&self.path.join("."))
    }
}

impl TypeName {
    /// Whether this is the type of that full name, as [`Display`](fmt::Display) writes it.
    #[must_use]
    pub fn is(&self, full_name: &str) -> bool {
        let Some(last) = self.path.last() else { return false };
        full_name.ends_with(last.as_str()) && self.to_string() == full_name
    }
}

/// What a type is.
#[derive(Debug)]
pub enum Kind {
    Class(Class),
    Interface(Interface),
    /// An interface with static abstract members: what is static of it, and no values.
    Contract(Ordinary),
    Enum(Enum),
    Delegate(Delegate),
}

/// What classes and interfaces have in common.
#[derive(Debug, Default)]
pub struct Ordinary {
    /// Every interface that it implements and that crosses, inherited ones too, by id.
    pub interfaces: Vec<TypeId>,
    /// False for a type of the framework that is only named: it has an identity and no members.
    pub members: bool,
    /// Constructors, methods (without accessors); in a stable order: name, then signature.
    pub methods: Vec<Method>,
    pub properties: Vec<Property>,
    pub events: Vec<Event>,
    pub fields: Vec<Field>,
}

/// A reference type that is not an interface, or a value type whose values cross as boxed copies.
#[derive(Debug)]
pub struct Class {
    /// `None` for `System.Object` and for static classes. A base that does not cross is stepped over.
    pub base: Option<TypeId>,
    pub is_static: bool,
    /// A value type: what crosses is a copy of the value, in an object of its own, and never null.
    pub is_struct: bool,
    /// Of a value type whose values are the same bytes on both sides: they cross as they are, and not in objects.
    pub layout: Option<Layout>,
    /// A `ref struct`: what crosses is the place of one that is lent for the time of a call.
    pub is_lent: bool,
    pub is_abstract: bool,
    pub is_sealed: bool,
    /// Implements `System.IDisposable` or `System.IAsyncDisposable`, and is not memory alone.
    pub is_disposable: bool,
    /// Derives from `System.Exception`.
    pub is_exception: bool,
    /// Of an abstract class, and of any other that the manifest wants to be derived from; of a generic one the definition has it.
    pub extending: Option<Extending>,
    pub body: Ordinary,
}

/// What who derives from a class can do.
#[derive(Debug, Default)]
pub struct Extending {
    /// The constructors that a derived class can call.
    pub constructors: Vec<Method>,
    /// Members that only derived classes see.
    pub protected: Vec<Protected>,
    /// What can be overridden, inherited members too; nearest class first.
    pub overridable: Vec<Overridable>,
    /// What keeps everybody outside of .NET from deriving from it.
    pub obstacle: Option<String>,
}

/// A member that only derived classes see.
#[derive(Debug)]
pub enum Protected {
    Method(Method),
    Property(Property),
    Event(Event),
}

impl Protected {
    /// What it consists of, in the order in which it is called.
    #[must_use]
    pub fn halves(&self) -> Vec<Half> {
        match self {
            Self::Method(_) => vec![Half::Whole],
            Self::Property(property) => {
                let halves = [(Half::Get, &property.getter), (Half::Set, &property.setter)];
                halves.into_iter().filter(|(_, accessor)| accessor.is_some()).map(|(half, _)| half).collect()
            }
            Self::Event(_) => vec![Half::Add, Half::Remove],
        }
    }
}

/// A method, or half of a property or an event, that a derived class can override.
#[derive(Debug)]
pub struct Overridable {
    pub of: OverridableOf,
    pub half: Half,
    /// It has to.
    pub is_abstract: bool,
}

/// Where an overridable member is.
#[derive(Debug)]
pub enum OverridableOf {
    /// A public member has one of these full names: of the class, or of one above.
    Public(Vec<String>),
    /// Position in [`Extending::protected`].
    Protected(usize),
}

/// What a method is of its member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    Whole,
    Get,
    Set,
    Add,
    Remove,
}

/// An interface.
#[derive(Debug)]
pub struct Interface {
    pub body: Ordinary,
    pub implementing: Implementing,
}

/// What who implements an interface has to have, of its own members only.
#[derive(Debug, Default)]
pub struct Implementing {
    /// How many methods without a body it has, those of properties and events among them.
    pub methods: usize,
    /// The full names of members with a body, which do without.
    pub defaults: Vec<String>,
    /// What keeps everybody outside of .NET from implementing it.
    pub obstacle: Option<String>,
}

impl Implementing {
    /// What a skip would call the class that implements the interface.
    #[must_use]
    pub fn full_name(interface: &str) -> String {
        format!("{interface}.<implementation>")
    }
}

/// A type of functions, with its `Invoke` even where it is a framework type that is only named: it is what it is.
#[derive(Debug)]
pub struct Delegate {
    /// `System.MulticastDelegate`, where it crosses.
    pub base: Option<TypeId>,
    /// The one method `Invoke`; none where what is passed to it turns out not to cross.
    pub body: Ordinary,
}

/// An enumeration, with its values even where it is a framework type that is only named: they are what it is.
#[derive(Debug)]
pub struct Enum {
    pub underlying: Scalar,
    /// Carries `[Flags]`.
    pub is_flags: bool,
    /// In declaration order.
    pub members: Vec<EnumMember>,
}

/// One named value of an enumeration.
#[derive(Debug)]
pub struct EnumMember {
    pub name: String,
    /// The bits, sign-extended from the underlying type.
    pub value: i128,
    pub docs: Docs,
    pub obsolete: Option<String>,
}

/// The numbers that cross as themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scalar {
    I8,
    U8,
    I16,
    U16,
    I32,
    U32,
    I64,
    U64,
    /// `IntPtr`, `nint`
    ISize,
    /// `UIntPtr`, `nuint`
    USize,
    F32,
    F64,
}

/// Whether null is expected, as the library's annotations say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nullability {
    NotNull,
    Nullable,
    /// The library has no annotation here.
    Oblivious,
}

/// The closed table of types that cross. What is not here is a skip.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ty {
    Element(Element),
    /// `T?` of a value type.
    Nullable(Element),
    /// Many of them; the nullability is that of the elements.
    Array(Element, Nullability, Form),
}

/// What many elements are held in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// A single-dimensional array that starts at zero: `T[]`.
    Array,
    /// `ReadOnlySpan<T>`: a parameter or a result, nothing else. That of `char` is a text.
    ReadOnlySpan,
    /// `Span<T>`, as above. As a parameter it is of numbers or of structs with a [`Layout`], and the callee writes to the caller's own.
    Span,
    /// `T[][]`, `T[][][]`: arrays within one another, so many.
    Jagged(u32),
    /// `T[,]`, `T[,,]`: one array of so many dimensions, at least two.
    Grid(u32),
}

impl Form {
    /// Whether what holds them is a reference, which may be null.
    #[must_use]
    pub fn is_reference(self) -> bool {
        match self {
            Self::Array | Self::Jagged(_) | Self::Grid(_) => true,
            Self::ReadOnlySpan | Self::Span => false,
        }
    }

    /// How many lists it is within one another: 1 for a list of elements.
    #[must_use]
    pub fn depth(self) -> usize {
        match self {
            Self::Array | Self::ReadOnlySpan | Self::Span => 1,
            Self::Jagged(depth) | Self::Grid(depth) => depth as usize,
        }
    }

    /// As C# writes it: `T[,]`, `System.Span<T>`.
    #[must_use]
    pub fn csharp(self, element: &str, qualifier: &str) -> String {
        match self {
            Self::Array => format!("{element}[]"),
            Self::ReadOnlySpan => format!("{qualifier}System.ReadOnlySpan<{element}>"),
            Self::Span => format!("{qualifier}System.Span<{element}>"),
            Self::Jagged(depth) => format!("{element}{}", "[]".repeat(depth as usize)),
            Self::Grid(rank) => format!("{element}[{}]", ",".repeat(rank as usize - 1)),
        }
    }
}

/// A type without structure: what an array or a `T?` may be of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Element {
    Scalar(Scalar),
    Bool,
    /// A UTF-16 code unit.
    Char,
    String,
    /// A value with a type of its own in the runtime crate.
    WellKnown(WellKnown),
    Enum(TypeId),
    /// A class or an interface, `System.Object` among them.
    Object(TypeId),
    /// What a type parameter stands for.
    Variable(Variable),
}

/// A type parameter, by its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Variable {
    /// Of the type, those of enclosing types first.
    Type(u32),
    /// Of the method.
    Method(u32),
}

impl Ty {
    /// What it is, may be, or is many of.
    #[must_use]
    pub fn element(&self) -> Element {
        let (Self::Element(element) | Self::Nullable(element) | Self::Array(element, _, _)) = *self;
        element
    }

    /// The type that it names.
    #[must_use]
    pub fn named(&self) -> Option<TypeId> {
        self.element().named()
    }

    /// Whether it is made of a value of the framework.
    #[must_use]
    pub fn is_well_known(&self) -> bool {
        matches!(self.element(), Element::WellKnown(_))
    }
}

impl Element {
    fn named(self) -> Option<TypeId> {
        match self {
            Self::Scalar(_) | Self::Bool | Self::Char | Self::String | Self::WellKnown(_) | Self::Variable(_) => None,
            Self::Enum(id) | Self::Object(id) => Some(id),
        }
    }

    /// Whether it is a reference, which may be null. Of a type parameter nothing is known.
    #[must_use]
    pub fn is_reference(self) -> bool {
        match self {
            Self::Scalar(_) | Self::Bool | Self::Char | Self::WellKnown(_) | Self::Enum(_) | Self::Variable(_) => false,
            Self::String | Self::Object(_) => true,
        }
    }
}
