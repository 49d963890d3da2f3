//! Which of its bases an interface derefs to.

use super::signature;
use mochi_surface::model::{Api, Kind, Ordinary, TypeId};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The one interface with members that extends all others of them; where there is none, the one that most members come with.
/// What it was before an upgrade it stays, unless that comes with it: `held` is what the lock remembers, `remember` takes what it
/// is to remember from now on.
pub(super) fn of_interface(
    api: &Api,
    id: TypeId,
    body: &Ordinary,
    held: &BTreeMap<String, String>,
    remember: &mut BTreeMap<String, String>,
) -> Option<TypeId> {
    let first = the_one(api, body);
    if api.ty(id).generic.is_some() && !api.ty(id).is_definition() {
        return first;
    }
    let all = nearest(api, body);
    let first = first.or_else(|| all.iter().copied().min_by_key(|&id| Reverse(members(api, id))))?;
    let name = |id: TypeId| signature::full_name(api, api.ty(id));
    // no member is called so
    let key = format!("{}.deref", name(id));
    let before = held.get(&key).and_then(|held| body.interfaces.iter().copied().find(|&id| name(id) == *held));
    let base = before.filter(|&before| !extends(api, first, before)).unwrap_or(first);
    remember.insert(key, name(base));
    Some(base)
}

/// The one with members that extends all others of them.
fn the_one(api: &Api, body: &Ordinary) -> Option<TypeId> {
    let with_members = || body.interfaces.iter().copied().filter(|&id| extended(api, id).is_some_and(has_members));
    let above = |id: TypeId| extended(api, id).map_or(&[][..], |body| &body.interfaces);
    with_members().find(|&nearest| with_members().all(|other| other == nearest || above(nearest).contains(&other)))
}

/// The interfaces with members that no other of them extends.
fn nearest(api: &Api, body: &Ordinary) -> Vec<TypeId> {
    let declared = |id| defined(api, id).filter(|body| has_members(body));
    let all: Vec<_> = body.interfaces.iter().copied().filter(|&id| declared(id).is_some()).collect();
    all.iter().copied().filter(|&id| !all.iter().any(|&other| other != id && extends(api, other, id))).collect()
}

fn extends(api: &Api, id: TypeId, other: TypeId) -> bool {
    defined(api, id).is_some_and(|body| body.interfaces.iter().any(|&of| api.ty(of).name == api.ty(other).name))
}

/// How many members come with an interface.
fn members(api: &Api, id: TypeId) -> usize {
    let above = defined(api, id).map_or(&[][..], |body| &body.interfaces);
    let bodies = std::iter::once(id).chain(above.iter().copied()).filter_map(|id| defined(api, id));
    bodies.map(|body| body.methods.len() + body.properties.len() + body.events.len()).sum()
}

fn has_members(body: &Ordinary) -> bool {
    !(body.methods.is_empty() && body.properties.is_empty() && body.events.is_empty() && body.fields.is_empty())
}

fn extended(api: &Api, id: TypeId) -> Option<&Ordinary> {
    match &api.ty(id).kind {
        Kind::Interface(of) => Some(&of.body),
        Kind::Class(_) | Kind::Contract(_) | Kind::Enum(_) | Kind::Delegate(_) => None,
    }
}

/// What its definition has, of an instance.
fn defined(api: &Api, id: TypeId) -> Option<&Ordinary> {
    extended(api, api.definition(id))
}
