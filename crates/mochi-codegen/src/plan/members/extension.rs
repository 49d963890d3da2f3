//! What methods are called that C# calls on their first parameter.
//!
//! Where one type is another, both have what is added to either, and Rust does not choose as C# does: a name is given to one of
//! them. It is the most derived one's, which C# would choose; the other is told apart by its type (`to_table_on_entity_type_builder`).
//! What a type has itself, or from its bases, C# calls first. Rust would not, where something derefs to that type: what is added is told apart
//! as another overload would be (`query_selector_all_as`, `get_service_as`), but for what takes less than any of the type's own and
//! has no type parameters.
//! So is a method of a span from one of a text or an array, which are added to one type in Rust (`matches_on_chars`). A lock keeps all.

use super::super::names::ident::legal;
use super::super::names::{Member, Names, Rank, Yields, short_type, snake};
use super::super::overlap::{may_be_one, variables};
use super::super::{Call, Crossing, Entry, Extends, Plain};
use super::{distance, named_types};
use mochi_surface::model::{Api, Element, Form, Kind, MethodKind, Ordinary, Parameter, Ty, TypeId, Variable};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The type of an object that a method is added to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Receiver {
    id: TypeId,
    /// `this T` where `T` is one.
    is_kind: bool,
    csharp: String,
}

/// Names those of a static class: the overloads on each type among themselves.
pub(super) fn name(
    api: &Api,
    owner: &str,
    entries: &mut [Entry],
    members: &[Member],
    held: &BTreeMap<String, String>,
    remember: &mut BTreeMap<String, String>,
) {
    let extends = |entry: &Entry| {
        let is_given = entry.options.as_ref().is_none_or(|options| options.required > 0);
        matches!(entry.call, Call::StaticMethod { extends: true, .. }) && !entry.parameters.is_empty() && is_given
    };
    let all: Vec<usize> = (0..entries.len()).filter(|&i| extends(&entries[i])).collect();
    if all.is_empty() {
        return;
    }
    let receivers: BTreeMap<usize, Receiver> =
        all.iter().filter_map(|&i| Some((i, receiver(api, &entries[i])?))).collect();
    let mut without_it: BTreeMap<usize, Member> = all.iter().map(|&i| (i, members[i].without_receiver())).collect();
    let plain: BTreeSet<String> = without_it.values().map(|member| member.plain.clone()).collect();
    for plain in plain {
        let wanting: Vec<(&Receiver, &Member)> = without_it
            .iter()
            .filter(|(_, member)| member.plain == plain)
            .filter_map(|(&i, member)| Some((receivers.get(&i)?, member)))
            .collect();
        let yielding = yielding(api, owner, &plain, &wanting, held);
        for (i, member) in without_it.iter_mut().filter(|(_, member)| member.plain == plain) {
            if let Some(receiver) = receivers.get(i).filter(|&of| yielding.contains(of)) {
                member.plain = on(&plain, &word(api, receiver));
            }
        }
    }
    let types: BTreeSet<String> = all.iter().map(|&i| in_rust(&entries[i])).collect();
    for ty in types {
        let of_type: Vec<usize> = all.iter().copied().filter(|&i| in_rust(&entries[i]) == ty).collect();
        let mut without_it: Vec<_> = of_type.iter().filter_map(|i| without_it.remove(i)).collect();
        let owner = of_trait(owner, &ty);
        let spans: Vec<Option<&str>> =
            of_type.iter().map(|&i| is_span(&entries[i]).then(|| members[i].parameters[0].1.as_str())).collect();
        leave(&owner, &mut without_it, &spans, held);
        let mut others =
            of_type.first().and_then(|i| receivers.get(i)).map_or_else(Vec::new, |of| own(api, of, &without_it));
        others.retain(|other| !without_it.iter().any(|added| holds(&owner, &other.plain, added, held)));
        let mut names = Names::of_trait(&owner, &others);
        let named = names.members(&without_it, held, remember);
        let long = names.with_options(&without_it, &named, held, remember);
        for (((i, member), name), long) in of_type.into_iter().zip(&without_it).zip(named).zip(long) {
            let can_leave = receivers.contains_key(&i) || is_span(&entries[i]);
            if can_leave && name.rust == legal(&member.plain) {
                remember.insert(format!("{owner}.{}", name.rust), members[i].signature.clone());
            }
            let rust = (long.is_none() || !name.is_by_optional).then_some(name.rust);
            entries[i].extends = Some(Extends { rust, long });
        }
    }
}

/// The methods and properties of these names that the type has itself: C# would call these.
fn own(api: &Api, receiver: &Receiver, added: &[Member]) -> Vec<Member> {
    let wanted: BTreeSet<&str> = added.iter().map(|member| &*member.plain).collect();
    let is_wanted = |name: &str| wanted.contains(&*snake(name));
    let member = |name: &str, rank, generics, parameters: &[Parameter], full_name: &str| {
        let required = parameters.iter().filter(|of| of.omitted.is_none()).count();
        Member {
            plain: snake(name),
            rank,
            yields: Yields::Never,
            extends: false,
            generics,
            parameters: named_types(api, parameters),
            required,
            distance: distance(&parameters[..required]),
            has_init: false,
            signature: full_name.to_owned(),
        }
    };
    // the members of an instance are those of its definition
    let types: BTreeSet<TypeId> = lineage(api, receiver.id).into_iter().map(|id| api.definition(id)).collect();
    let bodies = types.into_iter().filter_map(|id| match &api.ty(id).kind {
        Kind::Class(of) => Some(&of.body),
        Kind::Interface(of) => Some(&of.body),
        Kind::Contract(_) | Kind::Enum(_) | Kind::Delegate(_) => None,
    });
    let of_body = |body: &Ordinary| -> Vec<Member> {
        let methods =
            body.methods.iter().filter(|of| matches!(of.kind, MethodKind::Instance { .. }) && is_wanted(&of.name));
        let methods =
            methods.map(|of| member(&of.name, Rank::Method, of.generics.len(), &of.parameters, &of.full_name));
        let properties =
            body.properties.iter().filter(|of| !of.is_static && of.index.is_empty() && is_wanted(&of.name));
        methods.chain(properties.map(|of| member(&of.name, Rank::Property, 0, &[], &of.full_name))).collect()
    };
    bodies.flat_map(of_body).collect()
}

/// Whether the lock has this name of a trait for a member.
fn holds(of_trait: &str, name: &str, member: &Member, held: &BTreeMap<String, String>) -> bool {
    held.get(&format!("{of_trait}.{}", legal(name))) == Some(&member.signature)
}

/// Lets those that are added to a span, whose short names these are, leave a name to what is added to the text or the array.
fn leave(owner: &str, members: &mut [Member], spans: &[Option<&str>], held: &BTreeMap<String, String>) {
    let others = members.iter().zip(spans).filter(|(_, span)| span.is_none());
    let wanted: BTreeSet<String> = others.map(|(member, _)| member.plain.clone()).collect();
    for (member, span) in members.iter_mut().zip(spans) {
        let Some(span) = span else { continue };
        let apart = on(&member.plain, span);
        let is_wanted = wanted.contains(&member.plain) && !holds(owner, &member.plain, member, held);
        if is_wanted || holds(owner, &apart, member, held) {
            member.plain = apart;
        }
    }
}

fn is_span(entry: &Entry) -> bool {
    entry.parameters[0].csharp != in_rust(entry)
}

/// The C# type that stands for what an entry is added to: to Rust, a span is what a text or an array is.
fn in_rust(entry: &Entry) -> String {
    let this = &entry.parameters[0];
    match this.crossing {
        Crossing::Plain(Plain::Text) => "string".to_owned(),
        Crossing::List { form: Form::ReadOnlySpan, .. } => {
            let element = this.csharp.split_once('<').and_then(|(_, rest)| rest.strip_suffix('>'));
            element.map_or_else(|| this.csharp.clone(), |element| format!("{element}[]"))
        }
        Crossing::Plain(_) | Crossing::Optional(_) | Crossing::List { .. } => this.csharp.clone(),
    }
}

/// Those who leave a name to others.
fn yielding<'w>(
    api: &Api,
    owner: &str,
    plain: &str,
    wanting: &[(&'w Receiver, &Member)],
    held: &BTreeMap<String, String>,
) -> BTreeSet<&'w Receiver> {
    let receivers: BTreeSet<&Receiver> = wanting.iter().map(|&(receiver, _)| receiver).collect();
    let keeps = |of: &Receiver, name: &str| {
        let of_trait = of_trait(owner, &of.csharp);
        wanting.iter().any(|(who, member)| *who == of && holds(&of_trait, name, member, held))
    };
    let mut yielding: BTreeSet<&Receiver> =
        receivers.iter().copied().filter(|&of| keeps(of, &on(plain, &word(api, of)))).collect();
    let mut order: Vec<&Receiver> = receivers.difference(&yielding).copied().collect();
    order.sort_by_cached_key(|&of| {
        (!keeps(of, plain), Reverse(lineage(api, of.id).len()), variables(api, of.id), of.clone())
    });
    let mut holders: Vec<&Receiver> = Vec::new();
    for receiver in order {
        let is_one = |&holder: &&Receiver| is_one(api, holder, receiver) || is_one(api, receiver, holder);
        if holders.iter().any(is_one) {
            yielding.insert(receiver);
        } else {
            holders.push(receiver);
        }
    }
    yielding
}

/// Whether every object of the one is of the other.
fn is_one(api: &Api, one: &Receiver, of: &Receiver) -> bool {
    let is_other = |&id: &TypeId| api.ty(id).name != api.ty(one.id).name && may_be_one(api, id, of.id);
    one.id == of.id || lineage(api, one.id).iter().any(is_other)
}

/// A type, its bases and its interfaces.
fn lineage(api: &Api, id: TypeId) -> BTreeSet<TypeId> {
    let mut all = BTreeSet::new();
    let mut next = vec![id];
    while let Some(id) = next.pop() {
        if !all.insert(id) {
            continue;
        }
        match &api.ty(id).kind {
            Kind::Class(of) => next.extend(of.base.iter().chain(&of.body.interfaces)),
            Kind::Interface(of) => next.extend(&of.body.interfaces),
            Kind::Delegate(of) => next.extend(of.base),
            Kind::Contract(_) | Kind::Enum(_) => {}
        }
    }
    all
}

/// `descendants_on_markdown_object`
fn on(plain: &str, word: &str) -> String {
    format!("{}_on_{word}", plain.trim_end_matches('_'))
}

fn word(api: &Api, receiver: &Receiver) -> String {
    let any = if receiver.is_kind { "any_" } else { "" };
    format!("{any}{}", short_type(api, &Ty::Element(Element::Object(receiver.id))))
}

/// What the lock calls the trait of a type.
fn of_trait(owner: &str, csharp: &str) -> String {
    format!("{owner}[{csharp}]")
}

/// What an entry is added to, where that is an object.
fn receiver(api: &Api, entry: &Entry) -> Option<Receiver> {
    let this = entry.parameters.first()?;
    let (id, is_kind) = match this.crossing {
        Crossing::Plain(Plain::Object(id)) => (id, false),
        Crossing::Plain(Plain::Variable(Variable::Method(number))) => {
            let constraints = &entry.open.as_ref()?.generics[number as usize].constraints;
            let at = constraints.named().find_map(|name| api.types.iter().position(|ty| ty.name == *name))?;
            (TypeId(u32::try_from(at).ok()?), true)
        }
        Crossing::Plain(
            Plain::Variable(Variable::Type(_))
            | Plain::Scalar(_)
            | Plain::Bool
            | Plain::Char
            | Plain::Text
            | Plain::WellKnown(_)
            | Plain::Record(_)
            | Plain::Enum { .. },
        )
        | Crossing::Optional(_)
        | Crossing::List { .. } => return None,
    };
    Some(Receiver { id, is_kind, csharp: this.csharp.clone() })
}
