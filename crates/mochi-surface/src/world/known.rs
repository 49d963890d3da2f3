use super::{DefId, World};
use crate::model::{PackageKind, WellKnown};
use std::collections::HashMap;

/// The framework's types that the runtime crate knows by name; `None` where the graph has no framework.
#[derive(Debug, Default)]
pub(crate) struct Known {
    pub(crate) object: Option<DefId>,
    pub(crate) exception: Option<DefId>,
    pub(crate) disposable: Option<DefId>,
    pub(crate) async_disposable: Option<DefId>,
    values: HashMap<DefId, WellKnown>,
    /// The collections that a program makes where an interface of collections is wanted.
    pub(crate) list: Option<DefId>,
    pub(crate) dictionary: Option<DefId>,
    pub(crate) hash_set: Option<DefId>,
    /// The same of what is written to.
    pub(crate) buffer: Option<DefId>,
    pub(crate) progress: Option<DefId>,
    /// `Task`, `Task<T>`
    pub(crate) tasks: [Option<DefId>; 2],
    /// `ValueTask`, `ValueTask<T>`
    pub(crate) value_tasks: [Option<DefId>; 2],
    pub(crate) cancellation_token: Option<DefId>,
    pub(crate) cancellation_source: Option<DefId>,
}

impl Known {
    pub(super) fn new(world: &World<'_>) -> Self {
        let system = |name| find(world, "System", name);
        let task = |name| find(world, "System.Threading.Tasks", name);
        let collection = |name| find(world, "System.Collections.Generic", name);
        Self {
            object: system("Object"),
            exception: system("Exception"),
            disposable: system("IDisposable"),
            async_disposable: system("IAsyncDisposable"),
            values: WellKnown::ALL.iter().filter_map(|&value| Some((system(value.name())?, value))).collect(),
            list: collection("List`1"),
            dictionary: collection("Dictionary`2"),
            hash_set: collection("HashSet`1"),
            buffer: find(world, "System.Buffers", "ArrayBufferWriter`1"),
            progress: system("Progress`1"),
            tasks: ["Task", "Task`1"].map(task),
            value_tasks: ["ValueTask", "ValueTask`1"].map(task),
            cancellation_token: find(world, "System.Threading", "CancellationToken"),
            cancellation_source: find(world, "System.Threading", "CancellationTokenSource"),
        }
    }

    pub(crate) fn value(&self, id: DefId) -> Option<WellKnown> {
        self.values.get(&id).copied()
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = DefId> {
        [self.object, self.exception, self.disposable].into_iter().flatten()
    }
}

/// A visible type of the framework.
fn find(world: &World<'_>, namespace: &str, name: &str) -> Option<DefId> {
    world.assemblies.iter().enumerate().find_map(|(assembly, it)| {
        let position = it.top(namespace, name).filter(|&position| it.types[position].is_visible)?;
        let is_framework = it.kind == PackageKind::Framework;
        is_framework.then_some(DefId { assembly: assembly as u32, position: position as u32 })
    })
}
