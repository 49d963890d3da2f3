//! The halves of a property.

use mochi_metadata::{MethodDef, Property};

use super::is_public;
use super::method::allowed;
use super::need;
use crate::model::{Accessor, Nullability};
use crate::nullability;
use crate::reason::Reason;
use crate::skip::SkipCode;

/// The public halves of a property that can be used after the object was made; at least one.
pub(super) struct Halves {
    pub(super) getter: Option<Accessor>,
    pub(super) setter: Option<Accessor>,
}

impl Halves {
    pub(super) fn new(property: Property<'_>) -> Result<Self, Reason> {
        let getter = property.getter().filter(|getter| is_public(*getter));
        let setter = property.setter().filter(|setter| is_public(*setter));
        let setter = match setter {
            Some(setter) if setter.is_init_only()? => {
                if getter.is_none() {
                    return Err(Reason::new(SkipCode::WriteOnlyInit, "it has `init` and no public `get`"));
                }
                None
            }
            setter => setter,
        };
        let getter = getter.map(|getter| accessor(getter, given(property, getter))).transpose();
        let setter = setter.map(|setter| accessor(setter, taken(property, setter))).transpose();
        match (getter, setter) {
            (Err(reason), Err(_) | Ok(None)) | (Ok(None), Err(reason)) => Err(reason),
            (getter, setter) => Ok(Self { getter: getter.unwrap_or(None), setter: setter.unwrap_or(None) }),
        }
    }
}

fn accessor(method: MethodDef<'_>, nullability: Option<Nullability>) -> Result<Accessor, Reason> {
    let need = method.declaring_type().and_then(|ty| need::of_method(ty, method));
    Ok(Accessor { obsolete: allowed(method.custom_attributes())?, nullability, need })
}

/// What the getter gives, where its attributes or the property's say it.
fn given(property: Property<'_>, getter: MethodDef<'_>) -> Option<Nullability> {
    let on_result = || nullability::on(getter.parameters().ok()?.return_value.row).and_then(nullability::given);
    nullability::given(property.custom_attributes()).or_else(on_result)
}

/// What the setter takes, where its attributes or the property's say it.
fn taken(property: Property<'_>, setter: MethodDef<'_>) -> Option<Nullability> {
    let on_value = || nullability::on(setter.parameters().ok()?.parameters.last()?.row).and_then(nullability::taken);
    nullability::taken(property.custom_attributes()).or_else(on_value)
}
