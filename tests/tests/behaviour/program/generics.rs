use dotnet::fixture::{Colour, Countdown, Generics, Holder, HolderPart, Node};
use dotnet::system::Object;
use dotnet::system::collections::generic::{
    Dictionary, ICollection, IEnumerable, IList, IReadOnlyList, KeyValuePair, List,
};
use mochi::{ErrorKind, OptionalExt as _, Result};

pub fn handles() -> Result<()> {
    let words: List<String> = Generics::words("three short words")?;
    assert_eq!(Generics::count(&words)?, 3);
    let some: &IEnumerable<String> = words.upcast();
    assert_eq!(Generics::count(some)?, 3);
    assert!(Generics::or_null(None)?.is_none());
    assert_eq!(Generics::or_null(&words)?.as_ref(), Some(&words));
    Ok(())
}

/// An instance is a type of its own: the arguments count.
pub fn casts() -> Result<()> {
    let numbers: Object = Generics::numbers()?;
    assert!(numbers.is::<List<i32>>() && numbers.is::<IEnumerable<i32>>());
    assert!(!numbers.is::<List<String>>() && !numbers.is::<Holder<String>>());
    assert_eq!(Generics::sum(&numbers.cast::<List<i32>>()?)?, 6);
    let error = numbers.cast::<List<String>>().expect_err("numbers are no text");
    assert_eq!(error.kind(), ErrorKind::Cast);
    assert!(error.to_string().contains("List`1[[System.String"), "{error}");
    Ok(())
}

pub fn members() -> Result<()> {
    let holder: Holder<Option<i32>> = Generics::hold(Some(7))?;
    assert_eq!(holder.held()?, Some(7));
    holder.set_held(None)?;
    assert_eq!(holder.held()?, None);

    let text = Holder::<String>::new("x")?;
    assert_eq!(text.held()?, "x");
    text.set_held(None)?;
    assert_eq!(text.held().optional()?, None);
    let texts: Holder<Vec<String>> = Generics::hold_texts(&["y", "z"])?;
    assert_eq!(texts.held()?, ["y", "z"]);
    let wrapped: Holder<Holder<String>> = text.wrap()?;
    assert_eq!(wrapped.held()?, text);
    let half: HolderPart<String> = text.half()?;
    assert_eq!(half.of()?, "String");
    assert_eq!(Holder::<String>::kinds()?, 1);
    assert_eq!(Generics::hold_colour(Colour::Red)?.held()?, Colour::Red);
    Ok(())
}

pub fn collections() -> Result<()> {
    let words = List::<String>::new()?;
    for word in ["b", "a", "c"] {
        words.add(word)?;
    }
    words.sort()?;
    assert_eq!((words.count()?, words.get(0)?), (3, "a".to_owned()));
    words.set(0, "z")?;
    assert_eq!(words.to_array()?, ["z", "b", "c"]);
    assert!(words.contains("b")? && !words.contains("q")?);
    assert!(words.get(3).is_err());

    let lengths: Dictionary<String, i32> = Generics::lengths(&words)?;
    lengths.add("four", 4)?;
    assert_eq!((lengths.count()?, lengths.get("four")?), (4, 4));
    assert!(lengths.contains_key("z")?);

    let nodes = List::<Node>::new()?;
    nodes.add(&Node::new()?)?;
    let list: &IList<Node> = nodes.upcast();
    let read: IReadOnlyList<Node> = Generics::nodes(list)?;
    assert_eq!(read.get(0)?, nodes.get(0)?);
    Ok(())
}

pub fn iteration() -> Result<()> {
    let words = Generics::words("a b c")?;
    let collected: Vec<String> = (&words).into_iter().collect::<Result<_>>()?;
    assert_eq!(collected, ["a", "b", "c"]);
    let mut all = String::new();
    for word in words.upcast::<IEnumerable<String>>() {
        all += &word?;
    }
    assert_eq!(all, "abc");

    let mut with_null = Generics::with_null()?.into_iter();
    assert_eq!(with_null.next().transpose()?.as_deref(), Some("a"));
    let null = with_null.next().expect("there are two").expect_err("null is no text");
    assert_eq!(null.kind(), ErrorKind::Null);
    assert!(with_null.next().is_none());
    Ok(())
}

pub fn enumerators_end() -> Result<()> {
    let countdown = Countdown::new(2)?;
    let some: Vec<i32> = (&countdown).into_iter().take(2).collect::<Result<_>>()?;
    assert_eq!((some, Countdown::open()?), (vec![2, 1], 0));

    let mut all = countdown.into_iter();
    assert_eq!(all.by_ref().take(3).collect::<Result<Vec<_>>>()?, [2, 1, 0]);
    let error = all.next().expect("an end with an error").expect_err("it throws");
    assert!(error.to_string().contains("below zero"), "{error}");
    assert!(all.next().is_none() && all.next().is_none());
    assert_eq!(Countdown::open()?, 0);
    Ok(())
}

pub fn pairs() -> Result<()> {
    let lengths = Generics::lengths(&Generics::words("one three")?)?;
    let mut pairs = Vec::new();
    for pair in &lengths {
        let pair: KeyValuePair<String, i32> = pair?;
        pairs.push((pair.key()?, pair.value()?));
    }
    assert_eq!(pairs, [("one".to_owned(), 3), ("three".to_owned(), 5)]);

    let pair = KeyValuePair::<String, i32>::new("x", 1)?;
    assert_eq!(pair.to_string(), "[x, 1]");
    assert!(pair.is::<KeyValuePair<String, i32>>());
    let entries: &ICollection<KeyValuePair<String, i32>> = lengths.upcast();
    entries.add(&pair)?;
    assert_eq!(lengths.get("x")?, 1);
    Ok(())
}
