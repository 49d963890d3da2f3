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
    makers: HashMap<DefId, DefId>,
    /// `Task`, `Task<T>`
    pub(crate) tasks: [Option<DefId>; 2],
    /// `ValueTask`, `ValueTask<T>`
    pub(crate) value_tasks: [Option<DefId>; 2],
    pub(crate) cancellation_token: Option<DefId>,
}

/// What a program makes where a method wants what it cannot make: a namespace, what is wanted, what is made.
const MAKERS: &[(&str, &[&str], &str)] = &[
    (
        "System.Collections.Generic",
        &["IEnumerable`1", "ICollection`1", "IList`1", "IReadOnlyCollection`1", "IReadOnlyList`1"],
        "List`1",
    ),
    ("System.Collections.Generic", &["IDictionary`2", "IReadOnlyDictionary`2"], "Dictionary`2"),
    ("System.Collections.Generic", &["ISet`1", "IReadOnlySet`1"], "HashSet`1"),
    ("System.Buffers", &["IBufferWriter`1"], "ArrayBufferWriter`1"),
    ("System", &["IProgress`1"], "Progress`1"),
    ("System.IO", &["Stream"], "MemoryStream"),
    ("System.IO", &["TextReader"], "StringReader"),
    ("System.IO", &["TextWriter"], "StringWriter"),
    ("System.Threading", &["CancellationToken"], "CancellationTokenSource"),
];

impl Known {
    pub(super) fn new(world: &World<'_>) -> Self {
        let system = |name| find(world, "System", name);
        let task = |name| find(world, "System.Threading.Tasks", name);
        let makers = MAKERS.iter().flat_map(|&(namespace, wanted, made)| {
            let made = find(world, namespace, made);
            wanted.iter().filter_map(move |name| Some((find(world, namespace, name)?, made?)))
        });
        Self {
            object: system("Object"),
            exception: system("Exception"),
            disposable: system("IDisposable"),
            async_disposable: system("IAsyncDisposable"),
            values: WellKnown::ALL.iter().filter_map(|&value| Some((system(value.name())?, value))).collect(),
            makers: makers.collect(),
            tasks: ["Task", "Task`1"].map(task),
            value_tasks: ["ValueTask", "ValueTask`1"].map(task),
            cancellation_token: find(world, "System.Threading", "CancellationToken"),
        }
    }

    pub(crate) fn value(&self, id: DefId) -> Option<WellKnown> {
        self.values.get(&id).copied()
    }

    /// What a program makes to pass it where this is wanted.
    pub(crate) fn maker(&self, wanted: DefId) -> Option<DefId> {
        self.makers.get(&wanted).copied()
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
