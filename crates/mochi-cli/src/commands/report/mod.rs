//! How much of each package is bound, why the rest is not, and how it stands to NativeAOT.

mod html;

use std::collections::BTreeMap;

use clap::Args;
use mochi_project::lock::{Lock, LockedPackage};
use mochi_project::manifest::Bridge;
use mochi_project::{Fitness, Project, Warnings, cost, sync};
use mochi_surface::model::{Api, Package, PackageKind};
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
    #[serde(flatten)]
    locked: Option<LockRow<'a>>,
    /// `None` as long as nothing is generated.
    cost: Option<CostRow>,
    skipped: Vec<SkipRow<'a>>,
}

/// What only the lock knows.
#[derive(Debug, Serialize)]
struct LockRow<'a> {
    bridge: Bridge,
    target_framework: &'a str,
    aot: Option<Fitness>,
    aot_evidence: &'a [String],
    aot_warnings: Option<&'a Warnings>,
}

/// What is counted in what was generated.
#[derive(Debug, Clone, Copy, Serialize)]
struct CostRow {
    functions: usize,
    lines: usize,
    bindings_bytes: u64,
    shim_bytes: u64,
}

#[derive(Debug, Serialize)]
struct SkipRow<'a> {
    member: &'a str,
    code: &'static str,
    reason: &'static str,
    detail: &'a str,
}

pub(super) fn run(global: &Global, arguments: &Arguments) -> Result {
    let project = project(global)?;
    let (api, diagnostics) = sync::api(&project)?;
    let lock = project.lock()?;
    diagnostics.iter().for_each(message::warning);
    let costs = if arguments.json || arguments.html { costs(&project, &api, &lock)? } else { BTreeMap::new() };
    let reported = api.packages.iter().filter(|package| is_reported(package));
    let rows: Vec<_> = reported.map(|package| row(package, &lock, costs.get(&package.id).copied())).collect();
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

fn costs(project: &Project, api: &Api, lock: &Lock) -> Result<BTreeMap<String, CostRow>> {
    let plan = mochi_codegen::plan::plan(api, &lock.names);
    let mut costs = BTreeMap::new();
    for package in &plan.packages {
        if let Some(cost) = cost::cost(project, package)? {
            let cost::Cost { functions, lines, bindings_bytes, shim_bytes } = cost;
            costs.insert(package.id.clone(), CostRow { functions, lines, bindings_bytes, shim_bytes });
        }
    }
    Ok(costs)
}

fn row<'a>(package: &'a Package, lock: &'a Lock, cost: Option<CostRow>) -> Row<'a> {
    let skipped = package.skipped.iter().map(|skip| SkipRow {
        member: &skip.member,
        code: skip.code.code(),
        reason: skip.code.reason(),
        detail: &skip.detail,
    });
    Row {
        id: &package.id,
        version: &package.version,
        public_members: package.public_members,
        bound: package.bound,
        locked: lock.package(&package.id).map(LockRow::new),
        cost,
        skipped: skipped.collect(),
    }
}

impl<'a> LockRow<'a> {
    fn new(row: &'a LockedPackage) -> Self {
        let LockedPackage { bridge, target_framework, aot, aot_evidence, aot_warnings, .. } = row;
        Self { bridge: *bridge, target_framework, aot: *aot, aot_evidence, aot_warnings: aot_warnings.as_ref() }
    }

    /// The first column names what the second is about.
    fn lines(&self) -> Vec<(&'static str, String)> {
        let mut lines = Vec::new();
        match self.bridge {
            Bridge::Clr => {}
            Bridge::NativeAot => lines.push(("bridge", format!("{}, {}", self.bridge, self.target_framework))),
        }
        if let Some(fitness) = self.aot {
            lines.push(("aot", fitness.as_str().to_owned()));
            lines.extend(self.aot_evidence.iter().map(|line| ("", line.clone())));
        }
        if let Some(warnings) = self.aot_warnings {
            let counts: Vec<_> = warnings.iter().map(|(code, times)| format!("{code} ({times})")).collect();
            let said = if counts.is_empty() { "nothing".to_owned() } else { counts.join(", ") };
            lines.push(("", format!("the compiler warns of {said}")));
        }
        lines
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
        for (about, line) in row.locked.iter().flat_map(LockRow::lines) {
            message::print(format_args!("{about:>8}  {line}"));
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
