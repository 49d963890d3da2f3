//! Delegates: a delegate crosses when native code can be called through it.

use super::Binder;
use super::ids::Named;
use crate::members::{Member, gives_reference};
use crate::model::{Delegate, Form, Method, Openness, Ordinary, Parameter, Passing, Slot, Ty};
use crate::reason::Reason;
use crate::signature::Instance;
use crate::skip::SkipCode;
use crate::world::DefId;

impl Binder<'_> {
    /// Whether native code can be called through a delegate.
    pub(super) fn callback(&mut self, of: &Instance) -> Result<(), Reason> {
        if let Some(known) = self.callbacks.get(of) {
            return known.clone();
        }
        // A delegate that is passed to itself crosses if the rest of it does.
        self.callbacks.insert(of.clone(), Ok(()));
        let named = self.ids.len();
        let crosses = self.invoke(of).map(drop);
        self.ids.truncate(named);
        self.callbacks.insert(of.clone(), crosses.clone());
        crosses
    }

    /// A delegate of a package: named where it crosses, its `Invoke` skipped where not.
    pub(super) fn delegate_of_package(&mut self, id: DefId) {
        match self.callback(&id.into()) {
            Ok(()) => drop(self.ids.of(id)),
            Err(reason) => self.note_invoke(&id.into(), Err(reason)),
        }
    }

    /// What a delegate is.
    pub(super) fn delegate(&mut self, named: &Named) -> Delegate {
        let base = self.declared_base(&named.instance);
        if named.instance.openness() == Openness::Open {
            return Delegate { base, body: Ordinary::default() };
        }
        let invoke = self.callback(&named.instance).and_then(|()| self.invoke(&named.instance));
        self.note_invoke(&named.instance, invoke.as_ref().map(drop).map_err(Reason::clone));
        let methods: Vec<_> = invoke.into_iter().collect();
        Delegate { base, body: Ordinary { members: !methods.is_empty(), methods, ..Ordinary::default() } }
    }

    fn note_invoke(&mut self, of: &Instance, result: Result<(), Reason>) {
        let owner = self.owner(of.clone());
        for &member in &owner.members {
            self.note(&owner, member, result.clone());
        }
    }

    /// Its `Invoke`, where all that is passed can be passed the other way too.
    fn invoke(&mut self, of: &Instance) -> Result<Method, Reason> {
        let named = self.ids.len();
        self.method_of_delegate(of).inspect_err(|_| self.ids.truncate(named))
    }

    fn method_of_delegate(&mut self, of: &Instance) -> Result<Method, Reason> {
        let owner = self.owner(of.clone());
        let Some(&Member::Invoke(method)) = owner.members.first() else {
            return Err(Reason::new(SkipCode::NotExpressible, "a delegate without `Invoke`"));
        };
        let invoke = self.method(&owner, method)?.ok_or_else(|| Reason::new(SkipCode::Delegate, "it overrides"))?;
        if invoke.parameters.iter().any(|of| self.is_of_lent(&of.slot)) {
            return Err(Reason::new(SkipCode::RefStruct, "it is passed what can only be lent"));
        }
        let is_open = !of.arguments.is_empty();
        let crosses = |slot: &Slot, is_result: bool| match slot.ty {
            Ty::Element(_) | Ty::Nullable(_) => true,
            Ty::Array(_, _, Form::Array) => true,
            Ty::Array(_, _, Form::ReadOnlySpan) => !is_open,
            Ty::Array(_, _, Form::Span) => !is_open && !is_result,
            Ty::Array(_, _, Form::Jagged(_) | Form::Grid(_)) => false,
        };
        let is_variable = |of: &Parameter| match of.passing {
            Passing::Value => false,
            Passing::In => is_open,
            Passing::Ref => is_open || matches!(of.slot.ty, Ty::Array(..)),
            Passing::Out { .. } => is_open,
        };
        let refused = invoke.parameters.iter().find(|of| is_variable(of) || !crosses(&of.slot, false));
        if let Some(of) = refused {
            return Err(Reason::new(
                SkipCode::Delegate,
                format!("parameter `{}` does not cross the other way", of.name),
            ));
        }
        if gives_reference(method) || invoke.result.as_ref().is_some_and(|slot| !crosses(slot, true)) {
            return Err(Reason::new(SkipCode::Delegate, "its result does not cross the other way"));
        }
        Ok(invoke)
    }
}
