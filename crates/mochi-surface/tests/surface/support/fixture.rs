//! Sources, compiled once each: the result is kept by the hash of what it is made from.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::PathBuf;

use mochi_surface::InputAssembly;

use super::dotnet::{self, Compiler};

/// A compiled source with the documentation that it carries.
pub(crate) struct Fixture {
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    pub(crate) bytes: Vec<u8>,
    pub(crate) documentation: Vec<u8>,
}

impl Fixture {
    /// With another name of the same length in place of one: what the compiler would not write.
    pub(crate) fn renamed(mut self, from: &str, to: &str) -> Self {
        assert_eq!(from.len(), to.len());
        let places: Vec<usize> =
            (0..self.bytes.len() - from.len()).filter(|&at| self.bytes[at..].starts_with(from.as_bytes())).collect();
        assert!(!places.is_empty(), "{from} is in the image");
        for at in places {
            self.bytes[at..at + to.len()].copy_from_slice(to.as_bytes());
        }
        self
    }

    pub(crate) fn input(&self) -> InputAssembly<'_> {
        InputAssembly { name: &self.name, bytes: &self.bytes, documentation: Some(&self.documentation) }
    }
}

/// Compiles C# against the reference pack and other fixtures.
pub(crate) fn compile(name: &str, source: &str, references: &[&Fixture]) -> Fixture {
    compile_with(Compiler::CSharp, name, source, references)
}

/// Compiles against the reference pack and other fixtures.
pub(crate) fn compile_with(compiler: Compiler, name: &str, source: &str, references: &[&Fixture]) -> Fixture {
    let pack = dotnet::reference_pack();
    let mut hasher = DefaultHasher::new();
    (compiler, name, source, pack.as_os_str()).hash(&mut hasher);
    references.iter().for_each(|reference| reference.path.hash(&mut hasher));
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{:016x}", hasher.finish()));
    let path = folder.join(format!("{name}.dll"));
    if !path.exists() {
        build(compiler, name, source, references, &folder);
    }
    let documentation = fs::read(folder.join(format!("{name}.xml"))).expect("the compiler wrote the documentation");
    Fixture {
        name: format!("{name}.dll"),
        bytes: fs::read(&path).expect("the compiler wrote the assembly"),
        path,
        documentation,
    }
}

/// Compiles in a folder of its own and moves the result to its place, so that tests can run at once.
fn build(compiler: Compiler, name: &str, source: &str, references: &[&Fixture], folder: &PathBuf) {
    let work = folder.with_extension(format!("{}-{:?}", std::process::id(), std::thread::current().id()));
    fs::create_dir_all(&work).expect("a folder for the fixture");
    let file = work.join(compiler.source());
    fs::write(&file, source).expect("the source is written");
    let dashes = compiler.dashes();
    let mut arguments = vec![
        format!("{dashes}out:{}", work.join(format!("{name}.dll")).display()),
        format!("{dashes}doc:{}", work.join(format!("{name}.xml")).display()),
        file.display().to_string(),
    ];
    let given = references.iter().map(|reference| reference.path.clone());
    let referenced = compiler.references().into_iter().chain(given);
    arguments.extend(referenced.map(|path| format!("-r:{}", path.display())));
    compiler.run(&arguments);
    if fs::rename(&work, folder).is_err() {
        // another test was first
        fs::remove_dir_all(&work).expect("the folder can be removed");
    }
}
