//! Which classes Rust can derive from.

use super::implement::{obstacle_of, say, trait_name};
use super::symbols::{Symbols, mangle};
use super::{Call, Entry, Implemented, Open, Overrides, Place, Plan, Receiver, Shape};
use mochi_surface::model::{Api, Extending, Kind, Overridable, OverridableOf, TypeId};
use std::collections::BTreeSet;

/// The method of the trait of such a class that gives the object, and by it what the class itself does.
pub const BASE: &str = "base";

/// What that gives, in the module beside the class.
pub const OF_BASE: &str = "Base";

/// Gives a class the entries that make objects derived from it, and those of what it does itself of their members, or says why
/// there are none.
pub(super) fn assign(
    api: &Api,
    plan: &mut Plan,
    id: TypeId,
    names: &BTreeSet<(Vec<String>, String)>,
    symbols: &mut Symbols,
) {
    let Kind::Class(class) = &api.ty(id).kind else { return };
    let Some(extending) = &class.extending else { return };
    let members = match &extending.obstacle {
        Some(obstacle) => Err(obstacle.clone()),
        None => members(plan, id, extending),
    };
    let bases = members.as_ref().map_or_else(|_| Vec::new(), |members| bases(api, plan, id, members, symbols));
    let name = trait_name(names, plan.ty(id));
    let ty = &mut plan.types[id.0 as usize];
    let Shape::Class(class) = &mut ty.shape else { return };
    let constructors = std::mem::take(&mut class.constructors);
    let Some(table) = &mut class.table else { return };
    match members {
        Ok(members) => {
            class.implemented = Some(name);
            for mut constructor in constructors {
                let is_taken = |name: &str| table.entries.iter().any(|entry| entry.rust == name);
                while is_taken(&constructor.rust) {
                    constructor.rust.push('_');
                }
                constructor.call = Call::Implement { members: members.clone() };
                table.entries.push(constructor);
            }
            table.entries.extend(bases);
        }
        Err(obstacle) => {
            table.protected.clear();
            say(plan, id, &obstacle);
        }
    }
}

/// The entries of what the class does itself where a member is overridden that is not abstract.
fn bases(api: &Api, plan: &Plan, id: TypeId, members: &[Implemented], symbols: &mut Symbols) -> Vec<Entry> {
    let ty = plan.ty(id);
    let package = plan.package(ty.package);
    let prefix = format!("{}_{}", package.prefix, ty.mangled_name);
    let base = |(index, of): (usize, &Implemented)| {
        let member = entry(plan, of.on, of.place).filter(|_| of.overrides == Some(Overrides::Virtual))?;
        let name = of.rust.trim_start_matches("r#");
        let canonical = format!("{} base {} {} {name}", package.id, api.ty(id).full_name, member.symbol);
        Some(Entry {
            symbol: symbols.member(&prefix, &format!("base_{}", mangle(name)), &canonical),
            call: Call::Base { index },
            receiver: Receiver::Handle,
            rust: of.rust.clone(),
            options: None,
            extends: None,
            open: ty.is_definition().then(|| Open { generics: Vec::new(), known: Vec::new() }),
            ..member.clone()
        })
    };
    members.iter().enumerate().filter_map(base).collect()
}

/// What can be overridden, and crosses.
fn members(plan: &Plan, id: TypeId, extending: &Extending) -> Result<Vec<Implemented>, String> {
    let mut found: Vec<Implemented> = Vec::new();
    for of in &extending.overridable {
        let overrides = if of.is_abstract { Overrides::Abstract } else { Overrides::Virtual };
        let place = place(plan, id, extending, of);
        let obstacle = place.and_then(|(on, place)| obstacle_of(entry(plan, on, place)?));
        match (place, obstacle) {
            (Some((on, place)), None) => {
                let rust = entry(plan, on, place).map(|entry| entry.rust.clone()).unwrap_or_default();
                found.push(Implemented { on, place, rust, overrides: Some(overrides) });
            }
            (Some((on, place)), Some(obstacle)) if of.is_abstract => {
                let member = entry(plan, on, place).map_or("", |entry| &entry.member);
                return Err(format!("`{member}` {obstacle}"));
            }
            (None, _) if of.is_abstract => return Err("not all of its members are bound".to_owned()),
            (Some(_), Some(_)) | (None, _) => {}
        }
    }
    // an indexer is called `Item` in the derived class, whatever the base calls it
    let call = |of: &Implemented| entry(plan, of.on, of.place).map(|entry| &entry.call);
    if found.iter().any(|of| matches!(call(of), Some(Call::Method { name, .. }) if name == "Item")) {
        let is_indexer = |of: &Implemented| matches!(call(of), Some(Call::IndexGet { .. } | Call::IndexSet { .. }));
        if found.iter().any(|of| is_indexer(of) && of.overrides == Some(Overrides::Abstract)) {
            return Err("it has an indexer and a method `Item`".to_owned());
        }
        found.retain(|of| !is_indexer(of));
    }
    if found.is_empty() {
        return Err("it has no members that can be overridden".to_owned());
    }
    // halves of one member stand together, as they do in their table
    found.sort_by_key(|of| {
        let (kind, index) = match of.place {
            Place::Slot(slot) => (0, slot),
            Place::Protected(index) => (1, index),
        };
        (above(plan, id).iter().position(|&above| above == of.on), kind, index)
    });
    // what the trait calls the object itself
    let mut taken = BTreeSet::from([BASE.to_owned()]);
    for of in &mut found {
        while !taken.insert(of.rust.clone()) {
            of.rust.push('_');
        }
    }
    Ok(found)
}

fn entry(plan: &Plan, on: TypeId, place: Place) -> Option<&Entry> {
    let table = plan.ty(on).table()?;
    match place {
        Place::Slot(slot) => table.entries.get(slot),
        Place::Protected(index) => table.protected.get(index),
    }
}

/// The class, and those above it.
fn above(plan: &Plan, id: TypeId) -> Vec<TypeId> {
    let base = |id: &TypeId| match &plan.ty(*id).shape {
        Shape::Class(class) => class.base,
        Shape::Interface(_) | Shape::Enum(_) | Shape::Delegate(_) => None,
    };
    std::iter::successors(Some(id), base).collect()
}

fn place(plan: &Plan, id: TypeId, extending: &Extending, of: &Overridable) -> Option<(TypeId, Place)> {
    let names = match &of.of {
        OverridableOf::Protected(index) => {
            let (before, member) = (extending.protected.get(..*index)?, extending.protected.get(*index)?);
            let first: usize = before.iter().map(|of| of.halves().len()).sum();
            let half = member.halves().into_iter().position(|half| half == of.half)?;
            return Some((id, Place::Protected(first + half)));
        }
        OverridableOf::Public(names) => names,
    };
    above(plan, id).into_iter().find_map(|on| {
        let entries = &plan.ty(on).table()?.entries;
        let slot =
            entries.iter().position(|entry| entry.call.half() == Some(of.half) && names.contains(&entry.full_name));
        Some((on, Place::Slot(slot?)))
    })
}
