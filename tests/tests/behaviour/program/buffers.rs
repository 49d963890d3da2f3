use dotnet::fixture::{Buffers, Colour, Length, Node};
use mochi::{Object, Result};

pub fn spans_in() -> Result<()> {
    assert_eq!(Buffers::sum(&[1.0, 2.5])?, 3.5);
    assert_eq!(Buffers::sum(&[])?, 0.0);
    assert_eq!(Buffers::join(&["a", "b"])?, "a b");
    assert_eq!(Buffers::blue(&[Colour::Blue, Colour::Green, Colour::Blue])?, 2);
    assert_eq!(Buffers::r#true(&[true, false, true])?, 2);
    assert_eq!(Buffers::kind("four")?, "text of 4");
    assert_eq!(Buffers::kind_chars("four")?, "span of 4");
    Ok(())
}

pub fn spans_written() -> Result<()> {
    let mut buffer = [0_u8; 100];
    assert_eq!(Buffers::fill(&mut buffer[10..20], 7)?, 10);
    assert!(buffer.iter().enumerate().all(|(index, &byte)| byte == if (10..20).contains(&index) { 7 } else { 0 }));
    assert_eq!(Buffers::fill(&mut [], 7)?, 0);
    assert!(Buffers::fail(&mut buffer).is_err());
    assert_eq!(buffer[0], 1, "what was written before it failed stays");
    Ok(())
}

pub fn spans_out() -> Result<()> {
    assert_eq!(Buffers::middle("(x)")?, "x");
    assert_eq!(Buffers::words()?, ["a", "b"]);
    assert_eq!(Buffers::new()?.numbers()?, [1, 2, 3]);
    Ok(())
}

pub fn references() -> Result<()> {
    let buffers = Buffers::new()?;
    assert_eq!((buffers.place()?, buffers.fixed()?, buffers.at(2)?), (7, 7, 3));
    buffers.set_place(8)?;
    assert_eq!((buffers.place()?, buffers.fixed()?), (8, 8));
    buffers.set(1, 20)?;
    assert_eq!((buffers.get(1)?, buffers.numbers()?), (20, vec![1, 20, 3]));
    Ok(())
}

pub fn jagged() -> Result<()> {
    let rows = [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]];
    let transposed = Buffers::transposed(&rows)?;
    assert_eq!(transposed, [[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]]);
    assert_eq!(Buffers::transposed(&transposed)?, rows);
    assert_eq!(Buffers::transposed(&rows.each_ref().map(|row| &row[..2]))?.len(), 2);
    assert!(Buffers::or_null(None)?.is_none());
    let uneven = vec![vec![1, 2], vec![], vec![3]];
    assert_eq!(Buffers::or_null(&uneven)?, Some(uneven));
    assert_eq!(Buffers::split(&["a b", "c"])?, [vec!["a", "b"], vec!["c"]]);
    assert_eq!(Buffers::together(&[[Some("a".to_owned()), None]])?, "a,null");
    Ok(())
}

pub fn objects() -> Result<()> {
    let nodes = vec![vec![Node::new_name("a")?], vec![Node::new_name("b")?, Node::new_name("c")?]];
    assert_eq!(Buffers::nodes(&nodes)?, nodes);
    let lengths = [[Length::from_f64(1.0)?]];
    assert_eq!(Buffers::lengths(&lengths)?[0], lengths[0]);
    let object: Object = nodes[0][0].upcast::<Object>().clone();
    assert_eq!(Buffers::area(&[[object.clone(), object]])?, 2);
    Ok(())
}

pub fn grids() -> Result<()> {
    let doubled = Buffers::doubled(&[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])?;
    assert_eq!(doubled, [[2.0, 4.0], [6.0, 8.0], [10.0, 12.0]]);
    assert_eq!(Buffers::doubled(&[] as &[[f64; 2]])?, Vec::<Vec<f64>>::new());
    assert!(Buffers::doubled(&[vec![1.0], vec![]]).is_err(), "rows of a grid have one length");
    assert!(Buffers::texts(None)?.is_none());
    let texts = [[Some("a".to_owned()), None]];
    assert_eq!(Buffers::texts(&texts)?.map(|rows| rows.concat()), Some(texts.concat()));
    Ok(())
}

pub fn cubes() -> Result<()> {
    let cube = [[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]];
    let turned = Buffers::turned(&cube)?;
    assert_eq!(turned, [[[1.0, 3.0, 5.0]], [[2.0, 4.0, 6.0]]]);
    assert_eq!(Buffers::turned(&Buffers::turned(&turned)?)?, cube);
    assert_eq!(Buffers::turned(&vec![vec![vec![]; 2]; 3])?, Vec::<Vec<Vec<f64>>>::new());
    assert_eq!(Buffers::turned(&[[&[1.0][..]], [&[2.0][..]]])?, [[[1.0], [2.0]]]);
    let error = Buffers::turned(&[[vec![1.0]], [vec![]]]).expect_err("rows of one length");
    assert!(error.message().contains("row 0 has 0 elements"), "{error}");
    assert!(Buffers::turned(&[vec![vec![1.0]], vec![]]).is_err());

    assert!(Buffers::texts_or_null(None)?.is_none());
    let texts = vec![vec![vec![Some("a".to_owned()), None], vec![None, Some("ß".to_owned())]]];
    assert_eq!(Buffers::texts_or_null(&texts)?.as_ref(), Some(&texts));
    assert_eq!(Buffers::texts_or_null(Some(&texts[..]))?, Some(texts));
    let values = [[[[1, 2]], [[3, 4]]]];
    assert_eq!(Buffers::hypercube(&values)?, values);
    let node = Node::new_name("in a cube")?;
    assert_eq!(Buffers::nodes_of(&[[[node.clone()]]])?, [[[node]]]);
    assert_eq!(Buffers::from_one()?, [[1, 2], [3, 4]]);

    let buffers = Buffers::new()?;
    assert_eq!(buffers.cube()?, [[[Colour::Green]]]);
    buffers.set_cube(&[[[Colour::Blue, Colour::Green]]])?;
    assert_eq!(buffers.cube()?, [[[Colour::Blue, Colour::Green]]]);
    Ok(())
}

pub fn deep() -> Result<()> {
    let uneven = vec![vec![vec![1, 2], vec![]], vec![], vec![vec![3]]];
    assert_eq!(Buffers::deep(&uneven)?.as_ref(), Some(&uneven));
    assert_eq!(Buffers::deep(&[[[1], [2]]])?, Some(vec![vec![vec![1], vec![2]]]));
    assert!(Buffers::deep(None)?.is_none());
    assert_eq!(Buffers::spelled(&[["ab", ""], ["c", "d"]])?, [[vec!["a", "b"], vec![]], [vec!["c"], vec!["d"]]]);
    Ok(())
}
