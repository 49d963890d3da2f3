use super::scope::Scope;
use super::text::Writer;
use super::{class, docs, spelling};
use crate::plan::{ConstantPlan, Crossing, Plain, TypePlan};
use mochi_surface::model::Constant;

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
    let ty = spelling::plain(scope, plain);
    match &constant.value {
        Constant::Bool(value) => (ty, value.to_string()),
        Constant::Char(unit) => match char::from_u32(u32::from(*unit)) {
            Some(value) => (ty, format!("{value:?}")),
            None => ("u16".to_owned(), format!("{unit:#06x}")),
        },
        Constant::Integer(value) if matches!(plain, Plain::Enum { .. }) => {
            let value = format!("{ty}::from_value({value})");
            (ty, value)
        }
        Constant::Integer(value) => (ty, value.to_string()),
        Constant::F32(value) => (ty, float(f64::from(*value), "f32", || format!("{value:?}"))),
        Constant::F64(value) => (ty, float(*value, "f64", || format!("{value:?}"))),
        Constant::String(value) => ("&str".to_owned(), format!("{value:?}")),
        Constant::Null => {
            let (option, ty) = (scope.option(), if plain == Plain::Text { "&str" } else { &ty });
            (format!("{option}<{ty}>"), format!("{option}::None"))
        }
    }
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
