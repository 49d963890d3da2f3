//! Methods that a static class adds to other types, and the modules beside types.

use super::names::{extended_word, ident::module, snake};
use super::{
    Call, Crossing, Entry, Extended, Extends, ExtensionMethod, ExtensionPlan, INHERITED, OF_BASE, Passed, Plain, Plan,
    Table, TypePlan,
};
use super::{Shape, hash, options};
use mochi_surface::model::{Category, Form, Passing, TypeId, TypeName, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// Names the modules beside types, and what is in them.
pub(super) fn assign(plan: &mut Plan) {
    let mut modules = names_in_modules(plan);
    let mentioned: Vec<_> = plan.types.iter().map(|ty| mentioned(plan, ty)).collect();
    let extensions: Vec<_> = plan.types.iter().map(|ty| extensions(plan, ty)).collect();
    for ((ty, mut taken), extensions) in plan.types.iter_mut().zip(mentioned).zip(extensions) {
        let is_extended = ty.table().is_some_and(Table::is_extended);
        if !has_options(ty) && extensions.is_empty() && ty.inherited.is_none() && !is_extended {
            continue;
        }
        if ty.inherited.is_some() {
            taken.insert(INHERITED.to_owned());
        }
        if is_extended {
            taken.insert(OF_BASE.to_owned());
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
        let (Some(on), Some(Extends { rust, long }), None) = (extended(plan, entry), &entry.extends, &ty.generic)
        else {
            continue;
        };
        let known = all.iter().position(|extension| extension.on == on).unwrap_or_else(|| {
            all.push(extension(plan, entry, on));
            all.len() - 1
        });
        let generics = generics(plan, entry, &all[known]);
        let is_function = entry.parameters[0].null == Passed::Optional;
        all[known].methods.push(ExtensionMethod {
            slot,
            rust: rust.clone(),
            long: long.clone(),
            generics,
            is_function,
        });
    }
    all
}

/// The trait that an entry is a method of, the first one.
fn extension(plan: &Plan, entry: &Entry, on: Extended) -> ExtensionPlan {
    let word = match on {
        Extended::Kind(base) => format!("Any{}", extended_word(plan, Crossing::Plain(Plain::Object(base)))),
        Extended::Object(_) | Extended::Text | Extended::Value(_) | Extended::Optional(_) | Extended::List(_) => {
            extended_word(plan, entry.parameters[0].crossing)
        }
    };
    let generics = of_trait(plan, entry, on).into_iter().map(|number| own_name(entry, number).to_owned()).collect();
    ExtensionPlan { ident: format!("On{word}"), on, generics, methods: Vec::new() }
}

/// The type parameters of an entry that are those of its trait, in the order in which they are named.
fn of_trait(plan: &Plan, entry: &Entry, on: Extended) -> Vec<usize> {
    let mut named = Vec::new();
    if !matches!(on, Extended::Kind(_)) {
        variables(plan, entry.parameters[0].crossing, &mut named);
    }
    named
}

fn variables(plan: &Plan, of: Crossing, named: &mut Vec<usize>) {
    match of.element() {
        Plain::Variable(Variable::Method(number)) if !named.contains(&(number as usize)) => named.push(number as usize),
        Plain::Object(id) => plan.ty(id).arguments().iter().for_each(|&argument| variables(plan, argument, named)),
        Plain::Variable(_)
        | Plain::Scalar(_)
        | Plain::Bool
        | Plain::Char
        | Plain::Text
        | Plain::WellKnown(_)
        | Plain::Record(_)
        | Plain::Enum { .. } => {}
    }
}

fn own_name(entry: &Entry, number: usize) -> &str {
    entry.open.as_ref().map_or("", |open| &open.generics[number].rust)
}

/// What the type parameters of an entry are called in its trait.
fn generics(plan: &Plan, entry: &Entry, of: &ExtensionPlan) -> Vec<String> {
    let in_trait = of_trait(plan, entry, of.on);
    let count = entry.open.as_ref().map_or(0, |open| open.generics.len());
    let name = |number| match (in_trait.iter().position(|&of| of == number), entry.parameters[0].crossing) {
        (Some(at), _) => of.generics[at].clone(),
        (None, Crossing::Plain(Plain::Variable(Variable::Method(this)))) if this as usize == number => {
            "Self".to_owned()
        }
        (None, _) => {
            let mut own = own_name(entry, number).to_owned();
            while of.generics.contains(&own) {
                own.push('_');
            }
            own
        }
    };
    (0..count).map(name).collect()
}

/// What the method of an entry is added to; `None` for any other, or where Rust has nothing to add it to.
fn extended(plan: &Plan, entry: &Entry) -> Option<Extended> {
    let (Call::StaticMethod { extends: true, .. }, [on, ..]) = (&entry.call, &entry.parameters[..]) else {
        return None;
    };
    if !matches!(on.passing, Passing::Value | Passing::In) {
        return None;
    }
    match on.crossing {
        Crossing::Plain(Plain::Text) => Some(Extended::Text),
        Crossing::Plain(Plain::Object(id)) => Some(Extended::Object(id)),
        Crossing::Plain(Plain::Variable(of)) => base(plan, entry, of).map(Extended::Kind),
        Crossing::Plain(value) => Some(Extended::Value(value)),
        Crossing::Optional(value) => Some(Extended::Optional(value)),
        Crossing::List { element: Plain::Text, .. }
        | Crossing::List { form: Form::Span | Form::Jagged(_) | Form::Grid(_), .. } => None,
        Crossing::List { element, element_null: Passed::Required, form: Form::Array | Form::ReadOnlySpan } => {
            Some(Extended::List(element))
        }
        Crossing::List { element_null: Passed::Optional | Passed::Unknown, .. } => None,
    }
}

/// The class or interface that a type parameter asks for. What asks for nothing would be a method of everything, beside what
/// is added to a type of its own; and what is a value in Rust is of no class.
fn base(plan: &Plan, entry: &Entry, of: Variable) -> Option<TypeId> {
    let Variable::Method(number) = of else { return None };
    let constraints = &entry.open.as_ref()?.generics[number as usize].constraints;
    match constraints.category {
        Category::Any | Category::Reference => {}
        Category::Value | Category::Unmanaged => return None,
    }
    constraints.named().find_map(|name| class(plan, name))
}

fn class(plan: &Plan, name: &TypeName) -> Option<TypeId> {
    let at = plan.types.iter().position(|ty| ty.name == *name)?;
    match &plan.types[at].shape {
        Shape::Class(class) if class.is_static => None,
        Shape::Class(_) | Shape::Interface(_) => u32::try_from(at).ok().map(TypeId),
        Shape::Enum(_) | Shape::Delegate(_) => None,
    }
}
