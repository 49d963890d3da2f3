use crate::Result;
use crate::row::{Limits, Row};
use std::fmt::Write;
use std::fs;
use std::path::Path;

const BEGIN: &str = "<!-- written by `MOCHI_BLESS=1 make bench` -->\n";
const END: &str = "<!-- to here -->\n";

/// The rows for people.
pub(crate) fn text(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.name.chars().count()).max().unwrap_or(0).max("what".len());
    let mut text =
        format!("{:width$} {:>12} {:>12} {:>11} {:>8}  {}\n", "what", "ours", "reference", "unit", "ratio", "limit");
    for row in rows {
        let Row { name, ours, reference, unit, ratio, .. } = row;
        let limit = limit(row);
        writeln!(text, "{name:width$} {ours:>12.2} {reference:>12.2} {unit:>11} {ratio:>8.3}  {limit}")
            .expect("a string can be written to");
    }
    text
}

/// Puts the rows between the two marks of a document.
pub(crate) fn bless(document: &Path, rows: &[Row]) -> Result<()> {
    let text = fs::read_to_string(document)?;
    let marks = || format!("`{}` has no marks for the table", document.display());
    let (before, rest) = text.split_once(BEGIN).ok_or_else(marks)?;
    let (_, after) = rest.split_once(END).ok_or_else(marks)?;
    Ok(fs::write(document, format!("{before}{BEGIN}{}{END}{after}", markdown(rows)))?)
}

fn markdown(rows: &[Row]) -> String {
    let mut text = "| what | ours | reference | unit | ratio | limit |\n|---|---|---|---|---|---|\n".to_owned();
    for row in rows {
        let Row { name, ours, reference, unit, ratio, .. } = row;
        let limit = limit(row);
        writeln!(text, "| {name} | {ours:.2} | {reference:.2} | {unit} | {ratio:.3} | {limit} |")
            .expect("a string can be written to");
    }
    text
}

fn limit(row: &Row) -> String {
    let Some(limit) = row.limit else { return String::new() };
    let what = match row.limits {
        Limits::Ratio => format!("{limit:.2}"),
        Limits::Ours => format!("{limit:.2} {}", row.unit),
    };
    if row.is_missed() { format!("{what}, **missed**") } else { what }
}
