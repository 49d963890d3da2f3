//! Nullability, as csc encodes it: one byte or many, stated on the member or around it.

mod common;

use std::path::Path;
use std::sync::LazyLock;

use common::Dotnet;
use mochi_metadata::{Field, Image, MethodDef, Nullability, NullableCursor, NullableFlags, Primitive, Type, TypeDef};

/// The image of `tests/data/nullable.cs`.
fn image() -> Image<'static> {
    static BYTES: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let output = common::folder("nullable").join("nullable.dll");
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/nullable.cs");
        let options = ["-t:library".as_ref(), "-nullable+".as_ref(), "-warn:0".as_ref(), source.as_os_str()];
        Dotnet::find().csc(&output, options);
        std::fs::read(&output).expect("csc wrote it")
    });
    Image::parse(&BYTES).expect("the image is good")
}

#[test]
fn fields_have_the_nullability_of_their_source() {
    let image = &image();
    let fields = find(image, "Fields`1");
    let read: Vec<_> = fields.fields().map(|field| (field.name().unwrap(), field_text(fields, field))).collect();
    let expected = [
        ("Never", "String!"),
        ("Perhaps", "String?"),
        ("List", "List?<String?>"),
        ("Mixed", "Dictionary?<String!,!0?[]?>[]!"),
        ("Rectangle", "String?[,]?"),
        ("Number", "Nullable<Int32>"),
        ("Plains", "Nullable<Plain>[]!"),
        ("Pair", "Nullable<KeyValuePair<String?,Int32>>"),
        ("Tuple", "ValueTuple<String?,Int32,!0!>"),
        ("Struct", "Generic<String?>"),
        ("Inner", "Nested<String?>"),
        ("Handles", "IntPtr[]!"),
        ("Pointers", "Void*[]!"),
        ("Pointer", "List!<String?>*"),
        ("Function", "fn(String?)->String![]!"),
        ("Returns", "fn(List!<String?>*)->Void"),
        ("Dynamic", "Action?<Object?,Object!>"),
    ];
    assert_eq!(read, expected.map(|(name, text)| (name, text.to_owned())));
}

#[test]
fn parameters_take_the_context_where_they_say_nothing() {
    let image = &image();
    let methods = find(image, "Methods");
    let read: Vec<_> = ["First", "Second", "Third"].map(|name| method_text(method(methods, name))).into();
    let expected =
        ["String? (String!, List!<String?>&, Int32[]?&)", "String! (String?, String?, String?&)", "String (String)"];
    assert_eq!(read, expected);
}

#[test]
fn members_of_nested_types_take_the_context_of_the_outer_one() {
    let image = &image();
    let nested = find(image, "Methods").nested_classes().next().expect("a nested type");
    let context = nested.nullable_context().unwrap();
    let property = nested.properties().next().expect("a property");
    let flags = property.nullable_flags().unwrap().unwrap_or(NullableFlags::Uniform(context));
    assert_eq!(text(&property.signature().unwrap().property_type, &mut NullableCursor::new(flags)), "String?");
    let event = nested.events().next().expect("an event");
    let flags = event.nullable_flags().unwrap().unwrap_or(NullableFlags::Uniform(context));
    let ty = event.event_type().unwrap();
    let mochi_metadata::TypeDefOrRef::TypeSpec(spec) = ty else { panic!("not an instance: {ty}") };
    assert_eq!(text(&spec.signature().unwrap(), &mut NullableCursor::new(flags)), "Action?<String?>");
}

#[test]
fn constraints_and_interfaces_have_flags_too() {
    let image = &image();
    let bound = find(image, "IBound`2");
    let interface = bound.interface_impls().next().expect("an interface").nullable_flags().unwrap();
    assert_eq!(interface, Some(NullableFlags::Each(&[0, 2])));
    let [first, second] = [0, 1].map(|number| bound.generic_params().nth(number).expect("a parameter"));
    let constraint = first.constraints().next().expect("a constraint").nullable_flags().unwrap();
    assert_eq!(constraint, Some(NullableFlags::Uniform(Nullability::Annotated)));
    assert_eq!(second.nullable_flags().unwrap(), Some(NullableFlags::Uniform(Nullability::Annotated)));
}

fn find<'a>(image: &'a Image<'a>, name: &str) -> TypeDef<'a> {
    image.find_type("", name).expect("the type is there")
}

fn method<'a>(ty: TypeDef<'a>, name: &str) -> MethodDef<'a> {
    ty.methods().find(|method| method.name() == Ok(name)).expect("the method is there")
}

fn field_text(ty: TypeDef<'_>, field: Field<'_>) -> String {
    let context = NullableFlags::Uniform(ty.nullable_context().unwrap());
    let flags = field.nullable_flags().unwrap().unwrap_or(context);
    text(&field.field_type().unwrap(), &mut NullableCursor::new(flags))
}

fn method_text(method: MethodDef<'_>) -> String {
    let context = NullableFlags::Uniform(method.nullable_context().unwrap());
    let bound = method.parameters().unwrap();
    let parameter = |parameter: &mochi_metadata::Parameter<'_>| {
        let own = parameter.row.and_then(|row| row.nullable_flags().unwrap());
        text(&parameter.parameter_type, &mut NullableCursor::new(own.unwrap_or(context)))
    };
    let parameters: Vec<_> = bound.parameters.iter().map(parameter).collect();
    format!("{} ({})", parameter(&bound.return_value), parameters.join(", "))
}

/// A type with `!` or `?` where it says something.
fn text(ty: &Type<'_>, cursor: &mut NullableCursor<'_>) -> String {
    let mark = match cursor.take(ty) {
        Nullability::Oblivious => "",
        Nullability::NotAnnotated => "!",
        Nullability::Annotated => "?",
    };
    match ty {
        Type::Primitive(primitive) => format!("{}{mark}", primitive.name()),
        Type::Class(named) | Type::ValueType(named) => format!("{}{mark}", named.type_name().unwrap()),
        Type::GenericInstance(instance) => {
            let name = instance.generic_type.type_name().unwrap().split('`').next().unwrap_or_default();
            let arguments: Vec<_> = instance.arguments.iter().map(|ty| text(ty, cursor)).collect();
            format!("{name}{mark}<{}>", arguments.join(","))
        }
        Type::TypeParameter(number) => format!("!{number}{mark}"),
        Type::MethodParameter(number) => format!("!!{number}{mark}"),
        Type::SzArray(element) => format!("{}[]{mark}", text(element, cursor)),
        Type::Array(array) => {
            format!("{}[{}]{mark}", text(&array.element, cursor), ",".repeat(array.rank as usize - 1))
        }
        Type::Pointer(inner) => format!("{}*", text(inner, cursor)),
        Type::ByRef(inner) => format!("{}&", text(inner, cursor)),
        Type::FunctionPointer(signature) => {
            let result = text(&signature.return_type, cursor);
            let parameters: Vec<_> = signature.parameters.iter().map(|ty| text(ty, cursor)).collect();
            format!("fn({})->{result}{mark}", parameters.join(","))
        }
        Type::Pinned(inner) => text(inner, cursor),
        Type::Modified(modified) => text(&modified.unmodified, cursor),
    }
}

/// Positions that cannot be null take a byte, and are oblivious even where one byte stands for all.
#[test]
fn uniform_flags_leave_values_alone() {
    let annotated = NullableFlags::Uniform(Nullability::Annotated);
    let mut cursor = NullableCursor::new(annotated);
    assert_eq!(cursor.take(&Type::Primitive(Primitive::String)), Nullability::Annotated);
    assert_eq!(cursor.take(&Type::Primitive(Primitive::Int32)), Nullability::Oblivious);
    assert_eq!(cursor.take(&Type::Pointer(Box::new(Type::Primitive(Primitive::Void)))), Nullability::Oblivious);
}
