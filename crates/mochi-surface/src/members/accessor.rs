//! The halves of a property.

use mochi_metadata::{MethodDef, Property};

use super::need;
use crate::attributes;
use crate::model::{Accessor, Nullability};
use crate::nullability;
use crate::reason::Reason;
use crate::skip::SkipCode;

/// The halves of a property that are seen; at least one that can be used after the object was made.
pub(super) struct Halves {
    pub(super) getter: Option<Accessor>,
    pub(super) setter: Option<Accessor>,
    /// A setter that is `init`.
    pub(super) init: Option<Accessor>,
}

impl Halves {
    pub(super) fn new(property: Property<'_>, is_seen: fn(MethodDef<'_>) -> bool) -> Result<Self, Reason> {
        let getter = property.getter().filter(|getter| is_seen(*getter));
        let setter = property.setter().filter(|setter| is_seen(*setter));
        let is_init = setter.map_or(Ok(false), MethodDef::is_init_only)?;
        if is_init && getter.is_none() {
            return Err(Reason::new(SkipCode::WriteOnlyInit, "it has `init` and no public `get`"));
        }
        let setter = setter.map(|setter| accessor(setter, taken(property, setter)));
        let (init, setter) = if is_init { (setter, None) } else { (None, setter) };
        Ok(Self { getter: getter.map(|getter| accessor(getter, given(property, getter))), setter, init })
    }
}

/// Whether C# calls the halves of a property as methods, having no other words for it: it has parameters and is not the type's
/// indexer, as Visual Basic has them, or its halves have other parameters than it says, as F# has those of its unions.
pub(crate) fn are_methods(property: Property<'_>) -> bool {
    let Ok(count) = property.signature().map(|of| of.parameters.len()) else { return false };
    let has = |half: Option<MethodDef<'_>>, count| {
        half.and_then(|half| half.signature().ok()).is_none_or(|of| of.parameters.len() == count)
    };
    let is_named = || {
        let attributes = property.declaring_type().map(|ty| ty.custom_attributes());
        let indexers = attributes.and_then(attributes::default_member);
        indexers.is_none_or(|name| property.name() != Ok(&name))
    };
    !has(property.getter(), count) || !has(property.setter(), count + 1) || count > 0 && is_named()
}

fn accessor(method: MethodDef<'_>, nullability: Option<Nullability>) -> Accessor {
    let need = method.declaring_type().and_then(|ty| need::of_method(ty, method));
    Accessor { obsolete: attributes::obsolete(method.custom_attributes()), nullability, need }
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
