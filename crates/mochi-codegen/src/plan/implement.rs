//! Which interfaces Rust can implement.

use super::symbols::Symbols;
use super::{Call, Crossing, Entry, Parameter, Plan, Purpose, Shape, TypePlan};
use mochi_surface::model::{Api, Docs, Implementing, Interface, Kind, Passing, Type, TypeId};
use std::collections::{BTreeMap, BTreeSet};

/// The slots of what an interface has of its own for who implements it, or what is in the way.
type Own = Result<Vec<usize>, String>;

/// Gives every interface that can be implemented the entry for it, and says of the others why they cannot be.
pub(super) fn assign(api: &Api, plan: &mut Plan, symbols: &mut Symbols) {
    let own: BTreeMap<TypeId, Own> = (0..)
        .map(TypeId)
        .zip(&api.types)
        .filter_map(|(id, ty)| Some((id, own(ty, interface(ty)?, plan.ty(id)))))
        .collect();
    let names: BTreeSet<_> = plan.types.iter().map(|ty| (ty.rust.module.clone(), ty.rust.ident.clone())).collect();
    for (&id, of) in &own {
        let ty = api.ty(id);
        let Some(Interface { body, .. }) = interface(ty).filter(|of| of.body.members) else { continue };
        match all(api, id, of, &body.interfaces, &own) {
            Ok(members) => {
                let (prefix, package) = (plan.package(ty.package).prefix.clone(), api.package(ty.package).id.clone());
                let ty = &mut plan.types[id.0 as usize];
                let entry = entry(api, id, ty, &prefix, &package, members, symbols);
                let plain = format!("{}Impl", ty.rust.ident);
                let is_free = |name: &String| !names.contains(&(ty.rust.module.clone(), name.clone()));
                let implemented = std::iter::successors(Some(plain), |name| Some(format!("{name}_"))).find(is_free);
                if let Shape::Interface(interface) = &mut ty.shape {
                    interface.implemented = implemented;
                    interface.table.as_mut().expect("it has members").entries.push(entry);
                }
            }
            Err(obstacle) => {
                let remarks = &mut plan.types[id.0 as usize].docs.remarks;
                let gap = if remarks.is_empty() { "" } else { "\n\n" };
                remarks.push_str(&format!("{gap}Rust cannot implement it: {}.", obstacle.replace('`', "'")));
            }
        }
    }
}

fn interface(ty: &Type) -> Option<&Interface> {
    match &ty.kind {
        Kind::Interface(interface) => Some(interface),
        Kind::Class(_) | Kind::Enum(_) | Kind::Delegate(_) => None,
    }
}

/// What is there to be implemented, of the interface and of those that it extends.
fn all(
    api: &Api,
    id: TypeId,
    of: &Own,
    extended: &[TypeId],
    own: &BTreeMap<TypeId, Own>,
) -> Result<Vec<(TypeId, usize)>, String> {
    let mut members: Vec<_> = of.clone()?.into_iter().map(|slot| (id, slot)).collect();
    for &base in extended.iter().filter(|&&base| !is_disposable(api.ty(base))) {
        let slots = own.get(&base).ok_or("it extends what is no interface")?.clone();
        let slots = slots.map_err(|obstacle| format!("of `{}`, {obstacle}", api.ty(base).full_name))?;
        members.extend(slots.into_iter().map(|slot| (base, slot)));
    }
    if members.is_empty() { Err("it has no members".to_owned()) } else { Ok(members) }
}

/// To dispose of what Rust owns is Rust's: the shim's class answers for it, and does nothing.
fn is_disposable(ty: &Type) -> bool {
    ty.name.is("System.IDisposable")
}

fn own(ty: &Type, Interface { body, implementing }: &Interface, plan: &TypePlan) -> Own {
    let Implementing { methods, defaults, obstacle } = implementing;
    if ty.generic.is_some() {
        return Err("it is generic".to_owned());
    }
    if !body.members {
        return Err("its members are not bound".to_owned());
    }
    if let Some(obstacle) = obstacle {
        return Err(obstacle.clone());
    }
    let entries = plan.table().map_or(&[][..], |table| &table.entries);
    let is_member = |entry: &Entry| match entry.call.purpose() {
        Purpose::Subscribe | Purpose::Unsubscribe | Purpose::Member => {
            entry.call.has_receiver() && !defaults.contains(&entry.full_name)
        }
        Purpose::IsInstance
        | Purpose::Free
        | Purpose::New { .. }
        | Purpose::Wrap
        | Purpose::Implement
        | Purpose::Await
        | Purpose::Promise => false,
    };
    let own: Vec<_> = entries.iter().enumerate().filter(|(_, entry)| is_member(entry)).collect();
    if let Some((member, obstacle)) = own.iter().find_map(|(_, entry)| Some((&entry.member, obstacle_of(entry)?))) {
        return Err(format!("`{member}` {obstacle}"));
    }
    if own.len() != *methods {
        return Err("not all of its members are bound".to_owned());
    }
    Ok(own.into_iter().map(|(slot, _)| slot).collect())
}

/// What of a member cannot be called the other way.
fn obstacle_of(entry: &Entry) -> Option<&'static str> {
    let is_list = |crossing: Crossing| matches!(crossing, Crossing::List { .. });
    let is_variable = |of: &Parameter| of.passing != Passing::Value;
    if entry.open.is_some() {
        Some("is generic")
    } else if entry.awaits.is_some() {
        Some("is asynchronous")
    } else if entry.unavailable.is_some() {
        Some("is not there in a program that is compiled ahead of time")
    } else if entry.parameters.iter().any(is_variable) {
        Some("takes variables, or gives a tuple")
    } else if entry.crossings().any(is_list) {
        Some("takes or gives lists")
    } else {
        None
    }
}

fn entry(
    api: &Api,
    id: TypeId,
    ty: &TypePlan,
    prefix: &str,
    package: &str,
    members: Vec<(TypeId, usize)>,
    symbols: &mut Symbols,
) -> Entry {
    let entries = ty.table().map_or(&[][..], |table| &table.entries);
    let is_free = |name: &String| entries.iter().all(|entry| entry.rust != *name);
    let rust = std::iter::successors(Some("implement".to_owned()), |name| Some(format!("{name}_")));
    let full_name = &api.ty(id).full_name;
    Entry {
        open: None,
        symbol: symbols.helper(
            &format!("{prefix}_{}", ty.mangled_name),
            "implement",
            &format!("{package} implement {full_name}"),
        ),
        call: Call::Implement { members },
        parameters: Vec::new(),
        result: None,
        awaits: None,
        tries: false,
        items: 0,
        options: None,
        extends: None,
        rust: rust.into_iter().find(is_free).expect("underscores do not end"),
        c: String::new(),
        member: ty.name.path.join("."),
        full_name: Implementing::full_name(full_name),
        docs: Docs::default(),
        obsolete: None,
        unavailable: None,
    }
}

impl Plan {
    /// Whether who implements an interface has to have a `Dispose` that is in no table.
    #[must_use]
    pub fn is_disposable(&self, interface: &TypePlan) -> bool {
        let Shape::Interface(of) = &interface.shape else { return false };
        of.is.iter().any(|&id| self.ty(id).name.is("System.IDisposable"))
    }

    /// The entries that an object which implements an interface calls.
    #[must_use]
    pub fn implemented<'p>(&'p self, members: &[(TypeId, usize)]) -> Vec<(TypeId, &'p Entry)> {
        let entry = |&(id, slot): &(TypeId, usize)| {
            let table = self.ty(id).table().expect("it has this member");
            (id, &table.entries[slot])
        };
        members.iter().map(entry).collect()
    }
}
