use super::{Element, Nullability, Ty};

/// A place in a signature: its type, and whether the reference in it may be null.
/// For an array, the nullability inside [`Ty::Array`] is that of its elements.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    pub ty: Ty,
    /// `NotNull` for value types.
    pub nullability: Nullability,
    /// Of a generic delegate, what is written on each of its type arguments; of what is none, nothing.
    pub arguments: Vec<Nullability>,
}

impl Slot {
    /// A place of what has no type arguments to speak of.
    #[must_use]
    pub const fn new(ty: Ty, nullability: Nullability) -> Self {
        Self { ty, nullability, arguments: Vec::new() }
    }

    /// Whether what stands here is a reference, which may be null.
    #[must_use]
    pub fn is_reference(&self) -> bool {
        match self.ty {
            Ty::Element(element) => element.is_reference(),
            Ty::Nullable(_) => false,
            Ty::Array(_, _, form) => form.is_reference(),
        }
    }

    /// Says what an attribute says, where there is one, instead of what the type says.
    pub(crate) fn annotate(&mut self, attribute: Option<Nullability>) {
        let is_variable = matches!(self.ty, Ty::Element(Element::Variable(_)));
        match attribute {
            Some(nullability) if self.is_reference() => self.nullability = nullability,
            Some(Nullability::Nullable) if is_variable => self.nullability = Nullability::Nullable,
            Some(_) | None => {}
        }
    }
}
