//! What rustc says where a program passes what a parameter does not take.

use super::{PROGRAM, build, temporary};
use std::fs;
use std::sync::LazyLock;

#[test]
fn of_another_class() {
    refused(
        "another_class",
        "Failures::null_reference(&List::<i32>::new()?)?;",
        &[
            "error[E0277]: `List<i32>` is no `Managed<Node>`",
            "`Managed<C>` is what the compiler calls the class `C`",
            "`List<T>` implements `mochi::rt::Derives<Managed<IReadOnlyList<T>>>`",
        ],
    );
}

#[test]
fn of_a_value() {
    refused(
        "value",
        "Failures::null_reference(5)?;",
        &[
            "error[E0277]: `{integer}` is not what a parameter of type `Managed<Node>` takes",
            "an object is passed by reference, null as `None`",
        ],
    );
}

#[test]
fn of_a_value_where_an_object_stands_for_a_type_parameter() {
    refused(
        "boxed",
        "List::<mochi::Object>::new()?.add(\"text\")?;",
        &[
            "error[E0277]: `&str` is not what a parameter of type `Object` takes",
            "`Object::from_value(value)?` makes an object of a value",
        ],
    );
}

#[test]
fn of_a_closure_where_there_may_be_none() {
    refused(
        "closure",
        "dotnet::fixture::Parting::new()?.set_goodbye(|| 1)?;",
        &[
            "is not what a parameter of type `Managed<Func<i32>>` takes",
            "where a delegate may be null, a closure is made one first: `&Func::new(closure)?`",
        ],
    );
}

#[test]
fn of_a_value_that_may_be_null() {
    refused(
        "maybe",
        "dotnet::fixture::Values::next(1_i64)?;",
        &[
            "error[E0277]: `i64` is not what a parameter of type `Option<i32>` takes",
            "neither `i32` nor an `Option` of it",
        ],
    );
}

#[test]
fn of_an_object_that_is_no_reference() {
    refused("owned", "Failures::null_reference(Node::new_name(\"one\")?)?;", &["help: consider borrowing here"]);
}

#[test]
fn of_null() {
    refused(
        "null",
        "Amount::to_i32(None)?;",
        &["`Option<_>` is not what a parameter of type `Managed<Amount>` takes", "null is not possible"],
    );
}

#[test]
fn of_a_base_that_is_none() {
    refused(
        "base",
        "let _: &Node = List::<i32>::new()?.upcast();",
        &[
            "error[E0277]: `List<i32>` is no `Managed<Node>`",
            "an object that may be one all the same is asked: `object.cast::<C>()?`",
        ],
    );
}

#[test]
fn of_a_variable_of_another_class() {
    refused(
        "variable",
        "let _: Node = List::<i32>::new()?;",
        &["expected `Managed<Node>`, found `Managed<List<i32>>`"],
    );
}

#[test]
fn of_a_member_that_is_none() {
    refused(
        "member",
        "Node::new_name(\"one\")?.name_it()?;",
        &["error[E0599]: no method named `name_it` found for struct `Managed<Node>`"],
    );
}

#[test]
fn of_a_constructor_that_is_none() {
    refused(
        "constructor",
        "Node::new_all()?;",
        &[
            "error[E0599]: no function or associated item named `new_all` found for struct `Managed<Node>`",
            "fixture::<impl Managed<Node>>::new_name_number",
        ],
    );
}

#[track_caller]
fn refused(name: &str, body: &str, parts: &[&str]) {
    LazyLock::force(&PROGRAM);
    let program = format!(
        "#![allow(unused_imports, reason = \"each program uses some\")]\nuse dotnet::fixture::{{Amount, Failures, Node}};\n\
         use dotnet::system::collections::generic::List;\nfn main() -> mochi::Result<()> {{\n{body}\nOk(())\n}}\n"
    );
    let folder = temporary().join("behaviour-program/src/bin");
    fs::create_dir_all(&folder).expect("a writable folder");
    fs::write(folder.join(format!("{name}.rs")), program).expect("a writable folder");
    build(&["--bin", name]).failure(parts);
}
