//! What Rust can iterate over, and what it can await item by item.

use super::{Plan, Shape, TypePlan};
use mochi_surface::model::TypeId;

/// Says of every type what iterating over it goes through.
pub(super) fn assign(plan: &mut Plan) {
    let can_stream = plan.cancellation_source().is_some();
    let streamed = |id| only(plan, id, Plan::async_enumerator).filter(|_| can_stream);
    let through = |id| (only(plan, id, Plan::enumerator), streamed(id));
    let iterations: Vec<_> = (0..).map(TypeId).take(plan.types.len()).map(through).collect();
    for (ty, (enumerable, streamed)) in plan.types.iter_mut().zip(iterations) {
        ty.enumerable = enumerable;
        ty.streamed = streamed;
    }
}

impl Plan {
    /// What an `IEnumerable<T>` gives to be moved forward, where the entries for that are there.
    #[must_use]
    pub fn enumerator(&self, enumerable: TypeId) -> Option<TypeId> {
        self.moved(enumerable, "IEnumerable`1", ["get_enumerator", "move_next"])
    }

    /// The same of an `IAsyncEnumerable<T>`.
    #[must_use]
    pub fn async_enumerator(&self, enumerable: TypeId) -> Option<TypeId> {
        self.moved(enumerable, "IAsyncEnumerable`1", ["get_async_enumerator", "move_next_async"])
    }

    /// The `CancellationTokenSource` of what such an enumerator is cancelled by.
    #[must_use]
    pub fn cancellation_source(&self) -> Option<TypeId> {
        let mut types = (0..).map(TypeId).zip(&self.types);
        let (id, _) = types.find(|(_, ty)| ty.full_name == "System.Threading.CancellationTokenSource")?;
        self.ty(id).table().map(|_| id)
    }

    /// What a type is an instance of, where that can be iterated over; else the type itself.
    fn definition(&self, id: TypeId) -> TypeId {
        let ty = self.ty(id);
        if !(is(ty, "IEnumerable`1") || is(ty, "IAsyncEnumerable`1")) {
            return id;
        }
        let is_definition = |of: &TypePlan| of.is_definition() && of.name == ty.name;
        self.types.iter().position(is_definition).map_or(id, |index| TypeId(index as u32))
    }

    fn moved(&self, enumerable: TypeId, name: &str, [begin, next]: [&str; 2]) -> Option<TypeId> {
        let enumerable = self.ty(enumerable);
        if !is(enumerable, name) {
            return None;
        }
        let enumerator = result(enumerable, begin)?;
        let Shape::Interface(of) = &self.ty(enumerator).shape else { return None };
        let has = |ty: &TypePlan, name| ty.table().is_some_and(|table| table.methods().any(|(_, of)| of.rust == name));
        let [own, base] = [self.ty(enumerator), self.ty(of.base)];
        (has(own, "current") && (has(own, next) || has(base, next))).then_some(enumerator)
    }
}

/// The type itself or the one interface of it; where there are more, which of them is meant is the program's choice.
fn only(plan: &Plan, id: TypeId, enumerator: impl Fn(&Plan, TypeId) -> Option<TypeId>) -> Option<TypeId> {
    let is: &[TypeId] = match &plan.ty(id).shape {
        Shape::Class(class) => &class.is,
        Shape::Interface(interface) => &interface.is,
        Shape::Enum(_) | Shape::Delegate(_) => &[],
    };
    let is_source = |id: TypeId| enumerator(plan, plan.definition(id)).is_some();
    let mut all = [&[id], is].concat().into_iter().filter(|&id| is_source(id));
    all.next().filter(|_| all.next().is_none())
}

fn is(ty: &TypePlan, name: &str) -> bool {
    ty.name.namespace == "System.Collections.Generic" && ty.name.path == [name]
}

/// The type that a method gives.
fn result(ty: &TypePlan, method: &str) -> Option<TypeId> {
    let (_, entry) = ty.table()?.methods().find(|(_, entry)| entry.rust == method)?;
    entry.result.as_ref()?.crossing.named()
}
