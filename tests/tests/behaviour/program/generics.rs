use dotnet::fixture::{Cell, Choices, cell, Colour, Countdown, Generics, Holder, HolderPart, Chosen, Node};
use dotnet::system::{Func2, Object, Type};
use dotnet::system::collections::generic::{
    Dictionary, ICollection, IEnumerable, IList, IReadOnlyList, KeyValuePair, List,
};
use mochi::{Class, Decimal, ErrorKind, Guid, Is, OptionalExt as _, Result};

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
    assert_eq!((text.repeat(3, None)?, text.repeat(None, None)?), ("x,x,x".to_owned(), "x,x".to_owned()));
    assert_eq!(text.repeat(Some(1), Guid::default())?, "x00000000-0000-0000-0000-000000000000");
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
    assert_eq!(listed(&[Node::new()?, Node::new()?])?.count()?, 2);
    Ok(())
}

/// What is generic over classes says that one is what is passed as it.
fn listed<T: Class + Is<T>>(objects: &[T]) -> Result<List<T>> {
    let list = List::new()?;
    objects.iter().try_for_each(|object| list.add(object))?;
    Ok(list)
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

/// One method, and the caller chooses the type: everything that Rust can name.
pub fn methods() -> Result<()> {
    assert_eq!(Choices::same::<i32>(7)?, 7);
    assert_eq!(Choices::same(-1_i64)?, -1);
    assert_eq!(Choices::same(1.5_f32)?, 1.5);
    assert!(Choices::same(true)? && !Choices::same(false)?);
    assert_eq!(Choices::same('ä')?, 'ä');
    assert_eq!(Choices::same::<String>("text")?, "text");
    let long = "long ".repeat(200);
    assert_eq!(Choices::same::<String>(&long)?, long);
    assert_eq!(Choices::same::<String>(None).optional()?, None);
    assert_eq!(Choices::same(Some(3_u8))?, Some(3));
    assert_eq!(Choices::same(None::<f64>)?, None);
    assert_eq!(Choices::same(Colour::Green)?, Colour::Green);
    assert_eq!(Choices::same(Some(Colour::Green))?, Some(Colour::Green));
    assert_eq!(Choices::same(u128::MAX)?, u128::MAX);
    let decimal: Decimal = "12.50".parse()?;
    assert_eq!(Choices::same(decimal)?.to_string(), "12.50");
    assert_eq!(Choices::same(Some(decimal))?.map(|of| of.to_string()).as_deref(), Some("12.50"));
    let guid: Guid = "00112233-4455-6677-8899-aabbccddeeff".parse()?;
    assert_eq!(Choices::same(guid)?, guid);
    let object = Object::from_value("boxed")?;
    assert_eq!(Choices::same::<Object>(&object)?, object);
    assert_eq!(Choices::same::<Vec<i32>>(&[1, 2, 3])?, [1, 2, 3]);
    assert_eq!(Choices::same::<Vec<String>>(&["a".to_owned(), "b".to_owned()])?, ["a", "b"]);

    assert_eq!(Choices::type_name::<List<Option<i32>>>()?, "System.Collections.Generic.List`1[System.Nullable`1[System.Int32]]");
    assert_eq!(Choices::type_name::<Vec<u8>>()?, "System.Byte[]");
    assert_eq!(Choices::named(&Type::of::<Vec<u8>>()?)?, "System.Byte[]");
    assert_eq!(Type::of::<Cell<Option<i32>>>()?.to_string(), "Fixture.Cell`1[System.Nullable`1[System.Int32]]");
    assert_eq!(Choices::reversed(&[1, 2, 3])?, [3, 2, 1]);
    assert_eq!(Choices::none::<i32>()?, None);
    assert_eq!(Choices::try_first(&List::<String>::new()?)?, None);
    let several: List<String> = Choices::several::<String>("x", 3)?;
    assert_eq!((&several).into_iter().collect::<Result<Vec<_>>>()?, ["x", "x", "x"]);
    assert_eq!(Choices::try_first(&several)?.flatten().as_deref(), Some("x"));
    let pair = Choices::pair::<String, Holder<i64>>("key", &Holder::new(5_i64)?)?;
    assert_eq!(pair.get("key")?.held()?, 5);
    assert_eq!(pair.try_get_value("key")?.map(|of| of.held()).transpose()?, Some(5));
    assert!(pair.try_get_value("other")?.is_none());
    Ok(())
}

/// What a method asks of a type is asked by .NET, when the method is first called.
pub fn constraints() -> Result<()> {
    assert_eq!(Choices::make::<Chosen>()?.label()?, "unnamed");
    let named = Chosen::new()?;
    named.set_label("of its own")?;
    assert_eq!(Choices::name_of::<Chosen>(&named)?, "of its own");
    assert_eq!(Choices::size(1_u16)?, 2);
    assert_eq!(Choices::max::<f64>(2.5, 1.5)?, 2.5);
    let error = Choices::make::<Object>().expect_err("an object has no name");
    assert_eq!(error.type_name(), Some("System.ArgumentException"));
    assert!(error.to_string().contains("System.Object"), "{error}");
    let error = Choices::same::<i32>(1).and_then(|_| Choices::throw::<i32>("thrown")).expect_err("it throws");
    assert_eq!(error.message(), "thrown");
    Ok(())
}

/// Delegates of every type, from closures that see values as they are in Rust.
pub fn closures() -> Result<()> {
    let numbers = List::<i32>::new()?;
    [1, 2, 3].into_iter().try_for_each(|number| numbers.add(number))?;
    // what the closure gives says which type that is
    let texts = Choices::map(&numbers, |number: i32| "i".repeat(number as usize))?.to_vec()?;
    assert_eq!(texts.iter().map(String::len).sum::<usize>(), 6);
    let halves = Choices::map(&numbers, |number: i32| Ok(f64::from(number) / 2.0))?.to_vec()?;
    assert_eq!(halves[2].floor(), 1.0);
    let lists = Choices::map(&numbers, |number: i32| List::<i32>::try_from_iter(0..number))?.to_vec()?;
    assert_eq!(lists[1].count()?, 2);
    let texts = Choices::map(&numbers, |number: i32| (number > 1).then(|| "i".repeat(number as usize)))?;
    assert_eq!(texts.to_vec()?, [None, Some("ii".to_owned()), Some("iii".to_owned())]);
    let (send, seen) = std::sync::mpsc::channel();
    Choices::each(&numbers, move |number: i32| send.send(number).expect("it is there"))?;
    assert_eq!(seen.try_iter().sum::<i32>(), 6);
    let failing = |number: i32| -> Result<i32> { u8::try_from(number - 2).map(i32::from).map_err(|_| missing()) };
    let mapped = Choices::map(&numbers, failing)?;
    let error = mapped.into_iter().next().expect("an item").expect_err("1 is too small");
    assert_eq!(error.type_name(), Some("System.InvalidOperationException"));
    closures_of_plain_delegates()
}

/// An `Option` is a `Nullable<T>` of a value; of a reference it is the reference, which may be null.
pub fn nullable_arguments() -> Result<()> {
    let texts = List::<Option<String>>::new()?;
    texts.add(Some(String::new()))?;
    texts.add(None)?;
    texts.extend([Some("a".to_owned()), None])?;
    let all = [Some(String::new()), None, Some("a".to_owned()), None];
    assert_eq!(texts.to_vec()?, all);
    assert_eq!(texts.iter().collect::<Result<Vec<_>>>()?, all);
    assert_eq!((texts.get(0)?, texts.get(1)?), (Some(String::new()), None));
    assert!(texts.cast::<List<String>>().is_ok() && texts.type_name()?.contains("System.String"));

    let nodes = Dictionary::<String, Option<Node>>::new()?;
    nodes.set("none", None::<&Node>)?;
    nodes.set("some", Some(&Node::new()?))?;
    assert!(nodes.get("none")?.is_none() && nodes.get("some")?.is_some());

    let lists = List::<Option<List<Option<String>>>>::new()?;
    lists.add(Some(&texts))?;
    lists.add(None::<&List<Option<String>>>)?;
    assert_eq!(lists.to_vec()?.into_iter().flatten().count(), 1);

    let numbers = List::<Option<i32>>::new()?;
    numbers.extend([Some(0), None])?;
    assert!(numbers.type_name()?.contains("System.Nullable"));
    Ok(())
}

/// Operators of a generic type are Rust's for every type that is chosen, but for those on a bare type parameter.
pub fn operators() -> Result<()> {
    let (half, one) = (Cell::<f64>::new(0.5)?, Cell::<f64>::new(1.0)?);
    assert_eq!((&half | &one)?, half);
    assert_eq!((!&(&half + 2.0)?)?, 2.0);
    assert_eq!(Cell::addition(4.0, &half)?.content()?, 4.0);
    Ok(())
}

/// What is not annotated, or may be null, takes every list, or none.
pub fn lists() -> Result<()> {
    assert_eq!(Cell::<f64>::count(&[0.5, 1.0])?, 2);
    assert_eq!(Cell::<f64>::count(&vec![0.5])?, 1);
    assert_eq!(Cell::<f64>::count(Some(&[][..]))?, 0);
    assert_eq!(Cell::<f64>::count(None)?, -1);
    Ok(())
}

fn closures_of_plain_delegates() -> Result<()> {
    let cell = Cell::<f64>::new(0.5)?;
    let (send, seen) = std::sync::mpsc::channel();
    let before = move || send.send(()).expect("it is there");
    assert_eq!(cell.told(before.clone(), |what: &str, times| Some(what.repeat(times as usize)))?, "told 0.50.5");
    let said = cell::ToldOptions { how: "said", ..Default::default() };
    assert_eq!(cell.told_with(before.clone(), |_: &str, _| None::<String>, said)?, "said ");
    assert_eq!(cell.told_later(before).wait()?, "later");
    assert_eq!(seen.try_iter().count(), 3);
    let error = cell.told_later(|| Err::<(), _>(missing())).wait().expect_err("the closure fails");
    assert_eq!(error.type_name(), Some("System.InvalidOperationException"));
    Ok(())
}

fn missing() -> mochi::Error {
    Choices::throw::<i32>("missing").expect_err("it throws")
}

/// A type of which nothing names an instance is there for every argument.
pub fn open_types() -> Result<()> {
    let cell = Cell::<f64>::new(0.5)?;
    assert_eq!(cell.content()?, 0.5);
    cell.set_content(1.5)?;
    assert_eq!(cell.to_string(), "Fixture.Cell`1[System.Double]");
    let other: Cell<String> = cell.with::<String>("other")?;
    assert_eq!(other.content()?, "other");
    assert_eq!(other.pick(|text: String| text.len() > 10, "otherwise")?, "otherwise");
    let length = Func2::<String, i32>::from_fn(|text: String| text.len() as i32)?;
    assert_eq!(length.invoke("text")?, 4);
    let nested = Cell::<Cell<String>>::of(&other)?;
    assert_eq!(nested.content()?, other);
    assert!(nested.cast::<Cell<String>>().is_err());
    assert!(nested.upcast::<Object>().is::<Cell<Cell<String>>>());
    Ok(())
}

/// What no package names: on NativeAOT it is there because the manifest names it.
pub fn monomorphised() -> Result<()> {
    let cell = Cell::<f64>::new(0.5)?;
    cell.set_content(1.5)?;
    assert_eq!(cell.content()?, 1.5);
    assert_eq!(cell.pick(|content: f64| content > 2.0, 2.5)?, 2.5);
    assert_eq!(Cell::<f64>::of(3.5)?.to_string(), "Fixture.Cell`1[System.Double]");
    assert_eq!(Choices::several(0.5, 3)?.to_vec()?, [0.5; 3]);

    let guid: Guid = "00112233-4455-6677-8899-aabbccddeeff".parse()?;
    assert_eq!(cell.with(guid)?.content()?, guid);
    let map = Dictionary::<Guid, Option<i32>>::try_from_iter([(guid, Some(7)), (Guid::default(), None)])?;
    assert_eq!((map.count()?, map.get(guid)?), (2, Some(7)));
    assert_eq!(map.pairs().collect::<Result<Vec<_>>>()?, [(guid, Some(7)), (Guid::default(), None)]);
    Ok(())
}
