//! `ref`, `in` and `out`: the member is given a local variable, and the caller afterwards what is in it.

use super::body::{self, Body};
use super::ident::Name;
use crate::plan::{Call, Entry, Parameter, Plan};
use mochi_surface::model::Passing;

/// A call with what its variables need before and after; `give` makes its value the entry's.
pub(super) fn around(
    plan: &Plan,
    entry: &Entry,
    names: &[Name],
    call: String,
    returns: &str,
    give: impl FnOnce(&str) -> Body,
) -> Body {
    let is_passed = |parameter: &Parameter| parameter.passing == Passing::Value;
    if entry.call.wraps() || entry.parameters.iter().all(is_passed) {
        return give(&call);
    }
    let mut statements: Vec<_> = declared(plan, entry, names).collect();
    let gives = entry.result.is_some() || matches!(entry.call, Call::New { .. });
    let items: Vec<_> = names[entry.arguments().len()..].iter().map(Name::local).collect();
    statements.push(match (gives, &items[..]) {
        (true, _) => format!("var returned = {call};"),
        (false, []) => format!("{call};"),
        (false, items) => format!("var ({}) = {call};", items.join(", ")),
    });
    for (of, name) in entry.parameters.iter().zip(names).filter(|(of, _)| of.passing.writes()) {
        statements.extend(body::give(plan, of.crossing, &name.local(), &name.given(of.passing)));
    }
    if gives {
        match give("returned") {
            Body::Expression(value) if returns == "void" => statements.push(format!("{value};")),
            Body::Expression(value) => statements.push(format!("return {value};")),
            Body::Statements(last) => statements.extend(last),
        }
    }
    Body::Statements(statements)
}

/// The local variables that a member is given by reference.
pub(super) fn declared(plan: &Plan, entry: &Entry, names: &[Name]) -> impl Iterator<Item = String> {
    entry.arguments().iter().zip(names).filter_map(|(of, name)| declare(plan, of, name))
}

fn declare(plan: &Plan, parameter: &Parameter, name: &Name) -> Option<String> {
    let (csharp, local) = (&parameter.csharp, name.local());
    match parameter.passing {
        Passing::Value => None,
        Passing::In | Passing::Ref => Some(format!("{csharp} {local} = {};", body::read(plan, parameter, name))),
        Passing::Out { .. } => Some(format!("{csharp} {local};")),
    }
}
