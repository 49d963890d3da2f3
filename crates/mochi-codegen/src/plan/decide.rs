//! The one place that decides how a type crosses.

use super::{Crossing, Passed, Plain, Returned};
use mochi_surface::model::{self, Api, Constant, Element, Form, Kind, Nullability, Omitted, Passing, Slot, Ty};

/// How a value of this type crosses.
pub(super) fn crossing(api: &Api, ty: &Ty) -> Crossing {
    match argument(api, ty) {
        // a boxed copy, or the null that it is without a value
        Crossing::Optional(boxed @ Plain::Object(_)) => Crossing::Plain(boxed),
        crossing @ (Crossing::Plain(_) | Crossing::Optional(_) | Crossing::List { .. }) => crossing,
    }
}

/// What an argument of a generic type is: `T?` is another than `T`, however it crosses.
pub(super) fn argument(api: &Api, ty: &Ty) -> Crossing {
    match *ty {
        Ty::Element(element) => Crossing::Plain(plain(api, element)),
        Ty::Nullable(element) => Crossing::Optional(plain(api, element)),
        // a text that is not copied into an object first
        Ty::Array(Element::Char, _, Form::ReadOnlySpan) => Crossing::Plain(Plain::Text),
        Ty::Array(element, nullability, form) => {
            let element_null = if is_reference(element) { passed(nullability) } else { Passed::Required };
            Crossing::List { form, element: plain(api, element), element_null }
        }
    }
}

/// What null means at a place of this type.
pub(super) fn null(api: &Api, ty: &Ty, nullability: Nullability) -> Passed {
    match ty {
        Ty::Element(element) if is_reference(*element) => passed(nullability),
        Ty::Element(Element::Variable(_)) if nullability == Nullability::Nullable => Passed::Optional,
        Ty::Nullable(element) if is_reference(*element) && !is_record(api, *element) => Passed::Optional,
        Ty::Element(_) | Ty::Nullable(_) => Passed::Required,
        Ty::Array(_, _, form) if form.is_reference() => passed(nullability),
        Ty::Array(..) => Passed::Required,
    }
}

/// How a parameter crosses, and what null means in it. The variable of a `ref` is one for both ways: it has room for a
/// null that is not told of.
pub(super) fn parameter(api: &Api, parameter: &model::Parameter, tries: bool) -> (Crossing, Passed) {
    let model::Parameter { slot, passing, .. } = parameter;
    let crossing = crossing(api, &slot.ty);
    match passing {
        Passing::Value | Passing::In if is_null(parameter.omitted.as_ref(), crossing) => (crossing, Passed::Optional),
        Passing::Value | Passing::In => (crossing, null(api, &slot.ty, slot.nullability)),
        Passing::Out { when_true } if tries => (crossing, null(api, &slot.ty, *when_true)),
        Passing::Out { .. } => (crossing, null(api, &slot.ty, slot.nullability)),
        Passing::Ref => {
            let crossing = match crossing {
                Crossing::List { form, element, element_null } => {
                    Crossing::List { form, element, element_null: either_way(element_null) }
                }
                Crossing::Plain(_) | Crossing::Optional(_) => crossing,
            };
            (crossing, either_way(null(api, &slot.ty, slot.nullability)))
        }
    }
}

/// Null is what is passed for an argument that is left out, whatever the annotation says.
fn is_null(omitted: Option<&Omitted>, crossing: Crossing) -> bool {
    let has_null = match crossing {
        Crossing::Plain(Plain::Text | Plain::Object(_)) | Crossing::List { .. } => true,
        Crossing::Plain(
            Plain::Scalar(_)
            | Plain::Bool
            | Plain::Char
            | Plain::Enum { .. }
            | Plain::WellKnown(_)
            | Plain::Record(_)
            | Plain::Variable(_),
        )
        | Crossing::Optional(_) => false,
    };
    has_null && omitted == Some(&Omitted::Constant(Constant::Null))
}

/// `bool TryX(.., out T)`
pub(super) fn tries(name: &str, parameters: &[model::Parameter], result: Option<&Slot>) -> bool {
    let is_named = name.strip_prefix("Try").is_some_and(|rest| rest.starts_with(|c: char| c.is_uppercase()));
    let is_bool = result.is_some_and(|slot| slot.ty == Ty::Element(Element::Bool));
    is_named && is_bool && parameters.iter().any(|parameter| matches!(parameter.passing, Passing::Out { .. }))
}

fn either_way(null: Passed) -> Passed {
    match null {
        Passed::Required => Passed::Required,
        Passed::Optional | Passed::Unknown => Passed::Optional,
    }
}

/// Whether it is lent for the time of a call.
pub(super) fn is_lent(api: &Api, ty: &Ty) -> bool {
    let is_lent = |id| matches!(&api.ty(id).kind, Kind::Class(class) if class.is_lent);
    matches!(*ty, Ty::Element(Element::Object(id)) if is_lent(id))
}

/// A result, or what a getter gives.
pub(super) fn returned(api: &Api, slot: &Slot, nullability: Nullability) -> Returned {
    Returned { crossing: crossing(api, &slot.ty), null: null(api, &slot.ty, nullability) }
}

fn plain(api: &Api, element: Element) -> Plain {
    match element {
        Element::Scalar(scalar) => Plain::Scalar(scalar),
        Element::Bool => Plain::Bool,
        Element::Char => Plain::Char,
        Element::String => Plain::Text,
        Element::WellKnown(value) => Plain::WellKnown(value),
        Element::Object(ty) if is_record(api, element) => Plain::Record(ty),
        Element::Object(ty) => Plain::Object(ty),
        Element::Variable(variable) => Plain::Variable(variable),
        Element::Enum(ty) => match &api.ty(ty).kind {
            Kind::Enum(of) => Plain::Enum { ty, underlying: of.underlying },
            Kind::Class(_) | Kind::Interface(_) | Kind::Contract(_) | Kind::Delegate(_) => {
                unreachable!("the surface says that `{:?}` is an enum", api.ty(ty).name)
            }
        },
    }
}

/// Whether its values are the same bytes on both sides.
fn is_record(api: &Api, element: Element) -> bool {
    let Element::Object(id) = element else { return false };
    api.ty(id).layout().is_some()
}

fn is_reference(element: Element) -> bool {
    match element {
        Element::String | Element::Object(_) => true,
        Element::Scalar(_)
        | Element::Bool
        | Element::Char
        | Element::WellKnown(_)
        | Element::Enum(_)
        | Element::Variable(_) => false,
    }
}

/// What null means where this is written.
pub(super) fn passed(nullability: Nullability) -> Passed {
    match nullability {
        Nullability::NotNull => Passed::Required,
        Nullability::Nullable => Passed::Optional,
        Nullability::Oblivious => Passed::Unknown,
    }
}
