//! Type references to type definitions, across assemblies and through forwarders.

use mochi_metadata::{ResolutionScope, TypeRef};

use super::{DefId, World};

impl World<'_> {
    /// The definition behind a reference that an assembly of this graph makes (II.22.38); `from` is any type of it.
    pub(crate) fn resolve(&self, from: DefId, reference: TypeRef<'_>) -> Option<DefId> {
        let chain = reference.enclosing_chain().ok()?;
        let outermost = chain.last()?;
        let assembly = match outermost.resolution_scope().ok()? {
            Some(ResolutionScope::AssemblyRef(target)) => self.named(target.name().ok()?)?,
            Some(ResolutionScope::Module(_)) | None => from.assembly,
            Some(ResolutionScope::ModuleRef(_) | ResolutionScope::TypeRef(_)) => return None,
        };
        let top = self.find(assembly, outermost.type_namespace().ok()?, outermost.type_name().ok()?)?;
        let mut inner = chain.iter().rev().skip(1);
        inner.try_fold(top, |outer, nested| self.nested(outer, nested.type_name().ok()?))
    }

    /// The definition in a row of the assembly of `from`.
    pub(crate) fn own(&self, from: DefId, row: u32) -> DefId {
        DefId { position: row - 1, ..from }
    }

    /// A definition by its name and the simple name of the assembly that has it, or forwards it.
    fn find(&self, assembly: u32, namespace: &str, name: &str) -> Option<DefId> {
        let mut assembly = assembly;
        // a chain of forwarders that is longer than there are assemblies is a circle
        for _ in 0..self.assemblies.len() {
            let candidate = &self.assemblies[assembly as usize];
            if let Some(position) = candidate.top(namespace, name) {
                return Some(DefId { assembly, position: position as u32 });
            }
            assembly = self.named(candidate.forwarded(namespace, name)?)?;
        }
        None
    }

    fn nested(&self, outer: DefId, name: &str) -> Option<DefId> {
        let position = self.assembly(outer).nested(outer.position as usize, name)? as u32;
        Some(DefId { position, ..outer })
    }

    fn named(&self, simple_name: &str) -> Option<u32> {
        self.by_name.get(&simple_name.to_ascii_lowercase()).copied()
    }
}
