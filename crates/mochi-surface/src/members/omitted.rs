//! What C# passes for an argument that is left out.

use mochi_metadata::{Param, ParamAttributes};

use super::field;
use crate::attributes::{self, Attributes};
use crate::model::{Constant, Omitted};
use crate::reason::Reason;
use crate::signature::Sig;

/// `None` for a parameter that every caller gives.
pub(super) fn of(sig: &Sig, row: Param<'_>) -> Result<Option<Omitted>, Reason> {
    let attributes = row.custom_attributes();
    if attributes::has(attributes.clone(), attributes::PARAM_ARRAY) {
        return Ok(matches!(sig, Sig::Array(_)).then_some(Omitted::Empty));
    }
    if !row.flags().contains(ParamAttributes::OPTIONAL) {
        return Ok(None);
    }
    if let Some(constant) = row.constant() {
        return Ok(field::value(constant.value()?).map(Omitted::Constant));
    }
    // `[Optional] object` alone is `Type.Missing`, which says nothing outside of COM
    Ok(written(attributes).or_else(|| (sig.referent() != &Sig::Object).then_some(Omitted::Constant(Constant::Null))))
}

/// What no row of the table of constants can hold.
fn written(attributes: Attributes<'_>) -> Option<Omitted> {
    if let Some(numbers) = attributes::numbers(attributes.clone(), attributes::DECIMAL_CONSTANT) {
        let [scale, sign, parts @ ..] = <[i128; 5]>::try_from(numbers).ok()?;
        // the constructor of signed parts has the same bits
        let [high, middle, low] = parts.map(|part| part as u32);
        let flags = (scale as u32) << 16 | if sign == 0 { 0 } else { 1 << 31 };
        return Some(Omitted::Decimal { low, middle, high, flags });
    }
    let ticks = attributes::numbers(attributes, attributes::DATE_TIME_CONSTANT)?;
    ticks.first().and_then(|&ticks| i64::try_from(ticks).ok()).map(Omitted::Ticks)
}
