use super::super::names::{ident::legal, snake};
use super::super::{Parameter, csharp_name, decide};
use mochi_surface::model::{self, Api, Nullability, Slot};

/// What a setter takes: the index, and the value last.
pub(super) fn with_value(index: &[model::Parameter], slot: &Slot, nullability: Nullability) -> Vec<model::Parameter> {
    let slot = Slot { ty: slot.ty.clone(), nullability };
    let value = model::Parameter { name: "value".to_owned(), slot, optional: false };
    index.iter().cloned().chain([value]).collect()
}

/// The parameters of a member, each with a name of its own.
pub(super) fn parameters(api: &Api, of: &[model::Parameter]) -> Vec<Parameter> {
    let mut taken = Vec::new();
    of.iter()
        .map(|parameter| {
            let plain = snake(&parameter.name);
            let numbered = (2..).map(|n| format!("{plain}_{n}"));
            let rust = std::iter::once(plain.clone())
                .chain(numbered)
                .map(|name| legal(&name))
                .find(|name| !taken.contains(name))
                .expect("numbers do not end");
            taken.push(rust.clone());
            Parameter {
                name: parameter.name.clone(),
                rust,
                c: String::new(),
                crossing: decide::crossing(api, &parameter.slot.ty),
                null: decide::null(&parameter.slot.ty, parameter.slot.nullability),
                csharp: csharp_name::ty(api, &parameter.slot.ty),
            }
        })
        .collect()
}
