use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use mochi_codegen::plan::convention::Target;
use toml_edit::{Key, TableLike};

use super::rows;
use super::source::{Entry, Source, article, entries, list};
use super::{
    Bridge, Capability, CompatMode, Dependency, Dotnet, Invalid, Language, Languages, Manifest, Monomorphise,
    NativeAot, Origin,
};
use crate::version::{Requirement, RequirementError};

pub(super) const DEPENDENCIES: &str = "dotnet-dependencies";
pub(super) const DOTNET: &str = "dotnet";
pub(super) const LANGUAGES: &str = "languages";
pub(super) const BRIDGE: &str = "bridge";
const DOTNET_KEYS: [&str; 10] = [
    "framework",
    "bridge",
    LANGUAGES,
    "runtime",
    "include",
    "exclude",
    "extend",
    "monomorphise",
    "nativeaot",
    "capabilities",
];

pub(super) fn manifest(path: &Path, text: &str) -> Result<Manifest, Invalid> {
    let source = Source { path, text };
    let document = source.parse()?;
    let mut manifest = Manifest::default();
    for entry in entries(document.as_table()) {
        match entry.name() {
            DEPENDENCIES => dependencies(source, source.table(entry)?, "", &mut manifest.dependencies)?,
            DOTNET => dotnet(source, source.table(entry)?, &mut manifest)?,
            // The file has other readers, whose tables are theirs; what begins like ours is a slip.
            name if name.starts_with(DOTNET) => {
                return Err(source.unknown_key(entry, "the manifest", &[DEPENDENCIES, DOTNET]));
            }
            _ => {}
        }
    }
    Ok(manifest)
}

/// An unquoted `Newtonsoft.Json = ".."` is a table in a table to TOML: `prefix` is the part of the id before this one.
fn dependencies(
    source: Source<'_>,
    table: &dyn TableLike,
    prefix: &str,
    all: &mut Vec<Dependency>,
) -> Result<(), Invalid> {
    for entry in entries(table) {
        let id = if prefix.is_empty() { entry.name().to_owned() } else { format!("{prefix}.{}", entry.name()) };
        if entry.item.as_table().is_some_and(rows::is_part_of_id) {
            dependencies(source, source.table(entry)?, &id, all)?;
            continue;
        }
        if !is_package_id(&id) {
            return Err(source.at_key(entry, format!("`{id}` is not a package id")));
        }
        if all.iter().any(|known| known.id.eq_ignore_ascii_case(&id)) {
            let error = source.at_key(entry, format!("`{id}` is there twice"));
            return Err(error.with_hint("ids are compared without regard to case"));
        }
        all.push(dependency(source, entry, id)?);
    }
    Ok(())
}

/// NuGet's rule for ids: letters, digits and `_`, joined by `.` or `-`, at most 100 characters.
pub fn is_package_id(id: &str) -> bool {
    let word = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '_');
    id.len() <= 100 && id.split(['.', '-']).all(word)
}

fn dependency(source: Source<'_>, entry: Entry<'_>, id: String) -> Result<Dependency, Invalid> {
    if entry.item.is_str() {
        let origin = Origin::Registry(requirement(source, entry)?);
        return Ok(Dependency { id, origin, framework: None });
    }
    let Some(table) = entry.item.as_table_like() else {
        let found = article(entry.item.type_name());
        let key = Key::new(&id);
        let error = source.at_value(entry, format!("`{id}` must be a version or a table, not {found}"));
        return Err(error.with_hint(format!("write `{key} = \"1.0\"` or `{key} = {{ version = \"1.0\" }}`")));
    };
    let (mut version, mut path, mut target) = (None, None, None);
    for field in entries(table) {
        match field.name() {
            "version" => version = Some(requirement(source, field)?),
            "path" => path = Some(project(source, field)?),
            "framework" => target = Some(framework(source, field)?),
            _ => return Err(source.unknown_key(field, &format!("`{id}`"), &rows::KEYS)),
        }
    }
    let origin = match (version, path) {
        (Some(version), None) => Origin::Registry(version),
        (None, Some(path)) => Origin::Project(path),
        (Some(_), Some(_)) => return Err(source.at_value(entry, format!("`{id}` has both a `version` and a `path`"))),
        (None, None) => return Err(source.at_value(entry, format!("`{id}` needs a `version` or a `path`"))),
    };
    Ok(Dependency { id, origin, framework: target })
}

fn requirement(source: Source<'_>, entry: Entry<'_>) -> Result<Requirement, Invalid> {
    source.string(entry)?.parse().map_err(|error: RequirementError| {
        source.at_value(entry, error.to_string()).with_hint(
            "write a version (`13.0.3`), NuGet's range (`[13.0,14.0)`), or `^`, `~`, `>=`, `<`, `=` and a version",
        )
    })
}

fn project(source: Source<'_>, entry: Entry<'_>) -> Result<PathBuf, Invalid> {
    let path = source.string(entry)?;
    if !["csproj", "fsproj", "vbproj"].iter().any(|extension| path.ends_with(&format!(".{extension}"))) {
        return Err(source
            .at_value(entry, format!("`{path}` is not a project file"))
            .with_hint("name the `.csproj` itself"));
    }
    Ok(path.into())
}

fn dotnet(source: Source<'_>, table: &dyn TableLike, manifest: &mut Manifest) -> Result<(), Invalid> {
    let Manifest {
        dotnet:
            Dotnet {
                framework: target,
                bridge: road,
                languages: printed,
                runtime,
                include,
                exclude,
                extend,
                monomorphise,
                nativeaot,
            },
        ..
    } = manifest;
    for entry in entries(table) {
        match entry.name() {
            "framework" => *target = Some(framework(source, entry)?),
            BRIDGE => *road = bridge(source, entry)?,
            LANGUAGES => *printed = languages(source, entry)?,
            "runtime" => *runtime = Some(runtime_identifier(source, entry)?),
            "include" => *include = source.strings(entry)?,
            "exclude" => *exclude = source.strings(entry)?,
            "extend" => *extend = source.strings(entry)?,
            "monomorphise" => *monomorphise = instantiations(source, entry)?,
            "nativeaot" => *nativeaot = native_aot(source, entry)?,
            "capabilities" => capabilities(source, entry, &mut manifest.capabilities)?,
            _ => return Err(source.unknown_key(entry, "`[dotnet]`", &DOTNET_KEYS)),
        }
    }
    Ok(())
}

fn framework(source: Source<'_>, entry: Entry<'_>) -> Result<String, Invalid> {
    let moniker = source.string(entry)?;
    let number = moniker.strip_prefix("net").and_then(|rest| rest.split('-').next()).unwrap_or_default();
    let is_current = number.split_once('.').is_some_and(|(major, minor)| {
        major.parse::<u32>().is_ok_and(|major| major >= 8) && minor.parse::<u32>().is_ok()
    });
    if !is_current {
        return Err(source
            .at_value(entry, format!("`{moniker}` is not a target framework that a shim can have"))
            .with_hint("write `net8.0` or a later one"));
    }
    Ok(moniker.to_owned())
}

fn bridge(source: Source<'_>, entry: Entry<'_>) -> Result<Bridge, Invalid> {
    let name = source.string(entry)?;
    Bridge::ALL.into_iter().find(|bridge| bridge.as_str() == name).ok_or_else(|| {
        let allowed = Bridge::ALL.map(Bridge::as_str);
        source.at_value(entry, format!("`{name}` is not a bridge")).with_hint(format!("allowed are {}", list(&allowed)))
    })
}

fn languages(source: Source<'_>, entry: Entry<'_>) -> Result<Languages, Invalid> {
    let hint = || format!("allowed are {}", list(&Language::ALL.map(Language::as_str)));
    let language = |value: &toml_edit::Value| {
        let known = Language::ALL.into_iter().find(|language| value.as_str() == Some(language.as_str()));
        let written = value.to_string();
        let message = || format!("`{}` is not a language of bindings", written.trim().trim_matches('"'));
        known.ok_or_else(|| source.error(value.span(), message()).with_hint(hint()))
    };
    let languages: Vec<_> = source.array(entry)?.iter().map(language).collect::<Result<_, _>>()?;
    Languages::new(languages).ok_or_else(|| source.at_value(entry, "`languages` must name one").with_hint(hint()))
}

fn runtime_identifier(source: Source<'_>, entry: Entry<'_>) -> Result<String, Invalid> {
    let identifier = source.string(entry)?;
    match identifier.parse::<Target>() {
        Ok(target) => Ok(target.to_string()),
        Err(unsupported) => Err(source.at_value(entry, unsupported.to_string()).with_hint(unsupported.hint())),
    }
}

fn native_aot(source: Source<'_>, entry: Entry<'_>) -> Result<NativeAot, Invalid> {
    let mut settings = NativeAot::default();
    for field in entries(source.table(entry)?) {
        match field.name() {
            "compat-mode" => settings.compat_mode = compat_mode(source, field)?,
            _ => return Err(source.unknown_key(field, "`[dotnet.nativeaot]`", &["compat-mode"])),
        }
    }
    Ok(settings)
}

fn compat_mode(source: Source<'_>, entry: Entry<'_>) -> Result<CompatMode, Invalid> {
    let name = source.string(entry)?;
    CompatMode::ALL.into_iter().find(|mode| mode.as_str() == name).ok_or_else(|| {
        let allowed = CompatMode::ALL.map(CompatMode::as_str);
        let error = source.at_value(entry, format!("`{name}` is not a `compat-mode`"));
        error.with_hint(format!("allowed are {}", list(&allowed)))
    })
}

fn capabilities(source: Source<'_>, entry: Entry<'_>, all: &mut BTreeMap<Capability, bool>) -> Result<(), Invalid> {
    for field in entries(source.table(entry)?) {
        let Some(capability) = Capability::ALL.into_iter().find(|known| known.as_str() == field.name()) else {
            let known = Capability::ALL.map(Capability::as_str);
            return Err(source.unknown_key(field, "`[dotnet.capabilities]`", &known));
        };
        all.insert(capability, source.boolean(field)?);
    }
    Ok(())
}

/// `[{ item = "..", T = ".." }]`, or tables headed `[[dotnet.monomorphise]]`.
fn instantiations(source: Source<'_>, entry: Entry<'_>) -> Result<Vec<Monomorphise>, Invalid> {
    if let Some(tables) = entry.item.as_array_of_tables() {
        return tables.iter().map(|table| instantiation(source, table, table.span())).collect();
    }
    let element = |value: &toml_edit::Value| match value.as_inline_table() {
        Some(table) => instantiation(source, table, value.span()),
        None => Err(source
            .error(value.span(), format!("`{}` must hold tables, not {}", entry.name(), article(value.type_name())))),
    };
    source.array(entry)?.iter().map(element).collect()
}

fn instantiation(
    source: Source<'_>,
    table: &dyn TableLike,
    span: Option<Range<usize>>,
) -> Result<Monomorphise, Invalid> {
    let (mut item, mut arguments) = (None, Vec::new());
    for field in entries(table) {
        let text = source.string(field)?.to_owned();
        match field.name() {
            "item" => item = Some(text),
            parameter => arguments.push((parameter.to_owned(), text)),
        }
    }
    let Some(item) = item else {
        return Err(source.error(span, "an entry of `monomorphise` needs an `item`"));
    };
    Ok(Monomorphise { item, arguments })
}
