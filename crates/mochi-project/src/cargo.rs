//! The cargo package around a project: what its `Cargo.toml` needs to use the bindings.

use toml_edit::{DocumentMut, InlineTable, Item, Value};

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
pub fn wire(text: &str) -> Result<Wiring, toml_edit::TomlError> {
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
    Ok(if added.is_empty() { Wiring::Complete } else { Wiring::Changed { text: document.to_string(), added } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_added_once() {
        let text = "[package]\nname = \"app\" # mine\n\n[dependencies] # theirs\nserde = \"1\"\n\n[profile.dev]\n";
        let Wiring::Changed { text, added } = wire(text).unwrap() else { panic!("nothing was added") };
        assert_eq!(added, ["dotnet", "mochi"]);
        assert_eq!(
            text,
            "[package]\nname = \"app\" # mine\n\n[dependencies] # theirs\nserde = \"1\"\n\
             dotnet = { path = \"dotnet_shim/bindings\" }\nmochi = { path = \"dotnet_shim/runtime/mochi\" }\n\n[profile.dev]\n"
        );
        assert_eq!(wire(&text).unwrap(), Wiring::Complete);
    }

    #[test]
    fn a_dependency_of_that_name_stays() {
        let text = "[package]\nname = \"app\"\n[dependencies.dotnet]\npath = \"elsewhere\"\n";
        let Wiring::Changed { text, added } = wire(text).unwrap() else { panic!("nothing was added") };
        assert_eq!(added, ["mochi"]);
        assert!(text.contains("path = \"elsewhere\""), "{text}");
    }

    #[test]
    fn a_workspace_without_a_package_has_no_dependencies() {
        assert_eq!(wire("[workspace]\nmembers = [\"app\"]\n").unwrap(), Wiring::Virtual);
    }
}
