use dotnet::fixture::{Colour, Constants};
use mochi::Result;

const ANSWER: i32 = Constants::ANSWER;

pub fn values() -> Result<()> {
    assert_eq!(ANSWER, 42);
    assert_eq!(Constants::LEAST, i64::MIN);
    assert_eq!(Constants::MOST, u64::MAX);
    assert_eq!(Constants::PI, std::f64::consts::PI);
    assert!(Constants::NOT_A_NUMBER.is_nan());
    assert_eq!(Constants::INFINITE, f32::NEG_INFINITY);
    const { assert!(Constants::YES) };
    assert_eq!(Constants::QUOTE, '\'');
    assert_eq!(Constants::TEXT, "a \"quoted\"\n\0 line");
    assert_eq!(Constants::NO_TEXT, None);
    assert_eq!(Constants::FAVOURITE, Colour::Green);
    assert!(Constants::NO_NODE.is_none());
    Ok(())
}

pub fn fields() -> Result<()> {
    assert_eq!(Constants::read_at_run_time()?, "later");
    assert_eq!(Constants::counter()?, 0);
    Constants::set_counter(7)?;
    assert_eq!(Constants::counter()?, 7);
    Ok(())
}
