//! What another version of a package changes for the Rust program that uses it.

use std::collections::BTreeMap;

use mochi_codegen::{
    plan::{Plan, plan},
    rust::{Item, items},
};
use mochi_surface::{
    Diagnostic,
    model::{Api, PackageId},
};

use crate::{
    Error, Project,
    manifest::{Manifest, edit},
    sync::{self, Progress},
};

/// What the bindings of a package have in one version.
#[derive(Debug)]
pub struct Side {
    /// As the registry spells them.
    pub id: String,
    pub version: String,
    items: Vec<Item>,
}

/// The differences, each by path.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub removed: Vec<Item>,
    /// The same member of .NET under another name.
    pub renamed: Vec<(Item, Item)>,
    /// The same name with another signature.
    pub changed: Vec<(Item, Item)>,
    /// The same name, which takes all that it took, and null besides.
    pub widened: Vec<(Item, Item)>,
    /// What works as before, and is not to be used any more.
    pub deprecated: Vec<Item>,
    pub added: Vec<Item>,
}

/// Both sides, in the project as `text`, its manifest, says, but for the version of the package. Nothing of the project
/// changes.
///
/// The names of the newer version are those that it gets by an upgrade from the older one.
pub fn sides(
    project: &Project,
    text: &str,
    id: &str,
    versions: [&str; 2],
    progress: &dyn Progress,
) -> Result<([Side; 2], Vec<Diagnostic>), Error> {
    let (path, lock) = (project.manifest_path(), project.lock()?);
    let mut names = lock.names;
    let mut all = Vec::new();
    let mut side = |version: &str| -> Result<Side, Error> {
        let asked = edit::add(&path, text, id, &format!("[{version}]"))?;
        let (api, diagnostics) = sync::api_of(project, &Manifest::parse(&path, &asked)?, progress)?;
        // which instances there are is the project's affair, not the package's
        let plan = plan(&Api { ahead_of_time: false, ..api }, &names);
        let side = one(&plan, id, version);
        names = plan.remembered;
        all.extend(diagnostics);
        Ok(side)
    };
    let sides = [side(versions[0])?, side(versions[1])?];
    all.dedup();
    Ok((sides, all))
}

/// A package without assemblies has nothing.
fn one(plan: &Plan, id: &str, version: &str) -> Side {
    let found = (0..).map(PackageId).zip(&plan.packages).find(|(_, package)| package.id.eq_ignore_ascii_case(id));
    match found {
        Some((index, package)) => {
            Side { id: package.id.clone(), version: package.version.clone(), items: items(plan, index) }
        }
        None => Side { id: id.to_owned(), version: version.to_owned(), items: Vec::new() },
    }
}

impl Changes {
    #[must_use]
    pub fn between([old, new]: &[Side; 2]) -> Self {
        let by_path = |side: &Side| -> BTreeMap<String, Item> {
            side.items.iter().map(|item| (item.path.clone(), item.clone())).collect()
        };
        let (old, mut new) = (by_path(old), by_path(new));
        let mut changes = Self::default();
        let mut gone = Vec::new();
        for (path, before) in old {
            match new.remove(&path) {
                None => gone.push(before),
                Some(after) if after.signature != before.signature => {
                    let is_wider = takes_more(&before.signature, &after.signature);
                    let list = if is_wider { &mut changes.widened } else { &mut changes.changed };
                    list.push((before, after));
                }
                Some(after) if after.deprecated && !before.deprecated => changes.deprecated.push(after),
                Some(_) => {}
            }
        }
        for before in gone {
            let same = |(_, after): &(&String, &Item)| before.member.is_some() && after.member == before.member;
            let path = new.iter().find(same).map(|(path, _)| path.clone());
            match path.and_then(|path| new.remove(&path)) {
                Some(after) => changes.renamed.push((before, after)),
                None => changes.removed.push(before),
            }
        }
        changes.added = new.into_values().collect();
        changes
    }

    /// In how many places a program that uses all of the older version would have to change.
    #[must_use]
    pub fn breaking(&self) -> usize {
        self.removed.len() + self.renamed.len() + self.changed.len()
    }
}

/// Whether signatures differ in parameters only that may be null now.
fn takes_more(before: &str, after: &str) -> bool {
    let [before, after] = [before, after].map(|signature| signature.replace(": &str", ": impl Text"));
    let (mut before, mut after) = (before.split(": impl "), after.split(": impl "));
    let is_wider = |(before, after): (&str, &str)| before == after || after.strip_prefix("Nullable") == Some(before);
    before.by_ref().zip(after.by_ref()).all(is_wider) && before.next().is_none() && after.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(path: &str, signature: &str, member: &str) -> Item {
        let member = (!member.is_empty()).then(|| member.to_owned());
        Item { path: path.to_owned(), signature: signature.to_owned(), member, deprecated: false }
    }

    fn side(items: Vec<Item>) -> Side {
        Side { id: "A".to_owned(), version: "1".to_owned(), items }
    }

    #[test]
    fn each_item_is_in_one_list() {
        let [same, gone, old, was] = [("same", "fn()"), ("gone", "fn()"), ("old", "fn()"), ("was", "fn()")]
            .map(|(path, of)| item(path, of, path));
        let now = item("now", "fn()", "was");
        let changed = item("same", "fn(i32)", "same");
        let fresh = item("fresh", "struct", "");
        let late = Item { deprecated: true, ..old.clone() };
        let before = side(vec![same.clone(), gone.clone(), old, was.clone()]);
        let after = side(vec![changed.clone(), now.clone(), fresh.clone(), late.clone()]);
        let changes = Changes::between(&[before, after]);
        let expected = Changes {
            removed: vec![gone],
            renamed: vec![(was, now)],
            changed: vec![(same, changed)],
            widened: Vec::new(),
            deprecated: vec![late],
            added: vec![fresh],
        };
        assert_eq!(changes, expected);
        assert_eq!(changes.breaking(), 3);
    }

    #[test]
    fn parameters_that_may_be_null_now_break_nothing() {
        let before = "fn(&self, text: &str, to: impl Arg<Line>) -> Result<Line>";
        assert!(takes_more(before, "fn(&self, text: impl NullableText, to: impl Arg<Line>) -> Result<Line>"));
        assert!(takes_more(before, "fn(&self, text: &str, to: impl NullableArg<Line>) -> Result<Line>"));
        assert!(!takes_more(before, "fn(&self, text: &str, to: impl NullableArg<Line>) -> Result<Option<Line>>"));
        assert!(!takes_more(before, "fn(&self, text: &str) -> Result<Line>"));
        assert!(!takes_more("fn(to: impl NullableArg<Line>)", "fn(to: impl Arg<Line>)"));
    }
}
