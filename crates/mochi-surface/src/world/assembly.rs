//! One assembly of the graph: its types by name.

use std::collections::HashMap;

use mochi_metadata::{Error, Image, Implementation, Result, Row, TypeDef, TypeVisibility};

use super::load::Loaded;
use crate::Rejected;
use crate::docs::Library;
use crate::model::{PackageId, PackageKind, TypeName};

#[derive(Debug)]
pub(crate) struct Assembly<'w> {
    pub(crate) package: PackageId,
    pub(crate) kind: PackageKind,
    pub(crate) name: &'w str,
    pub(crate) file: &'w str,
    pub(crate) docs: Library<'w>,
    /// What the compiler has refused of its package.
    pub(super) rejected: Option<&'w Rejected>,
    /// By row; row 1 is `<Module>`.
    pub(crate) types: Vec<TypeRow<'w>>,
    /// Position in `types` of the types that are not nested, by namespace and name.
    top: HashMap<(&'w str, &'w str), usize>,
    /// Position in `types` of nested types, by the position of what they are nested in, and name.
    nested: HashMap<(usize, &'w str), usize>,
    /// Simple name of the assembly that a type is forwarded to.
    forwarded: HashMap<(&'w str, &'w str), &'w str>,
}

/// A type definition with its whole name.
#[derive(Debug)]
pub(crate) struct TypeRow<'w> {
    pub(crate) row: TypeDef<'w>,
    pub(crate) name: TypeName,
    /// Position of the type that it is nested in.
    pub(crate) enclosing: Option<usize>,
    /// Public, all the way out.
    pub(crate) is_visible: bool,
}

impl<'w> Assembly<'w> {
    pub(crate) fn new(loaded: &'w Loaded<'_>) -> Result<Self> {
        let mut assembly = Self {
            package: loaded.package,
            kind: loaded.kind,
            name: &loaded.name,
            file: loaded.file,
            docs: Library::new(loaded.documentation),
            rejected: loaded.rejected,
            types: Vec::new(),
            top: HashMap::new(),
            nested: HashMap::new(),
            forwarded: HashMap::new(),
        };
        assembly.read_types(&loaded.image)?;
        assembly.read_forwarders(&loaded.image)?;
        Ok(assembly)
    }

    /// Where a type that is not nested is defined in this assembly.
    pub(super) fn top(&self, namespace: &str, name: &str) -> Option<usize> {
        self.top.get(&(namespace, name)).copied()
    }

    /// The types that are not nested, with namespace and name.
    pub(super) fn tops(&self) -> impl Iterator<Item = (&TypeRow<'w>, &'w str, &'w str)> {
        self.top.iter().map(|(&(namespace, name), &position)| (&self.types[position], namespace, name))
    }

    /// Where a nested type is defined.
    pub(super) fn nested(&self, outer: usize, name: &str) -> Option<usize> {
        self.nested.get(&(outer, name)).copied()
    }

    /// The assembly that is said to have a type.
    pub(super) fn forwarded(&self, namespace: &str, name: &str) -> Option<&'w str> {
        self.forwarded.get(&(namespace, name)).copied()
    }

    fn read_types(&mut self, image: &'w Image<'_>) -> Result<()> {
        for (position, row) in image.type_defs().enumerate() {
            // in a valid image the enclosing type stands before the nested one (II.22), but nobody checks that
            let chain = row.enclosing_chain()?;
            let mut path = Vec::with_capacity(chain.len());
            for ty in chain.iter().rev() {
                path.push(ty.type_name()?.to_owned());
            }
            let outermost = chain.last().copied().unwrap_or(row);
            let name =
                TypeName { namespace: outermost.type_namespace()?.to_owned(), path, assembly: self.name.to_owned() };
            let enclosing = chain.get(1).map(|outer| outer.row() as usize - 1);
            match enclosing {
                Some(outer) => self.nested.entry((outer, row.type_name()?)).or_insert(position),
                None => self.top.entry((row.type_namespace()?, row.type_name()?)).or_insert(position),
            };
            self.types.push(TypeRow { row, name, enclosing, is_visible: is_visible(&chain) });
        }
        Ok(())
    }

    fn read_forwarders(&mut self, image: &'w Image<'_>) -> Result<(), Error> {
        for exported in image.exported_types() {
            if let Implementation::AssemblyRef(target) = exported.implementation()? {
                self.forwarded.insert((exported.type_namespace()?, exported.type_name()?), target.name()?);
            }
        }
        Ok(())
    }
}

/// Public from the type out to the outermost; what the compiler names unspeakably is nobody's surface.
fn is_visible(chain: &[TypeDef<'_>]) -> bool {
    chain.iter().all(|ty| {
        let speakable = ty.type_name().is_ok_and(|name| !name.starts_with('<'));
        speakable && matches!(ty.flags().visibility(), TypeVisibility::Public | TypeVisibility::NestedPublic)
    })
}
