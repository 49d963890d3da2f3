//! Methods that are awaited.

use mochi_metadata::{MethodAttributes, MethodDef, MethodSignature, Parameter, TypeKind};

use super::method::annotations;
use super::passing;
use crate::bind::{Binder, Owner};
use crate::model::{Awaits, Docs, Element, Nullability, Slot, Ty};
use crate::nullability::Annotations;
use crate::reason::Reason;
use crate::signature::Sig;

/// Work is started with so many arguments at most; who takes more gives a task as an object.
const MOST: usize = 15;

impl<'w> Binder<'w> {
    /// What a method gives that is awaited, and how; `None` for any other. What native code is called with goes the other way:
    /// there a task is an object.
    pub(super) fn awaited(
        &mut self,
        owner: &Owner<'w>,
        method: MethodDef<'w>,
        signature: &MethodSignature<'w>,
    ) -> Result<Option<(Option<Slot>, Awaits)>, Reason> {
        let open = Sig::new(self.world, owner.id, &signature.return_type);
        let Some(is_value) = self.is_task(&open) else { return Ok(None) };
        let parameters: Vec<Sig> = parameters(self, owner, signature);
        let rows = method.parameters()?.parameters;
        let is_written = |(sig, of): (&Sig, &Parameter<'_>)| matches!(sig, Sig::ByRef(_)) && !passing::is_read(of.row);
        let has_variables = parameters.iter().zip(&rows).any(is_written);
        if parameters.len() > MOST || has_variables || owner.row.kind() == Ok(TypeKind::Delegate) {
            return Ok(None);
        }
        let world = self.world;
        let sig = open.substitute(&owner.arguments);
        let refused = |code| Reason::of_type(code, "a result", &sig, world);
        let [plain, generic] = world.known().tasks;
        let (result, task) = match (&open, &sig) {
            (Sig::Instance(_, open), Sig::Instance(_, arguments)) => {
                let row = method.parameters()?.return_value.row;
                let written = annotations(method, row).of_argument();
                let slot = open.iter().zip(arguments).next();
                let slot = slot.map(|(open, sig)| self.slot(sig, written.of_variables(open)));
                (
                    slot.transpose().map_err(refused)?.map(unmarked),
                    generic.map(|id| Sig::Instance(id, arguments.clone())),
                )
            }
            _ => (None, plain.map(Sig::Def)),
        };
        let Some(Ok(Ty::Element(Element::Object(task)))) = task.map(|task| self.ty_of(&task, Annotations::NONE)) else {
            return Ok(None);
        };
        Ok(Some((result, Awaits { task, is_value, token: self.token(&parameters) })))
    }

    /// Whether another overload does the same, and can be cancelled besides.
    pub(crate) fn is_folded(&mut self, owner: &Owner<'w>, method: MethodDef<'w>) -> bool {
        let Ok(signature) = method.signature() else { return false };
        let result = Sig::new(self.world, owner.id, &signature.return_type);
        let own = parameters(self, owner, &signature);
        let is_generic = signature.generic_parameter_count > 0;
        if is_generic || self.is_task(&result).is_none() || self.token(&own).is_some() {
            return false;
        }
        let others = owner.methods().filter(|other| other.name() == method.name());
        let is_static = |of: MethodDef<'_>| of.flags().contains(MethodAttributes::STATIC);
        for other in others.filter(|other| is_static(*other) == is_static(method)) {
            let Ok(signature) = other.signature() else { continue };
            let mut all = parameters(self, owner, &signature);
            let Some(token) = self.token(&all) else { continue };
            all.remove(token);
            let is_same = all == own && Sig::new(self.world, owner.id, &signature.return_type) == result;
            let named = self.ids.len();
            if is_same && signature.generic_parameter_count == 0 && self.method(owner, other).is_ok() {
                return true;
            }
            self.ids.truncate(named);
        }
        false
    }

    /// Leaves out of the documentation what is no parameter here.
    pub(super) fn without_token(docs: &mut Docs, method: MethodDef<'_>, awaits: Option<Awaits>) {
        let Some(token) = awaits.and_then(|of| of.token) else { return };
        let row = method.parameters().ok().and_then(|of| of.parameters.get(token)?.row);
        let name = row.and_then(|row| row.name().ok());
        docs.parameters.retain(|(documented, _)| Some(documented.as_str()) != name);
    }

    /// Of a task whether it is a value; `None` for any other type.
    fn is_task(&self, sig: &Sig) -> Option<bool> {
        let (Sig::Def(id) | Sig::Instance(id, _)) = sig else { return None };
        let known = self.world.known();
        let is = |of: [Option<_>; 2]| of.contains(&Some(*id));
        if is(known.tasks) { Some(false) } else { is(known.value_tasks).then_some(true) }
    }

    /// Where the one `CancellationToken` is.
    fn token(&self, parameters: &[Sig]) -> Option<usize> {
        let token = self.world.known().cancellation_token?;
        let mut tokens = parameters.iter().enumerate().filter(|(_, sig)| **sig == Sig::Def(token));
        let (only, _) = tokens.next()?;
        tokens.next().is_none().then_some(only)
    }
}

fn parameters(binder: &Binder<'_>, owner: &Owner<'_>, signature: &MethodSignature<'_>) -> Vec<Sig> {
    signature.parameters.iter().map(|ty| Sig::new(binder.world, owner.id, ty).substitute(&owner.arguments)).collect()
}

/// What a task has come to is taken from the task, which does not say whether null is among the elements of a list.
pub(super) fn unmarked(mut slot: Slot) -> Slot {
    if let Ty::Array(element, elements, _) = &mut slot.ty {
        if element.is_reference() {
            *elements = Nullability::Oblivious;
        }
    }
    slot
}
