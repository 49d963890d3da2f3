use dotnet::fixture::{Cultures, Texts, cultures};
use mochi::{OptionalExt, Result};

pub fn both_ways() -> Result<()> {
    for text in ["", "a", "größe", "日本語", "😀👨‍👩‍👧", "a\0b", "\0", "\r\n\t", "\u{feff}bom"] {
        assert_eq!(Texts::echo(text)?, text);
        assert_eq!(Texts::echo_or_null(text)?.as_deref(), Some(text));
    }
    assert_eq!(Texts::length("a😀\0")?, 4);
    assert_eq!(Texts::joined("ä", "", "ö")?, "ä||ö");
    Ok(())
}

pub fn null() -> Result<()> {
    assert_eq!(Texts::echo_or_null(None)?, None);
    assert_eq!(Texts::nothing()?, None);
    assert!(Texts::is_null(None)?);
    assert!(!Texts::is_null("")?);
    assert!(!Texts::is_null(Some(""))?);
    assert_eq!(Texts::joined("a", None, "b")?, "a|null|b");
    Ok(())
}

pub fn kinds() -> Result<()> {
    let owned = String::from("owned");
    assert_eq!(Texts::echo_or_null(&owned)?.as_deref(), Some("owned"));
    assert_eq!(Texts::echo_or_null(owned)?.as_deref(), Some("owned"));
    Ok(())
}

pub fn broken() -> Result<()> {
    assert!(Texts::broken().is_err(), "null where the library promised text");
    assert_eq!(Texts::broken().optional()?, None);
    Ok(())
}

pub fn lone_surrogate() -> Result<()> {
    assert_eq!(Texts::lone_surrogate()?, "a\u{fffd}b");
    Ok(())
}

pub fn long() -> Result<()> {
    for count in [1, 10, 100, 127, 128, 129, 255, 256, 257, 1000, 4096, 100_000] {
        let text = Texts::repeat("ab€", count)?;
        assert_eq!(text, "ab€".repeat(count as usize));
        assert_eq!(Texts::echo(&text)?, text);
    }
    Ok(())
}

/// A culture is passed by its name.
pub fn cultures() -> Result<()> {
    assert_eq!(Cultures::text(1234.5, "de-DE")?, "1.234,50");
    assert_eq!(Cultures::text(1234.5, "")?, "1,234.50");
    assert_eq!(Cultures::text(1234.5, &"en-US".to_owned())?, "1,234.50");
    assert_eq!(Cultures::parse("0,5", "de-DE")?, 0.5);
    assert_eq!((Cultures::name("de-DE")?, Cultures::name(None)?), ("German (Germany)".to_owned(), "null".to_owned()));
    let german = Cultures::of("de-DE")?;
    assert_eq!(Cultures::text(1234.5, &german)?, "1.234,50");
    assert_eq!(Cultures::parse("0,5", &german)?, 0.5);
    let options = cultures::TextOrDefaultOptions { provider: Some(german.upcast()) };
    assert_eq!(Cultures::text_or_default_with(0.5, options)?, "0,5");
    let error = Cultures::text(1.0, "no culture at all").expect_err("no such culture");
    assert!(error.message().contains("no culture at all"), "{error}");
    Ok(())
}
