use super::docs;
use super::member;
use super::scope::Scope;
use super::text::Writer;
use crate::plan::{ClassPlan, Table, TypePlan};
use mochi_surface::model::TypeId;

/// Prints a class.
pub(super) fn print(out: &mut Writer, scope: &Scope<'_>, ty: &TypePlan, class: &ClassPlan) {
    match class.base {
        Some(base) if !class.is_static => declare(out, scope, ty, base, &class.is, class.table.as_ref()),
        _ => declare_static(out, scope, ty, class.table.as_ref()),
    }
    member::print(out, scope, ty, &class.constants, class.table.as_ref());
}

/// Prints the declaration of a type with handles.
pub(super) fn declare(
    out: &mut Writer,
    scope: &Scope<'_>,
    ty: &TypePlan,
    base: TypeId,
    is: &[TypeId],
    table: Option<&Table>,
) {
    out.block("rt::class! {", "}", |out| {
        docs::print(out, &ty.docs, &name(ty), ty.obsolete.as_deref());
        out.line(&format!("pub struct {} = {:?};", ty.rust.ident, ty.identity));
        out.line(&format!("base {};", scope.ty(base)));
        let is: Vec<String> = is.iter().map(|&id| scope.ty(id)).collect();
        out.line(&format!("is {};", is.join(", ")));
        declare_table(out, scope, ty, table);
    });
}

fn declare_static(out: &mut Writer, scope: &Scope<'_>, ty: &TypePlan, table: Option<&Table>) {
    out.block("rt::static_class! {", "}", |out| {
        docs::print(out, &ty.docs, &name(ty), ty.obsolete.as_deref());
        out.line(&format!("pub enum {} = {:?};", ty.rust.ident, ty.identity));
        declare_table(out, scope, ty, table);
    });
}

fn declare_table(out: &mut Writer, scope: &Scope<'_>, ty: &TypePlan, table: Option<&Table>) {
    if let Some(Table { index, entries }) = table {
        out.line(&format!("table {}[{index}; {}];", scope.package(ty), entries.len()));
    }
}

/// The full name in the metadata.
pub(super) fn name(ty: &TypePlan) -> String {
    let path = ty.name.path.join(".");
    if ty.name.namespace.is_empty() { path } else { format!("{}.{path}", ty.name.namespace) }
}
