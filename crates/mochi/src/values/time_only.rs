use super::parse::{clock, parsed, write_clock};
use super::{TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, TICKS_PER_SECOND};
use crate::Error;
use std::{fmt, str::FromStr};

/// `System.TimeOnly`: a time of day, in ticks of 100 nanoseconds since midnight. Its text is `hh:mm:ss[.fffffff]`.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct TimeOnly(i64);

impl TimeOnly {
    /// The time that a clock shows; `None` where none does.
    #[must_use]
    pub const fn from_hms(hour: u32, minute: u32, second: u32) -> Option<Self> {
        if hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        Some(Self(hour as i64 * TICKS_PER_HOUR + minute as i64 * TICKS_PER_MINUTE + second as i64 * TICKS_PER_SECOND))
    }

    /// So many ticks after midnight; `None` where that is another day.
    #[must_use]
    pub const fn from_ticks(ticks: i64) -> Option<Self> {
        if ticks >= 0 && ticks < TICKS_PER_DAY { Some(Self(ticks)) } else { None }
    }

    /// The ticks of 100 nanoseconds since midnight.
    #[must_use]
    pub const fn ticks(self) -> i64 {
        self.0
    }

    /// The hour, of 0 to 23.
    #[must_use]
    pub const fn hour(self) -> u32 {
        (self.0 / TICKS_PER_HOUR) as u32
    }

    /// The minute of the hour.
    #[must_use]
    pub const fn minute(self) -> u32 {
        (self.0 / TICKS_PER_MINUTE % 60) as u32
    }

    /// The second of the minute.
    #[must_use]
    pub const fn second(self) -> u32 {
        (self.0 / TICKS_PER_SECOND % 60) as u32
    }

    /// The nanoseconds of the second, a multiple of 100.
    #[must_use]
    pub const fn nanosecond(self) -> u32 {
        (self.0 % TICKS_PER_SECOND) as u32 * 100
    }
}

impl fmt::Display for TimeOnly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_clock(f, self.0)
    }
}

impl FromStr for TimeOnly {
    type Err = Error;

    /// Reads `hh:mm[:ss[.fffffff]]`.
    fn from_str(text: &str) -> Result<Self, Error> {
        parsed(clock(text).map(Self), text, "`TimeOnly`")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts() {
        let at: TimeOnly = "23:59:58.1234567".parse().expect("it is one");
        assert_eq!((at.hour(), at.minute(), at.second(), at.nanosecond()), (23, 59, 58, 123_456_700));
        assert_eq!(TimeOnly::from_hms(7, 5, 9).expect("it is one").to_string(), "07:05:09");
        for (hour, minute, second) in [(24, 0, 0), (0, 60, 0), (0, 0, 60)] {
            assert_eq!(TimeOnly::from_hms(hour, minute, second), None);
        }
    }
}
