use dotnet::fixture::prelude::*;
use dotnet::fixture::{Casing, Extensions, INamed, Node, extensions};
use mochi::{Object, Result};
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
    assert_eq!(node.counted(|name| name.map_or(0, str::len) as i32)?, "other5");
    assert_eq!(Extensions::short_name(&node)?, "o", "the static form is there too");
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
