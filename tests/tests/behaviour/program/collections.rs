use dotnet::fixture::{Collections, Colour, Node, Pile, Rows, Shelf, TallShelf};
use dotnet::system::collections::{DictionaryEntry, IEnumerable as AnyEnumerable};
use dotnet::system::collections::generic::{Dictionary, HashSet, ICollection, IEnumerable, List};
use mochi::{ErrorKind, Result};
use std::collections::HashMap;

/// Numbers are copied as they are, with one call.
pub fn numbers_to_vec() -> Result<()> {
    let numbers = Collections::numbers(1_000_000)?.to_vec()?;
    assert_eq!(numbers.len(), 1_000_000);
    assert!(numbers.iter().enumerate().all(|(at, &number)| at == number as usize));
    assert_eq!(Collections::halves(3)?.to_vec()?, [0.0, 0.5, 1.0]);
    assert_eq!(Collections::colours()?.to_vec()?, [Colour::Green, Colour::Red]);
    assert_eq!(Collections::numbers(0)?.to_vec()?, []);
    let made: &IEnumerable<i32> = &Collections::failing(3)?;
    assert_eq!(made.to_vec().expect_err("it throws").message(), "no more");
    Ok(())
}

pub fn other_things_to_vec() -> Result<()> {
    let texts = Collections::texts(3000)?.to_vec()?;
    assert_eq!((texts.len(), &*texts[2999]), (3000, "text 2999"));
    let long = Collections::lazy(700)?.to_vec()?;
    assert!(long.iter().enumerate().all(|(at, text)| text.len() == at));
    let nodes: Vec<Node> = Collections::nodes(300)?.to_vec()?;
    assert_eq!((nodes.len(), nodes[299].number()?), (300, 299));
    let prices: Vec<_> = Collections::prices()?.to_vec()?.iter().map(ToString::to_string).collect();
    assert_eq!(prices, ["1.50", "-2"]);
    assert_eq!(Collections::gaps()?.to_vec()?, [Some(1), None, Some(3)]);
    Ok(())
}

/// What is there is read ahead of; each item comes once, whoever stops early.
pub fn iterating() -> Result<()> {
    let texts = Collections::texts(1000)?;
    assert!(texts.iter().enumerate().all(|(at, text)| text.is_ok_and(|text| text == format!("text {at}"))));
    assert_eq!(texts.iter().count(), 1000);
    let nodes = Collections::nodes(500)?;
    let some: Vec<Node> = nodes.iter().take(200).collect::<Result<_>>()?;
    assert_eq!(some[199].number()?, 199);
    drop(nodes.iter());
    let numbers: i64 = Collections::numbers(1000)?.into_iter().map(|number| number.map_or(0, i64::from)).sum();
    assert_eq!(numbers, 499_500);
    Ok(())
}

/// What is made on the way is made when it is asked for.
pub fn lazy() -> Result<()> {
    let made = Collections::lazy(10)?;
    let mut items = made.into_iter();
    assert_eq!(Collections::made()?, 0);
    items.next().transpose()?;
    assert_eq!(Collections::made()?, 1);
    items.nth(1).transpose()?;
    assert_eq!(Collections::made()?, 3);
    drop(items);
    let all: Vec<_> = Collections::failing(2)?.into_iter().collect();
    assert_eq!(all.len(), 3);
    assert!(all[1].is_ok() && all[2].as_ref().is_err_and(|error| error.message() == "no more"));
    Ok(())
}

/// What is no `IEnumerable<T>` gives objects, one when it is asked for.
pub fn non_generic() -> Result<()> {
    let shelf = Shelf::new((1, "two", 3.5))?;
    let items: Vec<_> = shelf.iter().collect::<Result<_>>()?;
    assert_eq!((items[0].unbox::<i32>()?, items[1].unbox::<String>()?, items.len()), (1, "two".to_owned(), 3));
    let mut some = (&shelf).into_iter();
    some.next().transpose()?;
    assert_eq!(Shelf::disposed()?, 1);
    drop(some);
    assert_eq!(Shelf::disposed()?, 2);

    shelf.set_breaks(true)?;
    let mut all = shelf.into_iter();
    assert!(all.by_ref().take(3).all(|item| item.is_ok()));
    assert!(all.next().is_some_and(|item| item.is_err_and(|error| error.message() == "it broke")));
    assert!(all.next().is_none() && all.next().is_none());

    let missing: Vec<_> = Shelf::new((None::<&mochi::Object>, 1))?.into_iter().collect();
    assert!(missing[0].as_ref().is_err_and(|error| error.kind() == ErrorKind::Null) && missing[1].is_ok());

    let tall = TallShelf::new()?;
    assert_eq!(((&tall).into_iter().count(), tall.iter().count()), (2, 2));
    let any: &AnyEnumerable = tall.upcast();
    assert_eq!(any.iter().count(), 2);

    let pile = Pile::<i32>::new()?;
    pile.put(5)?;
    assert_eq!((pile.iter().count(), Pile::<i32>::of_numbers()?.into_iter().count()), (1, 2));

    let prices: Vec<_> = Shelf::prices()?.into_iter().map(|entry| entry?.cast::<DictionaryEntry>()).collect::<Result<_>>()?;
    assert_eq!(prices[0].key()?.unbox::<String>()?, "chair");
    Ok(())
}

/// A list that changes is told of when more of it is read.
pub fn changed_meanwhile() -> Result<()> {
    let numbers = Collections::numbers(1000)?;
    let mut items = numbers.iter();
    items.next().transpose()?;
    numbers.add(1)?;
    let error = items.find_map(Result::err).expect("it changed");
    assert_eq!(error.type_name(), Some("System.InvalidOperationException"));
    assert!(items.next().is_none());
    Ok(())
}

pub fn filling() -> Result<()> {
    let numbers = List::<i32>::new()?;
    numbers.extend([3, 1, 2])?;
    numbers.extend_from_slice(&[5, 4])?;
    numbers.extend((0..1000).map(|number| number * 2))?;
    assert_eq!((numbers.len()?, numbers.get(4)?, numbers.get(1004)?), (1005, 4, 1998));
    let words = List::<String>::try_from_iter(["b", "a"])?;
    words.extend(vec!["c".to_owned(); 300])?;
    words.extend_from_slice(&["d".to_owned()])?;
    assert_eq!((words.len()?, words.get(301)?, words.get(302)?), (303, "c".to_owned(), "d".to_owned()));
    let set = HashSet::<String>::try_from_iter(&words.to_vec()?)?;
    assert_eq!((set.len()?, set.is_empty()?, set.contains("c")?), (4, false, true));
    let nodes = List::<Node>::new()?;
    nodes.extend(&Collections::nodes(3)?.to_vec()?)?;
    nodes.extend_from_slice(&Collections::nodes(2)?.to_vec()?)?;
    let nodes: &ICollection<Node> = nodes.upcast();
    assert_eq!(nodes.len()?, 5);
    assert!(HashSet::<String>::new()?.is_empty()?);

    let error = Collections::fixed()?.extend(["more"]).expect_err("it is fixed");
    assert_eq!(error.type_name(), Some("System.NotSupportedException"));
    Ok(())
}

pub fn dictionaries() -> Result<()> {
    let ages: HashMap<String, i32> = Collections::ages()?.pairs().collect::<Result<_>>()?;
    assert_eq!(ages, HashMap::from([("a".to_owned(), 1), ("b".to_owned(), 2)]));

    let map = Dictionary::<String, i32>::try_from_iter((0..1000).map(|number| (number.to_string(), number)))?;
    assert_eq!((map.len()?, map.get("999")?), (1000, 999));
    map.extend([("999", 1), ("x", 2)])?;
    assert_eq!((map.len()?, map.get("999")?, map.get("x")?), (1001, 1, 2));
    let sum: i32 = map.pairs().map(|pair| pair.map_or(0, |(_, number)| number)).sum();
    assert_eq!(sum, (0..999).sum::<i32>() + 3);

    let names: Vec<_> = Collections::names()?.pairs().collect();
    assert_eq!(names[0].as_ref().ok(), Some(&(1, "one".to_owned())));
    assert!(names[1].as_ref().is_err_and(|error| error.kind() == ErrorKind::Null));
    Ok(())
}

/// Arrays of arrays, and of two dimensions, of every type.
pub fn rows() -> Result<()> {
    assert_eq!(Rows::turned::<i32>(&[vec![1, 2, 3], vec![4, 5, 6]])?, [[1, 4], [2, 5], [3, 6]]);
    let texts = [vec!["a".to_owned(), "b".to_owned()]];
    assert_eq!(Rows::turned::<String>(&texts)?, [["a"], ["b"]]);
    assert_eq!(Rows::grid::<String>(&texts)?, texts);
    assert_eq!(Rows::grid::<f64>(&[vec![0.5], vec![1.5]])?, [[0.5], [1.5]]);
    assert_eq!(Rows::cube::<String>(&texts)?, [texts.clone()]);
    assert_eq!(Rows::cube::<i64>(&[vec![1, 2], vec![3, 4]])?, [[[1, 2], [3, 4]]]);
    assert_eq!(Rows::innermost::<i64>(&[vec![vec![1, 2]], vec![vec![3, 4]]])?, 4);
    assert!(Rows::innermost::<i64>(&[vec![vec![1, 2]], vec![vec![3]]]).is_err(), "rows of a cube have one length");
    let nested = [vec![vec![true, false], vec![]], vec![]];
    assert_eq!(Rows::nested::<bool>(&nested)?, nested);
    assert_eq!(Rows::corner::<bool>(&[vec![false, true]])?, true);
    let price: mochi::Decimal = "1.5".parse()?;
    assert_eq!(Rows::corner::<mochi::Decimal>(&[vec![price]])?, price);
    let error = Rows::corner::<u8>(&[vec![1, 2], vec![3]]).expect_err("rows have one length");
    assert!(error.to_string().contains("row 1 has 1 elements, and the first one 2"), "{error}");
    let nodes = Collections::nodes(2)?.to_vec()?;
    assert_eq!(Rows::turned::<Node>(&[nodes.clone()])?, [[nodes[0].clone()], [nodes[1].clone()]]);
    let lists = [vec![List::<i32>::try_from_iter([1, 2])?], vec![List::<i32>::new()?]];
    assert_eq!(Rows::lengths::<i32>(&lists)?, 2);
    assert!(Rows::none::<i32>(None)?.is_none());
    Ok(())
}
