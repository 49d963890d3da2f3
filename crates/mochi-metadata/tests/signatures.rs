//! Signatures, from exact bytes.

mod common;

use common::craft::{Cell, Craft};
use mochi_metadata::{
    CallingConvention, ErrorKind, Field, Image, MemberRef, MemberSignature, MethodDef, MethodSignature, Result, Type,
};

/// Reads `signature` as that of a field and hands the result to `check`. The image has references to
/// `CallConvCdecl` (1), `CallConvSuppressGCTransition` (2), `CallConvMemberFunction` (3) and `Other.CallConvCdecl` (4).
#[track_caller]
fn with_field(signature: &[u8], check: impl FnOnce(Result<Type<'_>>)) {
    let mut craft = Craft::new();
    craft.type_ref("System.Runtime.CompilerServices", "CallConvCdecl");
    craft.type_ref("System.Runtime.CompilerServices", "CallConvSuppressGCTransition");
    craft.type_ref("System.Runtime.CompilerServices", "CallConvMemberFunction");
    craft.type_ref("Other", "CallConvCdecl");
    craft.type_def("<Module>", 1, 1);
    craft.field("field", signature);
    let bytes = craft.build();
    let image = Image::parse(&bytes).expect("the image is read");
    check(image.row::<Field<'_>>(1).and_then(Field::field_type));
}

#[track_caller]
fn text(signature: &[u8], expected: &str) {
    with_field(signature, |ty| assert_eq!(ty.map(|ty| ty.to_string()).as_deref(), Ok(expected)));
}

#[track_caller]
fn refused(signature: &[u8], kind: ErrorKind) {
    with_field(signature, |ty| assert_eq!(ty.map_err(|error| error.kind()), Err(kind)));
}

#[track_caller]
fn function_pointer(signature: &[u8], convention: CallingConvention, modifiers: &[&str]) {
    with_field(signature, |ty| {
        let Ok(Type::FunctionPointer(pointed)) = ty else { panic!("not a function pointer: {ty:?}") };
        assert_eq!(pointed.calling_convention, convention);
        assert_eq!(pointed.convention_modifiers().as_deref(), Ok(modifiers));
    });
}

/// The conventions as Roslyn writes them (docs/features/function-pointers.md): a single well-known one in the header,
/// all else as 0x9 with optional modifiers on the return type.
#[test]
fn function_pointers_have_the_conventions_of_their_bytes() {
    function_pointer(&[6, 0x1b, 0x00, 0, 0x01], CallingConvention::Default, &[]);
    function_pointer(&[6, 0x1b, 0x01, 0, 0x01], CallingConvention::C, &[]);
    function_pointer(&[6, 0x1b, 0x02, 0, 0x01], CallingConvention::StdCall, &[]);
    function_pointer(&[6, 0x1b, 0x03, 0, 0x01], CallingConvention::ThisCall, &[]);
    function_pointer(&[6, 0x1b, 0x04, 0, 0x01], CallingConvention::FastCall, &[]);
    function_pointer(&[6, 0x1b, 0x05, 0, 0x01], CallingConvention::VarArg, &[]);
    function_pointer(&[6, 0x1b, 0x09, 0, 0x01], CallingConvention::Unmanaged, &[]);
    let cdecl = [6, 0x1b, 0x09, 0, 0x20, 0x05, 0x01];
    function_pointer(&cdecl, CallingConvention::Unmanaged, &["Cdecl"]);
    let both = [6, 0x1b, 0x09, 1, 0x20, 0x05, 0x20, 0x09, 0x08, 0x08];
    function_pointer(&both, CallingConvention::Unmanaged, &["Cdecl", "SuppressGCTransition"]);
    let on_reference = [6, 0x1b, 0x09, 0, 0x20, 0x0d, 0x10, 0x08];
    function_pointer(&on_reference, CallingConvention::Unmanaged, &["MemberFunction"]);
}

#[test]
fn required_and_foreign_modifiers_are_no_conventions() {
    function_pointer(&[6, 0x1b, 0x09, 0, 0x1f, 0x05, 0x01], CallingConvention::Unmanaged, &[]);
    function_pointer(&[6, 0x1b, 0x09, 0, 0x20, 0x11, 0x01], CallingConvention::Unmanaged, &[]);
}

#[test]
fn what_is_no_method_header_is_refused() {
    for header in [0x06, 0x07, 0x08, 0x0a, 0x0b, 0x0f] {
        refused(&[6, 0x1b, header, 0, 0x01], ErrorKind::BadSignature);
    }
}

#[test]
fn types_are_those_of_the_specification() {
    text(&[6, 0x0e], "String");
    text(&[6, 0x1d, 0x0e], "String[]");
    text(&[6, 0x0f, 0x0f, 0x01], "Void**");
    text(&[6, 0x13, 0x02], "!2");
    text(&[6, 0x1e, 0x80, 0x80], "!!128");
    text(&[6, 0x12, 0x11], "class []Other.CallConvCdecl");
    text(&[6, 0x15, 0x11, 0x11, 2, 0x08, 0x1c], "valuetype []Other.CallConvCdecl<Int32,Object>");
    // The arrays of II.23.2.13: int[3], int[,,,,,,] and int[4,3,,,,], int[1..2,6..8,5,,].
    text(&[6, 0x14, 0x08, 1, 1, 3, 0], "Int32[1;3;]");
    text(&[6, 0x14, 0x08, 7, 0, 0], "Int32[7;;]");
    text(&[6, 0x14, 0x08, 6, 2, 4, 3, 2, 0, 0], "Int32[6;4,3;0,0]");
    text(&[6, 0x14, 0x08, 4, 2, 2, 3, 2, 2, 12], "Int32[4;2,3;1,6]");
    text(&[6, 0x14, 0x08, 1, 0, 1, 0x7b], "Int32[1;;-3]");
    text(&[6, 0x1f, 0x11, 0x08], "Int32 modreq([]Other.CallConvCdecl)");
    text(&[6, 0x10, 0x20, 0x11, 0x08], "Int32 modopt([]Other.CallConvCdecl)&");
    text(&[6, 0x45, 0x10, 0x08], "Int32& pinned");
    text(&[6, 0x1b, 0x22, 2, 0x08, 0x0e, 0x0e], "method instance unmanaged stdcall Int32 (String,String)");
    text(&[6, 0x1b, 0x10, 1, 0, 0x1e, 0x00], "method <1> !!0 ()");
}

#[test]
fn malformed_types_are_refused() {
    refused(&[], ErrorKind::Truncated);
    refused(&[7, 0x08], ErrorKind::BadSignature);
    refused(&[6], ErrorKind::Truncated);
    refused(&[6, 0x17], ErrorKind::BadSignature);
    refused(&[6, 0x12, 0x00], ErrorKind::BadIndex);
    refused(&[6, 0x12, 0x15], ErrorKind::BadIndex);
    refused(&[6, 0x12, 0x07], ErrorKind::BadTag);
    refused(&[6, 0x15, 0x08, 0x05, 1, 0x08], ErrorKind::BadSignature);
    refused(&[6, 0x15, 0x12, 0x05, 0xdf, 0xff, 0xff, 0xff, 0x08], ErrorKind::Truncated);
    refused(&[6, 0x14, 0x08, 1, 0xdf, 0xff, 0xff, 0xff], ErrorKind::Truncated);
}

#[test]
fn depth_is_bounded() {
    let nested = |depth: usize| [&[6][..], &vec![0x0f; depth], &[0x08]].concat();
    text(&nested(64), &format!("Int32{}", "*".repeat(64)));
    refused(&nested(65), ErrorKind::TooDeep);
    refused(&nested(120), ErrorKind::TooDeep);
}

#[test]
fn a_sentinel_splits_the_parameters() {
    let mut craft = Craft::new();
    craft.type_def("<Module>", 1, 1);
    craft.method("printf", &[0x05, 1, 0x08, 0x0e], 1);
    let (name, signature) = (craft.string("printf"), craft.blob(&[0x05, 3, 0x08, 0x0e, 0x41, 0x0d, 0x08]));
    craft.row(0x0a, &[Cell::Two(1 << 3 | 3), Cell::Two(name), Cell::Two(signature)]);
    let bytes = craft.build();
    let image = Image::parse(&bytes).expect("the image is read");

    let definition = image.row::<MethodDef<'_>>(1).and_then(MethodDef::signature).expect("a method");
    assert_eq!((definition.required_parameter_count, definition.parameters.len()), (1, 1));
    let call = image.row::<MemberRef<'_>>(1).and_then(MemberRef::signature).expect("a reference");
    assert_eq!(call.to_string(), "vararg Int32 (String;...;Double,Int32)");
    let MemberSignature::Method(MethodSignature { required_parameter_count, .. }) = call else {
        panic!("not a method: {call:?}")
    };
    assert_eq!(required_parameter_count, 1);
}
