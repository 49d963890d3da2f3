use std::iter;
use std::ops::Range;

use toml_edit::{Item, Table};

use super::source::{Entry, entries};

/// Where a row of `[dotnet-dependencies]` stands in the text.
pub(super) struct Row {
    pub id: String,
    /// Each place that spells the id.
    pub names: Vec<Range<usize>>,
    /// The text of its version, with the quotes.
    pub version: Option<Range<usize>>,
    /// Whole lines.
    pub lines: Vec<Range<usize>>,
}

/// The rows of a table that is not inline. An unquoted `Newtonsoft.Json` is a table in a table to TOML: `prefix` is the
/// part of the id before this one.
pub(super) fn rows(text: &str, table: &Table, prefix: &str) -> Vec<Row> {
    let mut all = Vec::new();
    for entry in entries(table) {
        let id = if prefix.is_empty() { entry.name().to_owned() } else { format!("{prefix}.{}", entry.name()) };
        match entry.item {
            Item::Table(inner) if is_part_of_id(inner) => all.extend(rows(text, inner, &id)),
            Item::Table(inner) => all.push(table_row(text, entry, inner, id)),
            Item::Value(_) | Item::ArrayOfTables(_) | Item::None => all.extend(value_row(text, entry, id)),
        }
    }
    all
}

/// The keys that the table of one package has.
pub(super) const KEYS: [&str; 3] = ["version", "framework", "path"];

/// True for a table that is only there because an id was not quoted.
pub(super) fn is_part_of_id(table: &Table) -> bool {
    let has_own_key = KEYS.iter().any(|key| table.get(key).is_some_and(|item| !item.is_table()));
    (table.is_dotted() || table.is_implicit()) && !has_own_key
}

/// `Id = ".."` or `Id = { version = ".." }`.
fn value_row(text: &str, entry: Entry<'_>, id: String) -> Option<Row> {
    let (key, value) = (entry.key.span()?, entry.item.span()?);
    let version = match entry.item.as_table_like() {
        Some(table) => table.get("version").and_then(Item::span),
        None => Some(value.clone()),
    };
    let lines = vec![lines(text, key.start..value.end)];
    Some(Row { id, names: iter::once(first_word(text, key.start)..key.end).collect(), version, lines })
}

/// `Id.version = ".."`, or a table headed `[dotnet-dependencies.Id]`.
fn table_row(text: &str, entry: Entry<'_>, table: &Table, id: String) -> Row {
    let fields = || entries(table).filter_map(|field| Some(field.key.span()?.start..field.item.span()?.end));
    let version = table.get("version").and_then(Item::span);
    if table.is_dotted() {
        let name = |field: Range<usize>| {
            let before = text[..field.start].trim_end().trim_end_matches('.').trim_end();
            first_word(text, field.start)..before.len()
        };
        return Row {
            id,
            names: fields().map(name).collect(),
            version,
            lines: fields().map(|field| lines(text, field)).collect(),
        };
    }
    let header = entry.key.span().unwrap_or_default();
    let line = line_start(text, header.start);
    let dot = text[line..header.end].find('.').map_or(header.start, |dot| line + dot + 1);
    let start = dot + (text[dot..header.end].len() - text[dot..header.end].trim_start().len());
    let end = fields().map(|field| field.end).max().unwrap_or(header.end);
    Row {
        id,
        names: iter::once(start..header.end).collect(),
        version,
        lines: iter::once(lines(text, header.start..end)).collect(),
    }
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

fn first_word(text: &str, at: usize) -> usize {
    let start = line_start(text, at);
    start + (text[start..at].len() - text[start..at].trim_start().len())
}

/// The whole lines around `span`, with the newline.
fn lines(text: &str, span: Range<usize>) -> Range<usize> {
    line_start(text, span.start)..text[span.end..].find('\n').map_or(text.len(), |newline| span.end + newline + 1)
}
