//! What a type is to a binding: one that crosses, or one whose members are skipped, because.

use mochi_metadata::TypeKind;

use super::{DefId, World, collections, lent};
use crate::lineage;
use crate::model::Scalar;
use crate::skip::SkipCode;

/// A type that crosses, or why it does not.
pub(crate) type Verdict = Result<Shape, SkipCode>;

/// The types that cross.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Class,
    Interface,
    /// An interface with static abstract members: there are no values of it, for C# has it for no type argument (CS8920). What is static
    /// is called all the same.
    Contract,
    Enum(Scalar),
    /// A value type whose values cross as boxed copies.
    Struct,
    /// A `ref struct`, of which native code has a handle for the time of a call.
    Lent,
    /// Whether it crosses is decided by what is passed to it: see `Binder::callback`.
    Delegate,
}

/// Of a type without parameters, or of the instances of one with them.
pub(super) fn of(world: &World<'_>, id: DefId) -> Verdict {
    let ty = world.def(id);
    if !ty.is_visible {
        return Err(SkipCode::Inaccessible);
    }
    if world.outward(id).any(|outer| world.is_excluded(&world.def(outer).name.to_string())) {
        return Err(SkipCode::Excluded);
    }
    if world.names.is_ambiguous(&ty.name) {
        return Err(SkipCode::AmbiguousType);
    }
    if !world.names.is_expressible(&ty.name) {
        return Err(SkipCode::NotExpressible);
    }
    if world.outward(id).any(|outer| world.rejection(outer, || world.def(outer).name.to_string()).is_some()) {
        return Err(SkipCode::NotExpressible);
    }
    let kind = ty.row.kind().map_err(|_| SkipCode::NotExpressible)?;
    special(&ty.name.namespace, &ty.name.path).map_or(Ok(()), Err)?;
    let is_on_stack = kind == TypeKind::Struct && ty.row.is_by_ref_like();
    if is_on_stack && !lent::is_lent(world, id) {
        return Err(SkipCode::RefStruct);
    }
    if !lineage::is_resolved(world, id) {
        return Err(SkipCode::Unresolved);
    }
    match kind {
        TypeKind::Class => Ok(Shape::Class),
        TypeKind::Interface if lineage::has_static_abstract(world, id) => Ok(Shape::Contract),
        TypeKind::Interface => Ok(Shape::Interface),
        TypeKind::Enum => world.underlying(id).map(Shape::Enum).ok_or(SkipCode::NotExpressible),
        TypeKind::Struct if is_on_stack => Ok(Shape::Lent),
        TypeKind::Struct if collections::is_enumerator(&ty.name) => Err(SkipCode::Struct),
        TypeKind::Struct => Ok(Shape::Struct),
        TypeKind::Delegate => Ok(Shape::Delegate),
    }
}

/// Types with a code of their own, more telling than that they are generic, or structs.
fn special(namespace: &str, path: &[String]) -> Option<SkipCode> {
    let name = path.last().map_or("", String::as_str);
    match (namespace, name) {
        ("System", "TypedReference" | "ArgIterator" | "RuntimeArgumentHandle") => Some(SkipCode::TypedReference),
        ("System", "Void") => Some(SkipCode::NotExpressible),
        // `T?` itself: it crosses as what it may hold.
        ("System", "Nullable`1") => Some(SkipCode::Struct),
        _ => None,
    }
}
