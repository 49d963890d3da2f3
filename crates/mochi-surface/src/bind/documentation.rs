//! The documentation of types and members, with what they inherit.

use mochi_metadata::{self as metadata, Event, Field, HasSemantics, MethodDef, Property};

use super::Binder;
use crate::attributes::{self, Attributes};
use crate::lineage;
use crate::members;
use crate::model::Docs;
use crate::world::{DefId, World};

/// Longer chains of `<inheritdoc/>` are circles.
const MAX_INHERITED: usize = 16;

impl<'w> Binder<'w> {
    pub(crate) fn type_docs(&self, id: DefId) -> Docs {
        documented(self.world, id, Subject::Type)
    }

    /// Of a method, or of what it is half of.
    pub(crate) fn method_docs(&self, id: DefId, method: MethodDef<'w>) -> Docs {
        let subject = match method.semantics().next().and_then(|row| row.association().ok()) {
            Some(HasSemantics::Property(property)) => Subject::Property(property),
            Some(HasSemantics::Event(event)) => Subject::Event(event),
            None => Subject::Method(method),
        };
        documented(self.world, id, subject)
    }

    pub(crate) fn property_docs(&self, id: DefId, property: Property<'w>) -> Docs {
        documented(self.world, id, Subject::Property(property))
    }

    pub(crate) fn event_docs(&self, id: DefId, event: Event<'w>) -> Docs {
        documented(self.world, id, Subject::Event(event))
    }

    pub(crate) fn field_docs(&self, id: DefId, field: Field<'w>) -> Docs {
        documented(self.world, id, Subject::Field(field))
    }
}

/// What of a type is documented.
#[derive(Clone, Copy, Debug)]
enum Subject<'w> {
    Type,
    Method(MethodDef<'w>),
    Property(Property<'w>),
    Event(Event<'w>),
    Field(Field<'w>),
}

impl<'w> Subject<'w> {
    fn attributes(self, world: &World<'w>, id: DefId) -> Attributes<'w> {
        match self {
            Self::Type => world.row(id).custom_attributes(),
            Self::Method(method) => method.custom_attributes(),
            Self::Property(property) => property.custom_attributes(),
            Self::Event(event) => event.custom_attributes(),
            Self::Field(field) => field.custom_attributes(),
        }
    }

    fn doc_id(self, world: &World<'_>, id: DefId) -> metadata::Result<String> {
        match self {
            Self::Type => world.row(id).doc_id(),
            Self::Method(method) => method.doc_id(),
            Self::Property(property) => property.doc_id(),
            Self::Event(event) => event.doc_id(),
            Self::Field(field) => field.doc_id(),
        }
    }
}

/// What is said of it, and where it works.
fn documented<'w>(world: &World<'w>, id: DefId, subject: Subject<'w>) -> Docs {
    let mut docs = docs(world, id, subject, 0);
    let attributes = subject.attributes(world, id);
    let lines = [("Only on", attributes::SUPPORTED_PLATFORM), ("Not on", attributes::UNSUPPORTED_PLATFORM)];
    for (label, attribute) in lines {
        // .NET runs there on its own terms, and in no process of Rust
        let platforms = attributes::texts(attributes.clone(), attribute);
        let platforms: Vec<_> = platforms.filter(|name| !["browser", "wasi"].contains(&name.as_str())).collect();
        if !platforms.is_empty() {
            docs.remark(&format!("{label} `{}`.", platforms.join("`, `")));
        }
    }
    docs
}

fn docs<'w>(world: &World<'w>, id: DefId, subject: Subject<'w>, inherited: usize) -> Docs {
    let Ok(doc_id) = subject.doc_id(world, id) else { return Docs::default() };
    let comment = world.assembly(id).docs.comment(&doc_id);
    match comment.inherit {
        Some(inherit) if inherited < MAX_INHERITED => {
            let base = match inherit.cref {
                Some(cref) => cited(world, &cref),
                None => base(world, id, subject).map(|(id, base)| docs(world, id, base, inherited + 1)),
            };
            comment.docs.or(base.unwrap_or_default())
        }
        Some(_) | None => comment.docs,
    }
}

/// The documentation that a cref names.
fn cited(world: &World<'_>, cref: &str) -> Option<Docs> {
    let (kind, name) = cref.split_once(':')?;
    let name = name.split('(').next().unwrap_or(name);
    let type_name = if kind == "T" { name } else { name.rsplit_once('.')?.0 };
    let id = world.visible().find(|id| world.def(*id).name.is(type_name))?;
    Some(world.assembly(id).docs.comment(cref).docs)
}

/// What a comment without cref inherits from: the nearest base, or interface, that has the member.
fn base<'w>(world: &World<'w>, id: DefId, subject: Subject<'w>) -> Option<(DefId, Subject<'w>)> {
    let bases = lineage::bases(world, id);
    let mut ancestors = bases.into_iter().chain(lineage::interfaces(world, id));
    match subject {
        Subject::Type => ancestors.next().map(|base| (base.id, Subject::Type)),
        Subject::Method(method) => ancestors.find_map(|base| {
            let found = members::overridden(world, &base, &id.into(), method)?;
            Some((base.id, Subject::Method(found)))
        }),
        Subject::Property(property) => {
            let accessor = property.getter().or_else(|| property.setter())?;
            ancestors.find_map(|base| {
                let found = members::overridden(world, &base, &id.into(), accessor)?;
                match found.semantics().next()?.association().ok()? {
                    HasSemantics::Property(property) => Some((base.id, Subject::Property(property))),
                    HasSemantics::Event(_) => None,
                }
            })
        }
        Subject::Event(event) => {
            let add = event.add_on()?;
            ancestors.find_map(|base| {
                let found = members::overridden(world, &base, &id.into(), add)?;
                match found.semantics().next()?.association().ok()? {
                    HasSemantics::Event(event) => Some((base.id, Subject::Event(event))),
                    HasSemantics::Property(_) => None,
                }
            })
        }
        Subject::Field(_) => None,
    }
}
