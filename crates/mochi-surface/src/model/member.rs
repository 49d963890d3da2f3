use super::{Need, Slot, TypeId};

/// The XML documentation of a type or member, already turned into Markdown without links to what does not exist.
/// Cross references are `` `code` ``.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Docs {
    pub summary: String,
    pub remarks: String,
    /// Name and text.
    pub parameters: Vec<(String, String)>,
    pub returns: String,
    /// Exception type (simple name) and text.
    pub exceptions: Vec<(String, String)>,
}

impl Docs {
    /// Adds a paragraph to the remarks.
    pub fn remark(&mut self, text: &str) {
        if !self.remarks.is_empty() {
            self.remarks.push_str("\n\n");
        }
        self.remarks.push_str(text);
    }
}

/// A constructor or an ordinary method.
#[derive(Debug)]
pub struct Method {
    /// The metadata name; `.ctor` for a constructor.
    pub name: String,
    /// What it would be called if it were skipped: `Namespace.Type.Member`, with parameter types where overloads need
    /// telling apart.
    pub full_name: String,
    pub kind: MethodKind,
    /// Of a struct: it says that it changes nothing of the value that it is called on.
    pub is_readonly: bool,
    /// What a caller chooses types for.
    pub generics: Vec<super::TypeParameter>,
    pub parameters: Vec<Parameter>,
    /// The `required` members of a type that its constructor leaves to the caller, who gives them in the last parameters.
    pub required: Vec<String>,
    /// `None` for `void`; the new object for a constructor is not stated here. Of a method that is awaited what comes then.
    pub result: Option<Slot>,
    /// `None` for a method that is over when it returns.
    pub awaits: Option<Awaits>,
    pub docs: Docs,
    pub obsolete: Option<String>,
    pub need: Option<Need>,
}

/// What makes a method one that is awaited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Awaits {
    /// `Task` or `Task<T>`: what is held while the work goes on.
    pub task: super::TypeId,
    /// The method gives a `ValueTask`, which a task can be had of.
    pub is_value: bool,
    /// Where the method takes a `CancellationToken`, which is none of its parameters here: its own, for whoever does not wait
    /// for the end.
    pub token: Option<usize>,
}

/// How a method is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MethodKind {
    Constructor,
    Static {
        /// `[Extension]`: C# may call it as a method of its first parameter.
        extends: bool,
    },
    /// Static, and each implementing type's own: that of the type which stands for a type parameter.
    Implementer(super::Variable),
    /// Static, and written as an operator.
    Operator(super::Operator),
    /// What [`Method::awaits`] the receiver itself, by what its `GetAwaiter` gives.
    Awaiter,
    /// `<Clone>$` of a record, which C# calls by `receiver with { }`; what it gives is of the same type.
    Copy,
    Instance {
        /// The type whose virtual slot it is, when it overrides one of a type without bound members; else the
        /// declaring type. The call is made on this type, so that overload resolution sees that slot only.
        receiver: TypeId,
    },
}

/// A parameter, in `Sequence` order.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// The metadata name, `arg0` and so on where there is none.
    pub name: String,
    pub slot: Slot,
    pub passing: Passing,
    /// What is passed for it where a caller in C# leaves it out; `None` where nobody may.
    pub omitted: Option<Omitted>,
}

/// What C# passes for an argument that is left out.
#[derive(Clone, Debug, PartialEq)]
pub enum Omitted {
    /// [`Constant::Null`] is null of a reference, and of a value type the value without any bit.
    Constant(Constant),
    /// A `decimal`, as `decimal.GetBits` has it.
    Decimal { low: u32, middle: u32, high: u32, flags: u32 },
    /// A `DateTime`, in ticks.
    Ticks(i64),
    /// The array of `params`, empty.
    Empty,
}

/// Whether a parameter is the caller's variable, and who writes to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Passing {
    /// A copy.
    Value,
    /// `in` or `ref readonly`: nobody does.
    In,
    /// `ref`: caller and member.
    Ref,
    /// `out`: the member alone.
    Out {
        /// What null means in it where the member answers `true`: `[NotNullWhen]`, `[MaybeNullWhen]`.
        when_true: super::Nullability,
    },
}

impl Passing {
    /// Whether the member can write to it.
    #[must_use]
    pub fn writes(self) -> bool {
        match self {
            Self::Value | Self::In => false,
            Self::Ref | Self::Out { .. } => true,
        }
    }
}

/// A property or an indexer.
#[derive(Debug)]
pub struct Property {
    pub name: String,
    /// As in [`Method::full_name`].
    pub full_name: String,
    pub is_static: bool,
    /// Of a static property that each implementing type has for itself, as in [`MethodKind::Implementer`].
    pub implementer: Option<super::Variable>,
    /// What a caller chooses types for.
    pub generics: Vec<super::TypeParameter>,
    /// Receiver of the accessors, as in [`MethodKind::Instance`]; `None` for static properties.
    pub receiver: Option<TypeId>,
    /// Empty for an ordinary property; the index parameters of an indexer.
    pub index: Vec<Parameter>,
    pub slot: Slot,
    /// A public getter that crosses.
    pub getter: Option<Accessor>,
    /// A public setter that crosses and is not `init`.
    pub setter: Option<Accessor>,
    /// A public `init` that crosses: who makes the object sets it, and who copies it with changes.
    pub init: Option<Accessor>,
    pub docs: Docs,
    pub obsolete: Option<String>,
}

impl Property {
    /// What every half that crosses needs; `None` while one is left that needs nothing.
    #[must_use]
    pub fn need(&self) -> Option<&Need> {
        let mut halves = self.getter.iter().chain(&self.setter);
        let first = halves.next()?.need.as_ref()?;
        halves.all(|half| half.need.is_some()).then_some(first)
    }
}

/// Half of a property.
#[derive(Clone, Debug, Default)]
pub struct Accessor {
    /// `[Obsolete]` on the accessor itself.
    pub obsolete: Option<String>,
    /// Nullability may differ between the halves (`[AllowNull]`, `[MaybeNull]`): what this half takes or gives.
    pub nullability: Option<super::Nullability>,
    pub need: Option<Need>,
}

/// An event: delegates are added to it and removed from it.
#[derive(Debug)]
pub struct Event {
    pub name: String,
    /// As in [`Method::full_name`].
    pub full_name: String,
    /// As in [`Property::receiver`].
    pub receiver: Option<TypeId>,
    /// The delegate that handles it; a delegate is a [`super::Element::Object`], and here never null.
    pub handler: Slot,
    pub docs: Docs,
    pub obsolete: Option<String>,
    pub need: Option<Need>,
}

/// A field or a constant.
#[derive(Debug)]
pub struct Field {
    pub name: String,
    /// As in [`Method::full_name`].
    pub full_name: String,
    pub is_static: bool,
    /// `readonly`
    pub is_readonly: bool,
    /// The value of a `const`.
    pub constant: Option<Constant>,
    pub slot: Slot,
    pub docs: Docs,
    pub obsolete: Option<String>,
    pub need: Option<Need>,
}

/// The value of a constant (II.22.9).
#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    Bool(bool),
    Char(u16),
    /// Every integer; the field's own type says its width.
    Integer(i128),
    F32(f32),
    F64(f64),
    /// `None` when the text has a lone surrogate and so is no UTF-8: then the field is read at run time.
    String(String),
    /// A null reference.
    Null,
}
