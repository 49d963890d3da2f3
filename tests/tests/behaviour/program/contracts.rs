use dotnet::fixture::{Bakery, Cell, Fern, IPlant, IScale, IWorkshop, Moss, Ruler, Smithy, i_plant};
use dotnet::system::IParsable;
use dotnet::system::collections::generic::{IEnumerable, List};
use dotnet::system::numerics::{IAdditionOperators, INumber, INumberBase};
use mochi::{Decimal, Guid, Result};

pub fn members() -> Result<()> {
    let fern: Fern = IPlant::<Fern>::grow("bracken")?;
    assert_eq!((fern.to_string(), fern.height()?), ("bracken of 3".to_owned(), 3));
    let tall = IPlant::<Fern>::grow_with("bracken", i_plant::GrowOptions { height: 9 })?;
    assert_eq!(IPlant::<Fern>::try_grow("moonwort")?.map(|fern| fern.to_string()).as_deref(), Some("moonwort of 1"));
    assert_eq!(IPlant::<Fern>::try_grow(None)?, None);
    assert_eq!(IPlant::<Fern>::graft::<i32>(&tall, 7)?, 7);

    IPlant::<Moss>::set_rows(5)?;
    assert_eq!((IPlant::<Moss>::rows()?, Moss::rows()?, IPlant::<Fern>::rows()?), (5, 5, 2));
    let error = IPlant::<Moss>::grow("peat").expect_err("it throws");
    assert!(error.to_string().contains("peat does not grow"), "{error}");

    // of the interface itself, which has no values
    let ferns = List::<Fern>::try_from_iter([&fern, &tall])?;
    assert_eq!(IPlant::<Fern>::count(ferns.upcast::<IEnumerable<Fern>>())?, 2);
    Ok(())
}

pub fn explicit() -> Result<()> {
    assert_eq!(IPlant::<Fern>::seed()?.to_string(), "seed of 0");
    assert_eq!(IPlant::<Moss>::seed()?.name()?, "spore");
    Ok(())
}

pub fn defaults() -> Result<()> {
    assert_eq!(IPlant::<Fern>::kind(&Fern::grow("bracken")?)?, "some bracken of 3");
    assert_eq!(IPlant::<Moss>::kind(&Moss::seed()?)?, "moss");
    assert_eq!((IWorkshop::hands::<Smithy>()?, IWorkshop::hands::<Bakery>()?), (2, 4));

    // where all of them have a body, the interface has values
    let ruler = Ruler::new()?;
    assert_eq!(ruler.upcast::<IScale<i32>>().marks()?, 30);
    assert_eq!(IScale::<i32>::zero::<Ruler>()?, Some(1));
    Ok(())
}

pub fn operators() -> Result<()> {
    let (low, high) = (IPlant::<Fern>::grow("low")?, IPlant::<Fern>::addition(&Fern::grow("high")?, 2)?);
    assert_eq!(IPlant::<Fern>::to_i32(&high)?, 5);
    assert!(IPlant::<Fern>::greater_than(&high, &low)? && !IPlant::<Fern>::less_than(&high, &low)?);
    Ok(())
}

/// Who implements the interface is none of its parameters, and so one of each member.
pub fn added() -> Result<()> {
    assert_eq!(IWorkshop::motto::<Smithy>()?, "strike");
    IWorkshop::set_motto::<Bakery>("rise")?;
    assert_eq!((IWorkshop::motto::<Bakery>()?, Bakery::motto()?), ("rise".to_owned(), "rise".to_owned()));
    assert_eq!(IWorkshop::open_async::<Smithy>(4).wait()?, 8);
    assert_eq!(IWorkshop::open_async::<Bakery>(4).wait()?, 4);
    assert_eq!(IWorkshop::repair::<i32, Smithy>(7)?, 7);
    assert_eq!(IWorkshop::address()?, "here");
    Ok(())
}

pub fn framework() -> Result<()> {
    assert_eq!(IParsable::<i32>::parse("5", None)?, 5);
    assert_eq!((IParsable::<i32>::try_parse("12", None)?, IParsable::<i32>::try_parse("x", None)?), (Some(12), None));
    assert!(IParsable::<i32>::parse("x", None).is_err());
    assert_eq!(IAdditionOperators::<i32, i32, i32>::addition(40, 2)?, 42);
    assert_eq!(INumberBase::<f64>::one()?, 1.0);
    assert!(INumberBase::<f64>::is_nan(f64::NAN)?);
    Ok(())
}

/// Types that nothing names: the CLR compiles what they need.
pub fn chosen() -> Result<()> {
    let guid = Guid::from_bytes([7; 16]);
    assert_eq!(IParsable::<Guid>::parse(&guid.to_string(), None)?, guid);
    assert_eq!(INumber::<Decimal>::max(Decimal::from(3), Decimal::from(4))?, Decimal::from(4));
    assert_eq!(INumberBase::<u8>::create_saturating(300_i32)?, 255);
    assert!(INumberBase::<u8>::create_checked(300_i32).is_err());
    assert_eq!(IWorkshop::repair::<Cell<String>, Smithy>(&Cell::new("x")?)?.content()?, "x");

    let error = IWorkshop::hands::<Fern>().expect_err("a fern is no workshop");
    assert!(error.to_string().contains("Fixture.Fern"), "{error}");
    assert!(IPlant::<String>::seed().is_err());
    assert_eq!(IScale::<i32>::zero::<IScale<i32>>()?, Some(0));
    Ok(())
}
