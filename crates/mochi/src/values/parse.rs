//! What the texts of dates and times are made of.

use super::{TICKS_PER_MINUTE, TICKS_PER_SECOND};
use crate::{Error, Result};
use std::fmt;

/// A text is not what it is to be.
pub(super) fn refused(text: &str, what: &str) -> Error {
    Error::value(format!("`{text}` is no {what}"))
}

/// Digits alone, so many at least and at most.
pub(super) fn digits(text: &str, length: std::ops::RangeInclusive<usize>) -> Option<i64> {
    let all = length.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if all { text.parse().ok() } else { None }
}

/// `23:59:59.1234567`, seconds and their fraction may be missing: the ticks since midnight.
pub(super) fn clock(text: &str) -> Option<i64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let mut parts = whole.split(':');
    let hours = digits(parts.next()?, 2..=2).filter(|hours| *hours < 24)?;
    let minutes = digits(parts.next()?, 2..=2).filter(|minutes| *minutes < 60)?;
    let seconds = parts.next().map_or(Some(0), |part| digits(part, 2..=2)).filter(|seconds| *seconds < 60)?;
    let ticks = if text.contains('.') {
        digits(fraction, 1..=7)? * 10_i64.pow(7 - u32::try_from(fraction.len()).ok()?)
    } else {
        0
    };
    let is_whole = parts.next().is_none();
    is_whole.then_some((hours * 60 + minutes) * TICKS_PER_MINUTE + seconds * TICKS_PER_SECOND + ticks)
}

/// `23:59:59`, with its fraction where there is one, in as few digits as it needs.
pub(super) fn write_clock(f: &mut fmt::Formatter<'_>, ticks: i64) -> fmt::Result {
    let (minutes, rest) = (ticks / TICKS_PER_MINUTE, ticks % TICKS_PER_MINUTE);
    let (seconds, fraction) = (rest / TICKS_PER_SECOND, rest % TICKS_PER_SECOND);
    write!(f, "{:02}:{:02}:{seconds:02}", minutes / 60, minutes % 60)?;
    if fraction == 0 {
        return Ok(());
    }
    let digits = format!("{fraction:07}");
    write!(f, ".{}", digits.trim_end_matches('0'))
}

/// `Ok`, or the text refused.
pub(super) fn parsed<T>(value: Option<T>, text: &str, what: &str) -> Result<T> {
    value.ok_or_else(|| refused(text, what))
}
