use super::scope::Scope;
use super::spelling::plain;
use super::text::Writer;
use super::{instances, open};
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
        let given = open::given(scope, entry).ty;
        let owner = scope.ty(id);
        let owner = if ty.generic.is_some() { format!("<{owner}>") } else { owner };
        let function = format!("{owner}::{}", entry.rust);
        let (of, takes) = match as_trait {
            OperatorTrait::Ops(name, method) => {
                ("operator", format!("{}{name}::{method} {}", parameters(scope, id, entry), operands.join(", ")))
            }
            OperatorTrait::Conversion | OperatorTrait::Taken | OperatorTrait::TakenOrNull => {
                ("conversion", operands.join(", "))
            }
        };
        let (given, implicit) = match as_trait {
            OperatorTrait::Ops(_, _) | OperatorTrait::Conversion => (given, ""),
            OperatorTrait::Taken => (given, "; implicit"),
            OperatorTrait::TakenOrNull => (owner, "; implicit or null"),
        };
        out.line(&format!("rt::{of}! {{ {takes} => {given}: {function}{implicit} }}"));
    }
}

/// `[T where T: rt::In<T>] ` of a generic type: what is passed for a type parameter is a value of it.
fn parameters(scope: &Scope<'_>, id: TypeId, entry: &Entry) -> String {
    let Some(generic) = scope.plan_of(id).generic.as_ref().filter(|_| entry.open.is_some()) else {
        return String::new();
    };
    let passed = entry.parameters.iter().filter_map(|of| match of.crossing {
        Crossing::Plain(Plain::Variable(of)) => Some(scope.variable(of)),
        Crossing::Plain(_) | Crossing::Optional(_) | Crossing::List { .. } => None,
    });
    let passed = passed.map(|name| format!("{name}: rt::In<{name}>"));
    let of_type = instances::needs(scope, id).then(|| instances::of_type(scope, id, &scope.ty(id)));
    let asked: Vec<_> = passed.chain(of_type).collect();
    let asked = if asked.is_empty() { String::new() } else { format!(" where {}", asked.join(", ")) };
    format!("[{}{asked}] ", generic.parameters.join(", "))
}

fn operands(scope: &Scope<'_>, entry: &Entry) -> Vec<String> {
    let spell = |crossing| match crossing {
        Crossing::Plain(Plain::Text) => "&str".to_owned(),
        Crossing::Plain(object @ Plain::Object(_)) => format!("&{}", plain(scope, object)),
        Crossing::Plain(Plain::Variable(of)) => scope.variable(of),
        Crossing::Plain(value) => plain(scope, value),
        Crossing::Optional(_) | Crossing::List { .. } => unreachable!("the plan has no such operand"),
    };
    entry.parameters.iter().map(|parameter| spell(parameter.crossing)).collect()
}
