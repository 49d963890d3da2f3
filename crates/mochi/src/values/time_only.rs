use super::TICKS_PER_DAY;
use super::parse::{clock, parsed, write_clock};
use crate::Error;
use std::{fmt, str::FromStr};

/// `System.TimeOnly`: a time of day, in ticks of 100 nanoseconds since midnight. Its text is `hh:mm:ss[.fffffff]`.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct TimeOnly(i64);

impl TimeOnly {
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
