use dotnet::fixture::{Colour, Lists, Node};
use mochi::{Object, Result};

macro_rules! reversed {
    ($($method:ident($($value:expr),*))*) => {
        $({
            let values = [$($value),*];
            let mut expected = values.to_vec();
            expected.reverse();
            assert_eq!(Lists::$method(&values)?, expected);
        })*
    };
}

pub fn numbers() -> Result<()> {
    reversed! {
        i8(i8::MIN, 0, i8::MAX)
        u8(0, 1, u8::MAX)
        i16(i16::MIN, 0, i16::MAX)
        u16(0, 1, u16::MAX)
        i32(i32::MIN, 0, i32::MAX)
        u32(0, 1, u32::MAX)
        i64(i64::MIN, 0, i64::MAX)
        u64(0, 1, u64::MAX)
        native(isize::MIN, 0, isize::MAX)
        f32(0.1, f32::MAX, f32::INFINITY)
        f64(0.1, f64::MAX, f64::NEG_INFINITY)
    }
    assert_eq!(Lists::sum(&[1, 2, 3])?, 6);
    Ok(())
}

pub fn others() -> Result<()> {
    reversed! {
        bool(true, false, false)
        letters('a', 'ß', '€')
        colours(Colour::Red, Colour::Green, Colour::from_value(77))
    }
    Ok(())
}

pub fn texts() -> Result<()> {
    assert_eq!(Lists::texts(&["a", "", "😀\0"])?, ["😀\0", "", "a"]);
    assert_eq!(Lists::texts(&[String::from("owned")])?, ["owned"]);
    let given = [Some("a"), None, Some("")];
    assert_eq!(Lists::texts_or_nulls(&given)?, [Some(String::new()), None, Some("a".to_owned())]);
    Ok(())
}

pub fn objects() -> Result<()> {
    let [one, two] = [Node::new_name("one")?, Node::new_name("two")?];
    let back = Lists::nodes(&[one.clone(), two.clone()])?;
    assert!(back[0].is_other(&two)? && back[1].is_other(&one)?);
    let back = Lists::nodes_or_nulls(&[Some(one.clone()), None])?;
    assert!(back[0].is_none());
    assert!(one.is_other(back[1].as_ref())?);
    Ok(())
}

pub fn objects_of_all_kinds() -> Result<()> {
    let node = Node::new_name("n")?;
    assert_eq!(Lists::joined((1, "two", 3.5, &node))?, "1|two|3.5|<n>");
    assert_eq!(Lists::joined(&[Object::from_value('c')?])?, "c");
    assert_eq!(Lists::joined(&[])?, "");
    assert_eq!(Lists::joined_or_nulls((true, None, String::from("owned")))?, "True|null|owned");
    assert_eq!(Lists::joined_or_nulls(&[Some(Object::from_value(1)?), None])?, "1|null");
    assert_eq!(Lists::joined_or_null(("alone",))?.as_deref(), Some("alone"));
    assert_eq!(Lists::joined_or_null(None)?, None);
    Ok(())
}

pub fn null() -> Result<()> {
    assert_eq!(Lists::i32_or_null(None)?, None);
    assert_eq!(Lists::i32_or_null(&[1, 2])?, Some(vec![1, 2]));
    assert_eq!(Lists::texts_or_null(None)?, None);
    assert_eq!(Lists::texts_or_null(&["a"])?, Some(vec!["a".to_owned()]));
    assert!(Lists::nodes_or_null(None)?.is_none());
    Ok(())
}

pub fn empty() -> Result<()> {
    assert!(Lists::i32(&[])?.is_empty());
    assert!(Lists::texts(&[] as &[&str])?.is_empty());
    assert!(Lists::nodes(&[])?.is_empty());
    assert_eq!(Lists::i32_or_null(&[])?, Some(Vec::new()));
    assert_eq!(Lists::range(0)?, []);
    Ok(())
}

pub fn large() -> Result<()> {
    let values: Vec<i64> = (0..1_000_000).collect();
    assert_eq!(Lists::sum(&values)?, 499_999_500_000);
    assert_eq!(Lists::range(1_000_000)?.len(), 1_000_000);
    Ok(())
}
