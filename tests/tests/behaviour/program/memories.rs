use dotnet::fixture::{Memories, Node};
use dotnet::system::collections::generic::List;
use dotnet::system::{Memory, ReadOnlyMemory};
use mochi::{Array, Result};

/// A slice is copied where memory is wanted: .NET may keep it.
pub fn slices() -> Result<()> {
    assert_eq!(Memories::sum(&[1, 2, 3][..])?, 6);
    assert_eq!(Memories::sum(&[][..])?, 0);
    assert_eq!(Memories::text("mémoire 😀")?, "mémoire 😀");
    let mut bytes = vec![1, 2, 3];
    Memories::keep(bytes.as_slice())?;
    bytes[0] = 9;
    drop(bytes);
    assert_eq!(Memories::kept()?.to_array()?, [1, 2, 3]);
    Memories::keep(&[][..])?;
    assert_eq!(Memories::length_later(&[0; 1000][..]).wait()?, 1000);

    // What .NET writes to is an object of its own.
    let written = Memory::<u8>::new(&[0; 4])?;
    Memories::fill(&written)?;
    assert_eq!(written.to_array()?, [7; 4]);
    let part = ReadOnlyMemory::<i32>::new(&[1, 2, 3])?.slice(1)?;
    assert_eq!(Memories::sum(&part)?, 5);
    Ok(())
}

/// A slice is copied where a collection is wanted.
pub fn items() -> Result<()> {
    let numbers = vec![1.0, 2.0, 6.0];
    assert_eq!(Memories::mean(&numbers)?, 3.0);
    assert_eq!(Memories::mean(&numbers[..2])?, 1.5);
    assert_eq!(Memories::mean(&[4.0, 5.0])?, 4.5);
    assert_eq!(Memories::mean(&Array::from_slice(&numbers)?)?, 3.0);
    assert_eq!(Memories::joined(&["a", "ß", "😀"], "-")?, "a-ß-😀");
    assert_eq!(Memories::joined(&vec!["a".to_owned()], "-")?, "a");
    let nodes = [Node::new_name("one")?, Node::new_name("two")?];
    assert_eq!(Memories::last(&nodes)?, "<two> of 2");
    assert_eq!(Memories::kind(&[1, 2])?.as_deref(), Some("Int32[]"));
    assert_eq!(Memories::kind(None)?, None);
    assert_eq!(Memories::lengths(&[vec![1, 2], vec![], vec![3]])?, 3);
    let list = List::<i32>::new()?;
    list.extend([1, 2])?;
    assert_eq!(Memories::kind(&list)?.as_deref(), Some("List`1"));
    Ok(())
}

/// What is not copied.
pub fn arrays() -> Result<()> {
    Memories::keep(&[][..])?;
    let numbers = Array::from_slice(&[1, 2, 3])?;
    Memories::double(&numbers)?;
    assert_eq!(numbers.to_vec(), [2, 4, 6]);
    let bytes = Array::<u8>::new(4)?;
    Memories::fill(&bytes)?;
    assert_eq!(bytes.to_vec(), [7; 4]);
    Memories::keep(&bytes)?;
    bytes.cells()[1].set(8);
    assert_eq!(Memories::kept()?.to_array()?, [7, 8, 7, 7]);
    Memories::keep(&[][..])
}

pub fn tuples() -> Result<()> {
    assert_eq!(Memories::pair((5, "five"))?, "5 five");
    let node = Node::new_name("n")?;
    assert_eq!(Memories::many((1, true, &node, 2.5, 'x'))?, "1 True <n> 2.5 x");
    let pairs: Vec<_> = Memories::pairs()?.iter().map(|pair| pair?.items()).collect::<Result<_>>()?;
    assert_eq!(pairs, [(1, "one".to_owned()), (2, "two".to_owned())]);
    // one by one, and many with a call
    let list = Memories::pairs()?;
    list.add((3, "three"))?;
    list.extend((4..600).map(|number| (number, number.to_string())))?;
    assert_eq!((list.len()?, list.get(2)?.items()?), (599, (3, "three".to_owned())));
    assert_eq!(list.get(598)?.items()?, (599, "599".to_owned()));
    assert!(list.contains((2, "two"))? && !list.contains((2, "three"))?);
    Ok(())
}

/// Keys with their values.
pub fn pairs() -> Result<()> {
    assert_eq!(Memories::priced(("tea", 2.5))?, "tea: 2.5");
    assert_eq!(Memories::all_priced(&[("tea", 2.5), ("milk", 1.0)])?, "tea: 2.5, milk: 1");
    let many: Vec<_> = (0..100).map(|number| (number.to_string(), 0.5)).collect();
    assert_eq!(Memories::all_priced(&many)?.split(", ").count(), 100);
    assert_eq!(Memories::all_priced(&many[7..8])?, "7: 0.5");
    let node = Node::new_name("n")?;
    let named = Memories::named()?;
    named.add(("first", &node))?;
    named.extend([("second", &node)])?;
    let (key, value) = named.get(1)?.items()?;
    assert_eq!((key.as_str(), value.is_other(&node)?, named.len()?), ("second", true, 2));
    assert!(named.contains(("first", &node))? && !named.contains(("third", &node))?);
    Ok(())
}

/// The same for types that are chosen here.
pub fn chosen() -> Result<()> {
    assert_eq!(Memories::first_of::<String>(&["a".to_owned(), "b".to_owned()][..], "b")?, 1);
    assert_eq!(Memories::first::<i64>((3, 4))?, 3);
    assert!(Memories::has::<i64>(&[1, 2, 3], 2)?);
    assert!(!Memories::has::<String>(&["a", "b"], "c")?);
    Ok(())
}
