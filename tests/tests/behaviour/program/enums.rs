use dotnet::fixture::{Access, Colour, Enums, Large, Negative, Small};
use mochi::Result;

pub fn both_ways() -> Result<()> {
    for colour in [Colour::Red, Colour::Green, Colour::Blue, Colour::Rouge] {
        assert_eq!(Enums::echo(colour)?, colour);
    }
    assert_eq!(Enums::name_of(Colour::Blue)?, "Blue");
    assert_eq!(Enums::all()?[2], Colour::Blue);
    Ok(())
}

pub fn unknown() -> Result<()> {
    let unknown = Enums::unknown()?;
    assert_eq!(unknown, Colour::from_value(77));
    assert_eq!(unknown.value(), 77);
    assert_eq!(Enums::echo(unknown)?, unknown);
    assert_eq!(format!("{unknown:?}"), "Colour(77)");
    Ok(())
}

pub fn flags() -> Result<()> {
    let access = Enums::with(Access::Read, Access::Write | Access::Execute)?;
    assert!(access.contains(Access::Both));
    assert_eq!(access & Access::Both, Access::Both);
    assert!(!Access::Read.contains(Access::Both));
    assert!(Access::None.is_empty());
    Ok(())
}

pub fn edges() -> Result<()> {
    assert_eq!(Enums::echo_small(Small::Most)?.value(), u8::MAX);
    assert_eq!(Enums::echo_large(Large::Most)?.value(), u64::MAX);
    assert_eq!(Enums::echo_negative(Negative::Least)?.value(), i64::MIN);
    assert_eq!(Enums::reverse(&[Large::Zero, Large::Most])?, [Large::Most, Large::Zero]);
    Ok(())
}

pub fn debug() -> Result<()> {
    assert_eq!(format!("{:?}", Colour::Green), "Green");
    assert_eq!(format!("{:?}", Colour::Rouge), "Red");
    assert_eq!(format!("{:?}", Access::Both), "Both");
    Ok(())
}
