//! What a member says that ahead-of-time compilation and trimming do not give it.

use mochi_metadata::{MethodAttributes, MethodDef, TypeDef};

use crate::attributes::{self, Attributes};
use crate::model::Need;
use crate::skip::SkipCode;

/// Of a method or an accessor. An attribute on a type is about its constructors and static members.
pub(crate) fn of_method(ty: TypeDef<'_>, method: MethodDef<'_>) -> Option<Need> {
    let is_bound_to_type = method.flags().contains(MethodAttributes::STATIC) || method.name() == Ok(".ctor");
    declared(method.custom_attributes()).or_else(|| of_type(ty).filter(|_| is_bound_to_type))
}

/// Of the static members of a type.
pub(crate) fn of_type(ty: TypeDef<'_>) -> Option<Need> {
    declared(ty.custom_attributes())
}

/// Code that does not exist cannot run, whatever was kept: that one is told first.
fn declared(attributes: Attributes<'_>) -> Option<Need> {
    let kinds = [
        (attributes::REQUIRES_DYNAMIC_CODE, SkipCode::RequiresDynamicCode),
        (attributes::REQUIRES_UNREFERENCED_CODE, SkipCode::RequiresUnreferencedCode),
    ];
    kinds
        .into_iter()
        .find_map(|(attribute, code)| Some(Need { code, message: attributes::message(attributes.clone(), attribute)? }))
}
