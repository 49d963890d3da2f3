use crate::row::Row;
use std::fmt::Write;

/// The rows for people.
pub(crate) fn text(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.name.chars().count()).max().unwrap_or(0).max("what".len());
    let mut text =
        format!("{:width$} {:>12} {:>12} {:>6} {:>8} {:>8}\n", "what", "ours", "reference", "unit", "ratio", "limit");
    for row in rows {
        let limit = row.limit.map_or_else(String::new, |limit| format!("{limit:.2}"));
        let name = &row.name;
        writeln!(
            text,
            "{name:width$} {:>12.2} {:>12.2} {:>6} {:>8.3} {limit:>8}",
            row.ours, row.reference, row.unit, row.ratio
        )
        .expect("a string can be written to");
    }
    text
}
