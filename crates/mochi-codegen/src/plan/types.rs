//! What a type is on both sides.

use super::members::{Builder, Members};
use super::names::{OF_ENUMS, camel, ident::legal};
use super::symbols::{self, Symbols};
use super::{
    ClassPlan, DelegatePlan, EnumMemberPlan, EnumPlan, GenericPlan, InterfacePlan, RustPath, Shape, Table, TypePlan,
    csharp_name, decide, hash, identity, overlap, signature, unavailable,
};
use mochi_surface::model::{Api, Class, Delegate, Docs, Enum, Generic, Interface, Kind, Ordinary, Type, TypeId};
use std::collections::{BTreeMap, BTreeSet};

/// What planning the types of one package changes.
pub(super) struct Package<'a> {
    pub(super) api: &'a Api,
    /// `System.Object`
    pub(super) object: TypeId,
    pub(super) prefix: &'a str,
    pub(super) held: &'a BTreeMap<String, String>,
    pub(super) remember: BTreeMap<String, String>,
    pub(super) symbols: &'a mut Symbols,
    pub(super) tables: u32,
}

impl Package<'_> {
    pub(super) fn plan(&mut self, id: TypeId, rust: RustPath) -> TypePlan {
        let ty = self.api.ty(id);
        let shape = match &ty.kind {
            Kind::Class(class) => Shape::Class(self.class(id, class, &rust)),
            Kind::Interface(interface) => Shape::Interface(self.interface(id, interface)),
            Kind::Enum(of) => Shape::Enum(enumeration(of)),
            Kind::Delegate(delegate) => Shape::Delegate(self.delegate(id, delegate)),
        };
        TypePlan {
            package: ty.package,
            name: ty.name.clone(),
            full_name: signature::full_name(self.api, ty),
            mangled_name: symbols::type_part(self.api, ty),
            generic: ty.generic.as_ref().map(|of| generic(self.api, of)),
            module: None,
            extensions: Vec::new(),
            operators: Vec::new(),
            enumerable: None,
            streamed: None,
            csharp: csharp_name::type_name(self.api, ty),
            identity: identity::identity(self.api, ty),
            rust,
            c: String::new(),
            docs: documented(ty, &shape),
            obsolete: ty.obsolete.clone(),
            shape,
        }
    }

    fn class(&mut self, id: TypeId, class: &Class, rust: &RustPath) -> ClassPlan {
        let base = if class.is_static || id == self.object { None } else { Some(class.base.unwrap_or(self.object)) };
        let is = overlap::apart(self.api, self.bases(base).chain(class.body.interfaces.iter().copied()));
        let (table, constants) =
            if rust.in_runtime { (None, Vec::new()) } else { self.body(id, &class.body, !class.is_static) };
        let Class { is_static, is_struct, is_exception, .. } = *class;
        ClassPlan { is_static, is_struct, is_exception, base, is, table, constants }
    }

    fn delegate(&mut self, id: TypeId, delegate: &Delegate) -> DelegatePlan {
        let base = delegate.base.unwrap_or(self.object);
        let (table, _) = self.body(id, &delegate.body, true);
        DelegatePlan { base, is: self.bases(Some(base)).collect(), table }
    }

    /// A base and all that are above it.
    fn bases(&self, base: Option<TypeId>) -> impl Iterator<Item = TypeId> {
        std::iter::successors(base, |&base| match &self.api.ty(base).kind {
            Kind::Class(of) if base != self.object => Some(of.base.unwrap_or(self.object)),
            Kind::Class(_) | Kind::Interface(_) | Kind::Enum(_) | Kind::Delegate(_) => None,
        })
    }

    fn interface(&mut self, id: TypeId, interface: &Interface) -> InterfacePlan {
        let (table, constants) = self.body(id, &interface.body, true);
        InterfacePlan {
            base: self.base_interface(&interface.body).unwrap_or(self.object),
            is: overlap::apart(self.api, std::iter::once(self.object).chain(interface.body.interfaces.iter().copied())),
            table,
            constants,
            implemented: None,
        }
    }

    fn body(&mut self, id: TypeId, body: &Ordinary, has_handles: bool) -> (Option<Table>, Vec<super::ConstantPlan>) {
        if !body.members {
            return (None, Vec::new());
        }
        let builder = Builder::new(self.api, id, self.prefix, self.symbols);
        let Members { entries, constants } = builder.build(body, has_handles, self.held, &mut self.remember);
        let table = (!entries.is_empty()).then(|| {
            let (index, ty) = (self.tables, self.api.ty(id));
            self.tables += 1;
            let close = entries.iter().any(|entry| entry.open.is_some()).then(|| {
                let prefix = format!("{}_{}", self.prefix, symbols::type_part(self.api, ty));
                self.symbols.helper(
                    &prefix,
                    "close",
                    &format!("{} close {}", self.prefix, signature::full_name(self.api, ty)),
                )
            });
            Table { index, entries, close }
        });
        (table, constants)
    }

    /// The one interface with members that extends all others of them.
    fn base_interface(&self, body: &Ordinary) -> Option<TypeId> {
        let extends = |id: TypeId| match &self.api.ty(id).kind {
            Kind::Interface(of) => Some(&of.body),
            Kind::Class(_) | Kind::Enum(_) | Kind::Delegate(_) => None,
        };
        let with_members = || {
            body.interfaces.iter().copied().filter(|&id| {
                extends(id).is_some_and(|body| {
                    !(body.methods.is_empty()
                        && body.properties.is_empty()
                        && body.events.is_empty()
                        && body.fields.is_empty())
                })
            })
        };
        with_members().find(|&nearest| {
            let above = extends(nearest).map_or(&[][..], |body| &body.interfaces);
            with_members().all(|other| other == nearest || above.contains(&other))
        })
    }
}

/// The documentation of a type, and what its bindings lack.
fn documented(ty: &Type, shape: &Shape) -> Docs {
    let mut docs = ty.docs.clone();
    if let Some(table) = shape.table() {
        unavailable::document(&mut docs, &table.entries);
    }
    docs
}

/// The parameters as Rust names them, and what they stand for.
fn generic(api: &Api, generic: &Generic) -> GenericPlan {
    let parameters = type_parameters(&generic.parameters, &[]);
    GenericPlan {
        parameters,
        arguments: generic.arguments.iter().map(|argument| decide::argument(api, argument)).collect(),
        identities: generic.arguments.iter().map(|argument| identity::argument(api, argument)).collect(),
        constraints: generic.constraints.clone(),
        openness: generic.openness,
    }
}

/// Names of type parameters, unlike those that are taken.
pub(super) fn type_parameters(names: &[String], taken: &[String]) -> Vec<String> {
    let mut parameters: Vec<String> = Vec::new();
    for name in names {
        let plain = legal(&camel(name));
        let numbered = (2..).map(|n| format!("{plain}{n}"));
        let is_free = |name: &String| !parameters.contains(name) && !taken.contains(name);
        let free = std::iter::once(plain.clone()).chain(numbered).find(is_free);
        parameters.push(free.expect("numbers do not end"));
    }
    parameters
}

fn enumeration(of: &Enum) -> EnumPlan {
    let mut taken: BTreeSet<String> = OF_ENUMS.iter().map(|&name| name.to_owned()).collect();
    let mut names = vec![None; of.members.len()];
    // A name that needs no change has the first claim to itself.
    for candidate in [as_is, camel_case, metadata_name, hashed] {
        for (name, member) in names.iter_mut().zip(&of.members).filter(|(name, _)| name.is_none()) {
            *name = candidate(&member.name).filter(|candidate| taken.insert(candidate.clone()));
        }
    }
    let members = of.members.iter().zip(names).map(|(member, rust)| EnumMemberPlan {
        name: member.name.clone(),
        rust: rust.expect("hashes of different names differ"),
        c: String::new(),
        value: member.value,
        docs: member.docs.clone(),
        obsolete: member.obsolete.clone(),
    });
    EnumPlan { underlying: of.underlying, is_flags: of.is_flags, members: members.collect() }
}

fn as_is(name: &str) -> Option<String> {
    Some(legal(name)).filter(|_| camel(name) == name)
}

fn camel_case(name: &str) -> Option<String> {
    Some(legal(&camel(name)))
}

fn metadata_name(name: &str) -> Option<String> {
    Some(legal(name))
}

fn hashed(name: &str) -> Option<String> {
    Some(legal(&format!("{name}_{}", &hash::hex(name)[..8])))
}
