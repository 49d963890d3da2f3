//! The cargo package around a project: what its `Cargo.toml` needs to use the bindings.

use std::fs;
use std::path::{self, Path};

use toml_edit::{DocumentMut, InlineTable, Item, Table, Value};

/// The generated crate.
pub const BINDINGS: &str = "dotnet";
/// The crates that a program names, and where they lie.
pub const CRATES: [(&str, &str); 2] = [(BINDINGS, "dotnet_shim/bindings"), ("mochi", "dotnet_shim/runtime/mochi")];

/// What [`wire`] made of a `Cargo.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wiring {
    /// The new text, and the names of the crates that it depends on now.
    Changed { text: String, added: Vec<&'static str> },
    /// It depends on them already.
    Complete,
    /// It is a workspace without a package: its members have the dependencies.
    Virtual,
}

/// Adds the crates that are missing to `[dependencies]`; the layout of the text survives.
///
/// Nobody edits the bindings, so what cargo would keep to compile them again piece by piece is made for nothing: a third of what they cost.
/// A profile says so where the bindings are added, and where it `has_profiles`: cargo takes them from the root of a workspace alone.
pub fn wire(text: &str, has_profiles: bool) -> Result<Wiring, toml_edit::TomlError> {
    let mut document: DocumentMut = text.parse()?;
    if !document.contains_key("package") {
        return Ok(Wiring::Virtual);
    }
    let item = document.entry("dependencies").or_insert_with(|| Item::Table(toml_edit::Table::new()));
    let Some(dependencies) = item.as_table_like_mut() else {
        return Ok(Wiring::Complete);
    };
    let mut added = Vec::new();
    for (name, path) in CRATES {
        if !dependencies.contains_key(name) {
            dependencies.insert(name, Item::Value(Value::from(InlineTable::from_iter([("path", path)]))));
            added.push(name);
        }
    }
    if has_profiles && added.contains(&BINDINGS) {
        add_profile(&mut document);
    }
    Ok(if added.is_empty() { Wiring::Complete } else { Wiring::Changed { text: document.to_string(), added } })
}

/// Whether cargo reads the profiles of the `Cargo.toml` in this folder: it is of no other folder's workspace.
#[must_use]
pub fn has_profiles(folder: &Path, text: &str) -> bool {
    let (Ok(own), Ok(folder)) = (text.parse::<DocumentMut>(), path::absolute(folder)) else { return false };
    if own.contains_key("workspace") {
        return true;
    }
    if own.get("package").is_some_and(|package| package.get("workspace").is_some()) {
        return false;
    }
    folder.ancestors().skip(1).find_map(|above| is_in_workspace(&folder, above)) != Some(true)
}

/// Whether `folder` is in the workspace of this folder; `None` where it has none.
fn is_in_workspace(folder: &Path, above: &Path) -> Option<bool> {
    let text = fs::read_to_string(above.join("Cargo.toml")).ok()?;
    let document: DocumentMut = text.parse().ok()?;
    let excluded = document.get("workspace")?.get("exclude").and_then(Item::as_array);
    Some(!excluded.into_iter().flatten().filter_map(Value::as_str).any(|path| folder.starts_with(above.join(path))))
}

fn add_profile(document: &mut DocumentMut) {
    let mut at = document.as_table_mut();
    for key in ["profile", "dev", "package"] {
        let mut table = Table::new();
        table.set_implicit(true);
        let Some(next) = at.entry(key).or_insert(Item::Table(table)).as_table_mut() else { return };
        at = next;
    }
    if !at.contains_key(BINDINGS) {
        let mut profile = Table::new();
        profile.insert("incremental", toml_edit::value(false));
        at.insert(BINDINGS, Item::Table(profile));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_added_once() {
        let text = "[package]\nname = \"app\" # mine\n\n[dependencies] # theirs\nserde = \"1\"\n\n[profile.dev]\n";
        let Wiring::Changed { text, added } = wire(text, true).unwrap() else { panic!("nothing was added") };
        assert_eq!(added, ["dotnet", "mochi"]);
        assert_eq!(
            text,
            "[package]\nname = \"app\" # mine\n\n[dependencies] # theirs\nserde = \"1\"\n\
             dotnet = { path = \"dotnet_shim/bindings\" }\nmochi = { path = \"dotnet_shim/runtime/mochi\" }\n\n[profile.dev]\n\n\
             [profile.dev.package.dotnet]\nincremental = false\n"
        );
        assert_eq!(wire(&text, true).unwrap(), Wiring::Complete);
    }

    #[test]
    fn a_dependency_of_that_name_stays() {
        let text = "[package]\nname = \"app\"\n[dependencies.dotnet]\npath = \"elsewhere\"\n";
        let Wiring::Changed { text, added } = wire(text, true).unwrap() else { panic!("nothing was added") };
        assert_eq!(added, ["mochi"]);
        assert!(text.contains("path = \"elsewhere\""), "{text}");
    }

    #[test]
    fn a_workspace_without_a_package_has_no_dependencies() {
        assert_eq!(wire("[workspace]\nmembers = [\"app\"]\n", true).unwrap(), Wiring::Virtual);
    }

    #[test]
    fn a_profile_stays() {
        let profile = "[profile.dev.package]\ndotnet = { opt-level = 1 }\n";
        let text = format!("[package]\nname = \"app\"\n\n{profile}");
        let Wiring::Changed { text, .. } = wire(&text, true).unwrap() else { panic!("nothing was added") };
        assert!(text.contains(profile) && !text.contains("incremental"), "{text}");
    }

    #[test]
    fn profiles_are_those_of_the_root() {
        let folder = tempfile::tempdir().unwrap();
        let [member, other] = ["member", "other"].map(|name| folder.path().join(name));
        let package = "[package]\nname = \"app\"\n";
        assert!(has_profiles(&member, package));
        fs::write(folder.path().join("Cargo.toml"), "[workspace]\nexclude = [\"other\"]\n").unwrap();
        assert!(!has_profiles(&member, package));
        assert!(has_profiles(&other, package));
        assert!(has_profiles(&member, &format!("{package}[workspace]\n")));
        assert!(!has_profiles(&other, &format!("{package}workspace = \"../elsewhere\"\n")));

        let Wiring::Changed { text, .. } = wire(package, false).unwrap() else { panic!("nothing was added") };
        assert!(!text.contains("profile"), "{text}");
    }
}
