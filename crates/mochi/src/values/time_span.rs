use super::parse::{clock, digits, parsed, write_clock};
use super::{TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, TICKS_PER_SECOND};
use crate::Error;
use std::{fmt, str::FromStr, time::Duration};

/// `System.TimeSpan`: a duration with a sign, in ticks of 100 nanoseconds.
///
/// Its text is .NET's constant form, `[-][days.]hh:mm:ss[.fffffff]`. A [`Duration`] becomes one with `try_from`, and one
/// that is not negative a [`Duration`]; what is shorter than a tick is lost.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct TimeSpan(i64);

impl TimeSpan {
    /// No time.
    pub const ZERO: Self = Self(0);
    /// The shortest: the most negative.
    pub const MIN: Self = Self(i64::MIN);
    /// The longest.
    pub const MAX: Self = Self(i64::MAX);

    /// So many days.
    ///
    /// # Panics
    /// That is longer than a `TimeSpan` can be, as it is for the others.
    #[must_use]
    pub const fn from_days(days: i64) -> Self {
        Self::of(days, TICKS_PER_DAY)
    }

    /// So many hours.
    #[must_use]
    pub const fn from_hours(hours: i64) -> Self {
        Self::of(hours, TICKS_PER_HOUR)
    }

    /// So many minutes.
    #[must_use]
    pub const fn from_minutes(minutes: i64) -> Self {
        Self::of(minutes, TICKS_PER_MINUTE)
    }

    /// So many seconds.
    #[must_use]
    pub const fn from_secs(seconds: i64) -> Self {
        Self::of(seconds, TICKS_PER_SECOND)
    }

    /// So many thousandths of a second.
    #[must_use]
    pub const fn from_millis(milliseconds: i64) -> Self {
        Self::of(milliseconds, TICKS_PER_SECOND / 1000)
    }

    const fn of(count: i64, ticks: i64) -> Self {
        Self(count.checked_mul(ticks).expect("as long as a `TimeSpan` can be"))
    }

    /// The seconds and their fraction.
    #[must_use]
    pub fn as_secs_f64(self) -> f64 {
        self.0 as f64 / TICKS_PER_SECOND as f64
    }

    /// So many ticks of 100 nanoseconds.
    #[must_use]
    pub const fn from_ticks(ticks: i64) -> Self {
        Self(ticks)
    }

    /// The ticks of 100 nanoseconds.
    #[must_use]
    pub const fn ticks(self) -> i64 {
        self.0
    }
}

impl fmt::Display for TimeSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (days, ticks) = (self.0 / TICKS_PER_DAY, self.0 % TICKS_PER_DAY);
        if self.0 < 0 {
            f.write_str("-")?;
        }
        if days != 0 {
            write!(f, "{}.", days.unsigned_abs())?;
        }
        write_clock(f, ticks.abs())
    }
}

impl FromStr for TimeSpan {
    type Err = Error;

    /// Reads `[-][days.]hh:mm[:ss[.fffffff]]`.
    fn from_str(text: &str) -> Result<Self, Error> {
        let (sign, rest) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (days, time) = match rest.split_once('.') {
            Some((days, time)) if time.contains(':') => (digits(days, 1..=8), time),
            _ => (Some(0), rest),
        };
        let ticks = days.zip(clock(time)).and_then(|(days, ticks)| {
            // The most negative has no positive counterpart.
            days.checked_mul(sign * TICKS_PER_DAY)?.checked_add(sign * ticks)
        });
        parsed(ticks.map(Self), text, "`TimeSpan`")
    }
}

impl TryFrom<Duration> for TimeSpan {
    type Error = Error;

    fn try_from(duration: Duration) -> Result<Self, Error> {
        let ticks = i64::try_from(duration.as_nanos() / 100);
        ticks.map(Self).map_err(|_| Error::value(format!("{duration:?} is longer than a `TimeSpan` can be")))
    }
}

impl TryFrom<TimeSpan> for Duration {
    type Error = Error;

    fn try_from(span: TimeSpan) -> Result<Self, Error> {
        let ticks = u64::try_from(span.0).map_err(|_| Error::value(format!("`{span}` is negative")))?;
        Ok(Self::new(ticks / 10_000_000, (ticks % 10_000_000) as u32 * 100))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts() {
        for text in ["00:00:00", "-00:00:01", "1.02:03:04.5", "-10675199.02:48:05.4775808", "10675199.02:48:05.4775807"]
        {
            assert_eq!(text.parse::<TimeSpan>().expect(text).to_string(), text);
        }
        assert_eq!("12:30".parse::<TimeSpan>().expect("no seconds").ticks(), 450_000_000_000);
        for text in ["", "1", "24:00:00", "1.2", "00:00:00.", "00:00:00.12345678", "10675199.02:48:05.4775808", "+1:00"]
        {
            assert!(text.parse::<TimeSpan>().is_err(), "{text}");
        }
    }

    #[test]
    fn units() {
        let all = [
            TimeSpan::from_days(1),
            TimeSpan::from_hours(24),
            TimeSpan::from_minutes(24 * 60),
            TimeSpan::from_secs(86_400),
            TimeSpan::from_millis(86_400_000),
        ];
        assert!(all.iter().all(|span| span.to_string() == "1.00:00:00"), "{all:?}");
        assert_eq!(TimeSpan::from_millis(-1500).as_secs_f64(), -1.5);
    }

    #[test]
    #[should_panic(expected = "as long as a `TimeSpan` can be")]
    fn too_many() {
        let _ = TimeSpan::from_days(i64::MAX);
    }

    #[test]
    fn durations() {
        let span = TimeSpan::try_from(Duration::from_millis(1500)).expect("it is short");
        assert_eq!(span.ticks(), 15_000_000);
        assert_eq!(Duration::try_from(span).expect("it is positive"), Duration::from_millis(1500));
        assert!(Duration::try_from(TimeSpan::MIN).is_err());
        assert!(TimeSpan::try_from(Duration::MAX).is_err());
    }
}
