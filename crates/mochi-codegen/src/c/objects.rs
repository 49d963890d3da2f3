//! What types with handles, and static classes, have in common.

use super::docs;
use super::literal;
use super::package::descriptor;
use crate::plan::{Plan, Table, TypePlan};
use mochi_surface::model::TypeId;

/// Prints the type of the handles.
pub(super) fn declare(out: &mut String, plan: &Plan, ty: &TypePlan, is: &[TypeId]) {
    let is: Vec<&str> = is.iter().map(|&id| plan.ty(id).c.as_str()).collect();
    docs::object(out, ty, &is);
    out.push_str(&format!("typedef MochiHandle {};\n\n", ty.c));
}

/// Prints what separates the functions of one type from those of the one before.
pub(super) fn heading(out: &mut String, ty: &TypePlan) {
    docs::heading(out, ty);
}

/// Prints what gives the entries of a type.
pub(super) fn table(out: &mut String, plan: &Plan, ty: &TypePlan, Table { index, entries, .. }: &Table) {
    let count = entries.len();
    let package = descriptor(plan.package(ty.package));
    out.push_str(&format!(
        "\nstatic inline MochiEntry {}(int32_t slot, MochiError *error)\n{{\n    \
         static MochiEntry entries[{count}];\n    \
         return mochi__entry(entries, slot, {package}(), {index}, {count}, error);\n}}\n",
        loader(ty)
    ));
}

/// The function that [`table`] prints.
pub(super) fn loader(ty: &TypePlan) -> String {
    format!("mochi__{}", ty.c)
}

/// Prints the one function of a type that is only named.
pub(super) fn is_by_name(out: &mut String, ty: &TypePlan) {
    docs::is_by_name(out, ty);
    out.push_str(&format!(
        "static inline int32_t {}_is(MochiHandle self, MochiError *error)\n{{\n    \
         static const char type[] = {};\n    \
         return mochi_handle_is(self, type, (int32_t)sizeof type - 1, error);\n}}\n",
        ty.c,
        literal::array(&ty.identity)
    ));
}
