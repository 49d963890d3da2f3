use super::Sig;
use crate::model::Openness;
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

impl Instance {
    /// The type as it is declared: its arguments are its own parameters.
    pub(crate) fn definition(world: &World<'_>, id: DefId) -> Self {
        let count = world.row(id).generic_params().len() as u32;
        Self { id, arguments: (0..count).map(Sig::TypeVariable).collect() }
    }

    pub(crate) fn openness(&self) -> Openness {
        let is_own = |(number, argument): (u32, &Sig)| *argument == Sig::TypeVariable(number);
        if !self.arguments.iter().any(Sig::is_open) {
            Openness::Closed
        } else if (0..).zip(&self.arguments).all(is_own) {
            Openness::Definition
        } else {
            Openness::Open
        }
    }
}

impl From<DefId> for Instance {
    fn from(id: DefId) -> Self {
        Self { id, arguments: Vec::new() }
    }
}
