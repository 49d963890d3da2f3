use dotnet::fixture::{Node, Oblivious};
use mochi::{Error, ErrorKind, OptionalExt, Result};

fn is_null<T>(result: Result<T>) -> bool {
    result.err().as_ref().map(Error::kind) == Some(ErrorKind::Null)
}

pub fn texts() -> Result<()> {
    assert_eq!(Oblivious::echo_text("a")?, "a");
    assert!(is_null(Oblivious::echo_text(None)));
    assert_eq!(Oblivious::echo_text(None).optional()?, None);
    let oblivious = Oblivious::new()?;
    assert_eq!(oblivious.text().optional()?, None);
    oblivious.set_text("set")?;
    assert_eq!(oblivious.text()?, "set");
    oblivious.set_text(None)?;
    assert!(is_null(oblivious.text()));
    Ok(())
}

pub fn objects() -> Result<()> {
    let node = Node::new()?;
    assert!(Oblivious::echo_object(&node)?.is_other(&node)?);
    assert!(is_null(Oblivious::echo_object(None)));
    assert!(is_null(Oblivious::echo_anything(None)));
    assert_eq!(Oblivious::echo_anything("text")?.to_string(), "text");
    let oblivious = Oblivious::new()?;
    assert!(oblivious.object().optional()?.is_none());
    oblivious.set_object(&node)?;
    assert_eq!(oblivious.object()?, node);
    Ok(())
}

pub fn lists() -> Result<()> {
    assert_eq!(Oblivious::echo_numbers(&[1, 2])?, [1, 2]);
    assert!(is_null(Oblivious::echo_numbers(None)));
    assert_eq!(Oblivious::echo_texts(&["a", "b"])?, ["a", "b"]);
    assert!(is_null(Oblivious::echo_texts(None)));
    let node = Node::new()?;
    assert_eq!(Oblivious::echo_objects(&[Some(node.clone())])?, [node.clone()]);
    assert!(is_null(Oblivious::echo_objects(&[Some(node), None])), "a null among the elements");
    assert!(is_null(Oblivious::echo_objects(None)));
    Ok(())
}
