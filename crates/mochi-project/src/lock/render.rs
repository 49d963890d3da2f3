use std::{collections::BTreeMap, fmt::Write as _};

use toml_edit::{InlineTable, Key, Value};

use super::{Lock, LockedPackage, Shared};
use crate::listing::sha256;

pub(super) const TABLES: [&str; 4] = ["dotnet-shared", "dotnet-package", "dotnet-names", "dotnet-rejected"];

/// The text with its own hash in it.
pub(super) fn sealed(mut lock: Lock) -> String {
    if let Some(shared) = &mut lock.shared {
        shared.lock_sha256.clear();
        let hash = sha256(text(&lock).as_bytes());
        if let Some(shared) = &mut lock.shared {
            shared.lock_sha256 = hash;
        }
    }
    text(&lock)
}

fn text(lock: &Lock) -> String {
    let mut out =
        String::from("# Written by mochi: `mochi pkg lock` writes it anew, `mochi pkg lock --check` compares.\n");
    if let Some(table) = &lock.shared {
        shared(&mut out, table);
    }
    for table in &lock.packages {
        package(&mut out, table);
    }
    tables(&mut out, "dotnet-names", &lock.names);
    tables(&mut out, "dotnet-rejected", &lock.rejected);
    out
}

/// A table for each package.
fn tables(out: &mut String, name: &str, of: &BTreeMap<String, BTreeMap<String, String>>) {
    for (id, rows) in of.iter().filter(|(_, rows)| !rows.is_empty()) {
        let _ = writeln!(out, "\n[{name}.{}]", Value::from(id));
        for (key, value) in rows {
            row(out, key, value);
        }
    }
}

fn shared(out: &mut String, table: &Shared) {
    let Shared { tool, settings_sha256, files_sha256, packages_sha256, lock_sha256 } = table;
    out.push_str("[dotnet-shared]\n");
    row(out, "tool", tool);
    row(out, "settings-sha256", settings_sha256);
    row(out, "files-sha256", files_sha256);
    row(out, "packages-sha256", packages_sha256);
    row(out, "lock-sha256", lock_sha256);
}

fn package(out: &mut String, table: &LockedPackage) {
    out.push_str("\n[[dotnet-package]]\n");
    row(out, "id", &table.id);
    row(out, "version", &table.version);
    row(out, "source", &table.source);
    if let Some(hash) = &table.nupkg_sha512 {
        row(out, "nupkg-sha512", hash);
    }
    if let Some(hash) = &table.metadata_sha256 {
        row(out, "metadata-sha256", hash);
    }
    row(out, "shim-sha256", &table.shim_sha256);
    row(out, "bindings-sha256", &table.bindings_sha256);
    row(out, "abi", &table.abi);
    row(out, "bridge", table.bridge.as_str());
    row(out, "target-framework", &table.target_framework);
    list(out, "capabilities", table.capabilities.iter().map(|capability| capability.as_str()));
    if let Some(fitness) = table.aot {
        row(out, "aot", fitness.as_str());
        list(out, "aot-evidence", table.aot_evidence.iter().map(String::as_str));
    }
    if let Some(warnings) = &table.aot_warnings {
        let counts = warnings.iter().map(|(code, &times)| (code, i64::try_from(times).unwrap_or(i64::MAX)));
        let _ = writeln!(out, "aot-warnings = {}", InlineTable::from_iter(counts));
    }
    list(out, "dependencies", table.dependencies.iter().map(|edge| format!("{} {}", edge.id, edge.range.nuget())));
}

fn row(out: &mut String, key: &str, value: &str) {
    let _ = writeln!(out, "{} = {}", Key::new(key), Value::from(value));
}

fn list(out: &mut String, key: &str, values: impl Iterator<Item = impl Into<Value>>) {
    let values: Vec<_> = values.map(|value| value.into().to_string()).collect();
    let _ = match values.len() {
        0 | 1 => writeln!(out, "{key} = [{}]", values.concat()),
        _ => writeln!(out, "{key} = [\n    {},\n]", values.join(",\n    ")),
    };
}
