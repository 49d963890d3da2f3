use super::{Api, Kind, PackageId, Type};
use crate::skip::SkipCode;

/// What a member says it needs: code that is made at run time, or that trimming may remove.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// [`SkipCode::RequiresDynamicCode`] or [`SkipCode::RequiresUnreferencedCode`].
    pub code: SkipCode,
    /// The attribute's own words.
    pub message: String,
}

impl Api {
    /// The full name of each member of a package that needs something, with what it needs: what a trimmed program skips.
    pub fn needs(&self, package: PackageId) -> impl Iterator<Item = (&str, &Need)> {
        self.package(package).types.iter().flat_map(|&id| of_type(self.ty(id)))
    }
}

fn of_type(ty: &Type) -> impl Iterator<Item = (&str, &Need)> {
    let body = match &ty.kind {
        Kind::Class(class) => Some(&class.body),
        Kind::Interface(interface) => Some(&interface.body),
        Kind::Contract(body) => Some(body),
        Kind::Delegate(delegate) => Some(&delegate.body),
        Kind::Enum(_) => None,
    };
    body.into_iter().flat_map(|body| {
        let methods = body.methods.iter().map(|method| (&method.full_name, method.need.as_ref()));
        let properties = body.properties.iter().map(|property| (&property.full_name, property.need()));
        let events = body.events.iter().map(|event| (&event.full_name, event.need.as_ref()));
        let fields = body.fields.iter().map(|field| (&field.full_name, field.need.as_ref()));
        methods.chain(properties).chain(events).chain(fields).filter_map(|(name, need)| Some((name.as_str(), need?)))
    })
}
