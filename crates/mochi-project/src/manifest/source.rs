use std::ops::Range;
use std::path::Path;

use toml_edit::{ImDocument, Item, Key, TableLike, Value};

use super::Invalid;
use crate::suggest;

/// A key and what it holds, as the readers of the tables get them.
#[derive(Clone, Copy)]
pub(super) struct Entry<'a> {
    pub key: &'a Key,
    pub item: &'a Item,
}

impl Entry<'_> {
    pub(super) fn name(&self) -> &str {
        self.key.get()
    }
}

/// The text that is read, for errors with a place.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub path: &'a Path,
    pub text: &'a str,
}

impl<'a> Source<'a> {
    pub(super) fn parse(self) -> Result<ImDocument<&'a str>, Invalid> {
        ImDocument::parse(self.text).map_err(|error| {
            let message = error.message().lines().collect::<Vec<_>>().join(", ");
            let error = self.error(error.span(), message.clone());
            if message.starts_with("dotted key") {
                return error.with_hint("quote ids that contain dots: `\"Newtonsoft.Json\" = \"13.0.3\"`");
            }
            error
        })
    }

    pub(super) fn error(self, span: Option<Range<usize>>, message: impl Into<String>) -> Invalid {
        let before = &self.text[..span.map_or(0, |span| span.start).min(self.text.len())];
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        Invalid {
            path: self.path.to_owned(),
            line: before.matches('\n').count() + 1,
            column: before[start..].chars().count() + 1,
            message: message.into(),
            hint: None,
        }
    }

    pub(super) fn at_key(self, entry: Entry<'_>, message: impl Into<String>) -> Invalid {
        self.error(entry.key.span().or(entry.item.span()), message)
    }

    pub(super) fn at_value(self, entry: Entry<'_>, message: impl Into<String>) -> Invalid {
        self.error(entry.item.span().or(entry.key.span()), message)
    }

    /// A key that none of `known` is.
    pub(super) fn unknown_key(self, entry: Entry<'_>, place: &str, known: &[&str]) -> Invalid {
        let error = self.at_key(entry, format!("unknown key `{}` in {place}", entry.name()));
        match suggest::nearest(entry.name(), known.iter().copied()) {
            Some(meant) => error.with_hint(format!("did you mean `{meant}`?")),
            None => error.with_hint(format!("allowed are {}", list(known))),
        }
    }

    fn mismatch(self, entry: Entry<'_>, wanted: &str) -> Invalid {
        self.at_value(entry, format!("`{}` must be {wanted}, not {}", entry.name(), article(entry.item.type_name())))
    }

    pub(super) fn table(self, entry: Entry<'a>) -> Result<&'a dyn TableLike, Invalid> {
        entry.item.as_table_like().ok_or_else(|| self.mismatch(entry, "a table"))
    }

    pub(super) fn string(self, entry: Entry<'a>) -> Result<&'a str, Invalid> {
        entry.item.as_str().ok_or_else(|| self.mismatch(entry, "a string"))
    }

    pub(super) fn boolean(self, entry: Entry<'_>) -> Result<bool, Invalid> {
        entry.item.as_bool().ok_or_else(|| self.mismatch(entry, "`true` or `false`"))
    }

    pub(super) fn array(self, entry: Entry<'a>) -> Result<&'a toml_edit::Array, Invalid> {
        entry.item.as_array().ok_or_else(|| self.mismatch(entry, "an array"))
    }

    pub(super) fn strings(self, entry: Entry<'_>) -> Result<Vec<String>, Invalid> {
        let element = |value: &Value| {
            value.as_str().map(str::to_owned).ok_or_else(|| {
                let found = article(value.type_name());
                self.error(value.span(), format!("`{}` must hold strings, not {found}", entry.name()))
            })
        };
        self.array(entry)?.iter().map(element).collect()
    }
}

/// The entries of a table, in the order they are written.
pub(super) fn entries<'a>(table: &'a dyn TableLike) -> impl Iterator<Item = Entry<'a>> {
    table.iter().filter_map(|(name, _)| table.get_key_value(name)).map(|(key, item)| Entry { key, item })
}

pub(super) fn list(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

pub(super) fn article(type_name: &str) -> String {
    match type_name.chars().next() {
        Some('a' | 'e' | 'i' | 'o' | 'u') => format!("an {type_name}"),
        Some(_) | None => format!("a {type_name}"),
    }
}
