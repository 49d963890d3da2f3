use dotnet::fixture::length::NewOptions;
use dotnet::fixture::structs::OptionalOptions;
use dotnet::system::ValueTuple2;
use dotnet::fixture::{Colour, Buffers, buffers, Labelled, Length, LengthFilter, Slot, Structs};
use mochi::{OptionalExt, Result, Runtime};

pub fn members() -> Result<()> {
    let length = Length::new_with(1.5, NewOptions { unit: "km" })?;
    assert_eq!(length.to_string(), "1.5 km");
    assert_eq!(length.metres()?, 1.5);
    assert_eq!(length.unit()?, "km");
    length.set_metres(3.0)?;
    length.double()?;
    assert_eq!(length.metres()?, 6.0, "a method changes the copy in place");
    assert_eq!(length.touched()?, 1);
    length.set_touched(7)?;
    assert_eq!(length.touched()?, 7);
    assert_eq!(length.get(2)?, 12.0);
    length.set(2, 1.0)?;
    assert_eq!(length.metres()?, 0.5);
    assert_eq!(Length::zero()?.metres()?, 0.0);
    assert_eq!(Length::parse("2.5")?.metres()?, 2.5);
    assert_eq!(Length::try_parse("4")?.map(|length| length.metres()).transpose()?, Some(4.0));
    assert!(Length::try_parse("far")?.is_none());
    Ok(())
}

pub fn defaults() -> Result<()> {
    let nothing = Length::default()?;
    assert_eq!((nothing.metres()?, nothing.unit()?), (0.0, "none".to_owned()));
    assert_eq!(nothing, Length::zero()?, "compared by `Equals`");
    assert!(Slot::<String>::default()?.is_empty()?);
    Ok(())
}

pub fn operators() -> Result<()> {
    let sum = Length::addition(&Length::from_f64(1.0)?, &Length::new(2.0)?)?;
    assert_eq!(sum.metres()?, 3.0);
    assert!(Length::greater_than(&sum, &Length::zero()?)?);
    let label = Labelled::new("x", &sum)?;
    assert_eq!(label, Labelled::new("x", &Length::from_f64(3.0)?)?);
    assert_ne!(label, Labelled::new("y", &sum)?);
    let (name, length) = label.deconstruct()?;
    assert_eq!((name.as_str(), length.metres()?), ("x", 3.0));
    Ok(())
}

pub fn copies() -> Result<()> {
    let structs = Structs::new()?;
    let held = structs.held()?;
    held.double()?;
    assert_eq!((held.metres()?, structs.held()?.metres()?), (2.0, 1.0), "what comes is a copy");
    structs.set_held(&held)?;
    held.double()?;
    assert_eq!((held.metres()?, structs.held()?.metres()?), (4.0, 2.0), "what goes is one too");
    structs.set_field(&held)?;
    assert_eq!(structs.field()?.metres()?, 4.0);
    Ok(())
}

pub fn nulls() -> Result<()> {
    assert!(Structs::or_null(None)?.is_none());
    let one = Length::from_f64(1.0)?;
    assert_eq!(Structs::or_null(&one)?.as_ref(), Some(&one));
    assert_eq!(Structs::or_null(Some(&one))?, Some(one.clone()));
    let gaps = Structs::gaps()?.into_iter().collect::<Result<Vec<Option<Length>>>>()?;
    assert_eq!(gaps, [Some(one), None]);
    Ok(())
}

pub fn lists() -> Result<()> {
    let lengths = [1.0, 3.0, 2.0].map(|metres| Length::from_f64(metres).expect("a length"));
    assert!(Structs::longest(&[])?.is_none());
    assert_eq!(Structs::longest(&lengths)?.as_ref(), Some(&lengths[1]));
    let doubled = Structs::doubled(&lengths)?;
    assert_eq!(doubled.iter().map(Length::metres).collect::<Result<Vec<_>>>()?, [2.0, 6.0, 4.0]);
    assert!(Structs::doubled(None)?.is_empty());
    let steps = Structs::steps(&lengths[1])?.into_iter().collect::<Result<Vec<_>>>()?;
    assert_eq!(steps.len(), 2);
    assert_eq!(Structs::by_name()?.get("two")?.metres()?, 2.0);
    Ok(())
}

pub fn variables() -> Result<()> {
    let (mut a, mut b) = (Length::from_f64(1.0)?, None);
    Structs::swap(&mut a, &mut b)?;
    assert_eq!((a.metres()?, b.as_ref().map(Length::metres).transpose()?), (0.0, Some(1.0)));
    let (first, second) = Structs::split(&Length::from_f64(20.0)?)?;
    assert_eq!((first.metres()?, second.expect("a half").metres()?), (10.0, 10.0));
    assert!(Structs::split(&Length::from_f64(2.0)?)?.1.is_none());
    Ok(())
}

pub fn callbacks() -> Result<()> {
    let live = Runtime::live_handles();
    let one = Length::from_f64(1.0)?;
    let filter = LengthFilter::new(|length, other: Option<&Length>| other.map(|other| Length::addition(length, other)).transpose())?;
    assert_eq!(Structs::filter(filter.as_fn(), &one, &one)?.map(|sum| sum.metres()).transpose()?, Some(2.0));
    assert!(Structs::filter(filter.as_fn(), &one, None)?.is_none());
    assert_eq!(Structs::adder(&one)?.invoke(&one)?.metres()?, 2.0);
    drop((one, filter));
    assert_eq!(Runtime::live_handles(), live);
    Ok(())
}

pub fn left_out() -> Result<()> {
    assert_eq!(Structs::optional(1)?, "1 0 none ");
    let one = Length::from_f64(1.0)?;
    let options = OptionalOptions { length: Some(&one), ..Default::default() };
    assert_eq!(Structs::optional_with(1, options)?, "1 1 m ");
    assert_eq!(Buffers::optional(2.0)?, 2.0);
    let rows = [vec![1.0, 0.5]];
    let options = buffers::OptionalOptions { values: Some(&[3.0]), rows: Some(&rows) };
    assert_eq!(Buffers::optional_with(2.0, options)?, 6.5);
    Ok(())
}

pub fn tuples() -> Result<()> {
    assert_eq!(Structs::total(&[1.0, 2.5])?, (3.5, 2));
    let structs = Structs::new()?;
    assert_eq!(structs.bounds()?, (1, 9));
    let (length, flag, number, colour) = structs.mixed()?;
    assert_eq!((length.metres()?, flag, number, colour), (1.0, true, None, Colour::Blue));
    assert!(Structs::broken(1).is_err());
    let named = Structs::named(None)?;
    assert!(named.item1().optional()?.is_none());
    assert_eq!(named.item2()?, 7);
    assert_eq!(Structs::named("x")?.item1()?, "x");
    assert_eq!(Structs::width(&ValueTuple2::<i32, i32>::new(2, 5)?)?, 3);
    Ok(())
}

pub fn objects() -> Result<()> {
    assert_eq!(Structs::describe(&Length::from_f64(1.0)?)?, "Length: 1 m");
    let text = Structs::slot("x")?;
    assert_eq!(text.value()?, Some("x".to_owned()));
    assert_eq!(Structs::slot_number(7)?.value()?, Some(7));
    let object = Length::zero()?.upcast::<mochi::Object>().clone();
    assert!(object.is::<Length>());
    assert!(object.cast::<Labelled>().is_err());
    Ok(())
}
