use clap::Args;
use mochi_codegen::rust::Item;
use mochi_project::upgrade::{Changes, Side, sides};
use serde::Serialize;

use super::edit;
use crate::args::Global;
use crate::commands::{json, project};
use crate::failure::{Failure, Result};
use crate::message;
use crate::progress::Terminal;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The package, in any case
    id: String,
    /// The version that the program is written for
    old: String,
    /// The version that it is to use
    new: String,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    id: &'a str,
    old: &'a str,
    new: &'a str,
    removed: Vec<ItemRow<'a>>,
    renamed: Vec<PairRow<'a>>,
    changed: Vec<PairRow<'a>>,
    widened: Vec<PairRow<'a>>,
    deprecated: Vec<ItemRow<'a>>,
    added: Vec<ItemRow<'a>>,
}

#[derive(Debug, Serialize)]
struct ItemRow<'a> {
    path: &'a str,
    signature: &'a str,
    /// What .NET calls it.
    member: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct PairRow<'a> {
    before: ItemRow<'a>,
    after: ItemRow<'a>,
}

/// Fails where the program may have to change.
pub(super) fn run(global: &Global, Arguments { id, old, new, json: as_json }: &Arguments) -> Result {
    let project = project(global)?;
    let text = edit::read_manifest(&project)?;
    let terminal = Terminal::new(global);
    let found = sides(&project, &text, id, [old, new], &terminal);
    terminal.clear();
    let (sides, diagnostics) = found?;
    diagnostics.iter().for_each(message::warning);
    let changes = Changes::between(&sides);
    if *as_json {
        json(&row(&sides, &changes))?;
    } else {
        tell(&sides, &changes);
    }
    match changes.breaking() {
        0 => Ok(()),
        count => {
            let [_, Side { id, version, .. }] = &sides;
            let error = Failure::finding(format!("{id} {version} breaks programs that use one of {count} items"));
            Err(error.with_hint(
                "what a program does not name does not break it: `cargo check` after the upgrade is the proof",
            ))
        }
    }
}

fn tell([old, new]: &[Side; 2], changes: &Changes) {
    let Changes { removed, renamed, changed, widened, deprecated, added } = changes;
    message::print(format_args!(
        "{} {} -> {}: {} removed, {} renamed, {} changed, {} widened, {} deprecated, {} added",
        old.id,
        old.version,
        new.version,
        removed.len(),
        renamed.len(),
        changed.len(),
        widened.len(),
        deprecated.len(),
        added.len()
    ));
    removed.iter().for_each(|item| one('-', item));
    for (before, after) in renamed {
        message::print(format_args!("> {} -> {}", before.path, after.path));
    }
    for (mark, pairs) in [('~', changed), ('=', widened)] {
        for (before, after) in pairs {
            message::print(format_args!("{mark} {}\n    {}\n    {}", before.path, before.signature, after.signature));
        }
    }
    deprecated.iter().for_each(|item| one('!', item));
    added.iter().for_each(|item| one('+', item));
}

fn one(mark: char, Item { path, signature, .. }: &Item) {
    message::print(format_args!("{mark} {path}  {signature}"));
}

fn row<'a>([old, new]: &'a [Side; 2], changes: &'a Changes) -> Row<'a> {
    let items = |items: &'a [Item]| items.iter().map(item).collect();
    let pairs = |pairs: &'a [(Item, Item)]| {
        pairs.iter().map(|(before, after)| PairRow { before: item(before), after: item(after) }).collect()
    };
    Row {
        id: &old.id,
        old: &old.version,
        new: &new.version,
        removed: items(&changes.removed),
        renamed: pairs(&changes.renamed),
        changed: pairs(&changes.changed),
        widened: pairs(&changes.widened),
        deprecated: items(&changes.deprecated),
        added: items(&changes.added),
    }
}

fn item(Item { path, signature, member, .. }: &Item) -> ItemRow<'_> {
    ItemRow { path, signature, member: member.as_deref() }
}
