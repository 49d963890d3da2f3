//! Nullable annotations: what the compiler wrote, and the attributes that correct it.

use mochi_metadata::{self as metadata, NullableFlags, Param};

use crate::attributes::{self, Attributes};
use crate::model::Nullability;

/// The annotations of one type in a signature, references and arrays in the order in which they are written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Annotations<'w>(NullableFlags<'w>);

impl<'w> Annotations<'w> {
    /// What is written on a parameter, a property or a field, or else what its context says.
    pub(crate) fn new(
        written: metadata::Result<Option<NullableFlags<'w>>>,
        context: metadata::Result<metadata::Nullability>,
    ) -> Self {
        let context = || NullableFlags::Uniform(context.unwrap_or_default());
        Self(written.ok().flatten().unwrap_or_else(context))
    }

    /// None at all.
    pub(crate) const NONE: Self = Self(NullableFlags::Uniform(metadata::Nullability::Oblivious));

    /// Of the reference at that position: the outermost is 0, and the element of an array 1.
    pub(crate) fn at(self, index: usize) -> Nullability {
        match self.0 {
            NullableFlags::Uniform(metadata::Nullability::Oblivious) => Nullability::Oblivious,
            NullableFlags::Uniform(metadata::Nullability::NotAnnotated) => Nullability::NotNull,
            NullableFlags::Uniform(metadata::Nullability::Annotated) => Nullability::Nullable,
            NullableFlags::Each(flags) => match flags.get(index) {
                Some(1) => Nullability::NotNull,
                Some(2) => Nullability::Nullable,
                Some(_) | None => Nullability::Oblivious,
            },
        }
    }
}

/// What the caller may pass, whatever the type says: `[AllowNull]`, `[DisallowNull]`.
pub(crate) fn taken(attributes: Attributes<'_>) -> Option<Nullability> {
    stated(attributes, attributes::ALLOW_NULL, attributes::DISALLOW_NULL)
}

/// What the caller may get, whatever the type says: `[MaybeNull]`, `[NotNull]`.
pub(crate) fn given(attributes: Attributes<'_>) -> Option<Nullability> {
    stated(attributes, attributes::MAYBE_NULL, attributes::NOT_NULL)
}

/// What a reference may be where the member answers so, when its attributes say it: `[NotNullWhen]`, `[MaybeNullWhen]`.
pub(crate) fn given_when(answer: bool, attributes: Attributes<'_>) -> Option<Nullability> {
    let says = |name| attributes::when(attributes.clone(), name) == Some(answer);
    if says(attributes::MAYBE_NULL_WHEN) {
        Some(Nullability::Nullable)
    } else if says(attributes::NOT_NULL_WHEN) {
        Some(Nullability::NotNull)
    } else {
        None
    }
}

/// The attributes of a parameter that has a row.
pub(crate) fn on(row: Option<Param<'_>>) -> Option<Attributes<'_>> {
    row.map(Param::custom_attributes)
}

fn stated(attributes: Attributes<'_>, nullable: attributes::Name, not_null: attributes::Name) -> Option<Nullability> {
    if attributes::has(attributes.clone(), nullable) {
        Some(Nullability::Nullable)
    } else if attributes::has(attributes, not_null) {
        Some(Nullability::NotNull)
    } else {
        None
    }
}
