//! Tuples: what a member gives as one comes as variables.

use super::super::{Call, Parameter, csharp_name, decide};
use super::Draft;
use mochi_surface::model::{Api, Element, Kind, Nullability, Passing, Ty};

/// The items of the tuple that a member gives, as variables; none where it gives another thing, or where that says more: null in
/// an item is an error of its own in a tuple behind a handle, and would be one of the whole call here.
pub(super) fn items(api: &Api, draft: &Draft<'_>, parameters: &[Parameter]) -> Vec<Parameter> {
    let is_call = match &draft.call {
        Call::StaticMethod { extends, .. } => !extends,
        Call::Method { .. }
        | Call::StaticGet { .. }
        | Call::Get { .. }
        | Call::IndexGet { .. }
        | Call::FieldGet { .. } => true,
        Call::IsInstance
        | Call::Free
        | Call::New { .. }
        | Call::Default
        | Call::With { .. }
        | Call::Wrap
        | Call::Implement { .. }
        | Call::Base { .. }
        | Call::Await
        | Call::Awaiter
        | Call::Promise
        | Call::Bulk(_)
        | Call::Operator { .. }
        | Call::StaticSet { .. }
        | Call::Set { .. }
        | Call::IndexSet { .. }
        | Call::Subscribe { .. }
        | Call::Unsubscribe { .. }
        | Call::FieldSet { .. } => false,
    };
    let Some((slot, _)) = draft.result else { return Vec::new() };
    let arguments = arguments(api, &slot.ty);
    let is_plain = !arguments.iter().any(|argument| may_be_null(api, argument));
    if !is_call || !is_plain || parameters.iter().any(|of| of.passing.writes()) {
        return Vec::new();
    }
    let item = |(index, ty): (usize, &Ty)| Parameter {
        name: format!("Item{}", index + 1),
        rust: format!("item_{}", index + 1),
        c: String::new(),
        crossing: decide::crossing(api, ty),
        passing: Passing::Out { when_true: Nullability::NotNull },
        closure: false,
        arguments: Vec::new(),
        implementor: false,
        omitted: None,
        null: decide::null(api, ty, Nullability::NotNull),
        csharp: csharp_name::ty(api, ty),
    };
    arguments.iter().enumerate().map(item).collect()
}

/// Of a `ValueTuple` of two items to seven.
fn arguments<'a>(api: &'a Api, ty: &Ty) -> &'a [Ty] {
    let Ty::Element(Element::Object(id)) = *ty else { return &[] };
    let ty = api.ty(id);
    let is_tuple = ty.name.namespace == "System" && ty.name.path.iter().any(|name| name.starts_with("ValueTuple`"));
    match &ty.generic {
        Some(generic) if is_tuple && (2..=7).contains(&generic.arguments.len()) => &generic.arguments,
        Some(_) | None => &[],
    }
}

fn may_be_null(api: &Api, ty: &Ty) -> bool {
    match ty {
        Ty::Element(Element::Object(id)) => !matches!(&api.ty(*id).kind, Kind::Class(class) if class.is_struct),
        Ty::Element(Element::String | Element::Variable(_)) | Ty::Array(..) => true,
        Ty::Element(Element::Scalar(_) | Element::Bool | Element::Char | Element::WellKnown(_) | Element::Enum(_))
        | Ty::Nullable(_) => false,
    }
}
