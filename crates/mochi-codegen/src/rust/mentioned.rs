use crate::plan::{ClassPlan, ConstantPlan, Crossing, Entry, InterfacePlan, Plain, Shape, Table, TypePlan};
use mochi_surface::model::TypeId;

/// Every type that the bindings of a type name.
pub(super) fn mentioned(ty: &TypePlan) -> Vec<TypeId> {
    if ty.rust.in_runtime {
        return Vec::new();
    }
    match &ty.shape {
        Shape::Class(ClassPlan { is_static, base, is, table, constants, .. }) => {
            let ancestors = base.iter().chain(is).copied().filter(|_| !is_static);
            ancestors.chain(members(table.as_ref(), constants)).collect()
        }
        Shape::Interface(InterfacePlan { base, is, table, constants }) => {
            [*base].into_iter().chain(is.iter().copied()).chain(members(table.as_ref(), constants)).collect()
        }
        Shape::Enum(_) => Vec::new(),
    }
}

fn members<'a>(table: Option<&'a Table>, constants: &'a [ConstantPlan]) -> impl Iterator<Item = TypeId> + 'a {
    let entries = table.into_iter().flat_map(|table| &table.entries).flat_map(crossings);
    entries.chain(constants.iter().map(|constant| constant.crossing)).filter_map(named)
}

fn crossings(entry: &Entry) -> impl Iterator<Item = Crossing> + '_ {
    let result = entry.result.iter().map(|result| result.crossing);
    entry.parameters.iter().map(|parameter| parameter.crossing).chain(result)
}

fn named(crossing: Crossing) -> Option<TypeId> {
    let (Crossing::Plain(plain) | Crossing::Optional(plain) | Crossing::List { element: plain, .. }) = crossing;
    match plain {
        Plain::Enum { ty, .. } | Plain::Object(ty) => Some(ty),
        Plain::Scalar(_) | Plain::Bool | Plain::Char | Plain::Text => None,
    }
}
