use super::ident;
use crate::plan::names::{camel, scalar};
use crate::plan::{Crossing, Plain, Plan, TypePlan};

/// The last segment of the name of a type: `JObject`, `DictionaryOfStringAndJObject`.
pub(super) fn of(plan: &Plan, ty: &TypePlan) -> String {
    let word = ident::capitalised(&ty.rust.ident);
    if ty.arguments().is_empty() {
        return word;
    }
    let arguments: Vec<_> = ty.arguments().iter().map(|&argument| crossing(plan, argument)).collect();
    format!("{word}Of{}", arguments.join("And"))
}

pub(super) fn crossing(plan: &Plan, crossing: Crossing) -> String {
    match crossing {
        Crossing::Plain(of) => plain(plan, of),
        Crossing::Optional(of) => format!("Optional{}", plain(plan, of)),
        Crossing::List { element, .. } => format!("ListOf{}", plain(plan, element)),
    }
}

fn plain(plan: &Plan, plain: Plain) -> String {
    match plain {
        Plain::Scalar(of) => camel(scalar(of)),
        Plain::Bool => "Bool".to_owned(),
        Plain::Char => "Char".to_owned(),
        Plain::Text => "Text".to_owned(),
        Plain::WellKnown(value) => value.name().to_owned(),
        Plain::Variable(_) => "T".to_owned(),
        Plain::Enum { ty, .. } | Plain::Object(ty) | Plain::Record(ty) => of(plan, plan.ty(ty)),
    }
}
