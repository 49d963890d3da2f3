//! What the ahead-of-time compiler warned of, in the lock.

use std::collections::{BTreeMap, BTreeSet};

use crate::{lock::Lock, nativeaot::Warnings};

/// What a lock says of the same code stays, so that two machines with other compilers do not write it in turns, and
/// that locking alone forgets nothing; else what was said `now` counts.
pub(super) fn record(lock: &mut Lock, before: &Lock, now: &BTreeMap<String, Warnings>) {
    let is_same = compiled(lock) == compiled(before);
    for row in &mut lock.packages {
        let known = before.package(&row.id).filter(|_| is_same).and_then(|row| row.aot_warnings.as_ref());
        if let Some(warnings) = known.or_else(|| now.get(&row.id)) {
            row.aot = row.aot.map(|fitness| fitness.warned(warnings));
            row.aot_warnings = Some(warnings.clone());
        }
    }
}

/// What the compiler's words depend on.
fn compiled(lock: &Lock) -> BTreeSet<[&str; 5]> {
    let rows = lock.packages.iter();
    rows.map(|row| [&*row.id, &row.version, &row.shim_sha256, &row.target_framework, row.bridge.as_str()]).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::Fitness;

    fn lock(shim: &str, rest: &str) -> Lock {
        let text = format!(
            "[[dotnet-package]]\nid = \"A\"\nversion = \"1.0.0\"\nsource = \"s\"\nmetadata-sha256 = \"m\"\n\
             shim-sha256 = \"{shim}\"\nbindings-sha256 = \"b\"\nabi = \"a\"\nbridge = \"nativeaot\"\n\
             target-framework = \"net9.0\"\naot = \"fit\"\n{rest}"
        );
        Lock::parse(Path::new("mochi.lock"), &text).unwrap()
    }

    #[test]
    fn what_was_said_of_the_same_code_stays() {
        let said = |code: &str| Warnings::from([(code.to_owned(), 1)]);
        let now = [("A".to_owned(), said("IL3050"))].into();
        let before = lock("1", "aot-warnings = { IL2026 = 1 }\n");
        let after = |shim: &str, now: &BTreeMap<String, Warnings>| {
            let mut next = lock(shim, "");
            record(&mut next, &before, now);
            (next.packages[0].aot_warnings.clone(), next.packages[0].aot)
        };
        assert_eq!(after("1", &now), (Some(said("IL2026")), Some(Fitness::Partly)));
        assert_eq!(after("1", &BTreeMap::new()), (Some(said("IL2026")), Some(Fitness::Partly)));
        assert_eq!(after("2", &now), (Some(said("IL3050")), Some(Fitness::Partly)));
        assert_eq!(after("2", &BTreeMap::new()), (None, Some(Fitness::Fit)));
    }
}
