use dotnet::fixture::{
    Arranging, Caller, Changing, Constructing, Constructor, Filling, Giving, IReader, IReaderImpl, Kinds, Measuring, Node, Passer, Pitch, Reading,
    Splitting,
};
use dotnet::system::Func2;
use mochi::{Error, Guid, Result, Runtime};

#[track_caller]
fn nothing_is_left() -> Result<()> {
    Caller::collect()?;
    assert_eq!(Runtime::live_callbacks(), 0, "{}", Runtime::live_callback_types());
    assert_eq!(Runtime::live_buffers(), 0);
    assert_eq!(Runtime::live_handles(), 0, "{}", Runtime::live_types());
    Ok(())
}

pub fn numbers() -> Result<()> {
    assert_eq!(Passer::measure(|values| values.iter().sum::<f64>(), &[1.5, 2.5])?, 4.0);
    assert_eq!(Passer::measure(|values| values.len() as f64, &[])?, 0.0);
    let error = Passer::measure_null(|values| values.len() as f64).expect_err("it was promised");
    assert_eq!(error.type_name(), Some("Mochi.MochiCallbackException"));
    let measuring = Measuring::new(|values| values[0])?;
    assert_eq!((measuring.invoke(&[7.0])?, Passer::measure(measuring.as_fn(), &[8.0])?), (7.0, 8.0));
    let large: Vec<f64> = (0..100_000).map(f64::from).collect();
    assert_eq!(Passer::measure(|values| values.iter().sum::<f64>(), &large)?, 4_999_950_000.0);
    drop((measuring, error));
    nothing_is_left()
}

pub fn texts() -> Result<()> {
    let long = "ß".repeat(1000);
    let splitting = Splitting::new({
        let long = long.clone();
        move |words, missing, none| {
            assert_eq!((missing, none), (&[None, Some("x")][..], None));
            words.iter().map(|word| word.to_uppercase()).chain([long.clone()]).collect::<Vec<_>>()
        }
    })?;
    assert_eq!(Passer::split(splitting.as_fn(), &["a", "b"])?, format!("A|B|{long}"));
    assert_eq!(splitting.invoke(&["a"], &[None, Some("x")], None)?, ["A".to_owned(), long]);
    drop(splitting);
    nothing_is_left()
}

pub fn objects() -> Result<()> {
    let [first, second] = [Node::new_name("first")?, Node::new_name("second")?];
    let reversed = |nodes: &[Node], missing: &[Option<Node>]| {
        assert!(missing[0].is_none() && missing[1].as_ref() == Some(&nodes[0]));
        Some(nodes.iter().rev().cloned().collect())
    };
    assert_eq!(Passer::arrange(reversed, &first, &second)?, "second,first");
    assert_eq!(Passer::arrange(|_, _| None, &first, &second)?, "null");
    let made = |_: &[Node], _: &[Option<Node>]| -> Result<Option<Vec<Node>>> { Ok(Some(vec![Node::new_name("made")?])) };
    assert_eq!(Passer::arrange(made, &first, &second)?, "made");
    let failing = Arranging::new(|_, _| -> Result<Vec<Node>> { Err("x".parse::<Guid>().expect_err("no guid")) })?;
    assert!(Passer::arrange(failing.as_fn(), &first, &second).is_err());
    drop((first, second, failing));
    nothing_is_left()
}

pub fn spans() -> Result<()> {
    let filling = |numbers: &mut [i32], bytes: &[u8], text: &str| {
        assert_eq!(text, "span");
        (1..).zip(&mut *numbers).for_each(|(number, place)| *place = number);
        i32::from(bytes.iter().sum::<u8>())
    };
    assert_eq!((Passer::fill(filling, 3)?, Passer::fill(filling, 0)?), ("1,2,3: 6".to_owned(), ": 6".to_owned()));
    let filling = Filling::new(filling)?;
    let mut numbers = [0; 2];
    assert_eq!((filling.invoke(&mut numbers, &[4], "span")?, numbers), (4, [1, 2]));
    drop(filling);
    nothing_is_left()
}

pub fn kinds() -> Result<()> {
    let kinds = Kinds::new(|letters, flags, ids, pitches, large, none| {
        assert_eq!((letters, flags, pitches), (&['a', 'ü'][..], &[true, false][..], &[Pitch::High][..]));
        assert_eq!((ids, large, none), (&[Guid::from_bytes([0; 16])][..], &[i128::MAX, -1][..], None));
        vec![Pitch::Low, Pitch::High]
    })?;
    assert_eq!(Passer::kind(kinds.as_fn())?, "Low,High");
    drop(kinds);
    nothing_is_left()
}

pub fn out_is_given() -> Result<()> {
    let reading = Reading::new(|text| {
        let (number, rest) = text.split_once(' ').unwrap_or(("0", ""));
        let node = (!rest.is_empty()).then(|| Node::new_name(rest)).transpose()?;
        let words = rest.split(' ').map(str::to_owned).collect();
        Ok::<_, Error>((node.is_some(), number.parse().unwrap_or_default(), rest.to_owned(), node, words))
    })?;
    assert_eq!(Passer::read(reading.as_fn(), "12 and more")?, "True 12 and more and more and|more");
    assert_eq!(Passer::read(reading.as_fn(), "12")?, "False 0  null ");
    let (answer, number, rest, node, words) = reading.invoke("1 x")?;
    assert_eq!((answer, number, rest.as_str(), words), (true, 1, "x", vec!["x".to_owned()]));
    drop(node);
    assert_eq!(
        Passer::give(|| (Guid::from_bytes([0; 16]), 'x', None))?,
        "00000000-0000-0000-0000-000000000000 x null"
    );
    let wrong = Giving::new(|| (Guid::from_bytes([0; 16]), '😀', None))?;
    assert!(Passer::give(wrong.as_fn()).is_err(), "two units are no `char`");
    let failing = Reading::new(|_| -> Result<(bool, i32, String, Option<Node>, Vec<String>)> {
        Err("x".parse::<Guid>().expect_err("no guid"))
    })?;
    assert!(Passer::read(failing.as_fn(), "").is_err());
    drop((reading, wrong, failing));
    nothing_is_left()
}

pub fn variables() -> Result<()> {
    let changing = |count: &mut i32,
                    text: &mut String,
                    node: &mut Node,
                    maybe: &mut Option<i64>,
                    by: f64,
                    end: &mut Option<String>,
                    none: &mut Option<Node>|
     -> Result<()> {
        *count += by as i32;
        text.push('s');
        *none = Some(node.clone());
        *node = Node::new_name("other")?;
        (*maybe, *end) = (None, None);
        Ok(())
    };
    let node = Node::new_name("node")?;
    assert_eq!(Passer::change(changing, &node)?, "3 texts other null null node");
    assert_eq!(Passer::change(|_, _, _, _, _, _, _| (), &node)?, "1 text node 5 end null");
    let changing = Changing::new(changing)?;
    let (mut count, mut text, mut own, mut maybe) = (1, "a".to_owned(), node.clone(), Some(1));
    let (mut end, mut none) = (None, None);
    changing.invoke(&mut count, &mut text, &mut own, &mut maybe, 1.0, &mut end, &mut none)?;
    assert_eq!((count, text.as_str(), own.name()?.as_str(), maybe, end), (2, "as", "other", None, None));
    assert_eq!(none, Some(node.clone()));
    drop((changing, node, own, none));
    nothing_is_left()
}

pub fn generic() -> Result<()> {
    assert_eq!(Passer::function(|values| values.iter().product::<f64>(), &[2.0, 3.0])?, 6.0);
    assert_eq!(Passer::functions(|values| values.iter().map(|of| of * 2.0).collect::<Vec<_>>(), &[1.0])?, [2.0]);
    assert_eq!(Passer::texts(|texts| texts.iter().rev().cloned().collect::<Vec<_>>())?, "bc|a");
    let node = Node::new_name("node")?;
    let made = |nodes: &[Node]| -> Result<Vec<Node>> { Ok(vec![nodes[0].clone(), Node::new_name("made")?]) };
    assert_eq!(Passer::objects(made, &node)?, "node,made");
    let first = Func2::<Vec<f64>, f64>::new(|values| values[0])?;
    let owned = Func2::<Vec<f64>, f64>::from_fn(|values: Vec<f64>| values[1])?;
    assert_eq!(first.invoke(&[5.0])?, 5.0);
    assert_eq!(Passer::all(&[Some(first.clone()), Some(owned.clone())].map(|of| of.expect("both")), &[1.0, 2.0])?, 3.0);
    let constructing = Constructing::<String>::new(|arguments, names| {
        assert!(names.is_none());
        arguments.iter().map(|of| of.to_string()).collect::<String>()
    })?;
    assert_eq!(Constructor::construct(constructing.as_fn())?, "1x");
    drop(constructing);
    let error = Passer::functions(|_| -> Result<Vec<f64>> { Err("x".parse::<Guid>().expect_err("no guid")) }, &[1.0]);
    assert!(error.is_err());
    drop((first, owned, node, error));
    nothing_is_left()
}

struct Words;

impl IReaderImpl for Words {
    fn lengths(&self, words: &[&str]) -> Result<Vec<i32>> {
        Ok(words.iter().map(|word| word.len() as i32).collect())
    }

    fn try_read(&self, text: &str) -> Result<Option<(i32, Option<String>)>> {
        let read = text.split_once(' ').and_then(|(number, rest)| Some((number.parse().ok()?, Some(rest.to_owned()))));
        Ok(read)
    }

    fn change(&self, number: &mut i32, by: i64) -> Result<()> {
        *number += by as i32;
        Ok(())
    }

    fn clear(&self, memory: &mut [u8]) -> Result<()> {
        memory.fill(0);
        Ok(())
    }
}

pub fn implemented() -> Result<()> {
    let reader = IReader::implement(Words)?;
    assert_eq!(Passer::use_reader(&reader)?, "1,2 True 12 rest False 0 null 42 0");
    assert_eq!(reader.try_read("1 x")?, Some((1, Some("x".to_owned()))));
    drop(reader);
    nothing_is_left()
}
