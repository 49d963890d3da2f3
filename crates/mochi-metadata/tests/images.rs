//! Which images are read, and how the others are refused.

mod common;

use common::Dotnet;
use common::craft::Craft;
use mochi_metadata::{ErrorKind, Image, Machine, TargetOs};

#[track_caller]
fn refused(bytes: &[u8], kind: ErrorKind, message: &str) {
    let error = Image::parse(bytes).expect_err("the image is refused");
    assert_eq!(error.kind(), kind);
    assert_eq!(error.to_string(), message);
}

#[test]
fn what_is_not_a_pe_image_is_refused() {
    refused(b"", ErrorKind::NotPe, "not a PE image, at offset 0x0");
    refused(b"MZ", ErrorKind::NotPe, "not a PE image, at offset 0x0");
    refused(b"\x7fELF\x02\x01\x01", ErrorKind::NotPe, "not a PE image, at offset 0x0");
    let mut bytes = Craft::new().build();
    bytes[0x80..0x84].copy_from_slice(b"NE\0\0");
    refused(&bytes, ErrorKind::NotPe, "not a PE image, at offset 0x80");
}

#[test]
fn a_native_image_is_refused() {
    let bytes = Craft::new().build_native();
    refused(&bytes, ErrorKind::NoCliHeader, "a native image, without a CLI header, at offset 0x98");
}

#[test]
fn a_mixed_mode_image_is_refused() {
    let message = "a mixed-mode image: it holds native code beside IL, at offset 0x200";
    let cplusplus = Craft { cli_flags: 0, ..Craft::new() };
    refused(&cplusplus.build(), ErrorKind::MixedMode, message);
    let ngen = Craft { native_header: Some(*b"NGEN"), ..Craft::new() };
    refused(&ngen.build(), ErrorKind::MixedMode, message);
}

#[test]
fn a_ready_to_run_image_is_read_for_every_system() {
    let processors = [
        (0x014c, Machine::I386),
        (0x8664, Machine::Amd64),
        (0x01c4, Machine::Arm),
        (0xaa64, Machine::Arm64),
        (0x6264, Machine::LoongArch64),
        (0x5064, Machine::RiscV64),
    ];
    let systems = [
        (0x0000, TargetOs::Windows),
        (0x7b79, TargetOs::Linux),
        (0x4644, TargetOs::Apple),
        (0xadc4, TargetOs::FreeBsd),
        (0x1993, TargetOs::NetBsd),
        (0x1992, TargetOs::SunOs),
    ];
    for (mask, target_os) in systems {
        for (field, machine) in processors {
            let craft = Craft { machine: field ^ mask, cli_flags: 4, native_header: Some(*b"RTR\0"), ..Craft::new() };
            let bytes = craft.build();
            let image = Image::parse(&bytes).expect("the image is read");
            assert_eq!((image.machine(), image.target_os()), (machine, target_os));
            assert!(image.is_ready_to_run());
        }
    }
}

#[test]
fn every_truncation_is_an_error_or_a_smaller_image() {
    let mut craft = Craft::new();
    craft.type_def("<Module>", 1, 1);
    let bytes = craft.build();
    Image::parse(&bytes).expect("the whole image is read");
    for length in 0..bytes.len() {
        Image::parse(&bytes[..length]).expect_err("the metadata is the last part of the file");
    }
}

#[test]
fn a_table_that_is_not_known_is_refused() {
    let mut craft = Craft::new();
    craft.row(0x2d, &[]);
    let error = Image::parse(&craft.build()).expect_err("the image is refused");
    assert_eq!(error.kind(), ErrorKind::UnknownTable);
}

#[test]
fn netmodules_facades_and_resources_are_read() {
    let dotnet = Dotnet::find();
    let folder = common::folder("images");
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).expect("the folder is writable");
        path
    };
    let option = |name: &str, path: &std::path::Path| format!("-{name}:{}", path.display());

    let part = folder.join("part.netmodule");
    let source = write("part.cs", "public class Part { public int Field; }");
    dotnet.csc(&part, ["-t:module".into(), source.display().to_string()]);
    let bytes = std::fs::read(&part).expect("csc wrote it");
    let image = Image::parse(&bytes).expect("a netmodule is read");
    assert_eq!(image.assembly(), None);
    assert_eq!(image.module().and_then(|module| module.name()), Ok("part.netmodule"));
    assert!(image.find_type("", "Part").is_some());

    let whole = folder.join("whole.dll");
    let source = write(
        "whole.cs",
        "[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(System.Collections.Generic.List<>))]
         public class Whole : Part { }",
    );
    let embedded = write("data.txt", "embedded");
    let arguments = [
        "-t:library".into(),
        option("addmodule", &part),
        format!("{},the.name,private", option("resource", &embedded)),
        source.display().to_string(),
    ];
    dotnet.csc(&whole, arguments);
    let bytes = std::fs::read(&whole).expect("csc wrote it");
    let image = Image::parse(&bytes).expect("an assembly is read");
    let files: Vec<_> = image.files().map(|file| file.name()).collect();
    assert_eq!(files, [Ok("part.netmodule")]);
    let exported: Vec<_> = image
        .exported_types()
        .map(|ty| (ty.type_name().unwrap(), ty.forwarded_to().unwrap().map(|assembly| assembly.name().unwrap())))
        .collect();
    let collections = Some("System.Collections");
    assert_eq!(exported, [("Part", None), ("List`1", collections), ("Enumerator", collections)]);
    let resources: Vec<_> = image.manifest_resources().map(|row| (row.name(), row.data())).collect();
    assert_eq!(resources, [(Ok("the.name"), Ok(Some(&b"embedded"[..])))]);
}
