//! What a type is on both sides.

use super::members::{Builder, Members};
use super::names::{OF_ENUMS, camel, ident::legal, snake};
use super::symbols::{self, Symbols};
use super::{
    ClassPlan, CollectionPlan, DelegatePlan, EnumMemberPlan, EnumPlan, GenericPlan, InterfacePlan, RecordField,
    RecordPlan, RustPath, Shape, Table, TypePlan, bases, csharp_name, decide, hash, identity, overlap, signature,
    unavailable,
};
use mochi_surface::model::{
    Api, Class, Delegate, Docs, Enum, Field, Generic, Held, Interface, Kind, Layout, Ordinary, PackageKind, Ty, Type,
    TypeId,
};
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
            Kind::Contract(body) => Shape::Class(self.contract(id, body)),
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
            inherited: None,
            operators: Vec::new(),
            enumerable: None,
            objects: None,
            streamed: None,
            awaited: None,
            reads: None,
            taken: None,
            collection: CollectionPlan::default(),
            csharp: csharp_name::type_name(self.api, ty),
            identity: identity::identity(self.api, ty),
            rust,
            c: String::new(),
            docs: documented(self.api, ty, &shape),
            obsolete: ty.obsolete.clone(),
            shape,
        }
    }

    fn class(&mut self, id: TypeId, class: &Class, rust: &RustPath) -> ClassPlan {
        let base = if class.is_static || id == self.object { None } else { Some(class.base.unwrap_or(self.object)) };
        let is = overlap::apart(self.api, self.bases(base).chain(class.body.interfaces.iter().copied()));
        let (table, constants) =
            if rust.in_runtime { (None, Vec::new()) } else { self.body(id, &class.body, !class.is_static) };
        let mut table = table;
        let mut constructors = Vec::new();
        if let Some((extending, table)) = class.extending.as_ref().zip(table.as_mut()) {
            let builder = Builder::new(self.api, id, self.prefix, self.symbols);
            (table.protected, constructors) = builder.extend(extending, self.held, &mut self.remember);
        }
        let Class { is_static, is_struct, is_lent, is_exception, .. } = *class;
        let implemented = None;
        let record = class.layout.as_ref().map(|layout| record(self.api, layout, &class.body.fields));
        ClassPlan {
            is_static,
            is_struct,
            record,
            is_lent,
            is_exception,
            base,
            is,
            table,
            constants,
            implemented,
            constructors,
        }
    }

    /// What has no values is a class that is static.
    fn contract(&mut self, id: TypeId, body: &Ordinary) -> ClassPlan {
        let (table, constants) = self.body(id, body, false);
        ClassPlan {
            is_static: true,
            is_struct: false,
            record: None,
            is_lent: false,
            is_exception: false,
            base: None,
            is: Vec::new(),
            table,
            constants,
            implemented: None,
            constructors: Vec::new(),
        }
    }

    fn delegate(&mut self, id: TypeId, delegate: &Delegate) -> DelegatePlan {
        let base = delegate.base.unwrap_or(self.object);
        let (table, _) = self.body(id, &delegate.body, true);
        DelegatePlan { base, is: self.bases(Some(base)).collect(), table, seen: BTreeSet::new() }
    }

    /// A base and all that are above it.
    fn bases(&self, base: Option<TypeId>) -> impl Iterator<Item = TypeId> {
        std::iter::successors(base, |&base| match &self.api.ty(base).kind {
            Kind::Class(of) if base != self.object => Some(of.base.unwrap_or(self.object)),
            Kind::Class(_) | Kind::Interface(_) | Kind::Contract(_) | Kind::Enum(_) | Kind::Delegate(_) => None,
        })
    }

    fn interface(&mut self, id: TypeId, interface: &Interface) -> InterfacePlan {
        let (table, constants) = self.body(id, &interface.body, true);
        let base = bases::of_interface(self.api, id, &interface.body, self.held, &mut self.remember);
        InterfacePlan {
            base: base.unwrap_or(self.object),
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
            Table { index, entries, close, protected: Vec::new() }
        });
        (table, constants)
    }
}

/// The documentation of a type, and what its bindings lack.
fn documented(api: &Api, ty: &Type, shape: &Shape) -> Docs {
    let mut docs = ty.docs.clone();
    if let Some(table) = shape.table() {
        unavailable::document(&mut docs, &table.entries);
    }
    if is_only_named(api, ty) {
        let name = ty.name.to_string();
        let quote = if name.contains('`') { "``" } else { "`" };
        let key = format!("{quote}include = [{name:?}]{quote}");
        docs.remark(&format!("Its members are bound where `[dotnet]` in `mochi.toml` has {key}."));
    }
    docs
}

/// Whether it is a type of the framework whose members nothing asked for.
fn is_only_named(api: &Api, ty: &Type) -> bool {
    let has_members = match &ty.kind {
        Kind::Class(Class { body, .. }) | Kind::Interface(Interface { body, .. }) => body.members,
        Kind::Contract(_) | Kind::Enum(_) | Kind::Delegate(_) => true,
    };
    let is_itself = ty.generic.is_none() || ty.is_definition();
    !has_members && is_itself && api.package(ty.package).kind == PackageKind::Framework
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

fn record(api: &Api, layout: &Layout, fields: &[Field]) -> RecordPlan {
    let mut taken = BTreeSet::new();
    let mut unique = |candidates: [String; 3]| {
        let free = candidates.into_iter().find(|name| taken.insert(name.clone()));
        free.expect("hashes of different names differ")
    };
    let fields = layout.fields.iter().map(|of| {
        let field = fields.iter().find(|field| field.name == of.name && !field.is_static);
        let hashed = legal(&format!("{}_{}", of.name, &hash::hex(&of.name)[..8]));
        RecordField {
            name: of.name.clone(),
            rust: match of.held {
                Held::Elements(_) => "elements".to_owned(),
                Held::One | Held::Buffer(_) => unique([legal(&snake(&of.name)), legal(&of.name), hashed]),
            },
            c: String::new(),
            offset: of.offset,
            plain: decide::crossing(api, &Ty::Element(of.element)).element(),
            held: of.held,
            docs: field.map(|field| field.docs.clone()).unwrap_or_default(),
            obsolete: field.and_then(|field| field.obsolete.clone()),
        }
    });
    let Layout { size, align, arrangement, .. } = *layout;
    RecordPlan { size, align, arrangement, fields: fields.collect() }
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
