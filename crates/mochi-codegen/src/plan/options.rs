//! Parameters that a caller may leave out.

use super::names::{camel, ident::legal};
use super::{Call, Crossing, Entry, Parameter, Plain, TypePlan, hash};
use mochi_surface::model::{self, Constant, Omitted, WellKnown};
use std::collections::BTreeSet;

/// What the bindings can pass for a parameter that is left out.
pub(super) fn omitted(parameter: &model::Parameter, crossing: Crossing) -> Option<Omitted> {
    let omitted = parameter.omitted.clone()?;
    let is_sayable = match (&omitted, crossing) {
        (_, _) if parameter.passing.writes() => false,
        (Omitted::Constant(Constant::Null), _) | (Omitted::Empty, Crossing::List { .. }) => true,
        (Omitted::Constant(constant), Crossing::Plain(of) | Crossing::Optional(of)) => is_literal(constant, of),
        (Omitted::Decimal { .. }, Crossing::Plain(of) | Crossing::Optional(of)) => {
            of == Plain::WellKnown(WellKnown::Decimal)
        }
        (Omitted::Ticks(_), Crossing::Plain(of) | Crossing::Optional(of)) => {
            of == Plain::WellKnown(WellKnown::DateTime)
        }
        (Omitted::Constant(_) | Omitted::Decimal { .. } | Omitted::Ticks(_), Crossing::List { .. })
        | (Omitted::Empty, Crossing::Plain(_) | Crossing::Optional(_)) => false,
    };
    is_sayable.then_some(omitted)
}

fn is_literal(constant: &Constant, of: Plain) -> bool {
    match (constant, of) {
        (Constant::Char(unit), Plain::Char) => char::from_u32(u32::from(*unit)).is_some(),
        (Constant::Bool(_), Plain::Bool)
        | (Constant::Integer(_) | Constant::F32(_) | Constant::F64(_), Plain::Scalar(_))
        | (Constant::Integer(_), Plain::Enum { .. })
        | (Constant::String(_), Plain::Text)
        | (Constant::Null, _) => true,
        (
            Constant::Bool(_)
            | Constant::Char(_)
            | Constant::Integer(_)
            | Constant::F32(_)
            | Constant::F64(_)
            | Constant::String(_),
            _,
        ) => false,
    }
}

/// How many parameters every caller gives; `None` where that is all of them. An array of `params` is given where it alone could be left
/// out, and `init` properties never are.
pub(super) fn required(call: &Call, parameters: &[Parameter]) -> Option<usize> {
    if !matches!(call, Call::New { .. } | Call::StaticMethod { .. } | Call::Method { .. }) {
        return None;
    }
    let own = &parameters[..parameters.len() - call.init().len()];
    let required = own.iter().rposition(|of| of.omitted.is_none()).map_or(0, |last| last + 1);
    let is_optional = |of: &Parameter| of.omitted.as_ref().is_some_and(|omitted| *omitted != Omitted::Empty);
    if own[required..].iter().any(is_optional) {
        Some(required)
    } else {
        (own.len() < parameters.len()).then_some(own.len())
    }
}

/// Names the structs of a type; `taken` are the names in their module.
pub(super) fn assign(ty: &mut TypePlan, taken: &mut BTreeSet<String>) {
    let entries = ty.table_mut().into_iter().flat_map(|table| &mut table.entries);
    entries.for_each(|entry| struct_name(entry, taken));
}

fn struct_name(entry: &mut Entry, taken: &mut BTreeSet<String>) {
    if let Some(options) = &mut entry.options {
        let method = options.rust.trim_start_matches("r#").trim_end_matches("_with");
        let [plain, longer] =
            ["Options", "WithOptions"].map(|end| legal(&format!("{}{end}", camel(&format!("_{method}")))));
        let hashed = format!("{plain}_{}", &hash::hex(&entry.symbol)[..8]);
        let mut candidates = [plain, longer, hashed].into_iter();
        options.ident = candidates.find(|name| taken.insert(name.clone())).expect("symbols differ");
    }
}
