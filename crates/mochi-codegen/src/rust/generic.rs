use super::text::Writer;
use super::{class, docs};
use crate::plan::{GenericPlan, TypePlan};

/// Prints the definition of a generic type, which all of its instances share.
pub(super) fn print(out: &mut Writer, ty: &TypePlan, generic: &GenericPlan) {
    out.block("rt::generic! {", "}", |out| {
        docs::print(out, &ty.docs, &class::name(ty), ty.obsolete.as_deref());
        out.line(&format!("pub struct {}<{}>;", ty.rust.ident, generic.parameters.join(", ")));
    });
}
