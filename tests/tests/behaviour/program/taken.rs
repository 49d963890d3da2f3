use dotnet::fixture::Taken;
use dotnet::system::numerics::BigInteger;
use dotnet::system::text::Rune;
use dotnet::system::{Index, Range, Uri, UriKind};
use mochi::Result;

pub fn integers() -> Result<()> {
    assert_eq!(Taken::squared(12)?, "144");
    assert_eq!(Taken::squared(-3_i8)?, "9");
    assert_eq!(Taken::squared(u64::MAX)?, "340282366920938463426481119284349108225");
    assert_eq!(Taken::squared(10_usize)?, "100");
    assert_eq!(Taken::name_of(i128::MIN)?, i128::MIN.to_string());
    assert_eq!(Taken::name_of(u128::MAX)?, u128::MAX.to_string());
    assert_eq!(Taken::name_of(None)?, "none");

    // what is a handle is taken as before
    let great = Taken::power(2, 130)?;
    assert_eq!(Taken::name_of(&great)?, "1361129467683753853853498429727072845824");
    assert!(i128::try_from(&great).unwrap_err().type_name().is_some_and(|name| name == "System.OverflowException"));
    let small: BigInteger = Taken::power(2, 100)?;
    assert_eq!(i128::try_from(&small)?, 1 << 100);
    assert_eq!(u128::try_from(&small)?, 1 << 100);
    Ok(())
}

pub fn addresses() -> Result<()> {
    assert_eq!(Taken::host("https://example.com/a")?, "example.com");
    let beside: Option<Uri> = Taken::beside(&"https://example.com/a".to_owned(), "b")?;
    assert_eq!(beside.as_ref().map(ToString::to_string).as_deref(), Some("https://example.com/b"));
    assert_eq!(Taken::host(&beside.expect("it is one"))?, "example.com");
    assert!(Taken::beside(None, "b")?.is_none());
    assert_eq!(Uri::new_uri_kind("b", UriKind::Relative)?.to_string(), "b");

    // what is no address is what the constructor says of it
    let error = Taken::host("b").expect_err("it is relative");
    assert!(error.type_name().is_some_and(|name| name == "System.UriFormatException"), "{error}");
    Ok(())
}

pub fn letters() -> Result<()> {
    assert_eq!(Taken::units('a')?, 1);
    assert_eq!(Taken::units('\u{1f600}')?, 2);
    let next: Rune = Taken::after('\u{1f600}')?;
    assert_eq!(char::try_from(&next)?, '\u{1f601}');
    assert_eq!(char::try_from(Taken::after(&next)?)?, '\u{1f602}');
    Ok(())
}

pub fn ranges() -> Result<()> {
    let text = "0123456789";
    assert_eq!(Taken::at(text, 3)?, "3");
    assert_eq!(Taken::at(text, &Index::from_end(1)?)?, "9");
    assert_eq!(Taken::part(text, 2..5)?, "234");
    assert_eq!(Taken::part(text, 2..=5)?, "2345");
    assert_eq!(Taken::part(text, 7..)?, "789");
    assert_eq!(Taken::part(text, ..2)?, "01");
    assert_eq!(Taken::part(text, ..=2)?, "012");
    assert_eq!(Taken::part(text, ..)?, text);
    assert_eq!(Taken::part(text, &Range::start_at(&Index::from_end(2)?)?)?, "89");

    // what .NET cannot say is an error here, and what is not there is one of .NET's
    assert!(Taken::at(text, usize::MAX).unwrap_err().type_name().is_none());
    assert!(Taken::part(text, ..=usize::MAX).unwrap_err().type_name().is_none());
    assert!(Taken::at(text, 10).unwrap_err().type_name().is_some_and(|name| name == "System.IndexOutOfRangeException"));
    assert!(Taken::part(text, 5..2).is_err());
    Ok(())
}
