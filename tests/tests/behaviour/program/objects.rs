use dotnet::fixture::{CountingNode, Node, NodeInner};
use mochi::Result;

pub fn members() -> Result<()> {
    let node = Node::new_name("first")?;
    assert_eq!(node.name()?, "first");
    node.set_name("renamed")?;
    assert_eq!(node.name()?, "renamed");
    assert!(node.next()?.is_none());
    let second = Node::new_name("second")?;
    node.set_next(&second)?;
    assert_eq!(node.next()?.expect("just set").name()?, "second");
    assert!(node.find("second")?.is_some());
    assert!(node.find("third")?.is_none());
    node.set_next(None)?;
    assert!(node.next()?.is_none());
    Ok(())
}

pub fn statics() -> Result<()> {
    let before = Node::made()?;
    drop(Node::new()?);
    assert_eq!(Node::made()?, before + 1);
    assert_eq!(Node::default()?.name()?, "default");
    Node::set_default(&Node::new_name("other")?)?;
    assert_eq!(Node::default()?.name()?, "other");
    Ok(())
}

pub fn constructors() -> Result<()> {
    assert_eq!(Node::new()?.name()?, "node");
    let node = Node::new_name_number("n", 7)?;
    assert_eq!((node.name()?.as_str(), node.number()?), ("n", 7));
    Ok(())
}

pub fn indexers() -> Result<()> {
    let node = CountingNode::new("n")?;
    node.set(2, 5)?;
    assert_eq!(node.get(2)?, 5);
    assert_eq!(node.get(3)?, 0);
    assert_eq!(node.get_name("four")?, 4);
    assert!(node.get(4).is_err());
    Ok(())
}

pub fn nested() -> Result<()> {
    assert_eq!(NodeInner::new()?.r#where()?, "inside");
    Ok(())
}

pub fn identity() -> Result<()> {
    let node = Node::new()?;
    let same = node.self_()?;
    assert!(node.is_other(&same)?);
    assert!(!node.is_other(&Node::new()?)?);
    Ok(())
}

pub fn equality() -> Result<()> {
    let [one, same, other] = [Node::new_name("a")?, Node::new_name("a")?, Node::new_name("b")?];
    assert_eq!(one, same);
    assert_ne!(one, other);
    assert_eq!(std::collections::HashSet::from([one.clone(), same, other]).len(), 2);
    assert_eq!(one.to_string(), "<a>");
    assert!(format!("{one:?}").contains("Node"));
    Ok(())
}

pub fn fields() -> Result<()> {
    let node = Node::new_name_number("n", 3)?;
    assert_eq!(node.number()?, 3);
    assert!(node.tag()?.is_none());
    node.set_tag("text")?;
    assert_eq!(node.tag()?.expect("just set").to_string(), "text");
    Ok(())
}
