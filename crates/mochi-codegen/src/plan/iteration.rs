//! What Rust can iterate over, and what it can await, at once or item by item.

use super::{Bulk, Plan, Shape, TypePlan};
use mochi_surface::model::TypeId;

/// What reads and writes bytes, as files of Rust do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reads {
    /// `System.IO.Stream` itself, which is made of what reads or writes in Rust, too.
    Stream,
    Derived,
    /// What is this `IBufferWriter<T>`, which is written to where it is one of bytes.
    Buffer(TypeId),
}

/// Says of every type what iterating over it goes through.
pub(super) fn assign(plan: &mut Plan) {
    let can_stream = plan.cancellation_source().is_some();
    let streamed = |id| only(plan, id, Plan::async_enumerator).filter(|_| can_stream);
    let can_iterate = |plan: &Plan, id| plan.bulk(id, Bulk::Items).map(|_| id);
    let through = |(id, ty)| {
        (only(plan, id, can_iterate), objects(plan, id, ty), streamed(id), awaited(plan, ty), reads(plan, id, ty))
    };
    let found: Vec<_> = (0..).map(TypeId).zip(&plan.types).map(through).collect();
    for (ty, (enumerable, objects, streamed, awaited, reads)) in plan.types.iter_mut().zip(found) {
        ty.enumerable = enumerable;
        ty.objects = objects;
        ty.streamed = streamed;
        ty.awaited = awaited;
        ty.reads = reads;
    }
}

/// The `IEnumerable` through which a type is iterated over that has members and is no `IEnumerable<T>`.
fn objects(plan: &Plan, id: TypeId, ty: &TypePlan) -> Option<TypeId> {
    ty.table()?;
    let all = [&[id], ty.above()].concat();
    let is_generic = all.iter().any(|&id| is(plan.ty(id), "IEnumerable`1"));
    all.into_iter().find(|&id| !is_generic && plan.enumerator(id).is_some())
}

/// Through which other type a type is awaited.
fn awaited(plan: &Plan, ty: &TypePlan) -> Option<TypeId> {
    let is_own = |ty: &TypePlan| ty.table().is_some_and(|table| table.awaiter().is_some() || table.awaited().is_some());
    let through = || ty.above().iter().copied().find(|&id| is_own(plan.ty(plan.definition(id))));
    if is_own(ty) { None } else { through() }
}

/// Whether and how a type reads and writes.
fn reads(plan: &Plan, id: TypeId, ty: &TypePlan) -> Option<Reads> {
    let is_stream = |ty: &TypePlan| ty.name.is("System.IO.Stream");
    match &ty.shape {
        Shape::Class(_) if is_stream(ty) => {
            // It is made by a package that has a shim.
            let has_shim = plan.package(ty.package).types.iter().any(|&id| plan.ty(id).table().is_some());
            Some(if has_shim { Reads::Stream } else { Reads::Derived })
        }
        Shape::Class(class) if ty.generic.is_none() && !class.is_static => {
            class.is.iter().any(|&id| is_stream(plan.ty(id))).then_some(Reads::Derived)
        }
        Shape::Class(_) | Shape::Interface(_) | Shape::Enum(_) | Shape::Delegate(_) => {
            plan.buffer(id).map(Reads::Buffer)
        }
    }
}

impl Plan {
    /// What an `IAsyncEnumerable<T>` gives to be moved forward, and the slot that gives it, where the entries for that are there.
    #[must_use]
    pub fn async_enumerator(&self, enumerable: TypeId) -> Option<(TypeId, usize)> {
        self.moved(enumerable, "IAsyncEnumerable`1", ["get_async_enumerator", "move_next_async"])
    }

    /// The `CancellationTokenSource` of what such an enumerator is cancelled by.
    #[must_use]
    pub fn cancellation_source(&self) -> Option<TypeId> {
        let mut types = (0..).map(TypeId).zip(&self.types);
        let (id, _) = types.find(|(_, ty)| ty.full_name == "System.Threading.CancellationTokenSource")?;
        self.ty(id).table().map(|_| id)
    }

    /// What a `System.Collections.IEnumerable` gives to be moved forward, where the entries for that are there.
    #[must_use]
    pub fn enumerator(&self, enumerable: TypeId) -> Option<TypeId> {
        let ty = self.ty(enumerable);
        let (enumerator, _) = ty.name.is("System.Collections.IEnumerable").then(|| result(ty, "get_enumerator"))??;
        let moved = self.ty(enumerator);
        (moved.has_method("move_next") && moved.has_method("current")).then_some(enumerator)
    }

    fn moved(&self, enumerable: TypeId, name: &str, [begin, next]: [&str; 2]) -> Option<(TypeId, usize)> {
        let enumerable = self.ty(enumerable);
        if !is(enumerable, name) {
            return None;
        }
        let (enumerator, slot) = result(enumerable, begin)?;
        let Shape::Interface(of) = &self.ty(enumerator).shape else { return None };
        let [own, base] = [self.ty(enumerator), self.ty(of.base)];
        (own.has_method("current") && (own.has_method(next) || base.has_method(next))).then_some((enumerator, slot))
    }
}

/// The type itself or the one interface of it; where there are more, which of them is meant is the program's choice.
fn only<T>(plan: &Plan, id: TypeId, enumerator: impl Fn(&Plan, TypeId) -> Option<T>) -> Option<TypeId> {
    let is_sequence = |id: TypeId| is(plan.ty(id), "IEnumerable`1") || is(plan.ty(id), "IAsyncEnumerable`1");
    let is_source = |id: TypeId| is_sequence(id) && enumerator(plan, plan.definition(id)).is_some();
    let mut all = [&[id], plan.ty(id).above()].concat().into_iter().filter(|&id| is_source(id));
    all.next().filter(|_| all.next().is_none())
}

fn is(ty: &TypePlan, name: &str) -> bool {
    ty.name.namespace == "System.Collections.Generic" && ty.name.path == [name]
}

/// The type that a method gives, and its slot.
fn result(ty: &TypePlan, method: &str) -> Option<(TypeId, usize)> {
    let (slot, entry) = ty.table()?.methods().find(|(_, entry)| entry.rust == method)?;
    Some((entry.result.as_ref()?.crossing.named()?, slot))
}
