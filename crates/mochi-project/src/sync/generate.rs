//! Every file of `dotnet_shim` that is text, from the assemblies alone.

use mochi_codegen::{
    File, Packed, c, csharp,
    plan::{Plan, Remembered, abi_text, plan, skipped_text},
    rust, shared_sources,
};
use std::collections::BTreeMap;

use mochi_surface::{
    Diagnostic, Rejected,
    model::{Api, Need, Package, PackageId},
    read,
};

use super::inputs::Inputs;
use crate::{
    listing::{Listing, sha256},
    manifest::{Bridge, Language, Manifest},
    vendored,
};

/// The folder of compiled files; it depends on the machine and is not for version control.
pub(super) const BIN: &str = "bin";

/// What was printed, and what it was printed from.
#[derive(Debug)]
pub(super) struct Generated {
    /// Relative to `dotnet_shim`.
    pub(super) files: Vec<File>,
    pub(super) packed: Vec<Packed>,
    pub(super) plan: Plan,
    /// What was left out because the compiler refuses it.
    pub(super) rejected: BTreeMap<String, Rejected>,
    /// By package, what members say they need.
    pub(super) needs: BTreeMap<String, Vec<(String, Need)>>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

pub(super) fn generate(
    inputs: &Inputs,
    manifest: &Manifest,
    remembered: &Remembered,
    rejected: BTreeMap<String, Rejected>,
) -> Generated {
    let (api, diagnostics) = read(&inputs.input(manifest, &rejected));
    let plan = plan(&api, remembered);
    let mut files = vec![File { path: ".gitignore".to_owned(), text: format!("/{BIN}/\n") }];
    files.extend(within("shared", shared_sources()));
    let mut packed = Vec::new();
    for language in manifest.dotnet.languages.iter() {
        match language {
            Language::Rust => {
                files.extend(within("bindings", rust::print(&plan)));
                files.extend(within("runtime", vendored::files()));
                let borders = rust::print_borders(&plan).into_iter();
                packed.extend(borders.map(|border| Packed { path: format!("bindings/{}", border.path), ..border }));
            }
            Language::C => files.extend(within("include", c::print(&plan))),
        }
    }
    for index in 0..plan.packages.len() {
        files.extend(package(&plan, PackageId(u32::try_from(index).unwrap_or(u32::MAX)), manifest.dotnet.bridge));
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Generated { files, packed, plan, rejected, needs: needs(&api), diagnostics }
}

fn needs(api: &Api) -> BTreeMap<String, Vec<(String, Need)>> {
    let of = |(index, package): (u32, &Package)| {
        let needs = api.needs(PackageId(index)).map(|(member, need)| (member.to_owned(), need.clone()));
        (package.id.clone(), needs.collect())
    };
    (0..).zip(&api.packages).map(of).collect()
}

impl Generated {
    pub(super) fn listing(&self) -> Listing {
        let texts = self.files.iter().map(|file| (file.path.clone(), sha256(file.text.as_bytes())));
        let packed = self.packed.iter().map(|file| (file.path.clone(), sha256(&file.bytes)));
        texts.chain(packed).collect()
    }

    /// The C# files in a folder of `dotnet_shim`.
    pub(super) fn sources<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a File> {
        self.files.iter().filter(move |file| {
            let inner = file.path.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
            inner.is_some() && file.path.ends_with(".cs")
        })
    }
}

fn package(plan: &Plan, id: PackageId, bridge: Bridge) -> Vec<File> {
    let package = plan.package(id);
    let mut files = Vec::new();
    if has_shim(plan, id) {
        files = csharp::print(plan, id);
        match bridge {
            Bridge::Clr => {}
            Bridge::NativeAot => files.push(csharp::print_types(plan, id)),
        }
        files.push(File { path: "abi.txt".to_owned(), text: abi_text(plan, id) });
    }
    if !package.skipped.is_empty() {
        files.push(File { path: "SKIPPED.txt".to_owned(), text: skipped_text(package) });
    }
    within(&package.id, files).collect()
}

/// Whether a package has entries at all.
pub(super) fn has_shim(plan: &Plan, id: PackageId) -> bool {
    plan.package(id).types.iter().any(|&ty| plan.ty(ty).table().is_some())
}

fn within(folder: &str, files: impl IntoIterator<Item = File>) -> impl Iterator<Item = File> {
    files.into_iter().map(move |file| File { path: format!("{folder}/{}", file.path), text: file.text })
}
