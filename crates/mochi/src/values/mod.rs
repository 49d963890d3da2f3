//! Values of .NET's own that cross by value: what each is on the border is its layout here.

mod bool;
mod calendar;
mod date_only;
mod date_time;
mod date_time_offset;
mod decimal;
mod decimal_arithmetic;
mod guid;
mod half;
mod parse;
mod time_arithmetic;
mod time_only;
mod time_span;

use std::fmt;

pub use bool::Bool;
pub use date_only::DateOnly;
pub use date_time::{DateTime, DateTimeKind};
pub use date_time_offset::DateTimeOffset;
pub use decimal::Decimal;
pub use guid::Guid;
pub use half::Half;
pub use time_only::TimeOnly;
pub use time_span::TimeSpan;

/// Ticks of 100 nanoseconds in a second.
const TICKS_PER_SECOND: i64 = 10_000_000;
const TICKS_PER_MINUTE: i64 = 60 * TICKS_PER_SECOND;
const TICKS_PER_HOUR: i64 = 60 * TICKS_PER_MINUTE;
const TICKS_PER_DAY: i64 = 24 * TICKS_PER_HOUR;

/// Days from 0001-01-01 to the day behind 9999-12-31.
const DAYS: i32 = 3_652_059;

/// `TimeSpan(00:05:00)`: the type, and what `{}` shows.
macro_rules! debug {
    ($($ty:ident)*) => {
        $(impl fmt::Debug for $ty {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($ty), "({})"), self)
            }
        })*
    };
}

debug!(DateOnly DateTime DateTimeOffset Decimal Guid TimeOnly TimeSpan);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_debugged_as_they_are_displayed() {
        let at: DateTime = "2024-02-29T12:30:00Z".parse().unwrap();
        assert_eq!(format!("{:?}", Some(at)), "Some(DateTime(2024-02-29T12:30:00Z))");
        assert_eq!(format!("{:?}", Decimal::from(7)), "Decimal(7)");
    }
}
