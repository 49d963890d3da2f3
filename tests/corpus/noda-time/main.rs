use dotnet::noda_time::text::{LocalDatePattern, UnparsableValueException};
use dotnet::noda_time::{
    CalendarSystem, DateAdjusters, DateInterval, DateTimeZoneProviders, Duration, IClockImpl, Instant, IsoDayOfWeek,
    LocalDate, LocalDateTime, Period, SkippedTimeException, SystemClock, ZonedClock,
};

/// A clock that stands still.
struct Fixed(i64);

impl IClockImpl for Fixed {
    fn get_current_instant(&self) -> mochi::Result<Instant> {
        Instant::from_unix_time_seconds(self.0)
    }
}

fn main() -> mochi::Result<()> {
    let now = SystemClock::instance()?.get_current_instant()?;
    println!("{}", now.compare_to(&Instant::from_utc(2020, 1, 1, 0, 0)?)? > 0);
    println!("{}", Instant::from_unix_time_seconds(1_577_836_800)?);

    let london = DateTimeZoneProviders::tzdb()?.get("Europe/London")?;
    let clock = ZonedClock::new(Fixed(1_600_000_000), &london, &CalendarSystem::iso()?)?;
    println!("{}", clock.get_current_zoned_date_time()?);

    let date = LocalDate::new(2012, 3, 27)?;
    let start = date.at_start_of_day_in_zone(&london)?;
    println!("{start}, and later {}", (&start + &Duration::from_hours(36.5)?)?);
    let skipped = LocalDateTime::new(2012, 3, 25, 1, 30)?;
    match skipped.in_zone_strictly(&london) {
        Err(e) if e.is::<SkippedTimeException>() => {
            println!("skipped in {}", e.downcast::<SkippedTimeException>()?.zone()?.id()?);
        }
        other => println!("{}", other?),
    }
    println!("{}", skipped.in_zone_leniently(&london)?);

    let period = Period::between(&LocalDate::new(1990, 5, 17)?, &date)?;
    println!("{period}: {} years", period.years()?);
    let iso = LocalDatePattern::iso()?;
    println!("{}", iso.format(&(&date + &Period::from_days(3)?)?)?);
    println!("{}", iso.format(&date.next(IsoDayOfWeek::Friday)?)?);
    println!("{}", iso.format(&date.with(|date| date.plus_days(10))?)?);
    println!("{}", iso.format(&date.with(DateAdjusters::end_of_month()?.as_fn())?)?);

    let pattern = LocalDatePattern::create_with_invariant_culture("dd/MM/yyyy")?;
    let wrong = pattern.parse("29/02/2023")?;
    println!("{}: {}", wrong.success()?, wrong.value().is_err_and(|e| e.is::<UnparsableValueException>()));
    println!("{}", iso.format(&pattern.parse("29/02/2024")?.value()?)?);
    for day in &DateInterval::new(&date, &date.plus_days(2)?)? {
        println!("{}", iso.format(&day?)?);
    }
    println!("{}", Duration::from_minutes(90.0)?.to_time_span()?);
    Ok(())
}
