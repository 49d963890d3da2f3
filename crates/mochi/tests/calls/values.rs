//! Every crossing, in and out.

use mochi::{ErrorKind, Object, OptionalExt, Runtime};

use crate::{
    Scenario, Shim,
    bindings::{Colour, Echo, Node},
};

pub(crate) const SCENARIOS: &[Scenario] = &[
    ("values_cross", Shim::Proper, values),
    ("text_crosses", Shim::Proper, text),
    ("lists_cross", Shim::Proper, lists),
    ("values_are_boxed", Shim::Proper, boxes),
];

fn values() {
    assert_eq!(Echo::add(i32::MAX, 0).unwrap(), i32::MAX);
    for value in [0, 1, -1, i64::MIN, i64::MAX] {
        assert_eq!(Echo::i64(value).unwrap(), value);
    }
    for value in [0.0, -0.0, f64::MIN, f64::MIN_POSITIVE, f64::INFINITY, f64::NAN] {
        assert_eq!(Echo::f64(value).unwrap().to_bits(), value.to_bits());
    }
    assert!(Echo::bool(true).unwrap());
    assert!(!Echo::bool(false).unwrap());

    assert_eq!(Echo::char('\0').unwrap(), '\0');
    assert_eq!(Echo::char('\u{ffff}').unwrap(), '\u{ffff}');
    assert_eq!(Echo::char('😀').unwrap_err().kind(), ErrorKind::Value);
    assert_eq!(Echo::char_of_unit(0xd83d).unwrap_err().to_string(), "U+D83D is half of a character");

    assert_eq!(Echo::colour(Colour::Green).unwrap(), Colour::Green);
    let unknown = Echo::colour(Colour::from_value(200)).unwrap();
    assert_eq!((unknown.value(), format!("{unknown:?}")), (200, "Colour(200)".to_owned()));
    assert_eq!(format!("{:?}", Colour::Red), "Red");

    for value in [None, Some(0), Some(i32::MIN)] {
        assert_eq!(Echo::optional(value).unwrap(), value);
    }
}

fn text() {
    let long = "0123456789äöü😀".repeat(100);
    for text in ["", "a", "nul\0nul", "😀", "ß水", &"x".repeat(255), &"x".repeat(256), &"x".repeat(257), &long] {
        assert_eq!(Echo::text(text).unwrap().as_deref(), Some(text));
        assert_eq!(Echo::text(Some(text)).unwrap().as_deref(), Some(text));
        let owned = text.to_owned();
        assert_eq!(Echo::required_text(&owned).unwrap(), text);
        assert_eq!(Echo::required_text(owned).unwrap(), text);
    }
    assert_eq!(Echo::text(None).unwrap(), None);
    assert_eq!(Echo::required_text(None).unwrap_err().kind(), ErrorKind::Null);
    assert_eq!(Echo::required_text(None).optional().unwrap(), None);

    assert_eq!(Echo::units(&[0xd83d, 0xde00]).unwrap(), "😀");
    assert_eq!(Echo::units(&[0x61, 0xd83d, 0x62]).unwrap(), "a\u{fffd}b", "half of a pair cannot be said in UTF-8");
}

fn lists() {
    assert_eq!(Echo::numbers(&[i64::MIN, 0, i64::MAX]).unwrap(), Some(vec![i64::MIN, 0, i64::MAX]));
    assert_eq!(Echo::numbers(&vec![1]).unwrap(), Some(vec![1]));
    assert_eq!(Echo::numbers(Some(&[2][..])).unwrap(), Some(vec![2]));
    assert_eq!(Echo::numbers(&[]).unwrap(), Some(vec![]));
    assert_eq!(Echo::numbers(None).unwrap(), None);
    let many: Vec<i64> = (0..1_000_000).collect();
    assert_eq!(Echo::numbers(&many).unwrap().unwrap(), many);

    assert_eq!(Echo::bools(&[true, false, true]).unwrap(), [true, false, true]);
    assert_eq!(Echo::chars(&['a', '😀', '\0']).unwrap(), ['a', '😀', '\0']);

    let texts = Echo::texts(&[Some("a"), None, Some(""), Some("nul\0nul😀")]).unwrap().unwrap();
    assert_eq!(texts, [Some("a".into()), None, Some(String::new()), Some("nul\0nul😀".into())]);
    assert_eq!(Echo::texts(&["a".to_owned()]).unwrap(), Some(vec![Some("a".into())]));
    assert_eq!(Echo::texts(None).unwrap(), None);
    assert_eq!(Echo::required_texts(&["a", "b"]).unwrap(), ["a", "b"]);
    assert_eq!(Echo::required_texts(&[Some("a"), None]).unwrap_err().kind(), ErrorKind::Null);

    let nodes = [Node::new("a").unwrap(), Node::new("b").unwrap()];
    assert_eq!(Echo::required_objects(&nodes).unwrap(), nodes);
    let some = [Some(nodes[0].clone()), None];
    assert_eq!(Echo::objects(&some).unwrap(), some);
    assert!(Echo::objects(&[]).unwrap().is_empty());
    assert_eq!(Echo::objects(None).unwrap_err().kind(), ErrorKind::Null);
    drop((nodes, some));
    assert_eq!(Runtime::live_handles(), 0, "{}", Runtime::live_types());
}

fn boxes() {
    fn check<T>(value: T)
    where
        T: Copy + PartialEq + std::fmt::Debug + mochi::rt::Arg<Object> + mochi::rt::Unbox,
    {
        let object = Echo::object(value).unwrap().expect("a value is not null");
        assert_eq!(object.unbox::<T>().unwrap(), value);
    }
    check(true);
    check('水');
    check(i8::MIN);
    check(u8::MAX);
    check(i16::MIN);
    check(u16::MAX);
    check(i32::MIN);
    check(u32::MAX);
    check(i64::MIN);
    check(u64::MAX);
    check(isize::MIN);
    check(usize::MAX);
    check(f32::MIN_POSITIVE);
    check(-0.5f64);

    let text = Echo::object("text").unwrap().unwrap();
    assert_eq!((text.unbox::<String>().unwrap(), text.type_name().unwrap()), ("text".into(), "System.String".into()));
    let error = Object::from_value(1).unwrap().unbox::<i64>().unwrap_err();
    assert_eq!(
        (error.kind(), error.to_string()),
        (ErrorKind::Cast, "the object is a `System.Int32`, not a boxed `I64`".into())
    );

    let colour = Object::from_value(Colour::Green).unwrap();
    assert_eq!((colour.to_string(), colour.type_name().unwrap()), ("Green".into(), "Fixture.Colour".into()));
    assert!(Echo::object(None).unwrap().is_none());
    drop((text, colour));
    assert_eq!(Runtime::live_handles(), 0, "{}", Runtime::live_types());
}
