//! What Rust can iterate over.

use super::{Plan, Shape, TypePlan};
use mochi_surface::model::TypeId;

/// Says of every type what iterating over it goes through.
pub(super) fn assign(plan: &mut Plan) {
    let iterations: Vec<_> = (0..).map(TypeId).take(plan.types.len()).map(|id| enumerable(plan, id)).collect();
    for (ty, iterated) in plan.types.iter_mut().zip(iterations) {
        ty.enumerable = iterated;
    }
}

impl Plan {
    /// What an `IEnumerable<T>` gives to be moved forward, where the entries for that are there.
    #[must_use]
    pub fn enumerator(&self, enumerable: TypeId) -> Option<TypeId> {
        let enumerable = self.ty(enumerable);
        if !is(enumerable, "IEnumerable`1") {
            return None;
        }
        let enumerator = result(enumerable, "get_enumerator")?;
        let Shape::Interface(of) = &self.ty(enumerator).shape else { return None };
        let has = |ty: &TypePlan, name| ty.table().is_some_and(|table| table.methods().any(|(_, of)| of.rust == name));
        (has(self.ty(enumerator), "current") && has(self.ty(of.base), "move_next")).then_some(enumerator)
    }
}

/// The type itself or the one interface of it; where there are more, which of them is meant is the program's choice.
fn enumerable(plan: &Plan, id: TypeId) -> Option<TypeId> {
    let is: &[TypeId] = match &plan.ty(id).shape {
        Shape::Class(class) => &class.is,
        Shape::Interface(interface) => &interface.is,
        Shape::Enum(_) | Shape::Delegate(_) => &[],
    };
    let mut all = [&[id], is].concat().into_iter().filter(|&id| plan.enumerator(id).is_some());
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
