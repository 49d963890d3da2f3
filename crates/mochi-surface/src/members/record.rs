//! Records, which C# copies with changes, and `required` members, which C# sets where it makes an object.

use mochi_metadata::MethodDef;

use super::{Member, need};
use crate::attributes;
use crate::bind::{Binder, Owner};
use crate::lineage;
use crate::model::{Element, Method, MethodKind, Nullability, Parameter, Passing, Slot, Ty};
use crate::nullability::Annotations;
use crate::reason::Reason;
use crate::skip::SkipCode;

/// What the compiler calls the method that copies a record.
pub(crate) const COPY: &str = "<Clone>$";

impl<'w> Binder<'w> {
    /// What copies a record: a derived one has its own, which gives the derived type, whatever the metadata says of its result.
    pub(crate) fn copy(&mut self, owner: &Owner<'w>, method: MethodDef<'w>) -> Result<Method, Reason> {
        self.check_name(owner, Member::Method(method))?;
        let own = self.receiver_type(&owner.instance())?;
        Ok(Method {
            name: COPY.to_owned(),
            full_name: owner.full_name(self.world, Member::Method(method)),
            kind: MethodKind::Copy,
            is_readonly: true,
            generics: Vec::new(),
            parameters: Vec::new(),
            required: Vec::new(),
            result: Some(Slot::new(Ty::Element(Element::Object(own)), Nullability::NotNull)),
            awaits: None,
            docs: self.method_docs(owner.id, method),
            obsolete: attributes::obsolete(method.custom_attributes()),
            need: need::of_method(owner.row, method),
        })
    }

    /// The `required` members of a type as parameters, those of its bases first.
    pub(crate) fn required_members(&mut self, owner: &Owner<'w>) -> Result<Vec<Parameter>, Reason> {
        let mut types = lineage::bases(self.world, owner.instance());
        types.reverse();
        types.push(owner.instance());
        let mut parameters: Vec<Parameter> = Vec::new();
        for ty in types {
            let of = self.owner(ty);
            if !attributes::has(of.row.custom_attributes(), attributes::REQUIRED_MEMBER) {
                continue;
            }
            for &member in &of.members {
                let parameter = self.required_member(&of, member)?;
                // one that overrides another stands for both
                parameters.retain(|earlier| parameter.as_ref().is_none_or(|of| of.name != earlier.name));
                parameters.extend(parameter);
            }
        }
        Ok(parameters)
    }

    fn required_member(&mut self, owner: &Owner<'w>, member: Member<'w>) -> Result<Option<Parameter>, Reason> {
        let none = |on| !attributes::has(on, attributes::REQUIRED_MEMBER);
        let context = owner.row.nullable_context();
        let (ty, flags) = match member {
            Member::Property(property) if none(property.custom_attributes()) => return Ok(None),
            Member::Field(field) if none(field.custom_attributes()) => return Ok(None),
            Member::Property(property) => (property.signature()?.property_type, property.nullable_flags()),
            Member::Field(field) => (field.field_type()?, field.nullable_flags()),
            Member::Constructor(_) | Member::Method(_) | Member::Event(_) | Member::Invoke(_) => return Ok(None),
        };
        let world = self.world;
        let (sig, annotations) = owner.place(world, &ty, Annotations::new(flags, context));
        let refused = |_| Reason::of_type(SkipCode::RequiredMembers, &format!("`{}`", member.name()), &sig, world);
        let slot = self.slot(&sig, annotations).map_err(refused)?;
        Ok(Some(Parameter { name: member.name().to_owned(), slot, passing: Passing::Value, omitted: None }))
    }
}
