use crate::plan::{ClassPlan, Crossing, InterfacePlan, Shape, TypePlan};
use mochi_surface::model::TypeId;

/// Every type that the bindings of a type name.
pub(super) fn mentioned(ty: &TypePlan) -> Vec<TypeId> {
    let (ancestors, constants) = match &ty.shape {
        _ if ty.rust.in_runtime => return Vec::new(),
        Shape::Class(ClassPlan { is_static: true, constants, .. }) => (Vec::new(), constants),
        Shape::Class(ClassPlan { base, is, constants, .. }) => (base.iter().chain(is).copied().collect(), constants),
        Shape::Interface(InterfacePlan { base, is, constants, .. }) => ([&[*base], &is[..]].concat(), constants),
        Shape::Enum(_) => return Vec::new(),
    };
    let entries = ty.table().into_iter().flat_map(|table| &table.entries);
    let crossings = entries.flat_map(|entry| {
        let result = entry.result.iter().map(|result| result.crossing);
        entry.parameters.iter().map(|parameter| parameter.crossing).chain(result)
    });
    let crossings = crossings.chain(constants.iter().map(|constant| constant.crossing));
    ancestors.into_iter().chain(crossings.filter_map(Crossing::named)).collect()
}
