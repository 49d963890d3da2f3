//! The members of one type as entries and constants.

use super::names::{Member, Names, Rank, ident::legal, screaming, short_type, snake};
use super::symbols::{self, Symbols};
use super::{Call, ConstantPlan, Entry, Parameter, csharp_name, decide, signature};
use mochi_surface::model::{
    self, Accessor, Api, Docs, Field, Method, MethodKind, Nullability, Ordinary, Property, Slot, Type,
};
use std::collections::BTreeMap;

/// What the members of a type become.
pub(super) struct Members {
    pub(super) entries: Vec<Entry>,
    pub(super) constants: Vec<ConstantPlan>,
}

/// The road from a body to its entries.
pub(super) struct Builder<'a> {
    api: &'a Api,
    ty: &'a Type,
    /// `mochi_newtonsoft_json_Newtonsoft_Json_Linq_JObject`
    type_prefix: String,
    symbols: &'a mut Symbols,
    drafts: Vec<(Entry, Member)>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(api: &'a Api, ty: &'a Type, package_prefix: &str, symbols: &'a mut Symbols) -> Self {
        let type_prefix = format!("{package_prefix}_{}", symbols::type_part(&ty.name));
        Self { api, ty, type_prefix, symbols, drafts: Vec::new() }
    }

    /// All entries of the type, those of its handles first.
    pub(super) fn build(
        mut self,
        body: &Ordinary,
        has_handles: bool,
        held: &BTreeMap<String, String>,
        remember: &mut BTreeMap<String, String>,
    ) -> Members {
        for method in &body.methods {
            self.method(method);
        }
        for property in &body.properties {
            self.property(property);
        }
        let (constants, fields): (Vec<_>, Vec<_>) = body.fields.iter().partition(|field| field.constant.is_some());
        for field in fields {
            self.field(field);
        }
        let mut entries = if has_handles { self.handle_entries() } else { Vec::new() };
        let (mut drafts, members): (Vec<_>, Vec<_>) = self.drafts.into_iter().unzip();
        let owner = signature::full_name(&self.ty.name);
        let mut names = Names::new(&owner, has_handles);
        for (entry, name) in drafts.iter_mut().zip(names.members(&members, held, remember)) {
            entry.rust = name;
        }
        entries.append(&mut drafts);
        let constants = constants.into_iter().map(|field| constant(self.api, field, &mut names)).collect();
        Members { entries, constants }
    }

    fn handle_entries(&mut self) -> Vec<Entry> {
        [(Call::IsInstance, "is"), (Call::Free, "free")]
            .into_iter()
            .map(|(call, suffix)| {
                let canonical = format!("{} {suffix} {}", self.package(), signature::full_name(&self.ty.name));
                Entry {
                    symbol: self.symbols.helper(&self.type_prefix, suffix, &canonical),
                    call,
                    parameters: Vec::new(),
                    result: None,
                    rust: String::new(),
                    member: self.short_name(),
                    docs: Docs::default(),
                    obsolete: None,
                }
            })
            .collect()
    }

    fn method(&mut self, method: &Method) {
        let short_parameters = signature::short_parameters(self.api, &method.parameters);
        let name = method.name.clone();
        let (call, rank, symbol, plain, member) = match method.kind {
            MethodKind::Constructor => (
                Call::New,
                Rank::Constructor,
                "new".to_owned(),
                "new".to_owned(),
                format!("{}{short_parameters}", self.short_name()),
            ),
            MethodKind::Static | MethodKind::Instance { .. } => {
                let member = format!("{}.{name}{short_parameters}", self.short_name());
                let call = match method.kind {
                    MethodKind::Instance { receiver } => Call::Method { on: receiver, name: name.clone() },
                    MethodKind::Static | MethodKind::Constructor => Call::StaticMethod { name: name.clone() },
                };
                (call, Rank::Method, symbols::mangle(&name), snake(&name), member)
            }
        };
        let result = match method.kind {
            MethodKind::Constructor => None,
            MethodKind::Static | MethodKind::Instance { .. } => method.result.as_ref(),
        };
        let result = result.map(|slot| (slot, slot.nullability));
        self.draft(Draft {
            call,
            rank,
            symbol,
            plain,
            member,
            name: &method.name,
            parameters: &method.parameters,
            result,
            docs: &method.docs,
            obsolete: method.obsolete.clone(),
        });
    }

    fn property(&mut self, property: &Property) {
        let name = &property.name;
        let is_indexer = !property.index.is_empty();
        let rank = if is_indexer { Rank::Indexer } else { Rank::Property };
        let member = if is_indexer {
            let index = signature::short_parameters(self.api, &property.index);
            format!("{}[{}]", self.short_name(), index.trim_matches(['(', ')']))
        } else {
            format!("{}.{name}", self.short_name())
        };
        let (get, set) = match property.receiver {
            Some(on) if is_indexer => (Call::IndexGet { on }, Call::IndexSet { on }),
            Some(on) => (Call::Get { on, name: name.clone() }, Call::Set { on, name: name.clone() }),
            None => (Call::StaticGet { name: name.clone() }, Call::StaticSet { name: name.clone() }),
        };
        // An indexer without a name of its own reads as a map's.
        let unnamed = is_indexer && name == "Item";
        let obsolete = |accessor: &Accessor| accessor.obsolete.clone().or_else(|| property.obsolete.clone());
        let nullability = |accessor: &Accessor| accessor.nullability.unwrap_or(property.slot.nullability);
        if let Some(getter) = &property.getter {
            self.draft(Draft {
                call: get,
                rank,
                symbol: format!("get_{}", symbols::mangle(name)),
                plain: if unnamed { "get".to_owned() } else { snake(name) },
                member: member.clone(),
                name: &format!("get_{name}"),
                parameters: &property.index,
                result: Some((&property.slot, nullability(getter))),
                docs: &property.docs,
                obsolete: obsolete(getter),
            });
        }
        if let Some(setter) = &property.setter {
            self.draft(Draft {
                call: set,
                rank,
                symbol: format!("set_{}", symbols::mangle(name)),
                plain: if unnamed { "set".to_owned() } else { format!("set_{}", snake(name)) },
                member,
                name: &format!("set_{name}"),
                parameters: &with_value(&property.index, &property.slot, nullability(setter)),
                result: None,
                docs: &property.docs,
                obsolete: obsolete(setter),
            });
        }
    }

    fn field(&mut self, field: &Field) {
        let name = field.name.clone();
        let is_static = field.is_static;
        let member = format!("{}.{name}", self.short_name());
        self.draft(Draft {
            call: Call::FieldGet { name: name.clone(), is_static },
            rank: Rank::Field,
            symbol: format!("get_{}", symbols::mangle(&name)),
            plain: snake(&name),
            member: member.clone(),
            name: &format!("get field {name}"),
            parameters: &[],
            result: Some((&field.slot, field.slot.nullability)),
            docs: &field.docs,
            obsolete: field.obsolete.clone(),
        });
        if field.is_readonly {
            return;
        }
        self.draft(Draft {
            call: Call::FieldSet { name: name.clone(), is_static },
            rank: Rank::Field,
            symbol: format!("set_{}", symbols::mangle(&name)),
            plain: format!("set_{}", snake(&name)),
            member,
            name: &format!("set field {name}"),
            parameters: &with_value(&[], &field.slot, field.slot.nullability),
            result: None,
            docs: &field.docs,
            obsolete: field.obsolete.clone(),
        });
    }

    fn draft(&mut self, draft: Draft<'_>) {
        let parameters = parameters(self.api, draft.parameters);
        let signature = format!("{}{}", draft.name, signature::parameters(self.api, draft.parameters));
        let canonical = format!(
            "{} {}::{signature} -> {}",
            self.package(),
            signature::full_name(&self.ty.name),
            draft.result.map_or("System.Void".to_owned(), |(slot, _)| signature::ty(self.api, &slot.ty)),
        );
        let entry = Entry {
            symbol: self.symbols.member(&self.type_prefix, &draft.symbol, &canonical),
            call: draft.call,
            result: draft.result.map(|(slot, nullability)| decide::returned(self.api, slot, nullability)),
            rust: String::new(),
            member: draft.member,
            docs: draft.docs.clone(),
            obsolete: draft.obsolete,
            parameters,
        };
        let named_types = draft
            .parameters
            .iter()
            .map(|parameter| (snake(&parameter.name), short_type(self.api, &parameter.slot.ty)))
            .collect();
        let member = Member { plain: draft.plain, rank: draft.rank, parameters: named_types, signature };
        self.drafts.push((entry, member));
    }

    fn package(&self) -> &str {
        &self.api.package(self.ty.package).id
    }

    /// `JObject`, `Outer.Inner`
    fn short_name(&self) -> String {
        self.ty.name.path.join(".")
    }
}

/// An entry before it has its names.
struct Draft<'d> {
    call: Call,
    rank: Rank,
    symbol: String,
    plain: String,
    member: String,
    /// What tells it apart in its type, with the parameters' types.
    name: &'d str,
    parameters: &'d [model::Parameter],
    result: Option<(&'d Slot, Nullability)>,
    docs: &'d Docs,
    obsolete: Option<String>,
}

fn constant(api: &Api, field: &Field, names: &mut Names<'_>) -> ConstantPlan {
    let candidates = [screaming(&field.name), field.name.clone()];
    ConstantPlan {
        name: field.name.clone(),
        rust: names.constant(&candidates, &field.name),
        crossing: decide::crossing(api, &field.slot.ty),
        value: field.constant.clone().expect("only fields with a value are constants"),
        docs: field.docs.clone(),
        obsolete: field.obsolete.clone(),
    }
}

fn with_value(index: &[model::Parameter], slot: &Slot, nullability: Nullability) -> Vec<model::Parameter> {
    let slot = Slot { ty: slot.ty.clone(), nullability };
    let value = model::Parameter { name: "value".to_owned(), slot };
    index.iter().cloned().chain([value]).collect()
}

fn parameters(api: &Api, of: &[model::Parameter]) -> Vec<Parameter> {
    let mut taken = Vec::new();
    of.iter()
        .map(|parameter| {
            let plain = snake(&parameter.name);
            let numbered = (2..).map(|n| format!("{plain}_{n}"));
            let rust = std::iter::once(plain.clone())
                .chain(numbered)
                .map(|name| legal(&name))
                .find(|name| !taken.contains(name))
                .expect("numbers do not end");
            taken.push(rust.clone());
            Parameter {
                name: parameter.name.clone(),
                rust,
                crossing: decide::crossing(api, &parameter.slot.ty),
                null: decide::null(&parameter.slot.ty, parameter.slot.nullability),
                csharp: csharp_name::ty(api, &parameter.slot.ty),
            }
        })
        .collect()
}
