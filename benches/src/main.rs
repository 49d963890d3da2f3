//! Every measurement, side by side, in one run.
//!
//! `make bench` runs all sections; `cargo run --release -p mochi-bench -- start sync` some. The rows go to
//! `target/bench/results.json`, a table to the terminal, and with `MOCHI_BLESS=1` to `docs/performance.md` too.

mod programs;
mod row;
mod sections;
mod table;

use row::Row;
use std::error::Error;
use std::fs;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    if let Some(unknown) = wanted.iter().find(|name| !sections::ALL.iter().any(|section| section.name == **name)) {
        let names: Vec<&str> = sections::ALL.iter().map(|section| section.name).collect();
        return Err(format!("no section is called `{unknown}`; there are {}", names.join(", ")).into());
    }
    let mut rows: Vec<Row> = Vec::new();
    for section in sections::ALL {
        if wanted.is_empty() || wanted.iter().any(|name| name == section.name) {
            eprintln!("{} ...", section.name);
            rows.extend((section.run)()?);
        }
    }
    let folder = mochi_tests::root().join("target/bench");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("results.json"), serde_json::to_string_pretty(&rows)? + "\n")?;
    print!("{}", table::text(&rows));
    if std::env::var_os("MOCHI_BLESS").is_some() {
        table::bless(&mochi_tests::root().join("docs/performance.md"), &rows)?;
    }
    Ok(())
}
