use mochi_metadata::ConstantValue;

use super::{Binder, Owner};
use crate::attributes;
use crate::members::{self, Member};
use crate::model::{Enum, EnumMember, Scalar};
use crate::reason::Reason;
use crate::skip::SkipCode;
use crate::world::DefId;

impl<'w> Binder<'w> {
    /// An enumeration, always with its values: they are what it is. Those of a framework type that is only named
    /// are not counted.
    pub(super) fn enumeration(&mut self, id: DefId, underlying: Scalar) -> Enum {
        let row = self.world.row(id);
        let owner = self.owner(id);
        let package = self.world.assembly(id).package;
        let counts = self.world.binds_members(id);
        let mut values = Vec::new();
        for member in members::public(row) {
            match self.enum_member(&owner, member) {
                Ok(value) => {
                    values.push(value);
                    if counts {
                        self.tally.bound(package);
                    }
                }
                Err(reason) if counts => self.skip(&owner, member, reason),
                Err(_) => {}
            }
        }
        Enum { underlying, is_flags: attributes::has(row.custom_attributes(), attributes::FLAGS), members: values }
    }

    /// A value needs no name in C#: it crosses as its bits.
    fn enum_member(&self, owner: &Owner<'w>, member: Member<'w>) -> Result<EnumMember, Reason> {
        let Member::Field(field) = member else {
            return Err(Reason::new(SkipCode::NotExpressible, "an enumeration has values only"));
        };
        let name = field.name()?;
        if self.world.is_excluded(&format!("{}.{name}", owner.name)) {
            return Err(Reason::new(SkipCode::Excluded, "the member is excluded"));
        }
        let value = match field.constant().map(|constant| constant.value()).transpose()? {
            Some(ConstantValue::Scalar(scalar)) => scalar.as_integer(),
            Some(ConstantValue::String(_) | ConstantValue::Null) | None => None,
        };
        let value = value.ok_or_else(|| Reason::new(SkipCode::NotExpressible, "it has no value"))?;
        let obsolete = attributes::obsolete(field.custom_attributes());
        Ok(EnumMember { name: name.to_owned(), value, docs: self.field_docs(owner.id, field), obsolete })
    }
}
