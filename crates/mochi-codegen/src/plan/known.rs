//! Generic methods that a manifest asks for: their entries are compiled for the types that it names.

use super::{Crossing, Entry, KnownTypes, Plain, Plan, Table, decide, identity};
use mochi_surface::model::{Api, Category, MethodInstance};

/// Tells the entries.
pub(super) fn assign(api: &Api, plan: &mut Plan) {
    for of in &api.methods {
        let arguments: Vec<_> = of.arguments.iter().map(|ty| decide::argument(api, ty)).collect();
        let identities = of.arguments.iter().map(|ty| identity::argument(api, ty)).collect();
        let known = KnownTypes { arguments, identities };
        for index in 0..plan.types.len() {
            let ty = &plan.types[index];
            if ty.name != of.ty || !(ty.generic.is_none() || ty.is_definition()) {
                continue;
            }
            let own = ty.generic.as_ref().map_or(0, |generic| generic.parameters.len());
            let slots: Vec<_> = (ty.table().into_iter().flat_map(|table| (0..).zip(&table.entries)))
                .filter(|(_, entry)| is_meant(plan, entry, of, &known.arguments[own.min(known.arguments.len())..]))
                .map(|(slot, _): (usize, _)| slot)
                .collect();
            let entries = plan.types[index].table_mut().map(|table: &mut Table| &mut table.entries);
            let Some(entries) = entries else { continue };
            for slot in slots {
                let open = entries[slot].open.iter_mut();
                open.filter(|open| !open.known.contains(&known)).for_each(|open| open.known.push(known.clone()));
            }
        }
    }
}

/// Whether a method of that name has type parameters for these arguments.
fn is_meant(plan: &Plan, entry: &Entry, of: &MethodInstance, arguments: &[Crossing]) -> bool {
    let Some(open) = entry.open.as_ref().filter(|open| !open.generics.is_empty()) else { return false };
    let mut asked = open.generics.iter().zip(arguments);
    open.generics.len() == arguments.len()
        && entry.call.generic_name() == Some(&of.name)
        && asked.all(|(parameter, &of)| fits(plan, parameter.constraints.category, of))
}

/// Overloads may ask for classes or for values; what else they ask, the C# compiler says.
fn fits(plan: &Plan, category: Category, of: Crossing) -> bool {
    let is_value = match of {
        Crossing::Optional(_) => return category == Category::Any,
        Crossing::List { .. } | Crossing::Plain(Plain::Text) => false,
        Crossing::Plain(Plain::Object(id)) => plan.ty(id).is_struct(),
        Crossing::Plain(_) => true,
    };
    match category {
        Category::Any => true,
        Category::Reference => !is_value,
        Category::Value | Category::Unmanaged => is_value,
    }
}
