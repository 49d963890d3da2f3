//! What methods are called that C# calls on their first parameter.

use super::super::names::{Member, Names};
use super::super::{Call, Entry, Extends};
use std::collections::{BTreeMap, BTreeSet};

/// Names those of a static class: the overloads on each type among themselves.
pub(super) fn name(
    owner: &str,
    entries: &mut [Entry],
    members: &[Member],
    held: &BTreeMap<String, String>,
    remember: &mut BTreeMap<String, String>,
) {
    let extends = |entry: &Entry| {
        let is_given = entry.options.as_ref().is_none_or(|options| options.required > 0);
        matches!(entry.call, Call::StaticMethod { extends: true, .. }) && !entry.parameters.is_empty() && is_given
    };
    let all: Vec<usize> = (0..entries.len()).filter(|&i| extends(&entries[i])).collect();
    let types: BTreeSet<String> = all.iter().map(|&i| entries[i].parameters[0].csharp.clone()).collect();
    for ty in types {
        let of_type: Vec<usize> = all.iter().copied().filter(|&i| entries[i].parameters[0].csharp == ty).collect();
        let without_it: Vec<_> = of_type.iter().map(|&i| members[i].without_receiver()).collect();
        let owner = format!("{owner}[{ty}]");
        let mut names = Names::of_trait(&owner);
        let named = names.members(&without_it, held, remember);
        let long = names.with_options(&without_it, &named, held, remember);
        for ((i, name), long) in of_type.into_iter().zip(named).zip(long) {
            let rust = (long.is_none() || !name.is_by_optional).then_some(name.rust);
            entries[i].extends = Some(Extends { rust, long });
        }
    }
}
