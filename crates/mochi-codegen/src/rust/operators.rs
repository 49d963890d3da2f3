use super::scope::Scope;
use super::spelling::{self, plain};
use super::text::Writer;
use crate::plan::{Crossing, Entry, OperatorPlan, OperatorTrait, Plain};
use mochi_surface::model::TypeId;

/// Prints what makes operators of a type operators of Rust.
pub(super) fn print(out: &mut Writer, scope: &Scope<'_>, id: TypeId) {
    let ty = scope.plan_of(id);
    let Some(table) = ty.table() else { return };
    for (index, OperatorPlan { slot, as_trait }) in ty.operators.iter().enumerate() {
        if index == 0 {
            out.gap();
        }
        let entry = &table.entries[*slot];
        let operands: Vec<_> = operands(scope, entry);
        let given = spelling::result(scope, entry.result.as_ref()).ty;
        let owner = scope.ty(id);
        let owner = if ty.generic.is_some() { format!("<{owner}>") } else { owner };
        let function = format!("{owner}::{}", entry.rust);
        let (of, takes) = match as_trait {
            OperatorTrait::Ops(name, method) => ("operator", format!("{name}::{method} {}", operands.join(", "))),
            OperatorTrait::Conversion => ("conversion", operands.join(", ")),
        };
        out.line(&format!("rt::{of}! {{ {takes} => {given}: {function} }}"));
    }
}

fn operands(scope: &Scope<'_>, entry: &Entry) -> Vec<String> {
    let spell = |crossing| match crossing {
        Crossing::Plain(Plain::Text) => "&str".to_owned(),
        Crossing::Plain(object @ Plain::Object(_)) => format!("&{}", plain(scope, object)),
        Crossing::Plain(value) => plain(scope, value),
        Crossing::Optional(_) | Crossing::List { .. } => unreachable!("the plan has no such operand"),
    };
    entry.parameters.iter().map(|parameter| spell(parameter.crossing)).collect()
}
