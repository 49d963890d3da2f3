//! What an interface has from those that it extends and does not deref to: a trait for each of these.

use super::{Entry, Plan, Purpose, Shape, Table};
use mochi_surface::model::TypeId;
use std::collections::BTreeMap;

/// The methods of an interface, for those that extend it and deref to another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InheritedPlan {
    /// The slots of the methods.
    pub slots: Vec<usize>,
    /// Who extends it, and as which instance.
    pub by: Vec<(TypeId, TypeId)>,
}

/// The name of such a trait, in the module beside the interface.
pub const INHERITED: &str = "Inherited";

/// Says of every interface who has its methods by a trait.
pub(super) fn assign(plan: &mut Plan) {
    let mut inherited: BTreeMap<TypeId, InheritedPlan> = BTreeMap::new();
    for by in (0..plan.types.len() as u32).map(TypeId) {
        for from in out_of_reach(plan, by) {
            let definition = plan.definition(from);
            let slots = methods(plan, definition);
            if !slots.is_empty() {
                let plan = inherited.entry(definition).or_default();
                plan.slots = slots;
                plan.by.push((by, from));
            }
        }
    }
    for (id, inherited) in inherited {
        plan.types[id.0 as usize].inherited = Some(inherited);
    }
}

/// The interfaces that a declared one extends, but for what it derefs to and what that extends.
fn out_of_reach(plan: &Plan, id: TypeId) -> Vec<TypeId> {
    let ty = plan.ty(id);
    let Shape::Interface(interface) = &ty.shape else { return Vec::new() };
    if !(ty.generic.is_none() || ty.is_definition()) {
        return Vec::new();
    }
    let name = |id: TypeId| &plan.ty(id).name;
    let above = match &plan.ty(plan.definition(interface.base)).shape {
        Shape::Interface(base) => &base.is[..],
        Shape::Class(_) | Shape::Enum(_) | Shape::Delegate(_) => &[],
    };
    let is_near = |of: TypeId| of == interface.base || above.iter().any(|&above| name(above) == name(of));
    interface.is.iter().copied().filter(|&of| !is_near(of)).collect()
}

fn methods(plan: &Plan, id: TypeId) -> Vec<usize> {
    let Shape::Interface(_) = &plan.ty(id).shape else { return Vec::new() };
    let methods = plan.ty(id).table().into_iter().flat_map(Table::methods);
    methods.filter(|(_, entry)| is_called_on(entry)).map(|(slot, _)| slot).collect()
}

fn is_called_on(entry: &Entry) -> bool {
    match entry.call.purpose() {
        Purpose::Subscribe | Purpose::Member => entry.call.has_receiver(),
        Purpose::IsInstance
        | Purpose::Free
        | Purpose::New { .. }
        | Purpose::Wrap
        | Purpose::Implement
        | Purpose::Base
        | Purpose::Unsubscribe
        | Purpose::Await
        | Purpose::Promise
        | Purpose::Bulk => false,
    }
}
