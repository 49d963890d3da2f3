//! Which assemblies are to be compiled, and from what.

use std::{collections::BTreeSet, path::PathBuf};

use mochi_codegen::plan::PackagePlan;
use mochi_surface::model::{PackageId, PackageKind};

use super::{
    generate::{Generated, has_shim},
    inputs::{AssemblyFile, Inputs},
};
use crate::{
    cache::KeyBuilder,
    compile::FLAGS,
    dotnet::{Dotnet, runtime_identifier},
    restore::Graph,
};

/// The assembly that every shim refers to; the application that the host starts.
pub(super) const RUNTIME: &str = "Mochi.Runtime";

/// An assembly to compile.
#[derive(Debug)]
pub(super) struct Job {
    /// Its simple name.
    pub(super) assembly: String,
    /// Relative to `dotnet_shim`.
    pub(super) sources: Vec<String>,
    /// Those that are there before anything is compiled.
    pub(super) references: Vec<PathBuf>,
    /// Everything that the compiled file depends on, but for the precompiler.
    pub(super) inputs: KeyBuilder,
}

/// The runtime first, then a shim for each package that has entries.
pub(super) fn jobs(dotnet: &Dotnet, graph: &Graph, inputs: &Inputs, generated: &Generated) -> Vec<Job> {
    let frameworks = || inputs.packages.iter().filter(|package| package.kind == PackageKind::Framework);
    let runtime = Draft::new(dotnet, generated, "shared", RUNTIME)
        .with_references(frameworks().flat_map(|package| &package.assemblies));
    let runtime_key = runtime.inputs.clone().key();
    let mut jobs = vec![runtime.finish()];

    for (index, plan) in generated.plan.packages.iter().enumerate() {
        let id = PackageId(u32::try_from(index).unwrap_or(u32::MAX));
        if !has_shim(&generated.plan, id) {
            continue;
        }
        let mut draft = Draft::new(dotnet, generated, &plan.id, &plan.assembly);
        draft.inputs = draft.inputs.with("runtime", runtime_key);
        if let Some(own) = inputs.package(&plan.id) {
            draft.inputs = draft.inputs.with("metadata", own.metadata_sha256());
        }
        let closure = closure(graph, roots(inputs, plan));
        let packages = inputs.packages.iter().filter(|package| {
            package.kind == PackageKind::Framework || closure.contains(&package.id.to_ascii_lowercase())
        });
        jobs.push(draft.with_references(packages.flat_map(|package| &package.assemblies)).finish());
    }
    jobs
}

/// A package, and those whose types stand in for its type parameters.
fn roots(inputs: &Inputs, plan: &PackagePlan) -> Vec<String> {
    let is_named = |assembly: &AssemblyFile| {
        let name = assembly.identity.as_ref().map(|identity| &identity.name);
        name.is_some_and(|name| plan.references.contains(name))
    };
    let named = inputs.packages.iter().filter(|package| package.assemblies.iter().any(is_named));
    std::iter::once(&plan.id).chain(named.map(|package| &package.id)).map(|id| id.to_ascii_lowercase()).collect()
}

/// Packages and all that they depend on, in lower case.
fn closure(graph: &Graph, packages: Vec<String>) -> BTreeSet<String> {
    let mut closure = BTreeSet::new();
    let mut open = packages;
    while let Some(id) = open.pop() {
        if let Some(package) = graph.package(&id) {
            open.extend(
                package
                    .dependencies
                    .iter()
                    .map(|dependency| dependency.id.to_ascii_lowercase())
                    .filter(|dependency| !closure.contains(dependency)),
            );
        }
        closure.insert(id);
    }
    closure
}

/// A [`Job`] that is not complete.
struct Draft {
    assembly: String,
    sources: Vec<String>,
    references: Vec<PathBuf>,
    inputs: KeyBuilder,
}

impl Draft {
    fn new(dotnet: &Dotnet, generated: &Generated, folder: &str, assembly: &str) -> Self {
        let mut inputs = KeyBuilder::default()
            .with("tool", env!("CARGO_PKG_VERSION"))
            .with("compiler", dotnet.sdk.to_string())
            .with("flags", FLAGS.join(" "))
            .with("target", runtime_identifier())
            .with("assembly", assembly);
        let mut sources = Vec::new();
        for file in generated.sources(folder) {
            inputs = inputs.with(&file.path, &file.text);
            sources.push(file.path.clone());
        }
        Self { assembly: assembly.to_owned(), sources, references: Vec::new(), inputs }
    }

    /// A reference counts by its identity, which is all of it that an assembly remembers: another build of a dependency
    /// with the same identity does not make a shim stale. What the shim calls of it is in the shim's own C#.
    fn with_references<'a>(mut self, assemblies: impl Iterator<Item = &'a AssemblyFile>) -> Self {
        for assembly in assemblies {
            let Some(identity) = &assembly.identity else { continue };
            self.inputs = self.inputs.with("reference", identity.reference());
            self.references.push(assembly.path.clone());
        }
        self
    }

    fn finish(self) -> Job {
        let Self { assembly, sources, references, inputs } = self;
        Job { assembly, sources, references, inputs }
    }
}
