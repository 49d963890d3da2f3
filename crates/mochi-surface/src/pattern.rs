//! The manifest's `include`, `exclude` and `extend`.

use std::cell::Cell;

/// Patterns over full names, which remember whether they matched anything.
#[derive(Debug)]
pub(crate) struct Patterns<'a>(Vec<(&'a str, Cell<bool>)>);

impl<'a> Patterns<'a> {
    pub(crate) fn new(patterns: &'a [String]) -> Self {
        Self(patterns.iter().map(|pattern| (pattern.as_str(), Cell::new(false))).collect())
    }

    /// Whether any of the patterns is this full name; every one that is counts as used.
    pub(crate) fn matches(&self, full_name: &str) -> bool {
        let mut any = false;
        for (pattern, used) in &self.0 {
            if matches(pattern, full_name) {
                used.set(true);
                any = true;
            }
        }
        any
    }

    /// The patterns that matched nothing.
    pub(crate) fn unused(&self) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(|(_, used)| !used.get()).map(|(pattern, _)| *pattern)
    }
}

/// What a pattern was probably meant to be that is none of these names: what is in the namespace, the type of this name in another one, or
/// one whose name is nearly this.
pub(crate) fn meant(pattern: &str, names: &[String]) -> Option<String> {
    if pattern.contains('*') || names.iter().any(|name| name == pattern) {
        return None;
    }
    let rest = |whole: &str, part: &str| whole.strip_prefix(part).is_some_and(|rest| rest.starts_with('.'));
    if names.iter().any(|name| rest(name, pattern)) {
        return Some(format!("{pattern}.*"));
    }
    // it is a member
    if names.iter().any(|name| rest(pattern, name)) {
        return None;
    }
    let last = |name: &str| name.rsplit('.').next().unwrap_or_default().to_lowercase();
    let wanted = pattern.to_lowercase();
    let elsewhere = || names.iter().find(|name| !pattern.contains('.') && last(name) == wanted);
    let near = || {
        let distances = names.iter().map(|name| (strsim::damerau_levenshtein(&wanted, &name.to_lowercase()), name));
        let (_, name) = distances
            .filter(|(distance, _)| *distance <= last(pattern).len() / 3)
            .min_by_key(|(distance, _)| *distance)?;
        Some(name)
    };
    elsewhere().or_else(near).cloned()
}

/// `*` is any run of characters.
fn matches(pattern: &str, name: &str) -> bool {
    let Some((head, rest)) = pattern.split_once('*') else { return pattern == name };
    let Some(mut name) = name.strip_prefix(head) else { return false };
    let mut parts: Vec<&str> = rest.split('*').collect();
    let tail = parts.pop().unwrap_or_default();
    for part in parts {
        let Some(place) = name.find(part) else { return false };
        name = &name[place + part.len()..];
    }
    name.ends_with(tail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars() {
        assert!(matches("A.B", "A.B") && !matches("A.B", "A.BC"));
        assert!(matches("A.*", "A.B.C") && !matches("A.*", "AB"));
        assert!(matches("*", "") && matches("*.B", "A.B") && matches("A*C*E", "ABCDE"));
        assert!(!matches("A*BA", "ABA.") && !matches("AB*B", "AB"));
    }

    #[test]
    fn what_was_meant() {
        let names = ["System.Text.StringBuilder", "System.Text.Encoding", "System.Type", "A"].map(str::to_owned);
        let meant = |pattern| meant(pattern, &names);
        assert_eq!(meant("System.Text.StringBiulder").as_deref(), Some("System.Text.StringBuilder"));
        assert_eq!(meant("system.text.encoding").as_deref(), Some("System.Text.Encoding"));
        assert_eq!(meant("stringbuilder").as_deref(), Some("System.Text.StringBuilder"));
        assert_eq!(meant("System.Text").as_deref(), Some("System.Text.*"));
        let none = ["System.Nope", "System.Text.Encoding", "System.Text.Encoding.Nope", "Acme.*", "B"];
        assert!(none.iter().all(|pattern| meant(pattern).is_none()));
    }

    #[test]
    fn unused_patterns() {
        let texts = ["A.*".to_owned(), "B".to_owned()];
        let patterns = Patterns::new(&texts);
        assert!(patterns.matches("A.C"));
        assert_eq!(patterns.unused().collect::<Vec<_>>(), ["B"]);
    }
}
