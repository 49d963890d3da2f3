//! The object of a value that derives from a class, for the value's own methods: what the class itself does of its members.

use super::method::{self, Owner};
use super::scope::Scope;
use super::text::{self, Writer};
use super::{docs, member};
use crate::plan::{BASE, OF_BASE, Table, TypePlan};
use mochi_surface::model::TypeId;

/// Prints the method of the trait that gives it.
pub(super) fn method(out: &mut Writer, scope: &Scope<'_>, id: TypeId) {
    let ty = scope.plan_of(id);
    let summary = format!(
        "The object whose members are those of this value. What is called on it is what [`{}`] itself does, whatever is \
         written here.\n\nIt keeps the object alive, and may be moved elsewhere: into a future, to another thread.\n\n\
         # Errors\nThe value is in no object: it was not given to `implement`.",
        ty.rust.ident
    );
    docs::text(out, &summary);
    method::signature(out, &format!("fn {BASE}"), &["&self".to_owned()], &format!("-> rt::Result<{}>", path(ty)));
    out.line("where");
    out.line("    Self: Sized,");
    out.line("{");
    out.indented("rt::base_of(self)");
    out.line("}");
}

/// Prints the type, in the module beside the class.
pub(super) fn declare(out: &mut Writer, ty: &TypePlan) {
    let (name, generics) = (&ty.rust.ident, generics(ty));
    let summary = format!("A [`{name}`](super::{name}) whose members are a value's, and are the class's own here.");
    out.gap();
    out.block("rt::base_class! {", "}", |out| {
        docs::text(out, &summary);
        out.line(&format!("pub struct {OF_BASE}{generics}: super::{name}{generics};"));
    });
}

/// Prints its methods, beside the class.
pub(super) fn print(out: &mut Writer, scope: &Scope<'_>, id: TypeId, table: &Table) {
    let ty = scope.plan_of(id);
    let mut entries = table.of_base().peekable();
    if entries.peek().is_none() {
        return;
    }
    let owner = Owner { table: "Self".to_owned(), ..Owner::new(scope, id) };
    out.gap();
    let open = member::head(out, scope, id, &path(ty));
    out.block(&open, "}", |out| {
        for (index, (slot, entry)) in entries.enumerate() {
            if index > 0 {
                out.gap();
            }
            method::print(out, scope, &owner, slot, entry);
        }
    });
}

/// As the module of the class names it.
fn path(ty: &TypePlan) -> String {
    format!("{}::{OF_BASE}{}", ty.module.as_deref().unwrap_or_default(), generics(ty))
}

fn generics(ty: &TypePlan) -> String {
    text::angled(ty.generic.as_ref().map_or(&[][..], |generic| &generic.parameters))
}
