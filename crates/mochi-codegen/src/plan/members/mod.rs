//! The members of one type as entries and constants.

mod bulk;
mod event;
mod extending;
mod extension;
mod field;
mod init;
mod method;
mod parameter;
mod property;
mod record;
mod task;
mod tuple;

use super::names::{Member, Names, Rank, Yields, short_type, snake};
use super::symbols::{self, Symbols};
use super::unavailable::unavailable;
use super::{Call, ConstantPlan, Entry, Open, Options, Receiver, TypeParameterPlan, decide, options, signature, types};
use mochi_surface::model::{
    self, Api, Arrangement, Awaits, Docs, Element, Form, Kind, MethodKind, Need, Nullability, Openness, Operator,
    Ordinary, Passing, Slot, Ty, Type, TypeId, TypeParameter,
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
    id: TypeId,
    ty: &'a Type,
    /// `mochi_newtonsoft_json_Newtonsoft_Json_Linq_JObject`
    type_prefix: String,
    symbols: &'a mut Symbols,
    drafts: Vec<(Entry, Member)>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(api: &'a Api, id: TypeId, package_prefix: &str, symbols: &'a mut Symbols) -> Self {
        let ty = api.ty(id);
        let type_prefix = format!("{package_prefix}_{}", symbols::type_part(api, ty));
        Self { api, id, ty, type_prefix, symbols, drafts: Vec::new() }
    }

    /// All entries of the type, those of its handles first.
    pub(super) fn build(
        mut self,
        body: &Ordinary,
        has_handles: bool,
        held: &BTreeMap<String, String>,
        remember: &mut BTreeMap<String, String>,
    ) -> Members {
        self.task();
        self.bulk();
        for method in &body.methods {
            if matches!(self.ty.kind, Kind::Delegate(_)) {
                self.wrap(method);
            }
            self.method(method);
        }
        for property in &body.properties {
            self.property(property);
        }
        self.changes(body);
        for event in &body.events {
            self.event(event);
        }
        match &self.ty.kind {
            Kind::Class(class) if class.layout.is_some() => self.boxing(),
            Kind::Class(class) if class.is_struct => self.default_value(),
            Kind::Class(_) | Kind::Interface(_) | Kind::Contract(_) | Kind::Enum(_) | Kind::Delegate(_) => {}
        }
        let (constants, fields): (Vec<_>, Vec<_>) = body.fields.iter().partition(|of| of.constant.is_some());
        // Those of a record are fields in Rust, but for one that is opaque.
        let has_fields = self.ty.layout().is_some_and(|layout| layout.arrangement != Arrangement::Opaque);
        for field in fields.into_iter().filter(|field| field.is_static || !has_fields) {
            self.field(field);
        }
        let has_own = has_handles && !self.is_definition();
        let mut entries = if has_own { self.handle_entries() } else { Vec::new() };
        let (mut drafts, members): (Vec<_>, Vec<_>) = self.drafts.into_iter().unzip();
        let owner = signature::full_name(self.api, self.ty);
        let mut names = Names::new(&owner, has_handles);
        let named = names.members(&members, held, remember);
        let long = names.with_options(&members, &named, held, remember);
        for ((entry, name), long) in drafts.iter_mut().zip(named).zip(long) {
            if let (Some(options), Some(long)) = (&mut entry.options, long) {
                options.rust = long;
                options.has_short = !name.is_by_optional;
            }
            entry.rust = name.rust;
        }
        extension::name(self.api, &owner, &mut drafts, &members, held, remember);
        entries.append(&mut drafts);
        let constants = constants.into_iter().map(|field| field::constant(self.api, field, &mut names)).collect();
        Members { entries, constants }
    }

    fn handle_entries(&mut self) -> Vec<Entry> {
        [(Call::IsInstance, "is"), (Call::Free, "free")]
            .into_iter()
            .map(|(call, suffix)| {
                let canonical = format!("{} {suffix} {}", self.package(), signature::full_name(self.api, self.ty));
                Entry {
                    symbol: self.symbols.helper(&self.type_prefix, suffix, &canonical),
                    call,
                    receiver: Receiver::Handle,
                    parameters: Vec::new(),
                    items: 0,
                    result: None,
                    awaits: None,
                    tries: false,
                    options: None,
                    extends: None,
                    rust: String::new(),
                    c: String::new(),
                    member: self.short_name(),
                    full_name: self.ty.full_name.clone(),
                    docs: Docs::default(),
                    obsolete: None,
                    open: None,
                    unavailable: None,
                }
            })
            .collect()
    }

    fn draft(&mut self, draft: Draft<'_>) {
        let tries = decide::tries(draft.name, draft.parameters, draft.result.map(|(slot, _)| slot));
        let mut parameters = parameter::parameters(self.api, draft.parameters, tries);
        let token = if draft.awaits.is_some_and(|of| of.token.is_some()) { "&token" } else { "" };
        let arity = if draft.generics.is_empty() { String::new() } else { format!("`{}", draft.generics.len()) };
        let written =
            |of: &[model::Parameter]| format!("{}{arity}{}{token}", draft.name, signature::parameters(self.api, of));
        let canonical = format!(
            "{} {}::{} -> {}",
            self.package(),
            signature::full_name(self.api, self.ty),
            written(draft.parameters),
            draft.result.map_or("System.Void".to_owned(), |(slot, _)| signature::ty(self.api, &slot.ty)),
        );
        // a property that an upgrade adds leaves the constructors their names
        let (own, init) = draft.parameters.split_at(draft.parameters.len() - draft.call.init().len());
        let (signature, has_init) = (written(own), !init.is_empty());
        let is_open = self.is_definition() || !draft.generics.is_empty();
        let required = options::required(&draft.call, &parameters)
            .filter(|&required| self.has_options(&draft.parameters[required..]));
        let given = required.unwrap_or(own.len());
        let is_tuple =
            !is_open && matches!(self.ty.kind, Kind::Class(_)) && required.is_none() && draft.awaits.is_none();
        let items = if is_tuple { tuple::items(self.api, &draft, &parameters) } else { Vec::new() };
        let result = draft.result.filter(|_| items.is_empty());
        let items = parameter::behind(&mut parameters, items);
        let yields = self.yields(&draft, own, given);
        let extends = matches!(draft.call, Call::StaticMethod { extends: true, .. });
        // those of its own type, and by number, are the ones that a caller thinks of first
        let is_of_values = matches!(draft.call, Call::Operator { .. }) || draft.rank == Rank::Indexer;
        let generics = draft.generics.len();
        let entry = Entry {
            items,
            symbol: self.symbols.member(&self.type_prefix, &draft.symbol, &canonical),
            receiver: self.receiver(&draft),
            call: draft.call,
            extends: None,
            options: required.map(|required| Options {
                required,
                rust: String::new(),
                ident: String::new(),
                has_short: false,
            }),
            result: result.map(|(slot, nullability)| decide::returned(self.api, slot, nullability)),
            awaits: draft.awaits,
            tries,
            rust: String::new(),
            c: String::new(),
            open: self.open(draft.generics),
            unavailable: unavailable(self.api, &draft.member, draft.need),
            member: draft.member,
            full_name: draft.full_name.to_owned(),
            docs: draft.docs.clone(),
            obsolete: draft.obsolete,
            parameters,
        };
        let Draft { plain, rank, .. } = draft;
        let member = Member {
            plain,
            rank,
            yields,
            extends,
            generics,
            parameters: named_types(self.api, own),
            required: given,
            distance: if is_of_values { 0 } else { distance(&own[..given]) },
            has_init,
            signature,
        };
        self.drafts.push((entry, member));
    }

    fn yields(&self, draft: &Draft<'_>, parameters: &[model::Parameter], required: usize) -> Yields {
        let given = draft.result.map(|(slot, _)| slot);
        let is_generic = |id: TypeId| self.api.ty(id).generic.is_some();
        let is_made = |ty: &Ty, id| id == self.id || matches!(ty, Ty::Array(..)) || !is_made_of_values(self.api, id);
        let has_struct = |slot: &Slot| {
            slot.ty.named().is_some_and(|id| {
                let is_struct = matches!(&self.api.ty(id).kind, Kind::Class(class) if class.is_struct);
                is_struct && !is_generic(id) && is_made(&slot.ty, id)
            })
        };
        let is_special = |slot: &Slot| {
            let is_buffer = matches!(slot.ty, Ty::Array(_, _, form) if form != Form::Array);
            is_buffer || slot.ty.is_well_known() || slot.ty.named().is_some_and(is_generic) || has_struct(slot)
        };
        let is_by_reference = parameters.iter().any(|parameter| parameter.passing != Passing::Value);
        // what can be called with nothing is called so, whatever it may be told: a `CancellationToken`
        let is_told = |slot: &&Slot| required > 0 || !has_struct(slot);
        let mut taken = parameters.iter().map(|parameter| &parameter.slot).filter(is_told);
        let is_operator = matches!(draft.call, Call::Operator { .. });
        if taken.clone().any(has_struct) {
            Yields::ToAll
        } else if is_operator
            || is_by_reference
            || !draft.generics.is_empty()
            || taken.any(is_special)
            || given.is_some_and(is_special)
        {
            Yields::ToPlain
        } else {
            Yields::Never
        }
    }

    /// Whether a struct can have fields for these parameters: one without type parameters of its own. The methods of an instance
    /// are those of its definition.
    fn has_options(&self, left_out: &[model::Parameter]) -> bool {
        let is_instance = self.ty.generic.is_some() && !self.is_definition();
        let is_chosen = |ty: &Ty| {
            let is_open = |id: TypeId| {
                self.api.ty(id).generic.as_ref().is_some_and(|generic| generic.openness != Openness::Closed)
            };
            matches!(ty.element(), Element::Variable(_)) || ty.named().is_some_and(is_open)
        };
        // a closure of it is given all parameters
        let is_delegate = matches!(self.ty.kind, Kind::Delegate(_));
        !is_instance && !is_delegate && !left_out.iter().any(|of| is_chosen(&of.slot.ty))
    }

    fn is_record(&self) -> bool {
        self.ty.layout().is_some()
    }

    /// What the member is called on; a getter changes nothing that its caller would want to see.
    fn receiver(&self, draft: &Draft<'_>) -> Receiver {
        let is_method = matches!(draft.call, Call::Method { .. });
        let changes = if is_method { !draft.is_readonly } else { draft.call.sets() };
        match (self.is_record(), changes) {
            (false, _) => Receiver::Handle,
            (true, false) => Receiver::Value,
            (true, true) => Receiver::Variable,
        }
    }

    fn is_definition(&self) -> bool {
        self.ty.is_definition()
    }

    /// Of a member of a definition, and of a generic method.
    fn open(&self, generics: &[TypeParameter]) -> Option<Open> {
        if generics.is_empty() && !self.is_definition() {
            return None;
        }
        let names = |of: &[String], taken: &[String]| types::type_parameters(of, taken);
        let of_type = self.ty.generic.as_ref().map_or_else(Vec::new, |generic| names(&generic.parameters, &[]));
        let of_method: Vec<_> = generics.iter().map(|parameter| parameter.name.clone()).collect();
        let parameters = names(&of_method, &of_type).into_iter().zip(generics);
        let generics = parameters
            .map(|(rust, parameter)| TypeParameterPlan { rust, constraints: parameter.constraints.clone() })
            .collect();
        Some(Open { generics, known: Vec::new() })
    }

    fn is_disposable(&self) -> bool {
        match &self.ty.kind {
            Kind::Class(class) => class.is_disposable,
            Kind::Interface(_) | Kind::Contract(_) | Kind::Enum(_) | Kind::Delegate(_) => false,
        }
    }

    fn package(&self) -> &str {
        &self.api.package(self.ty.package).id
    }

    fn short_name(&self) -> String {
        signature::short_name(self.api, self.ty)
    }
}

/// An entry before it has its names.
struct Draft<'d> {
    call: Call,
    rank: Rank,
    symbol: String,
    plain: String,
    member: String,
    full_name: &'d str,
    /// What tells it apart in its type, with the parameters' types.
    name: &'d str,
    /// It says that it does not change the struct that it is called on.
    is_readonly: bool,
    parameters: &'d [model::Parameter],
    generics: &'d [TypeParameter],
    result: Option<(&'d Slot, Nullability)>,
    awaits: Option<Awaits>,
    docs: &'d Docs,
    obsolete: Option<String>,
    need: Option<&'d Need>,
}

/// What names overloads apart: see [`Member::parameters`].
fn named_types(api: &Api, parameters: &[model::Parameter]) -> Vec<(String, String)> {
    parameters.iter().map(|parameter| (snake(&parameter.name), short_type(api, &parameter.slot.ty))).collect()
}

/// Whether C# makes a struct of a text or a value where it is wanted, as parameters of Rust do.
fn is_made_of_values(api: &Api, id: TypeId) -> bool {
    let Kind::Class(class) = &api.ty(id).kind else { return false };
    let is_value = |slot: &Slot| match slot.ty {
        Ty::Element(of) => !matches!(of, Element::Object(_) | Element::Variable(_)),
        Ty::Nullable(_) | Ty::Array(..) => false,
    };
    class.body.methods.iter().any(|method| {
        method.kind == MethodKind::Operator(Operator::Conversion { is_implicit: true })
            && method.parameters.iter().all(|from| is_value(&from.slot))
            && method.result.as_ref().is_some_and(|to| to.ty.named() == Some(id))
    })
}

/// See [`Member::distance`].
fn distance(required: &[model::Parameter]) -> usize {
    let of = |parameter: &model::Parameter| match parameter.slot.ty {
        Ty::Element(Element::String) => 0,
        Ty::Element(Element::Scalar(_) | Element::Bool | Element::Char) => 1,
        Ty::Element(Element::WellKnown(_) | Element::Enum(_) | Element::Object(_) | Element::Variable(_))
        | Ty::Nullable(_)
        | Ty::Array(..) => 2,
    };
    required.iter().map(of).sum()
}
