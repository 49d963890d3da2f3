//! The one maker of Rust identifiers.

/// Makes a legal identifier: what cannot stand in one becomes `_`, a keyword is escaped.
pub(crate) fn legal(name: &str) -> String {
    let mut ident = String::with_capacity(name.len() + 2);
    for c in name.chars() {
        match c {
            c if unicode_ident::is_xid_continue(c) => {
                if ident.is_empty() && !unicode_ident::is_xid_start(c) {
                    ident.push('_');
                }
                ident.push(c);
            }
            _ => ident.push('_'),
        }
    }
    if ident.chars().all(|c| c == '_') {
        return "__".to_owned();
    }
    if CANNOT_BE_RAW.contains(&ident.as_str()) {
        return format!("{ident}_");
    }
    if KEYWORDS.contains(&ident.as_str()) {
        return format!("r#{ident}");
    }
    ident
}

/// A module's identifier is its file's name too: ASCII only.
pub(crate) fn module(name: &str) -> String {
    let ascii: String =
        name.chars().map(|c| if c.is_ascii() { c.to_string() } else { format!("u{:x}", u32::from(c)) }).collect();
    legal(&ascii)
}

const CANNOT_BE_RAW: &[&str] = &["self", "Self", "super", "crate"];

/// Strict and reserved keywords up to the edition 2024.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_becomes_an_identifier() {
        for (name, expected) in [
            ("json", "json"),
            ("type", "r#type"),
            ("self", "self_"),
            ("Self", "Self_"),
            ("1", "_1"),
            ("a-b", "a_b"),
            ("", "__"),
            ("_", "__"),
            ("größe", "größe"),
        ] {
            assert_eq!(legal(name), expected);
        }
        assert_eq!(module("größe"), "gruf6udfe");
    }
}
