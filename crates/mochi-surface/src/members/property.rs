use mochi_metadata::{self as metadata, HasSemantics, MethodDef};

use super::accessor::Halves;
use super::overrides::Receiver;
use super::{Member, accessors, generic, is_public};
use crate::attributes;
use crate::bind::{Binder, Owner};
use crate::model::{Accessor, Parameter, Property, Slot, Ty};
use crate::nullability::Annotations;
use crate::reason::Reason;
use crate::signature::Sig;
use crate::skip::SkipCode;

impl<'w> Binder<'w> {
    /// A property that crosses with one half at least; `None` for one that a bound base has already.
    pub(crate) fn property(
        &mut self,
        owner: &Owner<'w>,
        property: metadata::Property<'w>,
    ) -> Result<Option<Property>, Reason> {
        self.property_for(owner, property, is_public)
    }

    /// The same for who sees these halves of it.
    pub(crate) fn property_for(
        &mut self,
        owner: &Owner<'w>,
        property: metadata::Property<'w>,
        is_seen: fn(MethodDef<'_>) -> bool,
    ) -> Result<Option<Property>, Reason> {
        self.check_name(owner, Member::Property(property))?;
        self.check_distinct(owner, Member::Property(property))?;
        let signature = property.signature()?;
        let Some(accessor) = accessors(property).find(|accessor| is_seen(*accessor)) else { return Ok(None) };
        let (receiver, implementer) = match self.receiver(owner, accessor)? {
            Receiver::Static => (None, None),
            Receiver::Implementer(of) => (None, Some(of)),
            Receiver::Instance(of) => (Some(of), None),
            Receiver::Inherited(base, inherited) => return self.inherited_property(base, inherited),
        };
        let obsolete = attributes::obsolete(property.custom_attributes());
        let mut halves = Halves::new(property, is_seen)?;
        let world = self.world;
        let written = Annotations::new(property.nullable_flags(), owner.row.nullable_context());
        let (sig, annotations) = owner.place(world, &signature.property_type, written);
        let slot = if generic::is_open(owner, accessor) {
            self.open_slot(sig.referent(), annotations, true)
        } else {
            self.passed_slot(sig.referent(), annotations, true)
        };
        let slot = slot.map_err(|code| Reason::of_type(code, "a property", &sig, world))?;
        if self.is_lent(owner.id) && halves.setter.is_some() && matches!(slot.ty, Ty::Array(..)) {
            return Err(Reason::new(SkipCode::RefStruct, "it could keep a span of the caller's"));
        }
        let is_place = matches!(sig, Sig::ByRef(_));
        if is_place && !attributes::has(property.custom_attributes(), attributes::IS_READ_ONLY) {
            // what is given by `ref` is written to by assigning to the property
            halves.setter = halves.getter.clone();
        }
        Ok(Some(Property {
            name: property.name()?.to_owned(),
            full_name: owner.full_name(world, Member::Property(property)),
            is_static: receiver.is_none(),
            implementer: implementer.as_ref().map(|of| of.variable),
            generics: implementer.and_then(|of| of.added).into_iter().collect(),
            index: self.index(owner, accessor, signature.parameters.len())?,
            receiver: receiver.map(|receiver| self.receiver_type(&receiver)).transpose()?,
            getter: halves.getter.map(|getter| relative(getter, &slot)),
            setter: halves.setter.map(|setter| relative(setter, &slot)),
            init: halves.init.map(|init| relative(init, &slot)),
            slot,
            docs: self.property_docs(owner.id, property),
            obsolete,
        }))
    }

    /// What the base's property is, this one is: bound there, or skipped.
    fn inherited_property(
        &mut self,
        base: crate::world::DefId,
        inherited: MethodDef<'w>,
    ) -> Result<Option<Property>, Reason> {
        let association = inherited.semantics().next().and_then(|row| row.association().ok());
        match association {
            Some(HasSemantics::Property(property)) => {
                let base = self.owner(base);
                self.property(&base, property).map(|_| None)
            }
            Some(HasSemantics::Event(_)) | None => {
                Err(Reason::new(SkipCode::NotExpressible, "it overrides a method that is no accessor of a property"))
            }
        }
    }

    /// The parameters of an indexer: those of an accessor without the value of a setter.
    fn index(&mut self, owner: &Owner<'w>, accessor: MethodDef<'w>, count: usize) -> Result<Vec<Parameter>, Reason> {
        if count == 0 {
            return Ok(Vec::new());
        }
        let mut parameters = self.parameters(owner, accessor, None)?;
        parameters.truncate(count);
        Ok(parameters)
    }
}

/// Keeps what a half says about null only where it differs from the property.
fn relative(mut accessor: Accessor, slot: &Slot) -> Accessor {
    accessor.nullability = accessor.nullability.filter(|&half| slot.is_reference() && half != slot.nullability);
    accessor
}
