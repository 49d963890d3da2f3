use super::scope::Scope;
use super::text::Writer;
use super::{class, docs, spelling};
use crate::plan::{ConstantPlan, Crossing, Plain, TypePlan};
use mochi_surface::model::{Constant, Scalar};

/// Prints a constant.
pub(super) fn print(out: &mut Writer, scope: &Scope<'_>, owner: &TypePlan, constant: &ConstantPlan) {
    let member = format!("{}.{}", class::name(owner), constant.name);
    docs::print(out, &constant.docs, &member, constant.obsolete.as_deref());
    let (ty, value) = typed(scope, constant);
    let head = format!("pub const {}: {ty} =", constant.rust);
    let (whole, rest) = (format!("{head} {value};"), format!("{value};"));
    if !out.fits(&whole) && out.fits_indented(&rest) {
        out.line(&head);
        out.indented(&rest);
    } else {
        out.line(&whole);
    }
}

/// Its type and its value. What is not a number, a bool, a character or text is null.
fn typed(scope: &Scope<'_>, constant: &ConstantPlan) -> (String, String) {
    let (Crossing::Plain(plain) | Crossing::Optional(plain) | Crossing::List { element: plain, .. }) =
        constant.crossing;
    let ty = match &constant.value {
        Constant::Bool(_) | Constant::Integer(_) | Constant::F32(_) | Constant::F64(_) => spelling::plain(scope, plain),
        Constant::Char(unit) if char::from_u32(u32::from(*unit)).is_none() => "u16".to_owned(),
        Constant::Char(_) => spelling::plain(scope, plain),
        Constant::String(_) => "&str".to_owned(),
        Constant::Null => {
            let ty = if plain == Plain::Text { "&str".to_owned() } else { spelling::plain(scope, plain) };
            format!("{}<{ty}>", scope.option())
        }
    };
    (ty, value(scope, plain, &constant.value))
}

/// A constant as an expression.
pub(super) fn value(scope: &Scope<'_>, plain: Plain, constant: &Constant) -> String {
    match constant {
        Constant::Bool(value) => value.to_string(),
        Constant::Char(unit) => match char::from_u32(u32::from(*unit)) {
            Some(value) => format!("{value:?}"),
            None => format!("{unit:#06x}"),
        },
        Constant::Integer(value) if matches!(plain, Plain::Enum { .. }) => {
            format!("{}::from_value({value})", spelling::plain(scope, plain))
        }
        Constant::Integer(value) => value.to_string(),
        Constant::F32(value) => float(f64::from(*value), "f32", || format!("{value:?}")),
        Constant::F64(value) => float(*value, "f64", || format!("{value:?}")),
        Constant::String(value) => format!("{value:?}"),
        Constant::Null => format!("{}::None", scope.option()),
    }
}

/// Nought, as a literal of this type.
pub(super) fn zero(plain: Plain) -> &'static str {
    if matches!(plain, Plain::Scalar(Scalar::F32 | Scalar::F64)) { "0.0" } else { "0" }
}

/// What has no literal has a name.
fn float(value: f64, ty: &str, literal: impl FnOnce() -> String) -> String {
    match value {
        _ if value.is_nan() => format!("{ty}::NAN"),
        f64::INFINITY => format!("{ty}::INFINITY"),
        f64::NEG_INFINITY => format!("{ty}::NEG_INFINITY"),
        _ => literal(),
    }
}
