//! Which interfaces and abstract classes Rust can implement.

use super::symbols::Symbols;
use super::{
    Call, Crossing, Entry, Implemented, InterfacePlan, Open, Parameter, Passed, Place, Plain, Plan, Purpose, Receiver,
    Shape, Table, Taken, TypePlan, extend,
};
use mochi_surface::model::{Api, Docs, Form, Implementing, Interface, Kind, Passing, Type, TypeId};
use std::collections::{BTreeMap, BTreeSet};

/// The slots of what an interface has of its own for who implements it, or what is in the way.
type Own = Result<Vec<(usize, String)>, String>;

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
        // by the entry of its definition
        if ty.generic.is_some() && !plan.ty(id).is_definition() {
            continue;
        }
        match all(api, id, of, &body.interfaces, &own) {
            Ok(members) => {
                let (prefix, package) = (plan.package(ty.package).prefix.clone(), api.package(ty.package).id.clone());
                let ty = &mut plan.types[id.0 as usize];
                let members = members.into_iter().map(|(on, slot, rust)| Implemented {
                    on,
                    place: Place::Slot(slot),
                    rust,
                    overrides: None,
                });
                let entry = entry(api, id, ty, &prefix, &package, members.collect(), symbols);
                let implemented = trait_name(&names, ty);
                if let Shape::Interface(interface) = &mut ty.shape {
                    interface.implemented = Some(implemented);
                    interface.table.as_mut().expect("it has members").entries.push(entry);
                }
            }
            Err(obstacle) => say(plan, id, &obstacle),
        }
    }
    for id in (0..).map(TypeId).take(plan.types.len()) {
        extend::assign(api, plan, id, &names, symbols);
    }
}

/// The trait of what implements a type; the module has no other type of this name.
pub(super) fn trait_name(names: &BTreeSet<(Vec<String>, String)>, ty: &TypePlan) -> String {
    let plain = format!("{}Impl", ty.rust.ident);
    let is_free = |name: &String| !names.contains(&(ty.rust.module.clone(), name.clone()));
    std::iter::successors(Some(plain), |name| Some(format!("{name}_"))).find(is_free).expect("underscores do not end")
}

/// Says in the documentation of a type why it cannot be implemented.
pub(super) fn say(plan: &mut Plan, id: TypeId, obstacle: &str) {
    let docs = &mut plan.types[id.0 as usize].docs;
    docs.remark(&format!("Rust cannot implement it: {}.", obstacle.replace('`', "'")));
}

/// Says of every parameter whether Rust may give a value that implements its type, or that a call writes to, where it is passed to a
/// member.
pub(super) fn accept(plan: &mut Plan) {
    // what is iterated over is given as a collection
    let is_taken =
        |ty: &TypePlan| ty.enumerable.is_none() && ty.table().and_then(Table::plain_implementation).is_some();
    let is_buffer = |ty: &TypePlan| matches!(ty.taken, Some(Taken::Buffer { .. }));
    let definitions = (0..).map(TypeId).take(plan.types.len()).map(|id| plan.ty(plan.definition(id)));
    let (taken, buffers): (Vec<bool>, Vec<bool>) = definitions.map(|ty| (is_taken(ty), is_buffer(ty))).unzip();
    for ty in &mut plan.types {
        for entry in ty.table_mut().into_iter().flat_map(|table| &mut table.entries) {
            // what is written to after the call is an object
            let keeps = entry.keeps();
            let is_value = |id: TypeId| taken[id.0 as usize] || buffers[id.0 as usize] && !keeps;
            let Entry { call, parameters, open, options, .. } = entry;
            // who chooses the types of a method names those, and no more
            let has_own = open.as_ref().is_some_and(|open| !open.generics.is_empty());
            let is_called = matches!(call.purpose(), Purpose::New { .. } | Purpose::Member) && !has_own;
            // what may be left out is a field of a struct
            let given = options.as_ref().map_or(parameters.len(), |options| options.required);
            let receivers = usize::from(matches!(call, Call::StaticMethod { extends: true, .. }));
            for parameter in
                parameters.iter_mut().take(given).skip(receivers).filter(|of| is_called && of.passing == Passing::Value)
            {
                parameter.implementor =
                    matches!(parameter.crossing, Crossing::Plain(Plain::Object(id)) if is_value(id));
            }
        }
    }
}

fn interface(ty: &Type) -> Option<&Interface> {
    match &ty.kind {
        Kind::Interface(interface) => Some(interface),
        Kind::Class(_) | Kind::Contract(_) | Kind::Enum(_) | Kind::Delegate(_) => None,
    }
}

/// What is there to be implemented, of the interface and of those that it extends.
fn all(
    api: &Api,
    id: TypeId,
    of: &Own,
    extended: &[TypeId],
    own: &BTreeMap<TypeId, Own>,
) -> Result<Vec<(TypeId, usize, String)>, String> {
    let mut members: Vec<_> = of.clone()?.into_iter().map(|(slot, rust)| (id, slot, rust)).collect();
    for &base in extended.iter().filter(|&&base| !is_disposable(api.ty(base))) {
        let slots = own.get(&base).ok_or("it extends what is no interface")?.clone();
        let slots = slots.map_err(|obstacle| format!("of `{}`, {obstacle}", api.ty(base).full_name))?;
        members.extend(slots.into_iter().map(|(slot, rust)| (base, slot, rust)));
    }
    if members.is_empty() { Err("it has no members".to_owned()) } else { Ok(members) }
}

/// To dispose of what Rust owns is Rust's: the shim's class answers for it, and does nothing.
fn is_disposable(ty: &Type) -> bool {
    ty.name.is("System.IDisposable")
}

fn own(ty: &Type, Interface { body, implementing }: &Interface, plan: &TypePlan) -> Own {
    let Implementing { methods, defaults, obstacle } = implementing;
    if ty.generic.is_some() && !plan.is_definition() {
        return Err("it is generic".to_owned());
    }
    if !body.members {
        return Err("its members are not bound".to_owned());
    }
    if let Some(obstacle) = obstacle {
        return Err(obstacle.clone());
    }
    if plan.is_definition() && plan.table().is_none() {
        return Err("it is generic and has no members of its own".to_owned());
    }
    let entries = plan.table().map_or(&[][..], |table| &table.entries);
    let is_member = |entry: &Entry| match entry.call.purpose() {
        Purpose::Subscribe | Purpose::Unsubscribe | Purpose::Member => {
            entry.call.half().is_some() && !defaults.contains(&entry.full_name)
        }
        Purpose::IsInstance
        | Purpose::Free
        | Purpose::New { .. }
        | Purpose::Wrap
        | Purpose::Implement
        | Purpose::Base
        | Purpose::Await
        | Purpose::Promise
        | Purpose::Bulk => false,
    };
    let own: Vec<_> = entries.iter().enumerate().filter(|(_, entry)| is_member(entry)).collect();
    if let Some((member, obstacle)) = own.iter().find_map(|(_, entry)| Some((&entry.member, obstacle_of(entry)?))) {
        return Err(format!("`{member}` {obstacle}"));
    }
    if own.len() != *methods {
        return Err("not all of its members are bound".to_owned());
    }
    Ok(own.into_iter().map(|(slot, entry)| (slot, entry.rust.clone())).collect())
}

/// What of a member cannot be called the other way.
pub(super) fn obstacle_of(entry: &Entry) -> Option<&'static str> {
    let crosses = |crossing: Crossing, is_result: bool| match crossing {
        Crossing::Plain(_) | Crossing::Optional(_) => true,
        Crossing::List { form, .. } => match form {
            Form::Array | Form::ReadOnlySpan => true,
            Form::Span => !is_result,
            Form::Jagged(_) | Form::Grid(_) => false,
        },
    };
    let is_open = entry.open.is_some();
    let crosses = |crossing: Crossing, is_result| match crossing {
        Crossing::List { form, .. } if is_open => form == Form::Array,
        Crossing::Plain(_) | Crossing::Optional(_) | Crossing::List { .. } => crosses(crossing, is_result),
    };
    let is_span = |of: &Parameter| is_open && of.crossing == Crossing::Plain(Plain::Text) && of.csharp != "string";
    let is_list = |of: &Parameter| matches!(of.crossing, Crossing::List { .. });
    if entry.open.as_ref().is_some_and(|open| !open.generics.is_empty()) {
        Some("is generic")
    } else if entry.awaits.is_some() && is_open {
        Some("is asynchronous in a generic type")
    } else if entry.awaits.is_some() && entry.result.as_ref().is_some_and(|of| of.null == Passed::Optional) {
        Some("gives a task that may come to null")
    } else if entry.unavailable.is_some() {
        Some("is not there in a program that is compiled ahead of time")
    } else if is_open && entry.parameters.iter().any(|of| of.passing != Passing::Value) {
        Some("takes variables")
    } else if entry.parameters.iter().any(|of| of.passing == Passing::Ref && is_list(of)) {
        Some("takes a variable that holds a list")
    } else if entry.parameters.iter().any(|of| is_span(of) || !crosses(of.crossing, false))
        || entry.result.as_ref().is_some_and(|of| !crosses(of.crossing, true))
    {
        Some("takes or gives lists of lists, or gives a span that can be written to")
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
    members: Vec<Implemented>,
    symbols: &mut Symbols,
) -> Entry {
    let entries = ty.table().map_or(&[][..], |table| &table.entries);
    let is_free = |name: &String| entries.iter().all(|entry| entry.rust != *name);
    let rust = std::iter::successors(Some("implement".to_owned()), |name| Some(format!("{name}_")));
    let full_name = &api.ty(id).full_name;
    Entry {
        open: ty.is_definition().then(|| Open { generics: Vec::new(), known: Vec::new() }),
        symbol: symbols.helper(
            &format!("{prefix}_{}", ty.mangled_name),
            "implement",
            &format!("{package} implement {full_name}"),
        ),
        call: Call::Implement { members },
        receiver: Receiver::Handle,
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

    /// The entries that an object which implements an interface calls, or one that derives from a class.
    #[must_use]
    pub fn implemented<'p, 'm>(&'p self, members: &'m [Implemented]) -> Vec<(&'m Implemented, &'p Entry)> {
        let entry = |of: &'m Implemented| {
            let table = self.ty(of.on).table().expect("it has this member");
            let entry = match of.place {
                Place::Slot(slot) => &table.entries[slot],
                Place::Protected(index) => &table.protected[index],
            };
            (of, entry)
        };
        members.iter().map(entry).collect()
    }

    /// The members of an interface itself, whose functions objects of all that derive from it have: generic ones have theirs anew
    /// for each choice of types.
    #[must_use]
    pub fn own_functions(&self, id: TypeId) -> Option<Vec<Implemented>> {
        let ty = self.ty(id);
        let Shape::Interface(InterfacePlan { implemented: Some(_), table: Some(table), .. }) = &ty.shape else {
            return None;
        };
        let own = table.implementation()?.iter().filter(|of| of.on == id && ty.arguments().is_empty()).cloned();
        Some(own.collect()).filter(|own: &Vec<_>| !own.is_empty())
    }

    /// The interfaces whose functions are those of an object, one after another; `None` where it has some for it alone.
    #[must_use]
    pub fn shared_functions(&self, members: &[Implemented]) -> Option<Vec<TypeId>> {
        let interfaces = members.chunk_by(|left, right| left.on == right.on);
        let interfaces = interfaces.map(|own| self.own_functions(own[0].on).filter(|of| of == own).map(|_| own[0].on));
        interfaces.collect::<Option<Vec<_>>>().filter(|interfaces| !interfaces.is_empty())
    }
}
