//! Names that C# can say.

/// Whether a metadata name is an identifier of C# (ECMA-334, 6.4.3), with `@` before it or not.
///
/// The compiler reads UTF-16 units, so letters outside the basic plane do not count; formatting characters are
/// allowed in sources but are no part of the name.
pub(crate) fn is_identifier(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(is_start) && chars.all(is_part)
}

/// Whether a type name is an identifier, apart from its generic arity.
pub(crate) fn is_type_name(name: &str) -> bool {
    is_identifier(name.rsplit_once('`').map_or(name, |(name, _)| name))
}

/// Whether each part of a namespace is an identifier; the global namespace is.
pub(crate) fn is_namespace(namespace: &str) -> bool {
    namespace.is_empty() || namespace.split('.').all(is_identifier)
}

fn is_start(c: char) -> bool {
    c == '_' || (unicode_ident::is_xid_start(c) && is_basic(c))
}

fn is_part(c: char) -> bool {
    unicode_ident::is_xid_continue(c) && is_basic(c) && !OTHER_CONTINUE.contains(&c)
}

fn is_basic(c: char) -> bool {
    u32::from(c) <= 0xffff
}

/// `XID_Continue` that no letter, mark, digit or connector category stands behind (Unicode's `Other_ID_Continue`).
const OTHER_CONTINUE: &[char] = &['\u{b7}', '\u{387}', '\u{200c}', '\u{200d}', '\u{30fb}', '\u{ff65}'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers() {
        for name in ["a", "_", "Größe", "class", "x1", "日本", "a_b"] {
            assert!(is_identifier(name), "{name}");
        }
        for name in ["", "1a", "<Clone>$", "a-b", "a.b", "a·b", "a\u{200d}b", "𝒳", "a b", "@a", "get$x"] {
            assert!(!is_identifier(name), "{name}");
        }
    }

    #[test]
    fn names_of_types_and_namespaces() {
        assert!(is_type_name("List`1") && is_type_name("A"));
        assert!(!is_type_name("<>c") && !is_type_name("a`b`1"));
        assert!(is_namespace("") && is_namespace("A.B"));
        assert!(!is_namespace("A..B") && !is_namespace("A-B"));
    }
}
