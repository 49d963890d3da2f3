use super::{docs, literal, spelling};
use crate::plan::{ConstantPlan, Crossing, Plain, Plan, TypePlan};
use mochi_surface::model::{Constant, Scalar};

/// Prints a constant.
pub(super) fn print(out: &mut String, plan: &Plan, ty: &TypePlan, of: &ConstantPlan) {
    docs::value(out, ty, &of.name, &of.docs, of.obsolete.as_deref());
    let expression = expression(plan, of.crossing, &of.value);
    let is_array = expression.starts_with('{');
    let declaration = if is_array {
        format!("static const char {}[] = {expression};", of.c)
    } else {
        format!("#define {} {expression}", of.c)
    };
    out.push_str(&format!("{declaration}\n"));
}

fn expression(plan: &Plan, crossing: Crossing, value: &Constant) -> String {
    let (Crossing::Plain(plain) | Crossing::Optional(plain) | Crossing::List { element: plain, .. }) = crossing;
    let cast = |value: String| format!("(({}){value})", spelling::plain(plan, plain));
    match value {
        Constant::Bool(value) => cast(i32::from(*value).to_string()),
        Constant::Char(unit) => cast(unit.to_string()),
        Constant::Integer(value) => cast(literal::integer(*value, width(plain))),
        Constant::F32(value) => literal::float(f64::from(*value), &format!("{value:?}f")),
        Constant::F64(value) => literal::float(*value, &format!("{value:?}")),
        Constant::String(value) => literal::array(value),
        Constant::Null => match plain {
            Plain::Text => cast("MOCHI__NULL".to_owned()),
            Plain::Scalar(_)
            | Plain::Bool
            | Plain::Char
            | Plain::WellKnown(_)
            | Plain::Variable(_)
            | Plain::Enum { .. }
            | Plain::Object(_)
            | Plain::Record(_) => cast("0".to_owned()),
        },
    }
}

fn width(plain: Plain) -> Scalar {
    match plain {
        Plain::Scalar(of) | Plain::Enum { underlying: of, .. } => of,
        Plain::Bool
        | Plain::Char
        | Plain::Text
        | Plain::WellKnown(_)
        | Plain::Object(_)
        | Plain::Record(_)
        | Plain::Variable(_) => Scalar::I64,
    }
}
