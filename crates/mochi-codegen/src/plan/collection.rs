//! What Rust has for collections besides their members.

use super::{Bulk, Call, Plan, Shape, TypePlan};
use mochi_surface::model::TypeId;

/// Where the interfaces of collections are.
const COLLECTIONS: &str = "System.Collections.Generic";

/// Where the interface of what is written to is.
const BUFFERS: &str = "System.Buffers";

/// Methods that the runtime crate has for a collection, by their names; none that a member has already.
#[derive(Clone, Debug, Default)]
pub struct CollectionPlan {
    /// Of a type that can be iterated over.
    pub iterable: Vec<&'static str>,
    /// Of an `ICollection<T>`, `IReadOnlyCollection<T>` or `IBufferWriter<T>`, which is behind it.
    pub collection: Option<(TypeId, Vec<&'static str>)>,
    /// Of an `IDictionary<K, V>` or `IReadOnlyDictionary<K, V>`, which is behind it.
    pub dictionary: Option<(TypeId, Vec<&'static str>)>,
}

/// Says of every type what it has.
///
/// What can be iterated over has `iter` and `to_vec`. The rest is for the framework's collections: names that no member of theirs
/// has yet could be taken in a library by an upgrade.
pub(super) fn assign(plan: &mut Plan) {
    for index in 0..plan.types.len() {
        let id = TypeId(index as u32);
        plan.types[index].collection = of(plan, id);
    }
}

fn of(plan: &Plan, id: TypeId) -> CollectionPlan {
    let ty = plan.ty(id);
    let mut own = CollectionPlan::default();
    if ty.generic.is_some() && !ty.is_definition() {
        return own;
    }
    let bases: Vec<_> = plan.derefs(id).collect();
    let is_free = |name: &&'static str| ![&[id], &bases[..]].concat().iter().any(|&of| plan.ty(of).has_method(name));
    let free = |names: &[&'static str]| names.iter().copied().filter(is_free).collect::<Vec<_>>();
    let inherits = |is: &dyn Fn(TypeId) -> bool| bases.iter().any(|&base| is(base));
    if ty.enumerable.is_some() && !inherits(&|base| plan.ty(base).enumerable.is_some()) {
        own.iterable = free(&["iter", "to_vec"]);
    }
    if ty.objects.is_some() && !inherits(&|base| plan.ty(base).objects.is_some()) {
        own.iterable = free(&["iter"]);
    }
    let is_new = |name: &&str| *name != "try_from_iter" || ty.has_method("new") && makes(ty);
    if let Some(of) = plan.buffer(id) {
        let names = free(&["extend", "extend_from_slice", "try_from_iter"]);
        own.collection = Some((of, names.into_iter().filter(is_new).collect()));
        return own;
    }
    if !ty.name.namespace.starts_with("System.Collections") || !ty.is_definition() {
        return own;
    }
    let dictionary = the(plan, id, "IDictionary`2").or_else(|| the(plan, id, "IReadOnlyDictionary`2"));
    let is_dictionary = dictionary.is_some();
    let is_read = |base| the(plan, base, "IReadOnlyDictionary`2").is_some();
    let is_written = |base| the(plan, base, "IDictionary`2").is_some();
    if let Some(of) = dictionary.filter(|_| !inherits(&is_read) && !inherits(&is_written)) {
        let names: &[_] =
            if is(plan.ty(of), "IDictionary`2") { &["pairs", "extend", "try_from_iter"] } else { &["pairs"] };
        own.dictionary = Some((of, free(names).into_iter().filter(is_new).collect()));
    }
    let collection = the(plan, id, "ICollection`1").or_else(|| the(plan, id, "IReadOnlyCollection`1"));
    let counted = collection.filter(|&of| plan.ty(plan.definition(of)).has_method("count"));
    let is_counted =
        |base| the(plan, base, "ICollection`1").or_else(|| the(plan, base, "IReadOnlyCollection`1")).is_some();
    if let Some(of) = counted.filter(|_| !inherits(&is_counted)) {
        let can_grow = is(plan.ty(of), "ICollection`1") && !is_dictionary;
        let names: &[_] = if can_grow {
            &["len", "is_empty", "extend", "extend_from_slice", "try_from_iter"]
        } else {
            &["len", "is_empty"]
        };
        own.collection = Some((of, free(names).into_iter().filter(is_new).collect()));
    }
    own
}

impl Plan {
    /// The slot of an entry for many items.
    #[must_use]
    pub fn bulk(&self, id: TypeId, of: Bulk) -> Option<usize> {
        let (slot, _) = self.ty(id).table()?.available().find(|(_, entry)| entry.call == Call::Bulk(of))?;
        Some(slot)
    }

    /// The definition of what is an instance of it with parameters for arguments; else the type itself.
    #[must_use]
    pub fn definition(&self, id: TypeId) -> TypeId {
        let ty = self.ty(id);
        if ty.generic.is_none() || ty.is_definition() {
            return id;
        }
        let types = &self.package(ty.package).types;
        let first = types.partition_point(|&id| self.ty(id).name < ty.name);
        let mut same = types[first..].iter().copied().take_while(|&of| self.ty(of).name == ty.name);
        same.find(|&of| self.ty(of).is_definition()).unwrap_or(id)
    }

    /// The `IBufferWriter<T>` that a definition of the framework's is, where the entry that writes to it is there.
    #[must_use]
    pub fn buffer(&self, id: TypeId) -> Option<TypeId> {
        let ty = self.ty(id);
        let is_own = ty.is_definition() && ty.name.namespace == BUFFERS;
        let of = the_in(self, id, BUFFERS, "IBufferWriter`1").filter(|_| is_own)?;
        self.bulk(self.definition(of), Bulk::Append).map(|_| of)
    }

    /// What a type derefs to, nearest first.
    fn derefs(&self, id: TypeId) -> impl Iterator<Item = TypeId> {
        let base = |id: &TypeId| match &self.ty(*id).shape {
            Shape::Class(class) => class.base,
            Shape::Interface(_) => match &self.ty(self.definition(*id)).shape {
                Shape::Interface(interface) => Some(interface.base),
                Shape::Class(_) | Shape::Enum(_) | Shape::Delegate(_) => None,
            },
            Shape::Delegate(delegate) => Some(delegate.base),
            Shape::Enum(_) => None,
        };
        std::iter::successors(base(&id), base)
    }
}

/// The type itself or the one interface of it that has this name among those of collections.
fn the(plan: &Plan, id: TypeId, name: &str) -> Option<TypeId> {
    the_in(plan, id, COLLECTIONS, name)
}

fn the_in(plan: &Plan, id: TypeId, namespace: &str, name: &str) -> Option<TypeId> {
    let mut all = [&[id], plan.ty(id).above()].concat().into_iter().filter(|&id| is_in(plan.ty(id), namespace, name));
    all.next().filter(|_| all.next().is_none())
}

fn is(ty: &TypePlan, name: &str) -> bool {
    is_in(ty, COLLECTIONS, name)
}

fn is_in(ty: &TypePlan, namespace: &str, name: &str) -> bool {
    ty.name.namespace == namespace && ty.name.path == [name]
}

/// Whether `new` takes nothing.
fn makes(ty: &TypePlan) -> bool {
    let is_new = |entry: &super::Entry| {
        matches!(entry.call, Call::New { .. }) && entry.rust == "new" && entry.parameters.is_empty()
    };
    ty.table().is_some_and(|table| table.methods().any(|(_, entry)| is_new(entry)))
}
