//! How much of each package is bound, and why the rest is not.

mod html;

use std::collections::BTreeMap;

use clap::Args;
use mochi_project::sync;
use mochi_surface::model::{Package, PackageKind};
use serde::Serialize;

use super::{json, project};
use crate::args::Global;
use crate::failure::{Failure, Result};
use crate::message;

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Print a page with every type and member
    #[arg(long, conflicts_with = "json")]
    html: bool,
    /// Fail where less than this percentage of a package's public members is bound
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(0..=100))]
    fail_under: Option<u8>,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    id: &'a str,
    version: &'a str,
    public_members: usize,
    bound: usize,
    skipped: Vec<SkipRow<'a>>,
}

#[derive(Debug, Serialize)]
struct SkipRow<'a> {
    member: &'a str,
    code: &'static str,
    reason: &'static str,
}

pub(super) fn run(global: &Global, arguments: &Arguments) -> Result {
    let (api, diagnostics) = sync::api(&project(global)?)?;
    diagnostics.iter().for_each(message::warning);
    let rows: Vec<_> = api.packages.iter().filter(|package| is_reported(package)).map(row).collect();
    if arguments.json {
        json(&rows)?;
    } else if arguments.html {
        message::print(html::page(&api, &rows)?);
    } else {
        table(&rows);
    }
    match arguments.fail_under {
        Some(limit) => compare(&rows, limit),
        None => Ok(()),
    }
}

/// The framework counts where types of it are included.
fn is_reported(package: &Package) -> bool {
    match package.kind {
        PackageKind::Package => true,
        PackageKind::Framework => package.bound > 0,
    }
}

fn row(package: &Package) -> Row<'_> {
    let skipped = package.skipped.iter().map(|skip| SkipRow {
        member: &skip.member,
        code: skip.code.code(),
        reason: skip.code.reason(),
    });
    Row {
        id: &package.id,
        version: &package.version,
        public_members: package.public_members,
        bound: package.bound,
        skipped: skipped.collect(),
    }
}

impl Row<'_> {
    /// A package without public members is bound wholly.
    fn percent(&self) -> f64 {
        if self.public_members == 0 { 100.0 } else { self.bound as f64 * 100.0 / self.public_members as f64 }
    }

    /// Codes with how often each occurs, the most frequent first.
    fn reasons(&self) -> Vec<(usize, &'static str, &'static str)> {
        let mut counts = BTreeMap::new();
        for skip in &self.skipped {
            *counts.entry((skip.code, skip.reason)).or_insert(0) += 1;
        }
        let mut reasons: Vec<_> = counts.into_iter().map(|((code, reason), count)| (count, code, reason)).collect();
        reasons.sort_by_key(|(count, code, _)| (std::cmp::Reverse(*count), *code));
        reasons
    }
}

fn table(rows: &[Row<'_>]) {
    for row in rows {
        let Row { id, version, public_members, bound, .. } = row;
        message::print(format_args!(
            "{id} {version}: {bound} of {public_members} public members bound ({:.1} %)",
            row.percent()
        ));
        for (count, code, reason) in row.reasons() {
            message::print(format_args!("{count:>8}  {code:<24} {reason}"));
        }
    }
}

fn compare(rows: &[Row<'_>], limit: u8) -> Result {
    let below: Vec<_> = rows.iter().filter(|row| row.percent() < f64::from(limit)).map(|row| row.id).collect();
    if below.is_empty() {
        return Ok(());
    }
    let error = Failure::finding(format!("less than {limit} % is bound of {}", below.join(", ")));
    Err(error.with_hint("`mochi inspect skips <package>` says why, member by member"))
}
