use dotnet::fixture::{Colour, Node, Variables};
use mochi::{ErrorKind, Result};

pub fn attempts() -> Result<()> {
    assert_eq!(Variables::try_number("42")?, Some(42));
    assert_eq!(Variables::try_number("none")?, None);
    assert_eq!(Variables::try_halves("left right")?, Some(("left".to_owned(), "right".to_owned())));
    assert_eq!(Variables::try_halves("whole")?, None);
    assert_eq!(Variables::try_nothing()?, Some(None));
    assert_eq!(Variables::try_node("a")?.expect("there is one").name()?, "a");
    assert!(Variables::try_node(None)?.is_none());
    assert_eq!(Variables::trying(false)?, (false, 7));
    Ok(())
}

pub fn results() -> Result<()> {
    let (divided, rest) = Variables::new(17, 5)?;
    assert_eq!((divided.quotient()?, rest), (3, 2));
    assert_eq!(divided.place()?, 5);
    assert_eq!(Variables::minimum(&[3, 1, 2])?, Some(1));
    assert_eq!(Variables::minimum(&[])?, None);
    assert_eq!(Variables::split(-2.5)?, (2, true, '-', Colour::Red));
    let (name, parts, missing) = Variables::name()?;
    assert_eq!(name, "n".repeat(300));
    assert_eq!(parts, ["a", "b"]);
    assert_eq!(missing, [None, Some("c".to_owned())]);
    for length in [0, 1, 128, 129, 10_000] {
        assert_eq!(Variables::long(length)?, "ü".repeat(length as usize));
    }
    assert_eq!(Variables::sum(2, 3)?, 5);
    Ok(())
}

pub fn values() -> Result<()> {
    let (mut a, mut b) = (1, 2);
    Variables::swap(&mut a, &mut b)?;
    assert_eq!((a, b), (2, 1));
    let (mut value, mut letter, mut colour) = (true, 'a', None);
    Variables::toggle(&mut value, &mut letter, &mut colour)?;
    assert_eq!((value, letter, colour), (false, 'b', Some(Colour::Red)));
    Variables::toggle(&mut value, &mut letter, &mut colour)?;
    assert_eq!((value, letter, colour), (true, 'c', None));
    Ok(())
}

pub fn references() -> Result<()> {
    let mut text = "a".to_owned();
    Variables::append(&mut text, "b")?;
    assert_eq!(text, "ab");
    assert_eq!(Variables::append(&mut text, None).expect_err("it puts null").kind(), ErrorKind::Null);
    assert_eq!(text, "ab");
    let mut nothing = None;
    Variables::empty(&mut nothing)?;
    assert_eq!(nothing.as_deref(), Some("was null"));
    Variables::empty(&mut nothing)?;
    assert_eq!(nothing, None);

    let mut node = Node::new_name("first")?;
    Variables::replace(&mut node, "second")?;
    assert_eq!(node.name()?, "second");
    let mut maybe = Some(node);
    Variables::remove(&mut maybe)?;
    assert!(maybe.is_none());

    let mut numbers = vec![1, 2];
    Variables::double(&mut numbers)?;
    assert_eq!(numbers, [1, 2, 1, 2]);
    let mut texts = vec![Some("a".to_owned()), None];
    Variables::reverse(&mut texts)?;
    assert_eq!(texts, [None, Some("a".to_owned())]);
    Ok(())
}

pub fn failures() -> Result<()> {
    let mut untouched = 0;
    let error = Variables::fails(&mut untouched).expect_err("it throws");
    assert_eq!(error.message(), "after both");
    assert_eq!(untouched, 0);
    Ok(())
}
