use super::{docs, literal, spelling};
use crate::plan::{EnumPlan, TypePlan};

/// Prints the type of the values.
pub(super) fn declare(out: &mut String, ty: &TypePlan, of: &EnumPlan) {
    docs::enumeration(out, ty, of);
    out.push_str(&format!("typedef {} {};\n\n", spelling::scalar(of.underlying), ty.c));
}

/// Prints the values. An `enum` of C99 ends at 32 bits, and its constants have other types in C++.
pub(super) fn define(out: &mut String, ty: &TypePlan, of: &EnumPlan) {
    docs::heading(out, ty);
    for member in &of.members {
        docs::value(out, ty, &member.name, &member.docs, member.obsolete.as_deref());
        let value = literal::integer(member.value, of.underlying);
        out.push_str(&format!("#define {} (({}){value})\n", member.c, ty.c));
    }
}
