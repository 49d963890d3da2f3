use super::ident;
use super::*;
use crate::plan::Parameter;
use crate::sample;

fn types(types: &[(&[&str], &str)]) -> Vec<String> {
    let mut plan = sample::plan(types);
    for (index, ty) in plan.types.iter_mut().enumerate() {
        ty.identity = format!("type {index}");
    }
    assign(&mut plan);
    plan.types.into_iter().skip(1).map(|ty| ty.c).collect()
}

fn parameters(rust: &[&str]) -> Vec<String> {
    let crossing = crate::plan::Crossing::Plain(crate::plan::Plain::Text);
    let mut all: Vec<Parameter> =
        rust.iter().map(|rust| sample::parameter(rust, crossing, crate::plan::Passed::Required)).collect();
    parameter::assign(&mut all);
    all.into_iter().map(|parameter| parameter.c).collect()
}

#[test]
fn a_type_is_called_by_its_path() {
    assert_eq!(types(&[(&["newtonsoft_json", "linq"], "JObject")]), ["newtonsoft_json_linq_JObject"]);
    assert_eq!(types(&[(&["r#async", "self_"], "Task")]), ["async_self_Task"]);
    assert_eq!(types(&[(&["_3d"], "Model")]), ["dotnet_3d_Model"]);
}

#[test]
fn paths_that_read_alike_stay_apart() {
    let names = types(&[(&["a", "b"], "T"), (&["a_b"], "T"), (&["a_", "b"], "T")]);
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), 3, "{names:?}");
    assert_eq!(names[0], "a_b_T");
}

#[test]
fn no_type_begins_as_a_member_of_another() {
    let names = types(&[(&["a"], "Foo"), (&["a"], "Foo_bar"), (&["a"], "foo"), (&["a"], "Größe"), (&["a"], "Self_")]);
    for (index, name) in names.iter().enumerate() {
        let word = name.strip_prefix("a_").expect("all are in one module");
        assert!(word.starts_with(|c: char| c.is_ascii_uppercase()) && !word.contains('_'), "{name}");
        assert!(word.is_ascii() && !names[..index].contains(name), "{name}");
    }
    assert_eq!(names[0], "a_Foo");
}

#[test]
fn members_bear_the_name_of_their_type() {
    let mut names = Members { owner: "a_T", taken: BTreeSet::new() };
    assert_eq!(names.unique("parse", ""), "a_T_parse");
    assert_eq!(names.unique("r#type", ""), "a_T_type");
    assert_eq!(names.unique("größe", ""), "a_T_grU00f6U00dfe");
    assert_eq!(names.unique("parse", "another"), format!("a_T_parse_{}", &hash::hex("another")[..8]));
}

#[test]
fn ascii_keeps_different_names_apart() {
    let names = ["ö", "u00f6", "uf6", "öö", "o", "\u{1d4d0}"];
    let ascii: BTreeSet<_> = names.iter().map(|name| ident::ascii(name)).collect();
    assert_eq!(ascii.len(), names.len(), "{ascii:?}");
}

#[test]
fn parameters_are_no_words_of_c_and_leave_room() {
    assert_eq!(parameters(&["json", "json_len"]), ["json", "json_len_"]);
    assert_eq!(parameters(&["json_len", "json"]), ["json_len", "json_"]);
    assert_eq!(parameters(&["errno", "error", "r#struct", "self_"]), ["errno_", "error_", "struct_", "self_"]);
    assert_eq!(parameters(&["context", "cancel"]), ["context_", "cancel_"]);
}
