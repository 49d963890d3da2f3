//! All assemblies of the graph together: types by name, references resolved.

mod assembly;
mod asynchronous;
mod buffers;
mod collections;
mod known;
mod layout;
mod lent;
mod load;
mod names;
mod resolve;
mod underlying;
mod verdict;

use std::cell::OnceCell;
use std::collections::HashMap;

pub(crate) use assembly::{Assembly, TypeRow};
pub(crate) use known::Known;
pub(crate) use layout::Laid;
pub(crate) use load::{Loaded, load};
use mochi_metadata::{TypeAttributes, TypeDef};
use names::Names;
pub(crate) use verdict::{Shape, Verdict};

use crate::model::{PackageKind, TypeName};
use crate::pattern::{self, Patterns};
use crate::skip::SkipCode;
use crate::{Diagnostic, Input};

/// A type definition of the graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct DefId {
    assembly: u32,
    /// Position in [`Assembly::types`].
    position: u32,
}

/// Which members bindings have of a type of the framework wherever something names it.
#[derive(Clone, Copy, Debug)]
enum Listed {
    All,
    Only(&'static [&'static str]),
}

/// Those of a type that is of no use without them.
fn listed(name: &TypeName) -> Option<Listed> {
    // a text is taken for it, and is what it is as text
    let of_text = || name.is("System.Uri").then_some(Listed::Only(&[".ctor"]));
    asynchronous::members(name).or_else(|| buffers::members(name)).or_else(of_text)
}

/// The whole graph.
#[derive(Debug)]
pub(crate) struct World<'w> {
    /// By simple name.
    assemblies: Vec<Assembly<'w>>,
    by_name: HashMap<String, u32>,
    include: Patterns<'w>,
    exclude: Patterns<'w>,
    extend: Patterns<'w>,
    known: Known,
    names: Names<'w>,
    /// What each type is to a binding, by assembly and position.
    verdicts: Vec<Vec<OnceCell<Verdict>>>,
}

impl<'w> World<'w> {
    pub(crate) fn new(loaded: &'w [Loaded<'_>], input: &'w Input<'_>, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let mut assemblies = Vec::with_capacity(loaded.len());
        for loaded in loaded {
            match Assembly::new(loaded) {
                Ok(assembly) => assemblies.push(assembly),
                Err(error) => {
                    diagnostics.push(Diagnostic {
                        subject: loaded.file.to_owned(),
                        message: error.to_string(),
                        is_refusal: false,
                    });
                }
            }
        }
        let by_name = assemblies
            .iter()
            .enumerate()
            .map(|(index, assembly)| (assembly.name.to_ascii_lowercase(), index as u32))
            .collect();
        let names = Names::new(&assemblies);
        let verdicts = assemblies.iter().map(|assembly| vec![OnceCell::new(); assembly.types.len()]).collect();
        let [include, exclude, extend] = [&input.include, &input.exclude, &input.extend].map(|of| Patterns::new(of));
        let known = Known::default();
        let mut world = Self { assemblies, by_name, include, exclude, extend, names, verdicts, known };
        world.known = Known::new(&world);
        world
    }

    pub(crate) fn assembly(&self, id: DefId) -> &Assembly<'w> {
        &self.assemblies[id.assembly as usize]
    }

    pub(crate) fn def(&self, id: DefId) -> &TypeRow<'w> {
        &self.assembly(id).types[id.position as usize]
    }

    pub(crate) fn row(&self, id: DefId) -> TypeDef<'w> {
        self.def(id).row
    }

    /// What a type is, and all instances of it where it has parameters.
    pub(crate) fn shape(&self, id: DefId) -> Verdict {
        let verdict = &self.verdicts[id.assembly as usize][id.position as usize];
        *verdict.get_or_init(|| verdict::of(self, id))
    }

    /// What a type is that is named without arguments.
    pub(crate) fn verdict(&self, id: DefId) -> Verdict {
        let shape = self.shape(id)?;
        if self.is_generic(id) { Err(SkipCode::GenericType) } else { Ok(shape) }
    }

    /// Whether it is the `T?` of values.
    pub(crate) fn is_nullable(&self, id: DefId) -> bool {
        let name = &self.def(id).name;
        name.namespace == "System" && name.path == ["Nullable`1"]
    }

    fn is_generic(&self, id: DefId) -> bool {
        self.outward(id).any(|outer| self.row(outer).generic_params().len() > 0)
    }

    /// Whether another visible type has the name of a generic one, and fewer parameters. The framework's static classes do
    /// not count: they are beside generic types to make them (`KeyValuePair.Create`), and no signature names them.
    pub(crate) fn is_overloaded(&self, id: DefId) -> bool {
        let ty = self.def(id);
        let Some((plain, arity)) = ty.name.path.last().and_then(|name| name.rsplit_once('`')) else { return false };
        let fewer = (1..arity.parse().unwrap_or(0)).map(|arity: u16| format!("{plain}`{arity}"));
        let assembly = self.assembly(id);
        let named = std::iter::once(plain.to_owned()).chain(fewer).filter_map(|name| match ty.enclosing {
            Some(outer) => assembly.nested(outer, &name),
            None => assembly.top(&ty.name.namespace, &name),
        });
        let is_companion = |row: TypeDef<'_>| {
            let flags = row.flags();
            let is_static = flags.contains(TypeAttributes::ABSTRACT) && flags.contains(TypeAttributes::SEALED);
            is_static && assembly.kind == PackageKind::Framework
        };
        let mut types = named.map(|position| &assembly.types[position]);
        types.any(|ty| ty.is_visible && !is_companion(ty.row))
    }

    /// The types that the runtime crate knows by name.
    pub(crate) fn known(&self) -> &Known {
        &self.known
    }

    /// Every visible type, assembly by assembly.
    pub(crate) fn visible(&self) -> impl Iterator<Item = DefId> {
        self.all().filter(|&id| self.def(id).is_visible)
    }

    /// Whether the members of a type count: those of packages do, those of the framework when asked for.
    pub(crate) fn binds_members(&self, id: DefId) -> bool {
        match self.assembly(id).kind {
            PackageKind::Package => true,
            PackageKind::Framework => self.include.matches(&self.def(id).name.to_string()),
        }
    }

    /// Whether the bindings of a type that is named have its members. A value type has them: what a package takes as a
    /// value, a program must be able to make; and so have what events are raised with that have nothing to say, and who gives services.
    pub(crate) fn has_members(&self, id: DefId) -> bool {
        let name = &self.def(id).name;
        self.binds_members(id)
            || collections::is_collection(name)
            || listed(name).is_some()
            || self.shape(id) == Ok(Shape::Struct)
            || name.is("System.EventArgs")
            || name.is("System.IServiceProvider")
    }

    /// Whether a member is among those that the bindings of such a type have.
    pub(crate) fn has_member(&self, id: DefId, member: &str) -> bool {
        self.binds_members(id)
            || match listed(&self.def(id).name) {
                Some(Listed::Only(members)) => members.contains(&member),
                Some(Listed::All) | None => true,
            }
    }

    /// Whether the manifest leaves a type or member out.
    pub(crate) fn is_excluded(&self, full_name: &str) -> bool {
        self.exclude.matches(full_name)
    }

    /// Whether the manifest wants a class to be derived from that is not abstract.
    pub(crate) fn is_extended(&self, id: DefId) -> bool {
        self.extend.matches(&self.def(id).name.to_string())
    }

    /// What the compiler said of a type or member when it refused it.
    pub(crate) fn rejection(&self, id: DefId, full_name: impl FnOnce() -> String) -> Option<&'w str> {
        self.assembly(id).rejected?.get(&full_name()).map(String::as_str)
    }

    /// The type that is nested in `id` or is `id` itself, all the way out.
    pub(crate) fn outward(&self, id: DefId) -> impl Iterator<Item = DefId> {
        std::iter::successors(Some(id), |&id| {
            let position = self.def(id).enclosing? as u32;
            Some(DefId { position, ..id })
        })
    }

    /// What was noticed while the surface was read.
    pub(crate) fn report(&self, diagnostics: &mut Vec<Diagnostic>) {
        for assembly in &self.assemblies {
            if let Some(error) = assembly.docs.error() {
                let message = format!("its documentation is malformed: {error}");
                diagnostics.push(Diagnostic { subject: assembly.file.to_owned(), message, is_refusal: false });
            }
        }
        for (key, patterns) in [("include", &self.include), ("exclude", &self.exclude), ("extend", &self.extend)] {
            for pattern in patterns.unused() {
                let names: Vec<_> = self.visible().map(|id| self.def(id).name.to_string()).collect();
                let hint = pattern::meant(pattern, &names).map(|name| format!(": did you mean `{name}`?"));
                let message = format!("`{pattern}` matches nothing{}", hint.unwrap_or_default());
                diagnostics.push(Diagnostic { subject: format!("[dotnet] {key}"), message, is_refusal: false });
            }
        }
    }

    /// Every type of the same assembly.
    fn siblings(&self, id: DefId) -> impl Iterator<Item = DefId> {
        (0..self.assembly(id).types.len() as u32).map(move |position| DefId { position, ..id })
    }

    fn all(&self) -> impl Iterator<Item = DefId> {
        self.assemblies.iter().enumerate().flat_map(|(assembly, it)| {
            (0..it.types.len()).map(move |position| DefId { assembly: assembly as u32, position: position as u32 })
        })
    }
}
