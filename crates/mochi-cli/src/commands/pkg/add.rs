use std::path::Path;

use clap::Args;
use mochi_project::cargo::Wiring;
use mochi_project::lock::Lock;
use mochi_project::manifest::{self, Language, Languages, Manifest, edit as text};
use mochi_project::version::{Requirement, RequirementError};
use mochi_project::{Project, sync};

use super::ecosystem::Ecosystem;
use super::{bridge, changes, edit, wiring};
use crate::args::Global;
use crate::commands::folder;
use crate::failure::Result;
use crate::message;
use crate::progress::Terminal;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    ecosystem: Ecosystem,
    /// Packages, with the versions that will do: `Serilog`, `Serilog@3.1.1`, `Serilog@^3.1`
    #[arg(required = true, value_name = "ID[@VERSION]", value_parser = wanted)]
    packages: Vec<Wanted>,
    /// Print bindings in this language too; a new project has no other. Rust when nothing is said
    #[arg(long = "language", value_name = "LANGUAGE", value_parser = language)]
    languages: Vec<Language>,
    #[command(flatten)]
    bridge: bridge::Choice,
}

fn language(text: &str) -> std::result::Result<Language, String> {
    Language::ALL.into_iter().find(|language| language.as_str() == text).ok_or_else(|| {
        let allowed = Language::ALL.map(|language| format!("`{language}`")).join(", ");
        format!("`{text}` is not a language of bindings, allowed are {allowed}")
    })
}

#[derive(Debug, Clone)]
struct Wanted {
    id: String,
    requirement: Option<Requirement>,
}

fn wanted(text: &str) -> std::result::Result<Wanted, String> {
    let (id, requirement) = text.split_once('@').map_or((text, None), |(id, rest)| (id, Some(rest)));
    if !manifest::is_package_id(id) {
        return Err(format!("`{id}` is not a package id"));
    }
    let requirement = requirement.map(str::parse).transpose();
    let requirement = requirement.map_err(|error: RequirementError| error.to_string())?;
    Ok(Wanted { id: id.to_owned(), requirement })
}

pub(super) fn run(global: &Global, arguments: &Arguments) -> Result {
    let Arguments { ecosystem: Ecosystem::Dotnet, packages, languages, bridge } = arguments;
    let folder = folder(global)?;
    let needs_cargo = languages.is_empty() || languages.contains(&Language::Rust);
    let project = if needs_cargo { Project::find_or_adopt(&folder)? } else { Project::find_or_begin(&folder) };
    let path = project.manifest_path();
    let before = edit::read_manifest(&project)?;
    let present = Manifest::parse(&path, &before)?;
    let asked = ask(&path, &before, &present, packages)?;
    let asked = print_in(&path, &asked, &present, languages)?;
    let asked = bridge.write(&path, &asked)?;
    let manifest = Manifest::parse(&path, &asked)?;

    let terminal = Terminal::new(global);
    let prepared = if asked == before {
        sync::sync(&project, &manifest, &terminal)?
    } else {
        sync::update(&project, &manifest, &terminal)?
    };
    let locked = project.lock()?;
    let next = changes::next_lock(&locked, prepared.lock());
    let after = answer(&path, &asked, &manifest, &next)?;
    let cargo = wiring::read(&project, &manifest)?;

    let cargo_change = match &cargo {
        Some(Wiring::Changed { text, .. }) => Some(edit::prepare(&project.cargo_manifest_path(), text)?),
        Some(Wiring::Complete | Wiring::Virtual) | None => None,
    };
    let outcome = edit::commit(&project, &before, &after, prepared)?;
    if let Some(change) = cargo_change {
        edit::replace(&project.cargo_manifest_path(), change)?;
    }

    terminal.clear();
    tell(packages, &present, &Manifest::parse(&path, &after)?, &next);
    wiring::tell(cargo.as_ref());
    changes::tell(&locked, &next);
    changes::tell_outcome(global, &outcome);
    Ok(())
}

/// The manifest's text with what is wanted; a package without a version may have any until it is resolved.
fn ask(path: &Path, before: &str, present: &Manifest, packages: &[Wanted]) -> Result<String> {
    let mut asked = before.to_owned();
    for Wanted { id, requirement } in packages {
        asked = match (requirement, present.dependency(id)) {
            (Some(requirement), _) => text::add(path, &asked, id, &requirement.to_string())?,
            (None, None) => text::add(path, &asked, id, ANY)?,
            (None, Some(_)) => asked,
        };
    }
    Ok(asked)
}

/// The text with the languages that are wanted besides those that are there.
fn print_in(path: &Path, asked: &str, present: &Manifest, languages: &[Language]) -> Result<String> {
    let is_new = *present == Manifest::default();
    let before = present.dotnet.languages.iter().filter(|_| !is_new);
    let wanted = Languages::new(before.chain(languages.iter().copied())).unwrap_or_default();
    Ok(if wanted == present.dotnet.languages { asked.to_owned() } else { text::languages(path, asked, &wanted)? })
}

const ANY: &str = "*";

/// The text as it is written: ids as the registry spells them, and the resolved version where none was asked for.
fn answer(path: &Path, asked: &str, manifest: &Manifest, lock: &Lock) -> Result<String> {
    let mut after = asked.to_owned();
    for dependency in manifest.dependencies.iter().filter(|row| row.origin.to_string() == ANY) {
        if let Some(locked) = lock.package(&dependency.id) {
            after = text::add(path, &after, &dependency.id, &locked.version)?;
        }
    }
    let spelling = |id: &str| lock.package(id).map_or(id, |package| &package.id).to_owned();
    Ok(text::respell(path, &after, spelling)?)
}

fn tell(packages: &[Wanted], before: &Manifest, after: &Manifest, lock: &Lock) {
    for Wanted { id, .. } in packages {
        let Some(row) = after.dependency(id) else { continue };
        let verb = match before.dependency(id) {
            None => "Added",
            Some(old) if old.origin != row.origin => "Changed",
            Some(_) => "Kept",
        };
        let locked = lock.package(id).map(|package| format!(", locked {}", package.version)).unwrap_or_default();
        message::status(verb, format_args!("{} = \"{}\"{locked}", row.id, row.origin));
    }
}
