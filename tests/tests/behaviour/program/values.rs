use dotnet::fixture::{Colour, Values};
use mochi::Result;

macro_rules! both_ways {
    ($($method:ident($($value:expr),*))*) => {
        $($(assert_eq!(Values::$method($value)?, $value);)*)*
    };
}

pub fn numbers() -> Result<()> {
    both_ways! {
        i8(i8::MIN, -1, 0, i8::MAX)
        u8(0, u8::MAX)
        i16(i16::MIN, -1, i16::MAX)
        u16(0, u16::MAX)
        i32(i32::MIN, -1, i32::MAX)
        u32(0, u32::MAX)
        i64(i64::MIN, -1, i64::MAX)
        u64(0, u64::MAX)
        native(isize::MIN, -1, isize::MAX)
        native_unsigned(0, usize::MAX)
        f32(f32::MIN, f32::MIN_POSITIVE, 0.1, f32::INFINITY)
        f64(f64::MIN, f64::MIN_POSITIVE, 0.1, f64::NEG_INFINITY)
    }
    assert!(Values::f32(f32::NAN)?.is_nan());
    assert!(Values::f64(f64::NAN)?.is_nan());
    assert!(Values::f64(-0.0)?.is_sign_negative());
    Ok(())
}

pub fn booleans() -> Result<()> {
    assert!(Values::not(false)?);
    assert!(!Values::not(true)?);
    Ok(())
}

pub fn letters() -> Result<()> {
    both_ways! { letter('a', '\0', 'ß', '\u{ffff}') }
    assert!(Values::letter('😀').is_err(), "one UTF-16 unit cannot hold it");
    assert!(Values::lone_surrogate().is_err(), "half of a pair is no `char`");
    Ok(())
}

pub fn optionals() -> Result<()> {
    assert_eq!(Values::next(Some(41))?, Some(42));
    assert_eq!(Values::next(None)?, None);
    both_ways! {
        i64_or_null(None, Some(i64::MIN), Some(0))
        f64_or_null(None, Some(0.5))
        letter_or_null(None, Some('x'))
        colour_or_null(None, Some(Colour::Blue), Some(Colour::from_value(77)))
    }
    assert_eq!(Values::not_or_null(Some(true))?, Some(false));
    assert_eq!(Values::not_or_null(None)?, None);
    // a value is what a parameter that may be null takes, without `Some`
    assert_eq!((Values::next(41)?, Values::not_or_null(true)?), (Some(42), Some(false)));
    assert_eq!((Values::i64_or_null(1 << 40)?, Values::f64_or_null(0.5)?), (Some(1 << 40), Some(0.5)));
    assert_eq!((Values::letter_or_null('x')?, Values::colour_or_null(Colour::Blue)?), (Some('x'), Some(Colour::Blue)));
    Ok(())
}

pub fn together() -> Result<()> {
    let text = Values::together(-8, u64::MAX, 1.5, true, 'é', "text", Colour::Green, None)?;
    assert_eq!(text, "-8 18446744073709551615 1.5 True é text Green ");
    Ok(())
}
