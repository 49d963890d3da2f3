//! Calling conventions: the bytes that the C# compiler writes, what is read of them, and the C# that says the same again.

use expect_test::{Expect, expect};
use mochi_metadata::{Image, MethodDef, Result, Type, TypeDef};
use mochi_surface::convention::{self, Convention};

use super::support::check::{self, PACKAGE};
use super::support::fixture::{self, Fixture};

/// Every native convention that C# can write behind `delegate*`, alone and with modifiers.
const WRITTEN: [&str; 14] = [
    "unmanaged",
    "unmanaged[Cdecl]",
    "unmanaged[Stdcall]",
    "unmanaged[Thiscall]",
    "unmanaged[Fastcall]",
    "unmanaged[Swift]",
    "unmanaged[MemberFunction]",
    "unmanaged[SuppressGCTransition]",
    "unmanaged[Cdecl, SuppressGCTransition]",
    "unmanaged[Stdcall, SuppressGCTransition]",
    "unmanaged[Cdecl, MemberFunction]",
    "unmanaged[Stdcall, MemberFunction]",
    "unmanaged[Thiscall, MemberFunction]",
    "unmanaged[Cdecl, MemberFunction, SuppressGCTransition]",
];

fn pointers(conventions: &[&str]) -> Fixture {
    let fields = conventions.iter().enumerate().map(|(i, convention)| format!("delegate* {convention}<void> F{i};\n"));
    fixture::compile(PACKAGE, &format!("public unsafe class C {{ {} }}", fields.collect::<String>()), &[])
}

/// The signature of each field in hex, with the names of the modifiers in place of their coded indices, and what is read.
fn encodings(fixture: &Fixture) -> String {
    let image = Image::parse(&fixture.bytes).expect("the image is read");
    let fields = image.type_defs().flat_map(TypeDef::fields);
    fields.map(|field| encoding(field.signature_blob(), field.field_type())).collect()
}

fn encoding(blob: Result<&[u8]>, ty: Result<Type<'_>>) -> String {
    let Ok(Type::FunctionPointer(signature)) = ty else { panic!("not a function pointer: {ty:?}") };
    let blob = blob.expect("the field has a signature");
    let mut modifiers = signature.return_type.modifiers();
    let mut bytes = blob.iter();
    let mut text = String::new();
    while let Some(byte) = bytes.next() {
        text += &format!("{byte:02x} ");
        if *byte == 0x20 {
            let coded = bytes.next().expect("a modifier has a type");
            let named = modifiers.next().expect("each modifier is read").modifier;
            assert_eq!(u32::from(*coded), named.encode());
            text += named.names().expect("the name is read").expect("it is no type specification").1;
            text += " ";
        }
    }
    let convention = convention::pointer(&signature).expect("the names are read");
    format!("{text}= {convention}\n")
}

#[test]
fn the_compiler_writes_the_bytes_of_the_specification() {
    expect![[r#"
        06 1b 09 00 01 = unmanaged
        06 1b 01 00 01 = unmanaged[Cdecl]
        06 1b 02 00 01 = unmanaged[Stdcall]
        06 1b 03 00 01 = unmanaged[Thiscall]
        06 1b 04 00 01 = unmanaged[Fastcall]
        06 1b 09 00 20 CallConvSwift 01 = unmanaged[Swift]
        06 1b 09 00 20 CallConvMemberFunction 01 = unmanaged[MemberFunction]
        06 1b 09 00 20 CallConvSuppressGCTransition 01 = unmanaged[SuppressGCTransition]
        06 1b 09 00 20 CallConvCdecl 20 CallConvSuppressGCTransition 01 = unmanaged[Cdecl, SuppressGCTransition]
        06 1b 09 00 20 CallConvStdcall 20 CallConvSuppressGCTransition 01 = unmanaged[Stdcall, SuppressGCTransition]
        06 1b 09 00 20 CallConvCdecl 20 CallConvMemberFunction 01 = unmanaged[Cdecl, MemberFunction]
        06 1b 09 00 20 CallConvStdcall 20 CallConvMemberFunction 01 = unmanaged[Stdcall, MemberFunction]
        06 1b 09 00 20 CallConvThiscall 20 CallConvMemberFunction 01 = unmanaged[Thiscall, MemberFunction]
        06 1b 09 00 20 CallConvCdecl 20 CallConvMemberFunction 20 CallConvSuppressGCTransition 01 = unmanaged[Cdecl, MemberFunction, SuppressGCTransition]
    "#]]
    .assert_eq(&encodings(&pointers(&WRITTEN)));
}

#[test]
fn what_is_read_is_what_was_written() {
    let read = encodings(&pointers(&WRITTEN));
    let read: Vec<_> = read.lines().map(|line| line.split(" = ").nth(1).expect("each line has both")).collect();
    assert_eq!(read, WRITTEN);
}

#[test]
fn what_is_no_single_native_convention() {
    expect![[r#"
        06 1b 00 00 01 = managed
        06 1b 00 00 01 = managed
        06 1b 09 00 20 CallConvCdecl 20 CallConvStdcall 01 = unmanaged[contradictory]
        06 1b 09 00 20 CallConvCdecl 20 CallConvCdecl 01 = unmanaged[contradictory]
    "#]]
    .assert_eq(&encodings(&pointers(&["", "managed", "unmanaged[Cdecl, Stdcall]", "unmanaged[Cdecl, Cdecl]"])));
}

/// A method or a type of a source, and its convention.
fn attributes(source: &str, expect: Expect) {
    let fixture = fixture::compile(PACKAGE, source, &[]);
    let image = Image::parse(&fixture.bytes).expect("the image is read");
    let line = |name: Result<&str>, convention: Result<Option<Convention>>| {
        let convention = convention.expect("the attribute is read").map_or("none".to_owned(), |it| it.to_string());
        format!("{}: {convention}\n", name.expect("it has a name"))
    };
    let is_written = |method: &MethodDef<'_>| method.name().is_ok_and(|name| name.starts_with("N"));
    let methods = image.type_defs().flat_map(TypeDef::methods).filter(is_written);
    let methods = methods.map(|method| match method.impl_map() {
        Some(_) => line(method.name(), convention::import(method)),
        None => line(method.name(), convention::callers_only(method)),
    });
    let delegates = image.type_defs().filter(|ty| ty.type_name().is_ok_and(|name| name.starts_with("D")));
    let delegates = delegates.map(|ty| line(ty.type_name(), convention::delegate(ty)));
    expect.assert_eq(&methods.chain(delegates).collect::<String>());
}

#[test]
fn imports() {
    attributes(
        "using System.Runtime.InteropServices; using System.Runtime.CompilerServices;
         public static class C {
           [DllImport(\"x\")] static extern void NPlatform();
           [DllImport(\"x\", CallingConvention = CallingConvention.Winapi)] static extern void NWinapi();
           [DllImport(\"x\", CallingConvention = CallingConvention.Cdecl)] static extern void NCdecl();
           [DllImport(\"x\", CallingConvention = CallingConvention.StdCall)] static extern void NStdCall();
           [DllImport(\"x\", CallingConvention = CallingConvention.ThisCall)] static extern void NThisCall();
           [DllImport(\"x\", CallingConvention = CallingConvention.FastCall)] static extern void NFastCall();
           [DllImport(\"x\"), UnmanagedCallConv(CallConvs = new[] { typeof(CallConvCdecl), typeof(CallConvSuppressGCTransition) })] static extern void NListed();
           [DllImport(\"x\"), UnmanagedCallConv] static extern void NListedNone();
           [DllImport(\"x\", CallingConvention = CallingConvention.StdCall), UnmanagedCallConv(CallConvs = new[] { typeof(CallConvCdecl) })] static extern void NImportDecides();
           [DllImport(\"x\", CallingConvention = CallingConvention.Cdecl), SuppressGCTransition] static extern void NSuppresses();
           static void NManaged() { } }",
        expect![[r#"
            NPlatform: unmanaged
            NWinapi: unmanaged
            NCdecl: unmanaged[Cdecl]
            NStdCall: unmanaged[Stdcall]
            NThisCall: unmanaged[Thiscall]
            NFastCall: unmanaged[Fastcall]
            NListed: unmanaged[Cdecl, SuppressGCTransition]
            NListedNone: unmanaged
            NImportDecides: unmanaged[Stdcall]
            NSuppresses: unmanaged[Cdecl, SuppressGCTransition]
            NManaged: none
        "#]],
    );
}

#[test]
fn entries_and_delegates() {
    attributes(
        "using System; using System.Runtime.InteropServices; using System.Runtime.CompilerServices;
         public static class C {
           [UnmanagedCallersOnly] static void NPlatform() { }
           [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })] static void NCdecl() { }
           [UnmanagedCallersOnly(EntryPoint = \"e\", CallConvs = new[] { typeof(CallConvStdcall), typeof(CallConvMemberFunction) })] static void NMember() { }
           [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl), typeof(CallConvFastcall) })] static void NBoth() { }
           [UnmanagedCallersOnly(CallConvs = new Type[0])] static void NEmpty() { } }
         public delegate void D();
         [UnmanagedFunctionPointer(CallingConvention.Winapi)] public delegate void DWinapi();
         [UnmanagedFunctionPointer(CallingConvention.Cdecl)] public delegate void DCdecl();
         [UnmanagedFunctionPointer(CallingConvention.StdCall, SetLastError = true)] public delegate void DStdCall();
         [UnmanagedFunctionPointer(CallingConvention.ThisCall)] public delegate void DThisCall();
         [UnmanagedFunctionPointer(CallingConvention.FastCall)] public delegate void DFastCall();",
        expect![[r#"
            NPlatform: unmanaged
            NCdecl: unmanaged[Cdecl]
            NMember: unmanaged[Stdcall, MemberFunction]
            NBoth: unmanaged[contradictory]
            NEmpty: unmanaged
            D: none
            DWinapi: unmanaged
            DCdecl: unmanaged[Cdecl]
            DStdCall: unmanaged[Stdcall]
            DThisCall: unmanaged[Thiscall]
            DFastCall: unmanaged[Fastcall]
        "#]],
    );
}

#[test]
fn skips_name_the_convention() {
    let source = "using System.Runtime.InteropServices;
         public unsafe class C { public void A(delegate* unmanaged[Cdecl, SuppressGCTransition]<int, void> f) { } public delegate* unmanaged<C> B() => null;
           public delegate* unmanaged[Stdcall]<void>[]? F; public void G(delegate*<int> f) { } [UnmanagedCallersOnly] public static void H() { } }";
    expect![[r#"
        C.A SkipFunctionPointer: parameter `f` of type `delegate* unmanaged[Cdecl, SuppressGCTransition]<int, void>` cannot be expressed
        C.B SkipFunctionPointer: a result of type `delegate* unmanaged<C>` cannot be expressed
        C.F SkipFunctionPointer: a field of type `delegate* unmanaged[Stdcall]<void>[]` cannot be expressed
        C.G SkipFunctionPointer: parameter `f` of type `delegate*<int>` cannot be expressed
        C.H SkipNotExpressible: only native code may call an `[UnmanagedCallersOnly]` method, as `unmanaged`
    "#]]
    .assert_eq(&check::skips(&check::api(source), PACKAGE));
}
