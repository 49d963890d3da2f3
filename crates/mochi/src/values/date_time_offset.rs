use super::parse::{clock, parsed};
use super::{DateTime, DateTimeKind, TICKS_PER_MINUTE, TimeSpan};
use crate::Error;
use std::cmp::Ordering;
use std::hash::{Hash, Hasher};
use std::{fmt, str::FromStr};

/// `System.DateTimeOffset`: a point in time, as a clock shows it that is so far from universal time.
///
/// As in .NET, values are equal when they are the same point in time. The text is that of ISO 8601,
/// `2024-02-29T12:30:00+01:00`.
#[derive(Clone, Copy, Default)]
#[repr(C)]
pub struct DateTimeOffset {
    /// What the clock shows.
    ticks: i64,
    offset_minutes: i64,
}

impl DateTimeOffset {
    /// What a clock shows, and how many minutes it is ahead of universal time; `None` where that is more than 14 hours, or
    /// universal time not between the years 1 and 9999.
    #[must_use]
    pub fn new(clock: DateTime, offset_minutes: i32) -> Option<Self> {
        let value = Self { ticks: clock.ticks(), offset_minutes: offset_minutes.into() };
        let is_universal = DateTime::from_ticks(value.utc_ticks(), DateTimeKind::Utc).is_some();
        (offset_minutes.abs() <= 14 * 60 && is_universal).then_some(value)
    }

    /// What the clock shows.
    #[must_use]
    pub fn clock(self) -> DateTime {
        DateTime::from_ticks(self.ticks, DateTimeKind::Unspecified).unwrap_or_default()
    }

    /// The same in universal time.
    #[must_use]
    pub fn utc(self) -> DateTime {
        DateTime::from_ticks(self.utc_ticks(), DateTimeKind::Utc).unwrap_or_default()
    }

    /// How far the clock is ahead of universal time.
    #[must_use]
    pub fn offset(self) -> TimeSpan {
        TimeSpan::from_ticks(self.offset_minutes * TICKS_PER_MINUTE)
    }

    /// How far the clock is ahead of universal time: 14 hours at most.
    pub(super) fn offset_minutes(self) -> i32 {
        self.offset_minutes as i32
    }

    fn utc_ticks(self) -> i64 {
        self.ticks - self.offset_minutes * TICKS_PER_MINUTE
    }
}

impl PartialEq for DateTimeOffset {
    fn eq(&self, other: &Self) -> bool {
        self.utc_ticks() == other.utc_ticks()
    }
}

impl Eq for DateTimeOffset {}

impl PartialOrd for DateTimeOffset {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for DateTimeOffset {
    fn cmp(&self, other: &Self) -> Ordering {
        self.utc_ticks().cmp(&other.utc_ticks())
    }
}

impl Hash for DateTimeOffset {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.utc_ticks().hash(state);
    }
}

impl fmt::Display for DateTimeOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.offset_minutes < 0 { '-' } else { '+' };
        let minutes = self.offset_minutes.abs();
        write!(f, "{}{sign}{:02}:{:02}", self.clock(), minutes / 60, minutes % 60)
    }
}

impl FromStr for DateTimeOffset {
    type Err = Error;

    /// Reads `2024-02-29T12:30:00+01:00`, or a `Z` in place of the offset.
    fn from_str(text: &str) -> Result<Self, Error> {
        let value = || {
            if let Some(clock) = text.strip_suffix('Z') {
                return Self::new(clock.parse().ok()?, 0);
            }
            let sign = text.len().checked_sub("+00:00".len())?;
            let (shown, offset) = text.split_at_checked(sign)?;
            let sign = match offset.chars().next()? {
                '+' => 1,
                '-' => -1,
                _ => return None,
            };
            let minutes = i32::try_from(clock(&offset[1..])? / TICKS_PER_MINUTE).ok()?;
            Self::new(shown.parse().ok()?, sign * minutes)
        };
        parsed(value(), text, "`DateTimeOffset`")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> DateTimeOffset {
        text.parse().expect(text)
    }

    #[test]
    fn texts() {
        for text in ["2024-02-29T12:30:00.5+01:00", "2024-02-29T12:30:00-14:00", "0001-01-01T00:00:00+00:00"] {
            assert_eq!(value(text).to_string(), text);
        }
        for text in ["", "2024-02-29T12:30:00", "2024-02-29T12:30:00+15:00", "0001-01-01T00:00:00+01:00"] {
            assert!(text.parse::<DateTimeOffset>().is_err(), "{text}");
        }
    }

    #[test]
    fn points_in_time() {
        assert_eq!(value("2024-02-29T12:30:00+01:00"), value("2024-02-29T11:30:00Z"));
        assert!(value("2024-02-29T12:30:00+02:00") < value("2024-02-29T11:30:00Z"));
        assert_eq!(value("2024-02-29T12:30:00+01:00").utc().to_string(), "2024-02-29T11:30:00Z");
    }
}
