//! Which parameters take a closure.

use super::{Call, Crossing, Entry, Parameter, Passed, Plain, Plan, Purpose, Shape, TypePlan};
use mochi_surface::model::{Passing, TypeId, Variable};
use std::collections::BTreeSet;

/// Of each type argument of a delegate, whether null is passed where it stands, or given.
pub type OrNull = Vec<bool>;

/// Says of every parameter whether Rust gives a closure for it, and of every delegate which closures there are.
pub(super) fn assign(plan: &mut Plan) {
    take(plan);
    for (id, seen) in seen(plan) {
        if let Shape::Delegate(delegate) = &mut plan.types[id.0 as usize].shape {
            delegate.seen.insert(seen);
        }
    }
}

/// What closures see of each delegate that members name: what is annotated where a closure is taken, and what is not null. What is generic
/// itself takes closures by the definition of their delegate, and instances are their definition's.
fn seen(plan: &Plan) -> Vec<(TypeId, OrNull)> {
    let printed = plan.types.iter().filter(|ty| ty.generic.is_none() || ty.is_definition());
    let entries = || printed.clone().flat_map(TypePlan::table).flat_map(|table| &table.entries);
    let named: BTreeSet<_> = entries().flat_map(Entry::crossings).filter_map(Crossing::named).collect();
    let named: BTreeSet<_> = named.into_iter().flat_map(|id| plan.with_arguments(id)).collect();
    let plain = named.into_iter().map(|id| (id, vec![false; plan.ty(id).arguments().len()]));
    let own = entries().filter(|entry| entry.open.is_none());
    let taken = own.flat_map(|entry| &entry.parameters).filter(|of| of.closure);
    let taken = taken.filter_map(|of| Some((delegate(of)?, plan.or_null(of))));
    plain.chain(taken).collect()
}

fn take(plan: &mut Plan) {
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

    /// What the closure that is given for a parameter sees null for: what is annotated so there, or not at all.
    #[must_use]
    pub fn or_null(&self, parameter: &Parameter) -> OrNull {
        let Some(id) = delegate(parameter) else { return OrNull::new() };
        let mut or_null = vec![false; self.ty(id).arguments().len()];
        let Some(wrap) = wrap(self.ty(id)) else { return or_null };
        for number in self.told_by(id, wrap).into_iter().flatten() {
            or_null[number] = parameter.arguments.get(number) != Some(&Passed::Required);
        }
        or_null
    }

    /// What makes delegates of a type of closures that see this.
    #[must_use]
    pub fn seeing(&self, id: TypeId, or_null: &[bool]) -> Option<Entry> {
        let mut wrap = wrap(self.ty(id))?.clone();
        let told_by = self.told_by(id, &wrap);
        let nulls =
            wrap.parameters.iter_mut().map(|of| &mut of.null).chain(wrap.result.as_mut().map(|of| &mut of.null));
        for (null, number) in nulls.zip(told_by) {
            if let Some(number) = number {
                *null = if or_null[number] { Passed::Optional } else { Passed::Required };
            }
        }
        Some(wrap)
    }

    /// Of each parameter of a closed instance, and of its result, the number of the type argument which alone could tell what null means
    /// there.
    fn told_by(&self, id: TypeId, wrap: &Entry) -> Vec<Option<usize>> {
        let Some(definition) = self.open_closure(id) else { return Vec::new() };
        let own = wrap.parameters.iter().map(|of| of.null).chain(wrap.result.as_ref().map(|of| of.null));
        let number = |((crossing, null), of_definition)| {
            let Crossing::Plain(Plain::Variable(Variable::Type(number))) = of_definition else { return None };
            let is_reference = matches!(crossing, Crossing::Plain(Plain::Text | Plain::Object(_)));
            (is_reference && null == Passed::Unknown).then_some(number as usize)
        };
        wrap.crossings().zip(own).zip(definition.crossings()).map(number).collect()
    }

    /// What makes the delegate of the closure that is given for a parameter; none where a delegate is given.
    #[must_use]
    pub fn closure(&self, parameter: &Parameter) -> Option<&Entry> {
        delegate(parameter).filter(|_| parameter.closure).and_then(|id| wrap(self.ty(id)))
    }
}
