//! The one place that decides how a type crosses.

use super::{Crossing, Passed, Plain, Returned};
use mochi_surface::model::{Api, Element, Kind, Nullability, Slot, Ty};

/// How a value of this type crosses.
pub(super) fn crossing(api: &Api, ty: &Ty) -> Crossing {
    match *ty {
        Ty::Element(element) => Crossing::Plain(plain(api, element)),
        Ty::Nullable(element) => Crossing::Optional(plain(api, element)),
        Ty::Array(element, nullability) => {
            let element_null = if is_reference(element) { passed(nullability) } else { Passed::Required };
            Crossing::List { element: plain(api, element), element_null }
        }
    }
}

/// What null means at a place of this type.
pub(super) fn null(ty: &Ty, nullability: Nullability) -> Passed {
    match ty {
        Ty::Element(element) if is_reference(*element) => passed(nullability),
        Ty::Element(_) | Ty::Nullable(_) => Passed::Required,
        Ty::Array(..) => passed(nullability),
    }
}

/// A result, or what a getter gives.
pub(super) fn returned(api: &Api, slot: &Slot, nullability: Nullability) -> Returned {
    Returned { crossing: crossing(api, &slot.ty), null: null(&slot.ty, nullability) }
}

fn plain(api: &Api, element: Element) -> Plain {
    match element {
        Element::Scalar(scalar) => Plain::Scalar(scalar),
        Element::Bool => Plain::Bool,
        Element::Char => Plain::Char,
        Element::String => Plain::Text,
        Element::Object(ty) => Plain::Object(ty),
        Element::Enum(ty) => match &api.ty(ty).kind {
            Kind::Enum(of) => Plain::Enum { ty, underlying: of.underlying },
            Kind::Class(_) | Kind::Interface(_) => {
                unreachable!("the surface says that `{:?}` is an enum", api.ty(ty).name)
            }
        },
    }
}

fn is_reference(element: Element) -> bool {
    match element {
        Element::String | Element::Object(_) => true,
        Element::Scalar(_) | Element::Bool | Element::Char | Element::Enum(_) => false,
    }
}

fn passed(nullability: Nullability) -> Passed {
    match nullability {
        Nullability::NotNull => Passed::Required,
        Nullability::Nullable => Passed::Optional,
        Nullability::Oblivious => Passed::Unknown,
    }
}
