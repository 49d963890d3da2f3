use dotnet::fixture::{Colour, Node, Overloads, Row, Store};
use mochi::Result;

pub fn names() -> Result<()> {
    let overloads = Overloads::new()?;
    assert_eq!(overloads.write_f64(0.5)?, "double 0.5");
    assert_eq!(overloads.write_i32(7)?, "int 7");
    assert_eq!(overloads.write("s")?, "string s");
    assert_eq!(overloads.write_count("s", 2)?, "string s 2");
    assert_eq!(overloads.write_node_deep(&Node::new_name("n")?, true)?, "node n True");
    assert_eq!(overloads.write_colour("s", Colour::Red)?, "object s Red");
    assert_eq!(overloads.r#type()?, "a keyword");
    assert_eq!(overloads.r#match("a", 1)?, "a 1");
    assert_eq!(Store::put("key", "value")?, "key value True");
    assert_eq!(Store::join(&["a", "b"], &["c"])?, "a,b c", "nobody makes a list of keys of texts");
    assert_eq!(Store::put_rows_times(&[Row::new("row")?], 2)?, "row 2");
    Ok(())
}
