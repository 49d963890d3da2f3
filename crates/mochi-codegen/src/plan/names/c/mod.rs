//! What things are called in C, where every name is everybody's.
//!
//! A type is called by its Rust path, `newtonsoft_json_linq_JObject`, a member by its type and its Rust name. Rust's
//! names are settled before, so C's change no more than they do. No two are equal, because
//!
//! - the last segment of a type's name is the first that begins with a capital, and what follows it is a member: so
//!   members of different types differ;
//! - members of one type have different Rust names, which [`ident::ascii`] keeps apart; where a name of the library's
//!   own looks like the spelling of another, a hash does.

mod ident;
mod parameter;
mod reserved;
mod words;

use super::super::{ClassPlan, ConstantPlan, Crossing, Entry, EnumMemberPlan, Plan, Purpose, Shape, TypePlan, hash};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// What a place holds, in a word: `IDbConnection`, `OptionalI32`.
pub(in super::super) fn extended_word(plan: &Plan, crossing: Crossing) -> String {
    words::crossing(plan, crossing)
}

/// Names everything in C.
pub(in super::super) fn assign(plan: &mut Plan) {
    let mut taken = BTreeSet::new();
    let words: Vec<String> = plan.types.iter().map(|ty| words::of(plan, ty)).collect();
    // A type that is not generic has the first claim to its name.
    let mut types: Vec<_> = plan.types.iter_mut().zip(words).filter(|(ty, _)| ty.is_closed()).collect();
    types.sort_by_key(|(ty, _)| ty.generic.is_some());
    for (ty, word) in types {
        ty.c = type_name(ty, &word, &mut taken);
        members(ty);
    }
}

/// `newtonsoft_json_linq_JObject`
fn type_name(ty: &TypePlan, word: &str, taken: &mut BTreeSet<String>) -> String {
    // What the runtime crate has itself, the framework has in `System`.
    let module = if ty.rust.in_runtime { "system".to_owned() } else { ident::module(&ty.rust.module) };
    let plain = format!("{module}_{word}");
    let is_changed = !word.starts_with(&ty.rust.ident);
    let hashed = hashes(&ty.identity).map(|hash| format!("{plain}H{hash}"));
    let names = (!is_changed).then(|| plain.clone()).into_iter().chain(hashed);
    first_free(names, taken)
}

/// All members of a type: methods first, for their names have no capitals.
fn members(ty: &mut TypePlan) {
    let mut names = Members { owner: &ty.c, taken: BTreeSet::new() };
    if let Shape::Class(ClassPlan { record: Some(record), .. }) = &mut ty.shape {
        parameter::assign_fields(&mut record.fields);
    }
    let (table, constants) = match &mut ty.shape {
        Shape::Class(class) => (class.table.as_mut(), &mut class.constants),
        Shape::Interface(interface) => (interface.table.as_mut(), &mut interface.constants),
        Shape::Delegate(delegate) => (delegate.table.as_mut(), &mut Vec::new()),
        Shape::Enum(of) => return names.values(&mut of.members),
    };
    let (entries, protected) =
        table.map_or_else(Default::default, |table| (&mut table.entries[..], &mut table.protected[..]));
    for entry in entries {
        entry.c = names.unique(&plain(entry), &entry.symbol);
        parameter::assign(&mut entry.parameters);
    }
    for entry in protected {
        entry.c = names.unique(&format!("protected_{}", entry.rust), &entry.symbol);
        parameter::assign(&mut entry.parameters);
    }
    names.constants(constants);
}

fn plain(entry: &Entry) -> Cow<'_, str> {
    match entry.call.purpose() {
        Purpose::IsInstance => "is".into(),
        Purpose::Free => "free".into(),
        Purpose::Base => format!("base_{}", entry.rust.trim_start_matches("r#")).into(),
        Purpose::New { .. }
        | Purpose::Wrap
        | Purpose::Promise
        | Purpose::Bulk
        | Purpose::Implement
        | Purpose::Await
        | Purpose::Subscribe
        | Purpose::Unsubscribe
        | Purpose::Member => entry.rust.as_str().into(),
    }
}

/// The names of one type.
struct Members<'t> {
    owner: &'t str,
    taken: BTreeSet<String>,
}

impl Members<'_> {
    fn values(mut self, members: &mut [EnumMemberPlan]) {
        for member in ascii_first(members, |member| &member.rust) {
            member.c = self.unique(&member.rust, &member.name);
        }
    }

    fn constants(mut self, constants: &mut [ConstantPlan]) {
        for constant in ascii_first(constants, |constant| &constant.rust) {
            constant.c = self.unique(&constant.rust, &constant.name);
        }
    }

    fn unique(&mut self, rust: &str, canonical: &str) -> String {
        let plain = format!("{}_{}", self.owner, ident::ascii(rust));
        let hashed = hashes(canonical).map(|hash| format!("{plain}_{hash}"));
        first_free(std::iter::once(plain.clone()).chain(hashed), &mut self.taken)
    }
}

/// What needs no change has the first claim to its name.
fn ascii_first<T>(items: &mut [T], name: impl Fn(&T) -> &str) -> Vec<&mut T> {
    let mut items: Vec<&mut T> = items.iter_mut().collect();
    items.sort_by_key(|item| !name(item).is_ascii());
    items
}

/// More and more of the hash of a name.
fn hashes(canonical: &str) -> impl Iterator<Item = String> {
    let digest = hash::hex(canonical);
    (8..=digest.len()).step_by(8).map(move |len| digest[..len].to_owned())
}

fn first_free(mut names: impl Iterator<Item = String>, taken: &mut BTreeSet<String>) -> String {
    names.find(|name| taken.insert(name.clone())).expect("hashes of different names differ")
}

#[cfg(test)]
mod tests;
