use super::super::names::{ident::legal, snake};
use super::super::{Parameter, csharp_name, decide, options};
use mochi_surface::model::{self, Api, Nullability, Passing, Slot};

/// What a setter takes: the index, and the value last.
pub(super) fn with_value(index: &[model::Parameter], slot: &Slot, nullability: Nullability) -> Vec<model::Parameter> {
    let slot = Slot { nullability, ..slot.clone() };
    let value = model::Parameter { name: "value".to_owned(), slot, passing: Passing::Value, omitted: None };
    index.iter().cloned().chain([value]).collect()
}

/// Puts items behind the parameters, under names of their own, and tells how many.
pub(super) fn behind(parameters: &mut Vec<Parameter>, items: Vec<Parameter>) -> usize {
    let count = items.len();
    for mut item in items {
        while parameters.iter().any(|of| of.rust == item.rust) {
            item.rust.push('_');
        }
        parameters.push(item);
    }
    count
}

/// The parameters of a member, each with a name of its own.
pub(super) fn parameters(api: &Api, of: &[model::Parameter], tries: bool) -> Vec<Parameter> {
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
            let (crossing, null) = decide::parameter(api, parameter, tries);
            let csharp = csharp_name::ty(api, &parameter.slot.ty);
            // the place is passed, and the reference made of it
            let (passing, csharp) = if decide::is_lent(api, &parameter.slot.ty) {
                (Passing::Value, format!("{}{csharp}", csharp_name::passing(parameter.passing)))
            } else {
                (parameter.passing, csharp)
            };
            Parameter {
                name: parameter.name.clone(),
                rust,
                c: String::new(),
                crossing,
                passing,
                closure: false,
                arguments: parameter.slot.arguments.iter().map(|&of| decide::passed(of)).collect(),
                implementor: false,
                omitted: options::omitted(parameter, crossing),
                null,
                csharp,
            }
        })
        .collect()
}
