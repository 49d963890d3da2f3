//! Nullable annotations: what the compiler wrote, and the attributes that correct it.

use mochi_metadata::{self as metadata, NullableFlags, Param, TypeKind};

use crate::attributes::{self, Attributes};
use crate::model::Nullability;
use crate::signature::Sig;
use crate::world::World;

/// The annotations of one type in a signature, references and arrays in the order in which they are written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Annotations<'w> {
    flags: NullableFlags<'w>,
    /// Position of a type variable that an argument stands for.
    variable: Option<usize>,
    /// How many references of the whole type stand before this one.
    before: usize,
    /// Arguments of the owner are put for variables in the type, and nobody counts what those have.
    is_substituted: bool,
}

impl<'w> Annotations<'w> {
    /// What is written on a parameter, a property or a field, or else what its context says.
    pub(crate) fn new(
        written: metadata::Result<Option<NullableFlags<'w>>>,
        context: metadata::Result<metadata::Nullability>,
    ) -> Self {
        let context = || NullableFlags::Uniform(context.unwrap_or_default());
        Self { flags: written.ok().flatten().unwrap_or_else(context), variable: None, before: 0, is_substituted: false }
    }

    /// Of a type with type variables in it, which arguments are put for: a plain `T` may be null or not, as the instance
    /// has it, and no instance says.
    pub(crate) fn of_variables(self, ty: &Sig) -> Self {
        let is_variable = |ty: &Sig| matches!(ty, Sig::TypeVariable(_));
        let ty = ty.referent();
        let in_array = || if let Sig::Array(element) = ty { is_variable(element).then_some(1) } else { None };
        Self {
            variable: if is_variable(ty) { Some(0) } else { in_array() },
            is_substituted: ty.has_type_variable(),
            ..self
        }
    }

    /// Of the one argument of a generic type.
    pub(crate) fn of_argument(self) -> Self {
        Self { before: self.before + 1, ..self }
    }

    /// None at all.
    pub(crate) const NONE: Self = Self {
        flags: NullableFlags::Uniform(metadata::Nullability::Oblivious),
        variable: None,
        before: 0,
        is_substituted: false,
    };

    /// Of each of the arguments of a generic class.
    pub(crate) fn on_arguments(self, world: &World<'_>, arguments: &[Sig]) -> Vec<Nullability> {
        let mut next = 1;
        let of = |argument| {
            let at = next;
            next += flags(world, argument);
            if self.is_substituted { Nullability::Oblivious } else { self.at(at) }
        };
        arguments.iter().map(of).collect()
    }

    /// Of the reference at that position: the outermost is 0, and the element of an array 1.
    pub(crate) fn at(self, index: usize) -> Nullability {
        match (self.written(index), self.variable) {
            (Nullability::NotNull, Some(variable)) if index == variable => Nullability::Oblivious,
            (_, Some(variable)) if index > variable => Nullability::Oblivious,
            (written, _) => written,
        }
    }

    fn written(self, index: usize) -> Nullability {
        match self.flags {
            NullableFlags::Uniform(metadata::Nullability::Oblivious) => Nullability::Oblivious,
            NullableFlags::Uniform(metadata::Nullability::NotAnnotated) => Nullability::NotNull,
            NullableFlags::Uniform(metadata::Nullability::Annotated) => Nullability::Nullable,
            NullableFlags::Each(flags) => match flags.get(self.before + index) {
                Some(1) => Nullability::NotNull,
                Some(2) => Nullability::Nullable,
                Some(_) | None => Nullability::Oblivious,
            },
        }
    }
}

/// How many flags a type has: one of its own, which values have only where they are generic and no `T?`, and those of its arguments behind
/// it (Roslyn, `nullable-metadata.md`).
fn flags(world: &World<'_>, sig: &Sig) -> usize {
    match sig {
        Sig::Void | Sig::Bool | Sig::Char | Sig::Scalar(_) | Sig::TypedReference | Sig::FunctionPointer(..) => 0,
        Sig::Def(id) => usize::from(!matches!(world.row(*id).kind(), Ok(TypeKind::Struct | TypeKind::Enum))),
        Sig::String | Sig::Object | Sig::TypeVariable(_) | Sig::MethodVariable(_) | Sig::Unresolved(_) => 1,
        Sig::Instance(id, arguments) => {
            let own = usize::from(!world.is_nullable(*id));
            arguments.iter().fold(own, |all, argument| all + flags(world, argument))
        }
        Sig::Array(element) | Sig::MultiArray(element, _) => 1 + flags(world, element),
        Sig::Pointer(to) | Sig::ByRef(to) | Sig::Modified(to) => flags(world, to),
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
