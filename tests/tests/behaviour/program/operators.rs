use dotnet::fixture::{Amount, Label, NamedOperators, Tag};
use mochi::{DateOnly, Result};

pub fn conversions() -> Result<()> {
    let amount = Amount::from_i32(7)?;
    assert_eq!((Amount::to_i32(&amount)?, Amount::to_i64(&amount)?), (7, 7000));
    assert_eq!(Amount::to_str(&amount)?, "<7>");
    assert_eq!(Amount::to_i32(&Amount::from_str("12")?.expect("a text gives an amount"))?, 12);
    assert!(Amount::from_str(None)?.is_none());
    assert!(Amount::from_str("seven").is_err());
    Ok(())
}

pub fn signs() -> Result<()> {
    let (two, three) = (Amount::from_i32(2)?, Amount::from_i32(3)?);
    assert_eq!(Amount::to_i32(&Amount::addition(&two, &three)?)?, 5);
    assert_eq!(Amount::to_i32(&Amount::addition_i32(&two, 40)?)?, 42);
    assert_eq!(Amount::to_i32(&Amount::unary_negation(&two)?)?, -2);
    assert_eq!(Amount::to_i32(&Amount::left_shift(&three, 4)?)?, 48);
    assert_eq!(Amount::to_i32(&Amount::multiply(&two, 21)?)?, 42);
    assert_eq!(Amount::to_i32(&Amount::ones_complement(&two)?)?, -3);
    assert!(!Amount::logical_not(&two)?);
    assert!(Amount::less_than(&two, &three)?);
    assert!(!Amount::greater_than(&two, &three)?);
    assert!(Amount::equality(&two, &Amount::from_i32(2)?)?);
    assert!(Amount::inequality(&two, None)?);
    Ok(())
}

pub fn of_rust() -> Result<()> {
    let (two, three) = (Amount::try_from(2)?, Amount::try_from(3)?);
    assert_eq!(i32::try_from(&(&two + &three)?)?, 5);
    assert_eq!(i64::try_from(&(&two + 40)?)?, 42_000);
    assert_eq!(i32::try_from(&(-&two)?)?, -2);
    assert_eq!(i32::try_from(&(&three * 14)?)?, 42);
    assert_eq!(String::try_from(&(&three << 4)?)?, "<48>");
    assert!(!(!&two)?);
    assert_eq!((&three / 0).unwrap_err().type_name(), Some("System.DivideByZeroException"));
    assert_eq!(i32::try_from(&(10 - &three)?)?, 7);
    Ok(())
}

/// An operator with type parameters is a method.
pub fn named() -> Result<()> {
    assert_eq!(NamedOperators::addition::<i32, String, String>(1, "a")?, "1+a");
    Ok(())
}

/// What C# converts implicitly a parameter takes as it is.
pub fn implicitly() -> Result<()> {
    assert_eq!(Label::joined("a", 7)?, "a, no. 7");
    assert_eq!(Label::joined(&"a".to_owned(), None)?, "a, nothing");
    let label = Label::try_from("b")?;
    assert_eq!(Label::joined(&label, DateOnly::from_ymd(2024, 2, 29).expect("a leap day"))?, "b, 2024-02-29");
    assert_eq!(Label::joined(&label, Some(&label))?, "b, b");
    assert_eq!(Label::joined("a", "").unwrap_err().message(), "no text");
    assert_eq!(Label::joined(&Label::try_from(0.5)?, 1)?, "0.5, no. 1");
    assert_eq!((Tag::of("a")?, Tag::of_any(&"b".to_owned())?, Tag::of_any(None)?), ("a".into(), "b".into(), "none".into()));
    assert_eq!((Tag::of(true)?, Tag::of_any(false)?), ("there".into(), "none".into()));
    Ok(())
}
