//! Arithmetic of times and what is between them.

use super::{DateTime, DateTimeOffset, TimeSpan};
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};
use std::time::SystemTime;

impl TimeSpan {
    /// The sum; `None` where it is longer than a `TimeSpan` can be.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.ticks().checked_add(other.ticks()).map(Self::from_ticks)
    }

    /// The difference; `None` where it is longer than a `TimeSpan` can be.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.ticks().checked_sub(other.ticks()).map(Self::from_ticks)
    }
}

impl Neg for TimeSpan {
    type Output = Self;

    fn neg(self) -> Self {
        Self::ZERO - self
    }
}

impl DateTime {
    /// Now, in universal time.
    #[must_use]
    pub fn utc_now() -> Self {
        Self::try_from(SystemTime::now()).expect("it is before the year 10000")
    }

    /// So much later, of the same kind; `None` where that is not in the years 1 to 9999.
    #[must_use]
    pub fn checked_add(self, span: TimeSpan) -> Option<Self> {
        Self::from_ticks(self.ticks().checked_add(span.ticks())?, self.kind())
    }

    /// So much earlier, of the same kind; `None` where that is not in the years 1 to 9999.
    #[must_use]
    pub fn checked_sub(self, span: TimeSpan) -> Option<Self> {
        Self::from_ticks(self.ticks().checked_sub(span.ticks())?, self.kind())
    }
}

impl DateTimeOffset {
    /// Now, in universal time.
    #[must_use]
    pub fn utc_now() -> Self {
        Self::new(DateTime::utc_now(), 0).expect("it is universal time")
    }

    /// So much later, as far from universal time; `None` where that is not in the years 1 to 9999.
    #[must_use]
    pub fn checked_add(self, span: TimeSpan) -> Option<Self> {
        Self::new(self.clock().checked_add(span)?, self.offset_minutes())
    }

    /// So much earlier, as far from universal time; `None` where that is not in the years 1 to 9999.
    #[must_use]
    pub fn checked_sub(self, span: TimeSpan) -> Option<Self> {
        Self::new(self.clock().checked_sub(span)?, self.offset_minutes())
    }
}

/// What lies between what two clocks show, whatever kinds they are of.
impl Sub for DateTime {
    type Output = TimeSpan;

    fn sub(self, earlier: Self) -> TimeSpan {
        TimeSpan::from_ticks(self.ticks() - earlier.ticks())
    }
}

/// What lies between two points in time.
impl Sub for DateTimeOffset {
    type Output = TimeSpan;

    fn sub(self, earlier: Self) -> TimeSpan {
        self.utc() - earlier.utc()
    }
}

/// As the operators of .NET do, they fail where there is no such value.
macro_rules! moved {
    ($($time:ident)*) => {
        $(
            impl Add<TimeSpan> for $time {
                type Output = Self;

                fn add(self, span: TimeSpan) -> Self {
                    self.checked_add(span).expect("the sum is in range")
                }
            }

            impl Sub<TimeSpan> for $time {
                type Output = Self;

                fn sub(self, span: TimeSpan) -> Self {
                    self.checked_sub(span).expect("the difference is in range")
                }
            }

            impl AddAssign<TimeSpan> for $time {
                fn add_assign(&mut self, span: TimeSpan) {
                    *self = *self + span;
                }
            }

            impl SubAssign<TimeSpan> for $time {
                fn sub_assign(&mut self, span: TimeSpan) {
                    *self = *self - span;
                }
            }
        )*
    };
}

moved!(DateTime DateTimeOffset TimeSpan);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moved() {
        let mut at: DateTime = "2024-02-28T23:30:00Z".parse().unwrap();
        at += TimeSpan::from_minutes(45);
        assert_eq!(at.to_string(), "2024-02-29T00:15:00Z");
        assert_eq!((at - TimeSpan::from_days(60)).to_string(), "2023-12-31T00:15:00Z");
        assert_eq!(at - "2024-02-28T00:15:00".parse::<DateTime>().unwrap(), TimeSpan::from_days(1));
        assert_eq!(at.checked_add(TimeSpan::MAX), None);
        assert_eq!(at.checked_sub(TimeSpan::from_days(1_000_000)), None);
    }

    #[test]
    fn moved_with_offset() {
        let at: DateTimeOffset = "2024-02-29T00:15:00+01:00".parse().unwrap();
        assert_eq!((at - TimeSpan::from_hours(1)).to_string(), "2024-02-28T23:15:00+01:00");
        assert_eq!(at - "2024-02-28T23:15:00Z".parse::<DateTimeOffset>().unwrap(), TimeSpan::ZERO);
        assert!(DateTimeOffset::utc_now() - at > TimeSpan::ZERO);
    }

    #[test]
    fn spans() {
        assert_eq!(TimeSpan::from_secs(1) - TimeSpan::from_millis(1500), -TimeSpan::from_millis(500));
        assert_eq!(TimeSpan::MAX.checked_add(TimeSpan::from_ticks(1)), None);
        assert_eq!(TimeSpan::MIN.checked_sub(TimeSpan::from_ticks(1)), None);
    }

    #[test]
    #[should_panic(expected = "the sum is in range")]
    fn too_late() {
        let _ = DateTime::utc_now() + TimeSpan::MAX;
    }
}
