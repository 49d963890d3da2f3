use super::Sig;
use crate::world::{DefId, World};

/// A type definition with its type arguments, those of enclosing types first; none where it has no parameters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Instance {
    pub(crate) id: DefId,
    pub(crate) arguments: Vec<Sig>,
}

impl Instance {
    /// `Namespace.Outer.Inner`, `System.Collections.Generic.List<string>`
    pub(crate) fn display(&self, world: &World<'_>) -> String {
        if self.arguments.is_empty() {
            world.def(self.id).name.to_string()
        } else {
            Sig::Instance(self.id, self.arguments.clone()).display(world)
        }
    }
}

impl From<DefId> for Instance {
    fn from(id: DefId) -> Self {
        Self { id, arguments: Vec::new() }
    }
}
