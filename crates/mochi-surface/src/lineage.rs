//! What a type derives from and implements.

use std::collections::BTreeSet;

use mochi_metadata::{MethodAttributes, NamedType, TypeAttributes, TypeDefOrRef};

use crate::signature::{Instance, Sig, resolve};
use crate::world::{DefId, World};

/// Longer chains of bases are circles.
const MAX_BASES: usize = 128;

/// More interfaces come from instances that breed.
const MAX_INTERFACES: usize = 1024;

/// Type arguments nested deeper come from circles of ever larger instances.
pub(crate) const MAX_DEPTH: usize = 12;

/// Every base class, nearest first, whether it crosses or not.
pub(crate) fn bases(world: &World<'_>, of: impl Into<Instance>) -> Vec<Instance> {
    let mut bases = Vec::new();
    let mut here = of.into();
    while bases.len() < MAX_BASES {
        let Some(base) = extends(world, &here) else { break };
        bases.push(base.clone());
        here = base;
    }
    bases
}

/// Whether every base class is in the graph, and every interface that an interface extends: the compiler asks for them.
pub(crate) fn is_resolved(world: &World<'_>, id: DefId) -> bool {
    let first = Instance::from(id);
    let resolves = |ty| ancestor(world, &first, ty).is_some();
    let bases = bases(world, id);
    let last = bases.last().unwrap_or(&first);
    let ends = matches!(world.row(last.id).extends(), Ok(None));
    let is_interface = world.row(id).flags().contains(TypeAttributes::INTERFACE);
    ends && (!is_interface || world.row(id).interface_impls().all(|row| row.interface().is_ok_and(resolves)))
}

/// What is no more than memory: to dispose of it lets nothing go, and takes it from who was given it to read or write.
const MEMORY: [&str; 7] = [
    "System.IO.MemoryStream",
    "System.IO.StringReader",
    "System.IO.StringWriter",
    "System.Net.Http.ByteArrayContent",
    "System.Net.Http.FormUrlEncodedContent",
    "System.Net.Http.ReadOnlyMemoryContent",
    "System.Net.Http.StringContent",
];

/// Whether who has a value of it has something to dispose.
pub(crate) fn is_disposable(world: &World<'_>, of: impl Into<Instance>) -> bool {
    let (of, disposable) = (of.into(), [world.known().disposable, world.known().async_disposable]);
    let is_memory = MEMORY.iter().any(|name| world.def(of.id).name.is(name));
    !is_memory && interfaces(world, of).iter().any(|it| disposable.contains(&Some(it.id)))
}

/// Every interface, inherited ones too.
pub(crate) fn interfaces(world: &World<'_>, of: impl Into<Instance>) -> BTreeSet<Instance> {
    let mut found = BTreeSet::new();
    let first = of.into();
    let mut open = bases(world, first.clone());
    open.push(first);
    while let Some(here) = open.pop() {
        for row in world.row(here.id).interface_impls() {
            let interface = row.interface().ok().and_then(|interface| ancestor(world, &here, interface));
            if let Some(interface) = interface {
                if found.len() < MAX_INTERFACES && found.insert(interface.clone()) {
                    open.push(interface);
                }
            }
        }
    }
    found
}

/// Whether an interface has static members without a body, its own or inherited: it is no type argument then (CS8920).
pub(crate) fn has_static_abstract(world: &World<'_>, id: DefId) -> bool {
    let is_static_abstract = |flags: MethodAttributes| {
        flags.contains(MethodAttributes::STATIC) && flags.contains(MethodAttributes::ABSTRACT)
    };
    let inherited = interfaces(world, id);
    std::iter::once(id)
        .chain(inherited.iter().map(|interface| interface.id))
        .any(|id| world.row(id).methods().any(|method| is_static_abstract(method.flags())))
}

fn extends(world: &World<'_>, here: &Instance) -> Option<Instance> {
    ancestor(world, here, world.row(here.id).extends().ok()??)
}

fn ancestor(world: &World<'_>, here: &Instance, ty: TypeDefOrRef<'_>) -> Option<Instance> {
    let plain = |named| resolve(world, here.id, named).map(Instance::from);
    match ty {
        TypeDefOrRef::TypeDef(ty) => plain(NamedType::TypeDef(ty)),
        TypeDefOrRef::TypeRef(ty) => plain(NamedType::TypeRef(ty)),
        TypeDefOrRef::TypeSpec(spec) => {
            let sig = Sig::new(world, here.id, &spec.signature().ok()?).substitute(&here.arguments);
            let is_deep = sig.depth() > MAX_DEPTH;
            let Sig::Instance(id, arguments) = sig else { return None };
            (!is_deep).then_some(Instance { id, arguments })
        }
    }
}
