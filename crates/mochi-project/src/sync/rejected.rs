//! Members that the C# compiler refuses are left out, and named in the lock, so that everybody leaves out the same.

use std::collections::{BTreeMap, HashMap};

use mochi_surface::Rejected;

use super::{generate::Generated, inputs::Inputs};
use crate::{compile::CompileError, lock::Lock};

/// What the lock knows of the packages that are still the same.
pub(super) fn remembered(lock: &Lock, inputs: &Inputs) -> BTreeMap<String, Rejected> {
    let is_ours = lock.shared.as_ref().is_some_and(|shared| shared.tool == env!("CARGO_PKG_VERSION"));
    let is_same = |id: &str| {
        let (Some(locked), Some(read)) = (lock.package(id), inputs.package(id)) else { return false };
        is_ours && locked.version == read.version && locked.metadata_sha256 == read.locked_sha256()
    };
    lock.rejected.iter().filter(|(id, _)| is_same(id)).map(|(id, rows)| (id.clone(), rows.clone())).collect()
}

/// What was left out before and what the compiler has refused now; its error where that cannot be left out.
pub(super) fn with(
    generated: &Generated,
    error: CompileError,
    warnings: &mut Vec<String>,
) -> Result<BTreeMap<String, Rejected>, CompileError> {
    let CompileError::Refused { assembly, diagnostics } = &error else { return Err(error) };
    let Some(package) = generated.plan.packages.iter().find(|package| package.assembly == *assembly) else {
        return Err(error);
    };
    let tables = package.types.iter().filter_map(|&ty| generated.plan.ty(ty).table());
    let entries = tables.flat_map(|table| &table.entries);
    let names: HashMap<_, _> = entries.map(|entry| (entry.symbol.as_str(), entry.full_name.as_str())).collect();

    let mut rejected = generated.rejected.clone();
    let of_package = rejected.entry(package.id.clone()).or_default();
    let before = of_package.len();
    for line in diagnostics.lines().filter(|line| line.contains("error ")) {
        let Some((name, message)) = refused(generated, &names, line) else { return Err(error) };
        if !of_package.contains_key(name) {
            of_package.insert(name.to_owned(), message.to_owned());
            warnings.push(format!("`{name}` is not bound: the C# compiler says `{message}`"));
        }
    }
    if of_package.len() == before { Err(error) } else { Ok(rejected) }
}

/// The member that a line of the compiler is about, and what it says.
fn refused<'a>(generated: &Generated, names: &HashMap<&str, &'a str>, line: &'a str) -> Option<(&'a str, &'a str)> {
    let (path, line, message) = diagnostic(line)?;
    let file = generated.files.iter().find(|file| file.path == path)?;
    Some((names.get(symbol(&file.text, line)?)?, message))
}

/// File, line and message of `A/B.cs(12,5): error CS0121: ..`.
fn diagnostic(line: &str) -> Option<(&str, usize, &str)> {
    let (place, message) = line.split_once("): error ")?;
    let (path, position) = place.rsplit_once('(')?;
    let (line, _) = position.split_once(',')?;
    Some((path, line.parse().ok()?, message))
}

/// The symbol of the entry that a line of generated C# is in: an entry begins with its attribute.
fn symbol(text: &str, line: usize) -> Option<&str> {
    let lines: Vec<_> = text.lines().take(line).collect();
    let attribute = lines.iter().rev().find_map(|line| line.split_once("EntryPoint = \""))?;
    attribute.1.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_compiler() {
        let line = "A.B/C (x).cs(12,5): error CS0121: The call is ambiguous between (a) and (b)";
        assert_eq!(diagnostic(line), Some(("A.B/C (x).cs", 12, "CS0121: The call is ambiguous between (a) and (b)")));
        assert_eq!(diagnostic("error CS0009: Metadata file 'x' could not be opened"), None);
    }

    #[test]
    fn a_line_belongs_to_the_entry_above_it() {
        let text =
            "Fill\n[UnmanagedCallersOnly(EntryPoint = \"a\")]\nx\n[UnmanagedCallersOnly(EntryPoint = \"b\")]\ny\n";
        assert_eq!([1, 2, 3, 4, 5].map(|line| symbol(text, line)), [None, Some("a"), Some("a"), Some("b"), Some("b")]);
    }
}
