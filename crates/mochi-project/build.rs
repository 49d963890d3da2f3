//! Embeds the sources of the crates that users' programs link, as crates that stand on their own: what they inherit from
//! the workspace is written out, and what only their development needs is left out.

use std::{
    collections::BTreeSet,
    env,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use toml_edit::{DocumentMut, InlineTable, Item, TableLike, Value};

/// The crate that generated code depends on; its dependencies within the workspace follow.
const LINKED: &str = "mochi";
const DEVELOPMENT: [&str; 6] = ["dev-dependencies", "lints", "test", "bench", "example", "build-dependencies"];

fn main() {
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let crates = here.parent().expect("a crate lies in the folder of crates");
    let workspace_file = crates.join("../Cargo.toml");
    println!("cargo::rerun-if-changed={}", workspace_file.display());
    let workspace = parse(&workspace_file);

    let mut table = String::from("&[\n");
    // Or `cargo fmt --all` in a user's workspace would format them his way.
    let style = crates.join("../rustfmt.toml");
    let _ = writeln!(table, "    (\"rustfmt.toml\", include_str!({:?})),", style.display().to_string());
    println!("cargo::rerun-if-changed={}", style.display());
    let mut open = vec![LINKED.to_owned()];
    let mut seen = BTreeSet::new();
    while let Some(name) = open.pop() {
        if !seen.insert(name.clone()) {
            continue;
        }
        let folder = crates.join(&name);
        let (manifest, dependencies) = standalone(&folder.join("Cargo.toml"), &workspace["workspace"]);
        open.extend(dependencies);
        let _ = writeln!(table, "    ({:?}, {manifest:?}),", format!("{name}/Cargo.toml"));
        for file in sources(&folder.join("src")) {
            let inner = file.strip_prefix(crates).expect("it was found there").to_string_lossy().replace('\\', "/");
            let _ = writeln!(table, "    ({inner:?}, include_str!({:?})),", file.display().to_string());
        }
        println!("cargo::rerun-if-changed={}", folder.join("src").display());
        println!("cargo::rerun-if-changed={}", folder.join("Cargo.toml").display());
    }
    table.push(']');
    let output = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it")).join("vendored.rs");
    fs::write(&output, table).unwrap_or_else(|error| panic!("{}: {error}", output.display()));
}

fn parse(file: &Path) -> DocumentMut {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    text.parse().unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            files.extend(sources(&path));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The manifest without its workspace, and the crates of the workspace that it depends on.
fn standalone(file: &Path, workspace: &Item) -> (String, Vec<String>) {
    let mut manifest = parse(file);
    for key in DEVELOPMENT {
        manifest.remove(key);
    }
    if let Some(package) = manifest["package"].as_table_like_mut() {
        for (key, value) in package.iter_mut() {
            if is_inherited(value) {
                *value = workspace["package"][key.get()].clone();
            }
        }
        package.insert("publish", toml_edit::value(false));
    }
    // In a user's workspace it is a member, whose tests are not his.
    manifest["lib"] = toml_edit::table();
    for kind in ["test", "doctest"] {
        manifest["lib"][kind] = toml_edit::value(false);
    }
    let mut local = Vec::new();
    let mut resolve = |dependencies: &mut dyn TableLike| {
        for (name, value) in dependencies.iter_mut() {
            if is_inherited(value) {
                *value = merged(&workspace["dependencies"][name.get()], value);
            }
            if let Some(path) = value.as_table_like_mut().and_then(|table| table.get_mut("path")) {
                *path = toml_edit::value(format!("../{}", name.get()));
                local.push(name.get().to_owned());
            }
        }
    };
    if let Some(dependencies) = manifest.get_mut("dependencies").and_then(Item::as_table_like_mut) {
        resolve(dependencies);
    }
    if let Some(targets) = manifest.get_mut("target").and_then(Item::as_table_like_mut) {
        for (_, target) in targets.iter_mut() {
            let Some(target) = target.as_table_like_mut() else { continue };
            target.remove("dev-dependencies");
            if let Some(dependencies) = target.get_mut("dependencies").and_then(Item::as_table_like_mut) {
                resolve(dependencies);
            }
        }
    }
    (manifest.to_string(), local)
}

fn is_inherited(item: &Item) -> bool {
    item.as_table_like().and_then(|table| table.get("workspace")).and_then(Item::as_bool).unwrap_or_default()
}

/// The workspace's entry with what the member says besides.
fn merged(shared: &Item, member: &Item) -> Item {
    let mut merged = match shared {
        Item::Value(Value::InlineTable(table)) => table.clone(),
        Item::Value(version) => InlineTable::from_iter([("version", version.clone())]),
        Item::Table(table) => table.clone().into_inline_table(),
        Item::None | Item::ArrayOfTables(_) => panic!("a dependency of the workspace is a version or a table"),
    };
    for (key, value) in member.as_table_like().into_iter().flat_map(TableLike::iter) {
        let Some(value) = value.as_value().filter(|_| key != "workspace") else { continue };
        match (merged.get_mut(key), value) {
            (Some(Value::Array(features)), Value::Array(more)) => features.extend(more.iter().cloned()),
            _ => {
                merged.insert(key, value.clone());
            }
        }
    }
    Item::Value(Value::InlineTable(merged))
}
