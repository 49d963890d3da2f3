use super::parse::{clock, parsed};
use super::{DAYS, DateOnly, TICKS_PER_DAY, TICKS_PER_SECOND, TimeOnly};
use crate::Error;
use std::cmp::Ordering;
use std::hash::{Hash, Hasher};
use std::time::{Duration, SystemTime};
use std::{fmt, str::FromStr};

/// `System.DateTime`: a date and a time of day in ticks of 100 nanoseconds, and what clock shows it.
///
/// As in .NET, values are compared without regard to their [`kind`](Self::kind). The text is that of ISO 8601,
/// `2024-02-29T12:30:00.5`, with a `Z` behind universal time.
#[derive(Clone, Copy, Default)]
#[repr(transparent)]
pub struct DateTime(
    /// The ticks since 0001-01-01 in the low 62 bits, the kind in the others.
    u64,
);

/// What clock shows a [`DateTime`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateTimeKind {
    /// It is not told.
    Unspecified,
    /// Universal time.
    Utc,
    /// The local time of the machine.
    Local,
}

const KIND_SHIFT: u32 = 62;
/// 1970-01-01
const UNIX_TICKS: i64 = 719_162 * TICKS_PER_DAY;

impl DateTime {
    /// A date and a time of day.
    #[must_use]
    pub fn new(date: DateOnly, time: TimeOnly, kind: DateTimeKind) -> Self {
        Self::packed(i64::from(date.day_number()) * TICKS_PER_DAY + time.ticks(), kind)
    }

    /// So many ticks after 0001-01-01; `None` behind year 9999.
    #[must_use]
    pub fn from_ticks(ticks: i64, kind: DateTimeKind) -> Option<Self> {
        (0..i64::from(DAYS) * TICKS_PER_DAY).contains(&ticks).then(|| Self::packed(ticks, kind))
    }

    fn packed(ticks: i64, kind: DateTimeKind) -> Self {
        let kind = match kind {
            DateTimeKind::Unspecified => 0,
            DateTimeKind::Utc => 1,
            DateTimeKind::Local => 2,
        };
        Self(ticks as u64 | kind << KIND_SHIFT)
    }

    /// The ticks of 100 nanoseconds since 0001-01-01.
    #[must_use]
    pub fn ticks(self) -> i64 {
        (self.0 & ((1 << KIND_SHIFT) - 1)) as i64
    }

    /// What clock shows it.
    #[must_use]
    pub fn kind(self) -> DateTimeKind {
        match self.0 >> KIND_SHIFT {
            0 => DateTimeKind::Unspecified,
            1 => DateTimeKind::Utc,
            _ => DateTimeKind::Local,
        }
    }

    /// The date alone.
    #[must_use]
    pub fn date(self) -> DateOnly {
        let days = i32::try_from(self.ticks() / TICKS_PER_DAY).ok().and_then(DateOnly::from_day_number);
        days.unwrap_or_default()
    }

    /// The time of day alone.
    #[must_use]
    pub fn time(self) -> TimeOnly {
        TimeOnly::from_ticks(self.ticks() % TICKS_PER_DAY).unwrap_or_default()
    }
}

impl PartialEq for DateTime {
    fn eq(&self, other: &Self) -> bool {
        self.ticks() == other.ticks()
    }
}

impl Eq for DateTime {}

impl PartialOrd for DateTime {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for DateTime {
    fn cmp(&self, other: &Self) -> Ordering {
        self.ticks().cmp(&other.ticks())
    }
}

impl Hash for DateTime {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.ticks().hash(state);
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let zone = if self.kind() == DateTimeKind::Utc { "Z" } else { "" };
        write!(f, "{}T{}{zone}", self.date(), self.time())
    }
}

impl FromStr for DateTime {
    type Err = Error;

    /// Reads `2024-02-29T12:30[:00[.fffffff]][Z]`: universal time with a `Z`, else unspecified.
    fn from_str(text: &str) -> Result<Self, Error> {
        let (local, kind) =
            text.strip_suffix('Z').map_or((text, DateTimeKind::Unspecified), |local| (local, DateTimeKind::Utc));
        let value = || {
            let (date, time) = local.split_once(['T', ' '])?;
            Some(Self::new(date.parse().ok()?, TimeOnly::from_ticks(clock(time)?)?, kind))
        };
        parsed(value(), text, "`DateTime`")
    }
}

impl TryFrom<SystemTime> for DateTime {
    type Error = Error;

    /// In universal time; what is shorter than a tick is lost.
    fn try_from(time: SystemTime) -> Result<Self, Error> {
        let ticks = match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_nanos() / 100).ok(),
            Err(before) => i64::try_from(before.duration().as_nanos().div_ceil(100)).ok().map(|ticks| -ticks),
        };
        let value = ticks.and_then(|ticks| Self::from_ticks(ticks.checked_add(UNIX_TICKS)?, DateTimeKind::Utc));
        value.ok_or_else(|| Error::value(format!("{time:?} is not between the years 1 and 9999")))
    }
}

impl TryFrom<DateTime> for SystemTime {
    type Error = Error;

    /// Of universal time only: another clock says nothing of when that is.
    fn try_from(time: DateTime) -> Result<Self, Error> {
        if time.kind() != DateTimeKind::Utc {
            return Err(Error::value(format!("`{time}` is not universal time")));
        }
        let ticks = time.ticks() - UNIX_TICKS;
        let (seconds, rest) =
            (ticks.unsigned_abs() / TICKS_PER_SECOND as u64, ticks.unsigned_abs() % TICKS_PER_SECOND as u64);
        let distance = Duration::new(seconds, rest as u32 * 100);
        let epoch = Self::UNIX_EPOCH;
        let value = if ticks < 0 { epoch.checked_sub(distance) } else { epoch.checked_add(distance) };
        value.ok_or_else(|| Error::value(format!("`{time}` is no time of this system")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts() {
        for text in ["0001-01-01T00:00:00", "2024-02-29T12:30:00.5Z", "9999-12-31T23:59:59.9999999"] {
            assert_eq!(text.parse::<DateTime>().expect(text).to_string(), text);
        }
        for text in ["", "2024-02-30T00:00:00", "2024-02-29", "2024-02-29T24:00:00", "10000-01-01T00:00:00"] {
            assert!(text.parse::<DateTime>().is_err(), "{text}");
        }
    }

    #[test]
    fn clocks() {
        let utc: DateTime = "1970-01-01T00:00:01Z".parse().expect("it is one");
        let local = DateTime::from_ticks(utc.ticks(), DateTimeKind::Local).expect("it is in range");
        assert_eq!(utc, local);
        assert_eq!((utc.kind(), local.kind()), (DateTimeKind::Utc, DateTimeKind::Local));
        assert!(SystemTime::try_from(local).is_err());
        let system = SystemTime::try_from(utc).expect("it is universal");
        assert_eq!(system, SystemTime::UNIX_EPOCH + Duration::from_secs(1));
        assert_eq!(DateTime::try_from(system).expect("it is in range").to_string(), "1970-01-01T00:00:01Z");
    }
}
