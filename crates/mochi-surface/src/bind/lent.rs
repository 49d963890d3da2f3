//! What is lent for the time of a call: a `ref struct`, as a receiver or as an argument.

use mochi_metadata::{MethodDef, TypeAttributes};

use super::{Binder, Owner};
use crate::model::{Element, Form, MethodKind, Nullability, Parameter, Passing, Slot, Ty};
use crate::reason::Reason;
use crate::signature::Sig;
use crate::skip::SkipCode;
use crate::world::{DefId, Shape};

impl<'w> Binder<'w> {
    pub(crate) fn is_lent(&self, id: DefId) -> bool {
        self.world.shape(id) == Ok(Shape::Lent)
    }

    /// A parameter that is lent, by reference or not.
    pub(crate) fn lent_slot(&mut self, sig: &Sig) -> Option<Slot> {
        let Sig::Def(id) = *sig.referent() else { return None };
        self.is_lent(id).then(|| Slot::new(Ty::Element(Element::Object(self.ids.of(id))), Nullability::NotNull))
    }

    /// What of lent values cannot be left to the caller: to make one, and to keep in it what lives no longer than the call.
    pub(crate) fn check_lent(
        &self,
        owner: &Owner<'w>,
        method: MethodDef<'w>,
        kind: MethodKind,
        parameters: &[Parameter],
    ) -> Result<(), Reason> {
        let is_written = |of: &Parameter| self.is_of_lent(&of.slot) && of.passing != Passing::In;
        if parameters.iter().any(|of| self.is_of_lent(&of.slot) && matches!(of.passing, Passing::Out { .. })) {
            return Err(Reason::new(SkipCode::RefStruct, "it gives what can only be lent"));
        }
        let is_interface = owner.row.flags().contains(TypeAttributes::INTERFACE);
        if is_interface && !owner.arguments.is_empty() && parameters.iter().any(|of| self.is_of_lent(&of.slot)) {
            return Err(Reason::new(SkipCode::RefStruct, "a generic interface is lent it"));
        }
        let is_on_lent = matches!(kind, MethodKind::Instance { .. }) && self.is_lent(owner.id);
        let keeps = (is_on_lent && !method.is_read_only()) || parameters.iter().any(is_written);
        if keeps && parameters.iter().any(|of| is_span(&of.slot)) {
            return Err(Reason::new(SkipCode::RefStruct, "it could keep a span of the caller's"));
        }
        Ok(())
    }

    pub(crate) fn is_of_lent(&self, slot: &Slot) -> bool {
        matches!(slot.ty, Ty::Element(Element::Object(id)) if self.is_lent(self.ids.definition(id)))
    }
}

pub(crate) fn is_span(slot: &Slot) -> bool {
    matches!(slot.ty, Ty::Array(_, _, Form::ReadOnlySpan | Form::Span))
}
