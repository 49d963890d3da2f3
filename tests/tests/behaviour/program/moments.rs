use dotnet::fixture::Moments;
use mochi::{DateOnly, DateTime, DateTimeKind, DateTimeOffset, Decimal, Guid, Half, Result, TimeOnly, TimeSpan};

pub fn decimals() -> Result<()> {
    for text in ["0", "1.00", "-12.50", "0.0000000000000000000000000001", "79228162514264337593543950335"] {
        assert_eq!(Moments::text(text.parse()?)?, text);
    }
    assert_eq!(Moments::twice("-0.25".parse()?)?.to_string(), "-0.50");
    let sorted = Moments::sorted(&["1.5".parse()?, Decimal::from(-3), "1.49".parse()?])?;
    assert_eq!(sorted.map_to_text(), ["-3", "1.49", "1.5"]);
    assert_eq!(Moments::try_decimal("4.20")?, Some("4.20".parse()?));
    assert_eq!(Moments::try_decimal("four")?, None);
    Ok(())
}

/// What Rust computes is what .NET does.
pub fn arithmetic() -> Result<()> {
    let mut state = 1_u64;
    let mut random = |below: u32| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as u32 % below
    };
    let mut value = || {
        let digits = (0..4).fold(0_u128, |digits, _| digits << 32 | u128::from(random(u32::MAX)));
        let digits = digits >> (32 + random(96));
        Decimal::from_parts(random(2) == 0, digits, random(29)).unwrap_or_default()
    };
    for _ in 0..3000 {
        let (left, right) = (value(), value());
        let both = [
            ("+", left.checked_add(right), Moments::sum(left, right)),
            ("-", left.checked_sub(right), Moments::difference(left, right)),
            ("*", left.checked_mul(right), Moments::product(left, right)),
            ("/", left.checked_div(right), Moments::quotient(left, right)),
            ("%", left.checked_rem(right), Moments::remainder(left, right)),
        ];
        for (operator, here, there) in both {
            assert_eq!(here, there.ok(), "{left} {operator} {right}");
        }
    }
    Ok(())
}

trait MapToText {
    fn map_to_text(&self) -> Vec<String>;
}

impl<T: std::fmt::Display> MapToText for Vec<T> {
    fn map_to_text(&self) -> Vec<String> {
        self.iter().map(ToString::to_string).collect()
    }
}

pub fn guids() -> Result<()> {
    let text = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";
    let guid: Guid = text.parse()?;
    assert_eq!(Moments::guid_text(guid)?, text);
    assert_eq!(Moments::same(guid)?, guid);
    assert_eq!(Moments::same_or_null(Some(guid))?, Some(guid));
    assert_eq!(Moments::same_or_null(None)?, None);
    assert_eq!(Moments::reversed(&[guid, Guid::EMPTY, guid, Guid::EMPTY])?, [Guid::EMPTY, guid, Guid::EMPTY, guid]);
    Ok(())
}

pub fn dates() -> Result<()> {
    for text in ["0001-01-01T00:00:00.0000000", "2024-02-29T23:59:59.1234567Z", "9999-12-31T23:59:59.9999999"] {
        assert_eq!(Moments::date_time_text(text.parse()?)?, text);
    }
    for kind in [DateTimeKind::Unspecified, DateTimeKind::Utc, DateTimeKind::Local] {
        let moment = DateTime::from_ticks(5, kind).expect("it is in range");
        assert_eq!(Moments::same_date_time(moment)?.kind(), kind);
    }
    let moment: DateTime = "2024-02-28T23:30:00".parse()?;
    let later = Moments::later(moment, "01:00".parse()?)?;
    assert_eq!((Moments::date(later)?, Moments::time(later)?), ("2024-02-29".parse()?, "00:30".parse()?));
    assert_eq!(Moments::between(later, moment)?.to_string(), "-01:00:00");
    assert_eq!(Moments::date_text(DateOnly::from_ymd(1999, 12, 31).expect("a date"))?, "1999-12-31");
    assert_eq!(Moments::time_text(TimeOnly::from_ticks(1).expect("a time"))?, "00:00:00.0000001");
    assert_eq!(Moments::epoch()?, std::time::SystemTime::UNIX_EPOCH.try_into()?);
    Ok(())
}

pub fn offsets() -> Result<()> {
    let moment: DateTimeOffset = "2024-02-29T12:30:00-05:30".parse()?;
    assert_eq!(Moments::date_time_offset_text(moment)?, "2024-02-29T12:30:00.0000000-05:30");
    assert_eq!(Moments::same_date_time_offset(moment)?.to_string(), moment.to_string());
    assert_eq!(Moments::nothing()?, None);
    Ok(())
}

pub fn spans() -> Result<()> {
    for text in ["00:00:00", "-10675199.02:48:05.4775808", "10675199.02:48:05.4775807"] {
        let span: TimeSpan = text.parse()?;
        assert_eq!(Moments::time_span_text(span)?, text);
        assert_eq!(Moments::same_time_span(span)?, span);
    }
    assert_eq!(Moments::pause()?, std::time::Duration::from_millis(1500).try_into()?);
    Moments::set_pause(TimeSpan::MAX)?;
    assert_eq!(Moments::pause()?, TimeSpan::MAX);
    let (mut moment, mut by) = ("2024-01-01T00:00".parse::<DateTime>()?, Some(TimeSpan::from_ticks(1)));
    Moments::advance(&mut moment, &mut by)?;
    assert_eq!((moment.to_string().as_str(), by), ("2024-01-01T00:00:00.0000001", None));
    let (before, by) = (moment, TimeSpan::from_hours(-49));
    Moments::advance(&mut moment, &mut Some(by))?;
    assert_eq!((moment, moment - before), (before + by, by));
    Ok(())
}

pub fn numbers() -> Result<()> {
    assert_eq!(Moments::halved(Half::from_f32(3.0))?, Half::from_f32(1.5));
    for number in [0, -1, i128::MIN, i128::MAX, 1 << 64] {
        assert_eq!(Moments::int128_text(number)?, number.to_string());
        assert_eq!(Moments::negated(number)?, number.wrapping_neg());
    }
    assert_eq!(Moments::same128(u128::MAX - 1)?, u128::MAX - 1);
    assert_eq!(Moments::same128s(&[i128::MIN, 2, -3])?, [i128::MIN, 2, -3]);
    Ok(())
}
