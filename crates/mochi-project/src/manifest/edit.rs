//! Changes to the text of `mochi.toml`. Comments, order and layout survive; ids that were not quoted are from then on.

use std::ops::Range;
use std::path::Path;

use toml_edit::{Array, DocumentMut, Item, Key, Table, Value};

use super::rows::{Row, rows};
use super::source::Source;
use super::{
    Bridge, Error, Invalid, Language, Languages,
    read::{BRIDGE, DEPENDENCIES, DOTNET, LANGUAGES},
};

/// Adds a package, or changes the version of the one with this id; other keys of its row stay.
pub fn add(path: &Path, text: &str, id: &str, requirement: &str) -> Result<String, Error> {
    let text = respell(path, text, str::to_owned)?;
    let source = Source { path, text: &text };
    let Some(row) = find(source, id)? else {
        return insert(source, id, requirement).map_err(Error::Invalid);
    };
    let Some(version) = row.version else {
        let at = row.names.first().cloned();
        return Err(Error::Invalid(source.error(at, format!("`{}` is a local project and has no version", row.id))));
    };
    let is_same = text[version.clone()].trim_matches(['"', '\'']) == requirement;
    Ok(if is_same { text } else { replace(&text, vec![(version, quoted(requirement))]) })
}

/// Takes a package out; the text comes back as it was when there is none with this id.
pub fn remove(path: &Path, text: &str, id: &str) -> Result<String, Error> {
    let source = Source { path, text };
    Ok(match find(source, id)? {
        Some(row) => replace(text, row.lines.into_iter().map(|lines| (lines, String::new())).collect()),
        None => text.to_owned(),
    })
}

/// Names the languages of the bindings.
pub fn languages(path: &Path, text: &str, languages: &Languages) -> Result<String, Error> {
    let names = languages.iter().map(Language::as_str).collect::<Array>();
    setting(path, text, LANGUAGES, Value::from(names))
}

/// Names the bridge.
pub fn bridge(path: &Path, text: &str, bridge: Bridge) -> Result<String, Error> {
    setting(path, text, BRIDGE, Value::from(bridge.as_str()))
}

/// Writes a key of `[dotnet]`.
fn setting(path: &Path, text: &str, key: &str, mut value: Value) -> Result<String, Error> {
    let source = Source { path, text };
    let mut document: DocumentMut = source.parse().map_err(Error::Invalid)?.into_mut();
    let item = document.entry(DOTNET).or_insert_with(|| Item::Table(Table::new()));
    let Some(table) = item.as_table_like_mut() else {
        return Err(Error::Invalid(source.error(item.span(), format!("`{DOTNET}` must be a table"))));
    };
    let item = table.entry(key).or_insert(Item::None);
    if let Some(present) = item.as_value() {
        *value.decor_mut() = present.decor().clone();
    }
    *item = Item::Value(value);
    Ok(document.to_string())
}

/// Writes each id as `spelling` has it, quoted where it contains a dot.
pub fn respell(path: &Path, text: &str, spelling: impl Fn(&str) -> String) -> Result<String, Error> {
    let mut changes = Vec::new();
    for row in all_rows(Source { path, text })? {
        let id = spelling(&row.id);
        changes.extend(
            row.names.into_iter().filter(|name| !spells(&text[name.clone()], &id)).map(|name| (name, id.clone())),
        );
    }
    Ok(replace(text, changes.into_iter().map(|(name, id)| (name, Key::new(id).to_string())).collect()))
}

/// Whether a key, as it is written, is this id and one key to TOML.
fn spells(key: &str, id: &str) -> bool {
    let quotes = ['"', '\''];
    key.trim_matches(quotes) == id && (key.starts_with(quotes) || !id.contains('.'))
}

fn find(source: Source<'_>, id: &str) -> Result<Option<Row>, Error> {
    Ok(all_rows(source)?.into_iter().find(|row| row.id.eq_ignore_ascii_case(id)))
}

fn all_rows(source: Source<'_>) -> Result<Vec<Row>, Error> {
    let document = source.parse().map_err(Error::Invalid)?;
    match document.get(DEPENDENCIES) {
        None => Ok(Vec::new()),
        Some(Item::Table(table)) => Ok(rows(source.text, table, "")),
        Some(other @ (Item::Value(_) | Item::ArrayOfTables(_) | Item::None)) => {
            Err(Error::Invalid(not_a_table(source, other)))
        }
    }
}

fn not_a_table(source: Source<'_>, item: &Item) -> Invalid {
    source
        .error(item.span(), format!("`{DEPENDENCIES}` cannot be changed as it is written"))
        .with_hint(format!("write it under a header of its own: `[{DEPENDENCIES}]`"))
}

fn insert(source: Source<'_>, id: &str, requirement: &str) -> Result<String, Invalid> {
    let mut document: DocumentMut = source.parse()?.into_mut();
    let item = document.entry(DEPENDENCIES).or_insert_with(|| Item::Table(Table::new()));
    let Some(table) = item.as_table_mut() else {
        return Err(not_a_table(source, item));
    };
    let is_sorted = table.iter().map(|(key, _)| key.to_lowercase()).is_sorted();
    table.insert(id, Item::Value(Value::from(requirement)));
    if is_sorted {
        table.sort_values_by(|left, _, right, _| left.get().to_lowercase().cmp(&right.get().to_lowercase()));
    }
    Ok(document.to_string())
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

fn replace(text: &str, mut changes: Vec<(Range<usize>, String)>) -> String {
    let mut text = text.to_owned();
    changes.sort_by_key(|(range, _)| range.start);
    for (range, new) in changes.into_iter().rev() {
        text.replace_range(range, &new);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATH: &str = "mochi.toml";

    fn added(text: &str, id: &str, requirement: &str) -> String {
        add(Path::new(PATH), text, id, requirement).unwrap()
    }

    fn removed(text: &str, id: &str) -> String {
        remove(Path::new(PATH), text, id).unwrap()
    }

    #[test]
    fn a_first_package_makes_the_table() {
        assert_eq!(added("", "Newtonsoft.Json", "13.0.3"), "[dotnet-dependencies]\n\"Newtonsoft.Json\" = \"13.0.3\"\n");
    }

    #[test]
    fn adding_twice_changes_nothing() {
        let text = "# mine\n[dotnet-dependencies] # theirs\n'Serilog' = '3.1.1' # why\n";
        assert_eq!(added(text, "serilog", "3.1.1"), text);
    }

    #[test]
    fn comments_and_order_survive() {
        let text = "# top\n\n[dotnet-dependencies]\n# about logging\nSerilog = { version = \"^3\", framework = \"net8.0\" } # x\n\
                    Dapper = \"2\"\n# end\n\n[dotnet] # settings\nbridge = \"clr\"\n";
        let after = added(&added(text, "SERILOG", "3.1.1"), "Polly", "8");
        assert_eq!(
            after,
            "# top\n\n[dotnet-dependencies]\n# about logging\nSerilog = { version = \"3.1.1\", framework = \"net8.0\" } # x\n\
             Dapper = \"2\"\nPolly = \"8\"\n# end\n\n[dotnet] # settings\nbridge = \"clr\"\n"
        );
    }

    #[test]
    fn a_bridge_is_named_in_its_place() {
        let named = |text: &str| bridge(Path::new(PATH), text, Bridge::NativeAot).unwrap();
        assert_eq!(named(""), "[dotnet]\nbridge = \"nativeaot\"\n");
        let text = "[dotnet] # settings\nbridge = \"clr\" # mine\nexclude = []\n";
        assert_eq!(named(text), text.replace("clr", "nativeaot"));
    }

    #[test]
    fn languages_are_named_once() {
        let named = |text: &str, names: &[Language]| {
            languages(Path::new(PATH), text, &Languages::new(names.iter().copied()).unwrap()).unwrap()
        };
        assert_eq!(named("", &[Language::C]), "[dotnet]\nlanguages = [\"c\"]\n");
        let text = "[dotnet] # settings\nlanguages = [ 'rust' ] # mine\nbridge = \"clr\"\n";
        assert_eq!(
            named(text, &Language::ALL),
            "[dotnet] # settings\nlanguages = [\"rust\", \"c\"] # mine\nbridge = \"clr\"\n"
        );
    }

    #[test]
    fn sorted_rows_stay_sorted() {
        let text = "[dotnet-dependencies]\nDapper = \"2\"\n# logs\nSerilog = \"3\"\n";
        assert_eq!(
            added(text, "npgsql", "10"),
            "[dotnet-dependencies]\nDapper = \"2\"\nnpgsql = \"10\"\n# logs\nSerilog = \"3\"\n"
        );
    }

    #[test]
    fn dotted_keys_are_quoted() {
        let text = "[dotnet-dependencies]\n# json\nNewtonsoft.Json = \"13.0.3\" # dotted\n\
                    Microsoft.Extensions.Logging.version = \"10\"\nMicrosoft.Extensions.Options = \"10\"\n\n\
                    [dotnet-dependencies.Serilog.Sinks.Console]\nversion = \"5\"\n";
        assert_eq!(
            respell(Path::new(PATH), text, str::to_owned).unwrap(),
            "[dotnet-dependencies]\n# json\n\"Newtonsoft.Json\" = \"13.0.3\" # dotted\n\
             \"Microsoft.Extensions.Logging\".version = \"10\"\n\"Microsoft.Extensions.Options\" = \"10\"\n\n\
             [dotnet-dependencies.\"Serilog.Sinks.Console\"]\nversion = \"5\"\n"
        );
    }

    #[test]
    fn ids_are_written_as_the_registry_spells_them() {
        let spelling = |id: &str| if id == "newtonsoft.json" { "Newtonsoft.Json".to_owned() } else { id.to_owned() };
        let text = "[dotnet-dependencies]\nnewtonsoft.json = \"13\"\n'a.b' = \"1\"\n";
        assert_eq!(
            respell(Path::new(PATH), text, spelling).unwrap(),
            "[dotnet-dependencies]\n\"Newtonsoft.Json\" = \"13\"\n'a.b' = \"1\"\n"
        );
    }

    #[test]
    fn removing_takes_the_row_alone() {
        let text = "[dotnet-dependencies]\n# json\nNewtonsoft.Json = \"13\" # x\n# logs\n\"Serilog\" = \"3\"\n";
        assert_eq!(removed(text, "NEWTONSOFT.JSON"), "[dotnet-dependencies]\n# json\n# logs\n\"Serilog\" = \"3\"\n");
        assert_eq!(removed(text, "Dapper"), text);
    }

    #[test]
    fn removing_takes_every_line_of_a_package() {
        let text = "[dotnet-dependencies]\nA.B.version = \"1\"\nA.C = \"1\"\nA.B.framework = \"net8.0\"\n";
        assert_eq!(removed(text, "a.b"), "[dotnet-dependencies]\nA.C = \"1\"\n");
        let text = "[dotnet-dependencies.A]\nversion = \"1\"\nframework = \"net8.0\"\n\n[dotnet]\n";
        assert_eq!(removed(text, "a"), "\n[dotnet]\n");
    }

    #[test]
    fn adding_and_removing_is_the_way_back() {
        let text = "[dotnet-dependencies]\nDapper = \"2\"\n\n[dotnet]\nframework = \"net10.0\"\n";
        assert_eq!(removed(&added(text, "Serilog", "3"), "serilog"), text);
    }

    #[test]
    fn a_local_project_has_no_version() {
        let error =
            add(Path::new(PATH), "[dotnet-dependencies]\nMine = { path = \"a.csproj\" }\n", "mine", "1").unwrap_err();
        assert_eq!(error.to_string(), "mochi.toml:2:1: `Mine` is a local project and has no version");
    }
}
