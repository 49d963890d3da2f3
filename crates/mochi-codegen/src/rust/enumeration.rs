use super::text::Writer;
use super::{class, docs, spelling};
use crate::plan::{EnumPlan, TypePlan};

/// Prints an enumeration.
pub(super) fn print(out: &mut Writer, ty: &TypePlan, enumeration: &EnumPlan) {
    let construct = if enumeration.is_flags { "flags" } else { "enumeration" };
    let name = class::name(ty);
    out.block(&format!("rt::{construct}! {{"), "}", |out| {
        docs::print(out, &ty.docs, &name, ty.obsolete.as_deref());
        let underlying = spelling::scalar(enumeration.underlying);
        out.line(&format!("pub enum {}: {underlying} = {:?};", ty.rust.ident, ty.identity));
        for member in &enumeration.members {
            docs::print(out, &member.docs, &format!("{name}.{}", member.name), member.obsolete.as_deref());
            out.line(&format!("{} = {},", member.rust, member.value));
        }
    });
}
