//! Names that the shim invents.

use crate::plan::{TypePlan, csharp_escape, sha256_hex};
use mochi_surface::model::Passing;
use std::collections::BTreeSet;

/// The class that holds a type's entries.
pub(super) fn class(ty: &TypePlan) -> String {
    let name = ty.mangled_name.clone();
    if matches!(name.as_str(), "Exports" | "Abi" | "TypesByIdentity") { format!("{name}_3") } else { name }
}

/// File names that stay apart where the file system ignores case.
#[derive(Debug, Default)]
pub(super) struct FileNames {
    taken: BTreeSet<String>,
}

impl FileNames {
    pub(super) fn unique(&mut self, full_name: &str) -> String {
        const LONGEST: usize = 150;
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '+');
        let plain = full_name.len() <= LONGEST && full_name.chars().all(is_plain) && !full_name.starts_with('.');
        let hashed = || {
            let readable: String = full_name.chars().filter(|&c| is_plain(c)).take(LONGEST).collect();
            format!("{}-{}", readable.trim_start_matches('.'), &sha256_hex(full_name)[..16])
        };
        let name = if plain && self.taken.insert(full_name.to_lowercase()) { full_name.to_owned() } else { hashed() };
        format!("{name}.cs")
    }
}

/// The C parameters of one entry.
#[derive(Debug)]
pub(super) struct ParameterNames {
    taken: BTreeSet<String>,
}

impl ParameterNames {
    /// None that an entry uses for itself is free.
    pub(super) fn new() -> Self {
        Self { taken: ["self", "result", "error", "exception", "optional", "returned"].map(str::to_owned).into() }
    }

    /// None that an entry which is awaited uses for itself either.
    pub(super) fn of_task() -> Self {
        let mut names = Self::new();
        names.taken.extend(["cancel", "hidden", "result_has", "start", "task"].map(str::to_owned));
        names
    }

    /// None that an entry uses for itself which makes an object that native functions implement.
    pub(super) fn of_implementation() -> Self {
        let mut names = Self::new();
        names.taken.extend(["functions", "context", "free"].map(str::to_owned));
        names
    }

    /// A name with which `<name>_len` and `<name>_has` are free too.
    pub(super) fn unique(&mut self, rust: &str) -> Name {
        let plain = ascii(rust.strip_prefix("r#").unwrap_or(rust));
        let base = std::iter::successors(Some(plain), |name| Some(format!("{name}_")))
            .find(|name| Name::parts(name).iter().all(|part| !self.taken.contains(part)))
            .expect("underscores do not end");
        self.taken.extend(Name::parts(&base));
        Name(base)
    }
}

/// The C name of a parameter.
#[derive(Clone, Debug)]
pub(super) struct Name(String);

impl Name {
    /// What the result is given through.
    pub(super) fn result() -> Self {
        Self("result".to_owned())
    }

    pub(super) fn value(&self) -> String {
        csharp_escape(&self.0)
    }

    pub(super) fn len(&self) -> String {
        format!("{}_len", self.0)
    }

    pub(super) fn has(&self) -> String {
        format!("{}_has", self.0)
    }

    /// What it is called where it is given back: the variable of an `out` has its name for that alone.
    pub(super) fn given(&self, passing: Passing) -> Self {
        match passing {
            Passing::Value | Passing::In | Passing::Out { .. } => self.clone(),
            Passing::Ref => Self(format!("{}_out", self.0)),
        }
    }

    /// The local variable that is passed by reference.
    pub(super) fn local(&self) -> String {
        format!("{}_local", self.0)
    }

    fn parts(base: &str) -> [String; 6] {
        let name = Self(base.to_owned());
        let given = name.given(Passing::Ref);
        [base.to_owned(), name.len(), name.has(), given.has(), given.0, name.local()]
    }
}

fn ascii(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii() { c.to_string() } else { format!("u{:x}", u32::from(c)) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_leave_room_for_their_lengths() {
        let mut names = ParameterNames::new();
        let names: Vec<_> = ["json", "json_len", "error", "r#in", "ö"].map(|name| names.unique(name).value()).into();
        assert_eq!(names, ["json", "json_len_", "error_", "@in", "uf6"]);
    }

    #[test]
    fn files_stay_apart_where_case_is_ignored() {
        let mut names = FileNames::default();
        let files: BTreeSet<_> =
            ["A.B", "A.b", "a.b"].map(|name| names.unique(name).to_lowercase()).into_iter().collect();
        assert_eq!(files.len(), 3);
    }
}
