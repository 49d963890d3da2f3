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
    fn unused_patterns() {
        let texts = ["A.*".to_owned(), "B".to_owned()];
        let patterns = Patterns::new(&texts);
        assert!(patterns.matches("A.C"));
        assert_eq!(patterns.unused().collect::<Vec<_>>(), ["B"]);
    }
}
