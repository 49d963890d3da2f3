//! Which parameters take a closure.

use super::{Call, Crossing, Entry, Parameter, Passed, Plain, Plan, Purpose, Shape, TypePlan};
use mochi_surface::model::{Passing, TypeId};

/// Says of every parameter whether Rust gives a closure for it.
pub(super) fn assign(plan: &mut Plan) {
    let ids = (0..).map(TypeId).take(plan.types.len());
    let callable: Vec<bool> = ids.map(|id| wrap(plan.ty(id)).is_some() || plan.open_closure(id).is_some()).collect();
    for ty in &mut plan.types {
        let is_delegate = matches!(ty.shape, Shape::Delegate(_));
        for Entry { call, parameters, .. } in ty.table_mut().into_iter().flat_map(|table| &mut table.entries) {
            // an extension method of a delegate is one of the delegate, as a closure has none in C# either
            let receiver = usize::from(matches!(call, Call::StaticMethod { extends: true, .. }));
            for parameter in parameters.iter_mut().skip(receiver) {
                let is_callable = delegate(parameter).is_some_and(|id| callable[id.0 as usize]);
                parameter.closure = is_callable && is_taken(call, parameter, is_delegate);
            }
        }
    }
}

/// What makes a delegate of a closure.
fn wrap(ty: &TypePlan) -> Option<&Entry> {
    ty.table()?.methods().map(|(_, entry)| entry).find(|entry| entry.call == Call::Wrap)
}

/// A closure cannot be left out. Who may give null gives an object or `None`, and so does who sets what nobody annotated:
/// null is how such a thing is taken back. What is passed to a delegate is what its closure takes.
fn is_taken(call: &Call, parameter: &Parameter, by_delegate: bool) -> bool {
    let is_required = match (parameter.passing, parameter.null) {
        (Passing::Value, Passed::Required) => !by_delegate,
        (Passing::Value, Passed::Unknown) => parameter.omitted.is_none() && !call.sets() && !by_delegate,
        (Passing::Value, Passed::Optional) | (Passing::In | Passing::Ref | Passing::Out { .. }, _) => false,
    };
    match call.purpose() {
        Purpose::Subscribe => true,
        Purpose::New { .. } | Purpose::Member => is_required,
        Purpose::IsInstance
        | Purpose::Free
        | Purpose::Wrap
        | Purpose::Implement
        | Purpose::Base
        | Purpose::Await
        | Purpose::Promise
        | Purpose::Bulk
        | Purpose::Unsubscribe => false,
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
    /// What makes delegates of any instance of a generic type: the entry of its definition.
    #[must_use]
    pub fn open_closure(&self, id: TypeId) -> Option<&Entry> {
        let ty = self.ty(id);
        if !matches!(ty.shape, Shape::Delegate(_)) || ty.generic.is_none() {
            return None;
        }
        let definition = self.ty(self.definition(id));
        if definition.is_definition() { wrap(definition) } else { None }
    }

    /// What makes the delegate of the closure that is given for a parameter; none where a delegate is given.
    #[must_use]
    pub fn closure(&self, parameter: &Parameter) -> Option<&Entry> {
        delegate(parameter).filter(|_| parameter.closure).and_then(|id| wrap(self.ty(id)))
    }
}
