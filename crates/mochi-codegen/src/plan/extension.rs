//! Methods that a static class adds to other types, and the modules beside types.

use super::names::{extended_word, ident::module, snake};
use super::{Call, Crossing, Entry, Extended, Extends, ExtensionMethod, ExtensionPlan, Passed, Plain, Plan, TypePlan};
use super::{hash, options};
use mochi_surface::model::{Form, Passing};
use std::collections::{BTreeMap, BTreeSet};

/// Names the modules beside types, and what is in them.
pub(super) fn assign(plan: &mut Plan) {
    let mut modules = names_in_modules(plan);
    let mentioned: Vec<_> = plan.types.iter().map(|ty| mentioned(plan, ty)).collect();
    let extensions: Vec<_> = plan.types.iter().map(|ty| extensions(plan, ty)).collect();
    for ((ty, mut taken), extensions) in plan.types.iter_mut().zip(mentioned).zip(extensions) {
        if !has_options(ty) && extensions.is_empty() {
            continue;
        }
        options::assign(ty, &mut taken);
        ty.extensions = extensions;
        for extension in &mut ty.extensions {
            let plain = extension.ident.clone();
            let numbered = (2..).map(|number| format!("{plain}{number}"));
            let mut candidates = std::iter::once(plain.clone()).chain(numbered);
            extension.ident = candidates.find(|name| taken.insert(name.clone())).expect("numbers do not end");
        }
        let plain = module(&snake(&ty.rust.ident));
        let hashed = format!("{plain}_{}", &hash::hex(&ty.full_name)[..8]);
        let taken = modules.entry(ty.rust.module.clone()).or_default();
        let mut candidates = [plain.clone(), format!("{plain}_"), hashed].into_iter();
        ty.module = candidates.find(|name| taken.insert(name.clone()));
    }
}

/// The types and modules of each module.
fn names_in_modules(plan: &Plan) -> BTreeMap<Vec<String>, BTreeSet<String>> {
    let mut taken: BTreeMap<Vec<String>, BTreeSet<String>> = BTreeMap::new();
    for ty in &plan.types {
        let path = &ty.rust.module;
        for depth in 0..path.len() {
            taken.entry(path[..depth].to_vec()).or_default().insert(path[depth].clone());
        }
        taken.entry(path.clone()).or_default().extend([ty.rust.ident.clone(), PRELUDE.to_owned()]);
    }
    taken
}

/// The module of a package that has the traits of all of its extensions.
pub const PRELUDE: &str = "prelude";

fn has_options(ty: &TypePlan) -> bool {
    ty.table().is_some_and(|table| table.entries.iter().any(|entry| entry.options.is_some()))
}

/// What must not be hidden in the module beside a type: the names that its methods use.
fn mentioned(plan: &Plan, ty: &TypePlan) -> BTreeSet<String> {
    let mentioned = ty.mentioned().into_iter().flat_map(|id| plan.with_arguments(id));
    mentioned.map(|id| plan.ty(id).rust.ident.clone()).chain([ty.rust.ident.clone()]).collect()
}

fn extensions(plan: &Plan, ty: &TypePlan) -> Vec<ExtensionPlan> {
    let mut all: Vec<ExtensionPlan> = Vec::new();
    for (slot, entry) in ty.table().into_iter().flat_map(super::Table::methods) {
        let (Some(on), Some(Extends { rust, long }), None) = (extended(entry), &entry.extends, &ty.generic) else {
            continue;
        };
        let method = ExtensionMethod { slot, rust: rust.clone(), long: long.clone() };
        match all.iter_mut().find(|extension| extension.on == on) {
            Some(extension) => extension.methods.push(method),
            None => {
                let ident = format!("On{}", extended_word(plan, entry.parameters[0].crossing));
                all.push(ExtensionPlan { ident, on, methods: vec![method] });
            }
        }
    }
    all
}

/// What the method of an entry is added to; `None` for any other, or where Rust has nothing to add it to.
fn extended(entry: &Entry) -> Option<Extended> {
    let (Call::StaticMethod { extends: true, .. }, [on, ..]) = (&entry.call, &entry.parameters[..]) else {
        return None;
    };
    if entry.open.is_some() || on.closure || !matches!(on.passing, Passing::Value | Passing::In) {
        return None;
    }
    match on.crossing {
        Crossing::Plain(Plain::Text) => Some(Extended::Text),
        Crossing::Plain(Plain::Object(id)) => Some(Extended::Object(id)),
        Crossing::Plain(value) => Some(Extended::Value(value)),
        Crossing::Optional(value) => Some(Extended::Optional(value)),
        Crossing::List { element: Plain::Text, .. }
        | Crossing::List { form: Form::Span | Form::Jagged | Form::Grid, .. } => None,
        Crossing::List { element, element_null: Passed::Required, form: Form::Array | Form::ReadOnlySpan } => {
            Some(Extended::List(element))
        }
        Crossing::List { element_null: Passed::Optional | Passed::Unknown, .. } => None,
    }
}
