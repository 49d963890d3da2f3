//! The dump of real assemblies is, line for line, the one that System.Reflection.Metadata gives.
//!
//! `MOCHI_ASSEMBLIES` names further folders to take assemblies from, separated as in `PATH`.

mod common;

use std::fmt::Write;
use std::path::{Path, PathBuf};

use common::{Dotnet, Enums};
use mochi_metadata::{ErrorKind, Image};

#[test]
fn dumps_are_those_of_system_reflection_metadata() {
    let dotnet = Dotnet::find();
    let folder = common::folder("srm");
    let program = dotnet.srm_dump(&folder);
    let mut files = dotnet.shared_framework();
    files.extend(dotnet.reference_pack());
    let further = std::env::var_os("MOCHI_ASSEMBLIES").unwrap_or_default();
    for path in std::env::split_paths(&further).filter(|path| path.is_dir()) {
        collect(&path, &mut files);
    }
    files.retain(|file| is_managed(file));
    assert!(files.len() > 300, "only {} assemblies", files.len());

    let list = folder.join("list.txt");
    let lines: Vec<_> = files.iter().map(|file| file.display().to_string()).collect();
    std::fs::write(&list, lines.join("\n")).expect("the list can be written");
    let enums = Enums::of(&files);
    let ours = std::thread::scope(|scope| {
        let ours = scope.spawn(|| dump_all(&files, &enums));
        dotnet.run(&program, ["dump".as_ref(), list.as_os_str(), folder.as_os_str()]);
        ours.join().expect("no dump panics")
    });

    let mut lines = 0;
    let mut differing = String::new();
    for (index, (file, ours)) in files.iter().zip(ours).enumerate() {
        let reference = read(&folder.join(format!("{index}.txt")));
        lines += reference.lines().count();
        if ours != hash(&reference) {
            let text = dump(&std::fs::read(file).expect("the file can be read"), &enums);
            describe(file, &text, &reference, &mut differing);
        }
    }
    assert!(differing.is_empty(), "{differing}");
    println!("{} assemblies, {lines} lines", files.len());
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    files.extend(common::assemblies(folder));
    let mut folders: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder can be listed")
        .map(|entry| entry.expect("the folder can be listed").path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders.iter().for_each(|folder| collect(folder, files));
}

/// Packages hold native libraries and mixed-mode assemblies too.
fn is_managed(file: &Path) -> bool {
    let bytes = std::fs::read(file).expect("the file can be read");
    match Image::parse(&bytes) {
        Ok(_) => true,
        Err(error) => {
            let refused = [ErrorKind::NotPe, ErrorKind::NoCliHeader, ErrorKind::MixedMode].contains(&error.kind());
            assert!(refused, "{}: {error}", file.display());
            false
        }
    }
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn dump_all(files: &[PathBuf], enums: &Enums) -> Vec<u64> {
    files.iter().map(|file| hash(&dump(&std::fs::read(file).expect("the file can be read"), enums))).collect()
}

fn hash(text: &str) -> u64 {
    use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
    BuildHasherDefault::<DefaultHasher>::default().hash_one(text)
}

fn dump(bytes: &[u8], enums: &Enums) -> String {
    let image = Image::parse(bytes).expect("the image was parsed before");
    let mut text = String::new();
    mochi_metadata::dump(&image, &|ty| enums.find(ty), &mut text).expect("a string takes all text");
    text
}

/// The first lines that differ.
fn describe(file: &Path, ours: &str, theirs: &str, out: &mut String) {
    let _ = writeln!(out, "{}:", file.display());
    let pairs = ours.lines().zip(theirs.lines()).enumerate().filter(|(_, (a, b))| a != b);
    for (number, (a, b)) in pairs.take(2) {
        let _ = writeln!(out, "{}\n    ours: {a}\n  theirs: {b}", number + 1);
    }
    let (a, b) = (ours.lines().count(), theirs.lines().count());
    if a != b {
        let _ = writeln!(out, "{a} lines, not {b}");
    }
}
