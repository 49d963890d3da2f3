use dotnet::fixture::prelude::*;
use dotnet::fixture::{
    Casing, Cellar, CountingNode, GenericExtensions, Generics, INamed, Library, Node, Repeating, Rewriting, Scanner, Scanners, Showing, extensions, generic_extensions, related_extensions, shelf_extensions,
    span_extensions,
};
use dotnet::system::collections::generic::{IEnumerable, List};
use mochi::{Error, Object, Result, Runtime};
use std::time::Duration;

pub fn texts() -> Result<()> {
    assert_eq!("a".twice()?, "aa");
    assert_eq!(String::from("a").twice()?, "aa");
    assert_eq!("a".joined("b")?, "a-b");
    assert_eq!("a".joined_with("b", extensions::JoinedOptions { loud: true, ..Default::default() })?, "A-B");
    assert_eq!("a".shout()?, "A!");
    assert_eq!("a".to_string(), "a");
    Ok(())
}

pub fn objects() -> Result<()> {
    let node = Node::new_name("node")?;
    assert_eq!(node.short_name()?, "n");
    assert_eq!(node.cast::<INamed>()?.short_name()?, "n");
    assert_eq!(node.renamed("other")?, node);
    assert_eq!(node.name()?, "other");
    assert_eq!(node.kind_of()?, "Node");
    assert_eq!(Object::from_value(1)?.kind_of()?, "Int32");
    assert_eq!(node.counted(|name| name.len() as i32)?, "other5");
    assert_eq!(extensions::OnINamed::short_name(&node)?, "o", "a method of a trait is a function, too");
    Ok(())
}

pub fn values() -> Result<()> {
    assert_eq!(1_i32.plus(2)?, 3);
    assert_eq!(Duration::try_from(2_i32.minutes()?).ok(), Some(Duration::from_secs(120)));
    assert_eq!(1.5_f64.minutes()?, "1.5 minutes");
    assert_eq!([7_i32.padded()?, 7_i32.padded_fill('.')?, 7_i64.padded('0')?], ["   7", "...7", "0007"]);
    assert!(Casing::Upper.is_upper()?);
    assert_eq!(Some(4).or_zero()? + None.or_zero()?, 4);
    assert_eq!([0.5, 1.5].total()?, 2.0);
    assert_eq!(vec![0.5, 1.5].total()?, 2.0);
    Ok(())
}

/// A span is what a text and an array are in Rust, and leaves them the name.
pub fn spans() -> Result<()> {
    assert_eq!("a".matched("a")?, "text True");
    assert_eq!("a".matched_on_chars_chars("b")?, "spans False");
    assert_eq!("a".matched_on_chars("a")?, "span True");
    assert_eq!("aBC".capitals()?, 2);
    assert_eq!([1, 2].stored()?, "array 2");
    assert_eq!([1, 2].stored_with(span_extensions::StoredOptions { first: 1 })?, "array 3");
    assert_eq!([1, 2].stored_on_i32_span()?, "span 2");
    Ok(())
}

/// What a type has itself keeps its name, for what derefs to it, too.
pub fn members() -> Result<()> {
    let library = Library::open()?;
    assert_eq!(library.find("a")?, "own a");
    assert_eq!(library.find_as::<i32>("a")?, "own a as Int32");
    assert_eq!(library.find_from("a", 1)?, "own a1");
    assert_eq!(shelf_extensions::OnIShelf::find_from(&library, "a", 1)?, "own a1");
    let cellar = Cellar::new()?;
    assert_eq!(cellar.keep(1)?, "own 1");
    assert_eq!(cellar.keep_say(1, |item| format!("<{item}>"))?, "own 1 as <1>");
    Ok(())
}

/// One of the methods that are added to a type and to its bases has the name: the one that C# would choose.
pub fn related() -> Result<()> {
    let node = CountingNode::new("node")?;
    assert_eq!(node.owner()?, "node of CountingNode");
    assert_eq!(node.owner_on_node()?, "node of Node");
    assert_eq!(node.owner_on_i_named()?, "node of INamed");
    assert_eq!(node.cast::<INamed>()?.owner_on_i_named()?, "node of INamed");
    assert_eq!(node.suffixed()?, "node!?");
    assert_eq!(node.suffixed_on_node("+")?, "node+");
    assert_eq!(node.suffixed_on_node_times("+", 2)?, "node++");
    assert_eq!(node.spelled()?, "node: a node");
    assert_eq!((node.size()?, List::<i32>::try_from_iter([1])?.size()?), (4, 1));
    assert_eq!(related_extensions::OnCountingNode::owner(&node)?, "node of CountingNode");
    Ok(())
}

/// The type is chosen at the call, or told by what it is called on.
pub fn generic() -> Result<()> {
    let node = CountingNode::new("node")?;
    assert_eq!(node.converted::<i32>("42")?, Some(42));
    assert_eq!(node.cast::<INamed>()?.converted::<f64>("0.5")?, Some(0.5));
    assert_eq!(node.repeated(1)?.to_vec()?, ["node1", "node1"]);
    let once = generic_extensions::RepeatedOptions { count: 1, note: Some("!"), casing: Casing::Upper };
    assert_eq!(node.repeated_with::<String>("x", once)?.to_vec()?, ["NODEX!"]);

    let numbers = List::<i32>::try_from_iter([1, 2, 3, 4])?;
    let even = numbers.wanted(|number| number % 2 == 0)?;
    assert_eq!(even.to_vec()?, [2, 4]);
    assert_eq!((even.total()?, numbers.upcast::<IEnumerable<i32>>().total()?), (6, 10));
    let texts: IEnumerable<String> = even.mapped(|number: i32| format!("<{number}>"))?;
    assert_eq!((texts.joined()?, numbers.joined_with(generic_extensions::JoinedOptions { between: "" })?), ("<2>, <4>".to_owned(), "1234".to_owned()));
    let lengths = Generics::lengths(&Generics::words("one three")?)?;
    assert_eq!(lengths.described("three")?, "three=5");
    assert_eq!(([1.5, 2.5].latest()?, vec!["a".to_owned(), "b".to_owned()].latest()?), (2.5, "b".to_owned()));
    assert_eq!((Some(3).or_default()?, None::<i64>.or_default()?), (3, 0));

    let spelled: CountingNode = node.spelled_on_any_node()?;
    assert_eq!(spelled, node);
    let called: CountingNode = node.called("other")?;
    assert_eq!((called.count()?, called.name()?), (1, "other".to_owned()));
    assert_eq!(called.checked::<String>("other")?, node);
    assert!(node.cast::<INamed>()?.checked(5).is_err());
    assert_eq!(GenericExtensions::shown(5)?, "5");
    Ok(())
}

/// A closure has no methods, as in C#; a delegate has.
pub fn delegates() -> Result<()> {
    assert_eq!(Rewriting::new(|text| format!("{text}!"))?.twice("a")?, "a!!");
    Ok(())
}

/// Where a generic method wants another delegate, one goes by `to_fn`.
pub fn generic_delegates() -> Result<()> {
    let doubled = Scanners::number()?.then(|number| number * 2)?;
    assert_eq!(doubled.invoke("21")?, 42);
    let or_none = doubled.or(|text: String| -(text.len() as i32))?;
    assert_eq!((or_none.invoke("21")?, or_none.invoke("none")?), (42, -4));
    let callbacks = Runtime::live_callbacks();
    let or_doubled = Scanner::<i32>::from_fn(|_| Err::<i32, _>(Error::other("none")))?.or(or_none.to_fn())?;
    assert!(or_doubled.invoke("21").is_err(), "an exception of another type is not caught");
    assert_eq!(Runtime::live_callbacks(), callbacks + 1, "the delegate itself was passed");
    let texts: Scanner<String> = or_none.then(|number: i32| format!("<{number}>"))?;
    assert_eq!(or_none.to_fn()("4".to_owned())?, 8);
    assert_eq!(texts.or(texts.to_fn())?.invoke("4")?, "<8>");
    let long = "note".repeat(200);
    let showing = Showing::<i32>::from_fn(|item, note: Option<String>| format!("{item} {note:?}"))?.to_fn();
    assert_eq!((showing(7, None)?, showing(7, Some(long.clone()))?), ("7 None".to_owned(), format!("7 Some({long:?})")));
    let repeating = Repeating::<String>::from_fn(|item: String, numbers: Vec<i32>| vec![item; numbers.len()])?.to_fn();
    assert_eq!(repeating("a".to_owned(), vec![1, 2])?, ["a", "a"]);
    Ok(())
}
