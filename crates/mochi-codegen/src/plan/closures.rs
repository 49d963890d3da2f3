//! Which parameters take a closure.

use super::{Call, Crossing, Entry, Parameter, Plain, Plan, Purpose, TypePlan};
use mochi_surface::model::TypeId;

/// Says of every parameter whether Rust gives a closure for it.
pub(super) fn assign(plan: &mut Plan) {
    let callable: Vec<bool> = plan.types.iter().map(|ty| wrap(ty).is_some()).collect();
    for entry in plan.types.iter_mut().filter_map(TypePlan::table_mut).flat_map(|table| &mut table.entries) {
        let Entry { call, parameters, .. } = entry;
        for parameter in parameters {
            parameter.closure = delegate(parameter).is_some_and(|id| callable[id.0 as usize]) && is_taken(call);
        }
    }
}

/// What makes a delegate of a closure.
fn wrap(ty: &TypePlan) -> Option<&Entry> {
    ty.table()?.methods().map(|(_, entry)| entry).find(|entry| entry.call == Call::Wrap)
}

fn is_taken(call: &Call) -> bool {
    match call.purpose() {
        Purpose::Subscribe => true,
        Purpose::IsInstance
        | Purpose::Free
        | Purpose::New { .. }
        | Purpose::Wrap
        | Purpose::Await
        | Purpose::Unsubscribe
        | Purpose::Member => false,
    }
}

/// The type of a parameter that may be a delegate.
fn delegate(parameter: &Parameter) -> Option<TypeId> {
    match parameter.crossing {
        Crossing::Plain(Plain::Object(id)) => Some(id),
        Crossing::Plain(_) | Crossing::Optional(_) | Crossing::List { .. } => None,
    }
}

impl Plan {
    /// What makes the delegate of the closure that is given for a parameter; none where a delegate is given.
    #[must_use]
    pub fn closure(&self, parameter: &Parameter) -> Option<&Entry> {
        delegate(parameter).filter(|_| parameter.closure).and_then(|id| wrap(self.ty(id)))
    }
}
