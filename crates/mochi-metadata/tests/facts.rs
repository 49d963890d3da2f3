//! What C# makes of the metadata, read back from what csc writes.

mod common;

use std::path::Path;
use std::sync::LazyLock;

use common::Dotnet;
use mochi_metadata::{Image, MethodDef, Param, Primitive, TypeDef, TypeKind};

/// The image of `tests/data/facts.cs`.
fn image() -> Image<'static> {
    static BYTES: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let output = common::folder("facts").join("facts.dll");
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/facts.cs");
        Dotnet::find().csc(&output, ["-t:library".as_ref(), "-warn:0".as_ref(), source.as_os_str()]);
        std::fs::read(&output).expect("csc wrote it")
    });
    Image::parse(&BYTES).expect("the image is good")
}

fn find<'a>(image: &'a Image<'a>, name: &str) -> TypeDef<'a> {
    image.find_type("", name).expect("the type is there")
}

/// The names of the methods of which something holds.
fn methods<'a>(ty: TypeDef<'a>, holds: impl Fn(MethodDef<'a>) -> bool) -> Vec<&'a str> {
    ty.methods().filter(|method| holds(*method)).map(|method| method.name().unwrap()).collect()
}

/// The names of the parameters of which something holds.
fn params<'a>(ty: TypeDef<'a>, holds: impl Fn(Param<'a>) -> bool) -> Vec<&'a str> {
    let params = ty.methods().flat_map(MethodDef::params).filter(|param| holds(*param));
    params.map(|param| param.name().unwrap()).collect()
}

#[test]
fn types_are_of_their_kind() {
    let image = &image();
    let kinds = [
        ("Class", TypeKind::Class),
        ("IInterface", TypeKind::Interface),
        ("Struct", TypeKind::Struct),
        ("Enum", TypeKind::Enum),
        ("Delegate", TypeKind::Delegate),
        ("StaticClass", TypeKind::Class),
    ];
    for (name, kind) in kinds {
        assert_eq!(find(image, name).kind(), Ok(kind), "{name}");
    }
    assert_eq!(find(image, "Enum").enum_underlying_type(), Ok(Some(Primitive::UInt16)));
    let read = |name| (find(image, name).is_read_only(), find(image, name).is_by_ref_like());
    let structs = ["Struct", "ReadOnlyStruct", "RefStruct", "ReadOnlyRefStruct"].map(read);
    assert_eq!(structs, [(false, false), (true, false), (false, true), (true, true)]);
    assert!(find(image, "StaticClass").is_static() && !find(image, "Class").is_static());
}

#[test]
fn members_of_classes_and_structs_are_told_apart() {
    let image = &image();
    let class = find(image, "Class");
    let required: Vec<_> = class.properties().map(|property| property.is_required()).collect();
    assert_eq!(required, [true, false]);
    let init = |method: MethodDef<'_>| method.is_init_only().unwrap();
    assert_eq!(methods(class, init), ["set_Required"]);
    let fields = class.fields().filter(|field| field.is_required()).map(|field| field.name().unwrap());
    assert_eq!(fields.collect::<Vec<_>>(), ["RequiredField"]);
    let fields = class.fields().filter(|field| field.is_volatile().unwrap()).map(|field| field.name().unwrap());
    assert_eq!(fields.collect::<Vec<_>>(), ["Volatile"]);
    let fields = class.fields().filter(|field| field.is_literal()).map(|field| field.name().unwrap());
    assert_eq!(fields.collect::<Vec<_>>(), ["Literal"]);
    let constructors = class.methods().filter(|method| method.is_constructor());
    assert_eq!(constructors.map(MethodDef::sets_required_members).collect::<Vec<_>>(), [true, false]);
    assert_eq!(methods(find(image, "Struct"), MethodDef::is_read_only), ["ReadOnlyMember"]);
}

#[test]
fn parameters_are_told_apart() {
    let image = &image();
    let class = find(image, "Class");
    assert_eq!(params(class, Param::is_read_only), ["a"]);
    assert_eq!(params(class, Param::requires_location), ["b"]);
    assert_eq!(params(class, Param::is_scoped_ref), ["c"]);
    assert_eq!(params(class, Param::is_param_array), ["d"]);
    assert_eq!(params(class, Param::is_param_collection), ["list"]);
}

#[test]
fn members_of_interfaces_are_told_apart() {
    let image = &image();
    let interface = find(image, "IInterface");
    assert_eq!(methods(interface, MethodDef::is_static_abstract), ["StaticAbstract"]);
    assert_eq!(methods(interface, MethodDef::is_static_virtual), ["StaticAbstract", "StaticVirtual"]);
    assert_eq!(methods(interface, MethodDef::is_default_interface_member), ["StaticVirtual", "Default"]);
    assert_eq!(methods(find(image, "Class"), MethodDef::is_default_interface_member), [""; 0]);
}

#[test]
fn extension_blocks_lead_to_what_runs() {
    let image = &image();
    let container = find(image, "StaticClass");
    assert_eq!(methods(container, MethodDef::is_extension).last(), Some(&"Old"));
    let mut lines = Vec::new();
    for block in container.extension_blocks().unwrap() {
        let name = block.receiver.row.map_or(Ok(""), |row| row.name()).unwrap();
        let properties = block.properties().count();
        lines.push(format!("({} {name}) {properties}", block.receiver.parameter_type));
        for declared in block.methods() {
            let runs = block.implementation(declared).unwrap().expect("every member runs somewhere");
            assert_eq!(runs.declaring_type(), Some(container));
            lines.push(format!("  {}: {}", declared.name().unwrap(), runs.signature().unwrap()));
        }
    }
    let list = "class [System.Collections]System.Collections.Generic.List`1<!!0>";
    let expected = [
        "(class [System.Collections]System.Collections.Generic.List`1<!0> list) 1".to_owned(),
        format!("  get_Twice: <1> Int32 ({list})"),
        format!("  set_Twice: <1> Void ({list},Int32)"),
        format!("  Convert: <2> !!1 ({list},!!1,!!0)"),
        format!("  Make: <1> {list} (Int32)"),
        "(!0[] array) 0".to_owned(),
        "  Convert: <1> Void (!!0[],Int32)".to_owned(),
        "(String ) 0".to_owned(),
        "  Hello: String ()".to_owned(),
    ];
    assert_eq!(lines, expected);
}
