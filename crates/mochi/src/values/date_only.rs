use super::parse::{digits, parsed};
use super::{DAYS, calendar};
use crate::Error;
use std::{fmt, str::FromStr};

/// `System.DateOnly`: a day from 0001-01-01 to 9999-12-31. Its text is that of ISO 8601, `2024-02-29`.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct DateOnly(i32);

impl DateOnly {
    /// The date; `None` where the calendar has none such.
    #[must_use]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        calendar::to_days(year, month, day).map(Self)
    }

    /// So many days after 0001-01-01; `None` behind year 9999.
    #[must_use]
    pub fn from_day_number(days: i32) -> Option<Self> {
        (0..DAYS).contains(&days).then_some(Self(days))
    }

    /// The days since 0001-01-01.
    #[must_use]
    pub fn day_number(self) -> i32 {
        self.0
    }

    /// From 1 to 9999.
    #[must_use]
    pub fn year(self) -> i32 {
        calendar::from_days(self.0).0
    }

    /// From 1 to 12.
    #[must_use]
    pub fn month(self) -> u32 {
        calendar::from_days(self.0).1
    }

    /// From 1 to 31.
    #[must_use]
    pub fn day(self) -> u32 {
        calendar::from_days(self.0).2
    }
}

impl fmt::Display for DateOnly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = calendar::from_days(self.0);
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for DateOnly {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let date = || {
            let (year, rest) = text.split_once('-')?;
            let (month, day) = rest.split_once('-')?;
            let year = i32::try_from(digits(year, 4..=4)?).ok()?;
            let [month, day] = [month, day].map(|part| digits(part, 2..=2).and_then(|part| u32::try_from(part).ok()));
            Self::from_ymd(year, month?, day?)
        };
        parsed(date(), text, "`DateOnly`")
    }
}
