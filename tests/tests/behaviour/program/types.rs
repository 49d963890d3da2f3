use dotnet::fixture::{Choices, Colour, CountingNode, ICounted, INamed, Node, Objects};
use dotnet::system::collections::generic::List;
use dotnet::system::{Object, Type};
use mochi::{Guid, OptionalExt, Result};

pub fn bases() -> Result<()> {
    let counting = CountingNode::new("c")?;
    assert_eq!(counting.name()?, "c", "a member of the base");
    assert_eq!(counting.describe()?, "CountingNode c", "overridden");
    let node: &Node = &counting;
    assert_eq!(node.describe()?, "CountingNode c");
    Ok(())
}

pub fn interfaces() -> Result<()> {
    let counting = CountingNode::new("c")?;
    assert_eq!(Objects::name_of(&counting)?, "c");
    assert_eq!(Objects::name_of(&Node::new_name("n")?)?, "n");
    assert_eq!(Objects::name_or_null(None)?, "nobody");
    assert_eq!(Objects::name_or_null(Some(counting.upcast()))?, "c");
    let hidden: INamed = Objects::hidden("secret")?;
    assert_eq!(hidden.name()?, "secret");
    let counted: &ICounted = counting.upcast();
    assert_eq!(counted.count()?, 1);
    assert_eq!(counted.name()?, "c", "a member of the interface that it extends");
    Ok(())
}

pub fn casts() -> Result<()> {
    let node = Node::new()?;
    node.set_next(&CountingNode::new("c")?)?;
    let next = node.next()?.expect("just set");
    assert!(next.is::<CountingNode>());
    assert_eq!(next.cast::<CountingNode>()?.count()?, 1);
    assert!(!node.is::<CountingNode>());
    assert!(node.cast::<ICounted>().is_err());
    assert!(next.cast::<INamed>()?.is::<Node>());
    Ok(())
}

pub fn upcasts() -> Result<()> {
    let counting = CountingNode::new("c")?;
    let object: &Object = counting.upcast();
    assert_eq!(object.type_name()?, "Fixture.CountingNode");
    let named: &INamed = counting.upcast();
    assert_eq!(named.name()?, "c");
    Ok(())
}

pub fn object_arguments() -> Result<()> {
    assert_eq!(Objects::describe("text")?, "String text");
    assert_eq!(Objects::describe(7)?, "Int32 7");
    assert_eq!(Objects::describe(7_u8)?, "Byte 7");
    assert_eq!(Objects::describe(true)?, "Boolean True");
    assert_eq!(Objects::describe('x')?, "Char x");
    assert_eq!(Objects::describe(None)?, "null");
    assert_eq!(Objects::describe(&Node::new_name("n")?)?, "Node <n>");
    assert_eq!(Objects::same(i64::MIN)?.to_string(), i64::MIN.to_string());
    assert!(Objects::same_or_null(None)?.is_none());
    Ok(())
}

pub fn broken_promises() -> Result<()> {
    assert!(Objects::broken().is_err());
    assert!(Objects::broken().optional()?.is_none());
    assert!(Objects::no_node()?.is_none());
    Ok(())
}

/// What C# asks for with `typeof`.
pub fn of_rust() -> Result<()> {
    let named = |ty: Result<Type>| Choices::named(&ty?);
    assert_eq!(named(Type::of::<Node>())?, "Fixture.Node");
    assert_eq!(named(Type::of::<INamed>())?, "Fixture.INamed");
    assert_eq!(named(Type::of::<Colour>())?, "Fixture.Colour");
    assert_eq!(named(Type::of::<Object>())?, "System.Object");
    assert_eq!((named(Type::of::<String>())?.as_str(), named(Type::of::<i32>())?.as_str()), ("System.String", "System.Int32"));
    assert_eq!((named(Type::of::<u128>())?.as_str(), named(Type::of::<Guid>())?.as_str()), ("System.UInt128", "System.Guid"));
    assert_eq!(named(Type::of::<List<String>>())?, "System.Collections.Generic.List`1[System.String]");
    assert_eq!(Type::of::<Node>()?, Type::of::<Node>()?);
    assert_ne!(Type::of::<Node>()?, Type::of::<CountingNode>()?);
    Ok(())
}
