//! The proleptic Gregorian calendar, counted in days from 0001-01-01.

/// Year, month and day of a day.
pub(super) fn from_days(days: i32) -> (i32, u32, u32) {
    // Years begin in March here, so that the day of a leap year is the last.
    let days = days + 306;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let (month, carry) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    (era * 400 + year_of_era + carry, month as u32, day as u32)
}

/// The day of a date; `None` where there is no such date from year 1 to 9999.
pub(super) fn to_days(year: i32, month: u32, day: u32) -> Option<i32> {
    if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let shifted = if month > 2 { year } else { year - 1 };
    let (era, year_of_era) = (shifted.div_euclid(400), shifted.rem_euclid(400));
    let day_of_year = (153 * ((month as i32 + 9) % 12) + 2) / 5 + day as i32 - 1;
    let days = era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 306;
    (from_days(days) == (year, month, day)).then_some(days)
}

#[cfg(test)]
mod tests {
    use super::super::DAYS;
    use super::*;

    #[test]
    fn every_day_is_found_again() {
        let mut expected = (1, 1, 1);
        for days in 0..DAYS {
            let (year, month, day) = from_days(days);
            assert_eq!((year, month, day), expected);
            assert_eq!(to_days(year, month, day), Some(days));
            let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            let last = match month {
                2 => 28 + u32::from(is_leap),
                4 | 6 | 9 | 11 => 30,
                _ => 31,
            };
            expected = match (month, day == last) {
                (12, true) => (year + 1, 1, 1),
                (_, true) => (year, month + 1, 1),
                _ => (year, month, day + 1),
            };
        }
        assert_eq!(expected, (10_000, 1, 1));
    }

    #[test]
    fn there_is_no_such_day() {
        for (year, month, day) in [(2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (0, 1, 1), (10_000, 1, 1), (1, 0, 1)] {
            assert_eq!(to_days(year, month, day), None);
        }
    }
}
