use dotnet::fixture::{BoilOptions, Casing, Kettle, Node, Optional, Setting, Tray, kettle, optional, setting, tray};
use mochi::{Decimal, Result};

pub fn left_out() -> Result<()> {
    assert_eq!(Optional::show("a")?, "  A!");
    assert_eq!(Optional::values()?, "True x 0.5 12.50 True 0 7 True 0 2000");
    assert_eq!(Optional::lists()?, "- -1 -1 0");
    assert_eq!(Optional::caller("a")?, "a nobody");
    assert_eq!(Optional::options("a")?, "a");
    assert_eq!(Optional::not_null("a")?, "anull");
    assert_eq!(Setting::new("a")?.level()?, 1);
    assert_eq!(Setting::new("a")?.raise()?.level()?, 2);
    Ok(())
}

pub fn given() -> Result<()> {
    let node = Node::new_name("n")?;
    let kept = optional::ShowOptions { casing: Casing::Kept, node: Some(&node), ..Default::default() };
    assert_eq!(Optional::show_with("a", kept)?, "  an!");
    assert_eq!(Optional::show_with("a", optional::ShowOptions { indent: 0, end: "", ..kept })?, "an");
    let price = Decimal::from_parts(false, 5, 0).expect("a small number");
    let values =
        optional::ValuesOptions { yes: false, price, some: None, none: Some(1), nothing: -1, ..Default::default() };
    assert_eq!(Optional::values_with(values)?, "False x 0.5 5 True 0  False -1 2000");
    let lists = optional::ListsOptions {
        first: Some("f"),
        numbers: Some(&[1, 2]),
        texts: Some(&["a", "b", "c"]),
        rest: &[4, 5],
    };
    assert_eq!(Optional::lists_with(lists)?, "f 2 3 9");
    assert_eq!(Optional::caller_with("a", optional::CallerOptions { member: "me" })?, "a me");
    assert_eq!(Optional::options_with("a", optional::OptionsOptions { r#type: true })?, "a!");
    assert_eq!(Optional::not_null_with("a", optional::NotNullOptions { other: Some("b") })?, "ab");
    let setting = Setting::new_with("a", setting::NewOptions { level: 5 })?;
    assert_eq!(setting.raise_with(setting::RaiseOptions { by: 2 })?.level()?, 7);
    let hot = BoilOptions::new()?;
    assert_eq!(Kettle::boil_with(kettle::BoilWithOptions { options: Some(&hot), more: 1 })?, 101);
    Ok(())
}

/// With all of them left out, another overload is meant; an array of `params` is no option by itself.
pub fn overloads() -> Result<()> {
    assert_eq!(Optional::close("a")?, "short a");
    assert_eq!(Optional::close_with("a", Default::default())?, "loud a");
    assert_eq!(Optional::close_with("a", optional::CloseOptions { loud: false })?, "quiet a");
    assert_eq!(Optional::close_times_with("a", Default::default())?, "3 times a");
    assert_eq!(Optional::sum(&[1, 2])?, 3);
    Ok(())
}

pub fn generic() -> Result<()> {
    let tray = Tray::<i32>::new(7)?;
    assert_eq!(tray.label()?, "tray of 7");
    let node = Node::new_name("n")?;
    let two = Tray::<String>::new_with("x", tray::NewOptions { copies: 2, ..Default::default() })?;
    assert_eq!(two.label_with(tray::LabelOptions { loud: true, node: Some(&node) })?, "TRAY OF X Xn");
    assert_eq!(two.both(1.5)?, "tray of x x and 1.5");
    assert_eq!(two.both_with::<String>("y", tray::BothOptions { between: " or " })?, "tray of x x or y");
    assert_eq!(tray.chosen("all", 3)?, "all 3", "what has no struct takes every parameter");
    Ok(())
}
