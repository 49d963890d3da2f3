//! Instances of one definition that may be one type.

use mochi_surface::model::{Api, Element, Generic, Ty, TypeId};

/// What a generic type is for every argument: of `IEqualityComparer<T>` and `IEqualityComparer<object>`, which are one type
/// where `T` is `object`, the more general. Rust has no implementations of one trait that may overlap.
pub(super) fn apart(api: &Api, is: impl IntoIterator<Item = TypeId>) -> Vec<TypeId> {
    let is: Vec<TypeId> = is.into_iter().collect();
    let gives_way = |(at, &id): (usize, &TypeId)| {
        is.iter().enumerate().any(|(other_at, &other)| {
            let is_before = (variables(api, other), at) > (variables(api, id), other_at);
            other != id && is_before && may_be_one(api, id, other)
        })
    };
    is.iter().enumerate().filter(|&(at, id)| !gives_way((at, id))).map(|(_, &id)| id).collect()
}

/// How many places a type argument decides.
pub(super) fn variables(api: &Api, id: TypeId) -> usize {
    let generic = api.ty(id).generic.iter().flat_map(|of: &Generic| &of.arguments);
    generic.map(|argument| variables_of(api, argument)).sum()
}

fn variables_of(api: &Api, ty: &Ty) -> usize {
    match ty.element() {
        Element::Variable(_) => 1,
        Element::Object(id) => variables(api, id),
        Element::Scalar(_)
        | Element::Bool
        | Element::Char
        | Element::String
        | Element::WellKnown(_)
        | Element::Enum(_) => 0,
    }
}

/// Whether arguments can make them one type.
pub(super) fn may_be_one(api: &Api, left: TypeId, right: TypeId) -> bool {
    let [left_ty, right_ty] = [left, right].map(|id| api.ty(id));
    match (&left_ty.generic, &right_ty.generic) {
        (Some(of), Some(other)) if left_ty.name == right_ty.name => {
            of.arguments.iter().zip(&other.arguments).all(|(one, two)| arguments_may(api, one, two))
        }
        _ => left == right,
    }
}

fn arguments_may(api: &Api, left: &Ty, right: &Ty) -> bool {
    match (left, right) {
        (Ty::Element(Element::Variable(_)), _) | (_, Ty::Element(Element::Variable(_))) => true,
        (Ty::Element(one), Ty::Element(two)) | (Ty::Nullable(one), Ty::Nullable(two)) => elements_may(api, *one, *two),
        (Ty::Array(one, _, form), Ty::Array(two, _, other)) => form == other && elements_may(api, *one, *two),
        (Ty::Element(_) | Ty::Nullable(_) | Ty::Array(..), _) => false,
    }
}

fn elements_may(api: &Api, left: Element, right: Element) -> bool {
    match (left, right) {
        (Element::Variable(_), _) | (_, Element::Variable(_)) => true,
        (Element::Object(one), Element::Object(two)) => may_be_one(api, one, two),
        _ => left == right,
    }
}
