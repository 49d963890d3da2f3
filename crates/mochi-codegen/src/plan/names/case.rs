//! From C#'s casing to Rust's.

/// `LineNumber` to `line_number`, `XMLReader` to `xml_reader`.
pub(crate) fn snake(name: &str) -> String {
    joined(name, |word| word.to_lowercase())
}

/// `MaxValue` to `MAX_VALUE`
pub(crate) fn screaming(name: &str) -> String {
    joined(name, |word| word.to_uppercase())
}

/// `FOO_BAR` and `fooBar` to `FooBar`; a name that is already so stays: `UTF8`, `Indented`.
pub(crate) fn camel(name: &str) -> String {
    let kept = name.chars().next().is_some_and(char::is_uppercase) && !name.contains('_');
    if kept {
        return name.to_owned();
    }
    let shouted = !name.chars().any(char::is_lowercase);
    words(name)
        .iter()
        .map(|word| {
            let mut chars = word.chars();
            let Some(first) = chars.next() else { return String::new() };
            let rest = if shouted { chars.as_str().to_lowercase() } else { chars.as_str().to_owned() };
            first.to_uppercase().chain(rest.chars()).collect()
        })
        .collect()
}

fn joined(name: &str, case: impl Fn(&str) -> String) -> String {
    words(name).into_iter().map(case).collect::<Vec<_>>().join("_")
}

/// Prefixes whose capitals are no words of their own.
const FUSED: &[&str] = &["UInt", "IPv", "NaN", "OAuth"];

/// `GetUTF8String` is `Get`, `UTF8`, `String`.
fn words(name: &str) -> Vec<&str> {
    name.split('_').flat_map(split_capitals).collect()
}

fn split_capitals(part: &str) -> Vec<&str> {
    let chars: Vec<(usize, char)> = part.char_indices().collect();
    let mut words = Vec::new();
    let mut start = 0;
    let mut fused_until = 0;
    for (i, &(at, c)) in chars.iter().enumerate() {
        if at >= fused_until && c.is_uppercase() && at > start && begins_word(&chars, i) {
            words.push(&part[start..at]);
            start = at;
        }
        if at == start {
            fused_until =
                FUSED.iter().find(|fused| part[at..].starts_with(**fused)).map_or(at, |fused| at + fused.len());
        }
    }
    if start < part.len() {
        words.push(&part[start..]);
    }
    words
}

/// Whether the capital at `i`, not the first of the part, begins a word.
fn begins_word(chars: &[(usize, char)], i: usize) -> bool {
    let is = |at: usize, test: fn(char) -> bool| chars.get(at).is_some_and(|&(_, c)| test(c));
    let before = chars[i - 1].1;
    let next_is_lower = is(i + 1, char::is_lowercase);
    if before.is_uppercase() {
        // `XMLReader` splits before `R`; the plural of `URLs` does not begin a word.
        let plural = is(i + 1, |c| c == 's') && !is(i + 2, char::is_lowercase);
        return next_is_lower && !plural;
    }
    if before.is_numeric() {
        // `Vector3D` and `Vector3DModel` keep the letter, `Base64URL` and `Int32Value` do not.
        let alone = !next_is_lower && (chars.len() == i + 1 || is(i + 2, char::is_lowercase));
        return !alone;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn snake_case() {
        for (name, expected) in [
            ("LineNumber", "line_number"),
            ("XMLReader", "xml_reader"),
            ("IOStream", "io_stream"),
            ("GetUTF8String", "get_utf8_string"),
            ("ToInt32", "to_int32"),
            ("ToUInt64Value", "to_uint64_value"),
            ("UIntPtr", "uint_ptr"),
            ("X509Certificate", "x509_certificate"),
            ("IPv4Address", "ipv4_address"),
            ("IPAddress", "ip_address"),
            ("GetIDs", "get_ids"),
            ("URLsOf", "urls_of"),
            ("Vector3D", "vector3d"),
            ("Vector3DModel", "vector3d_model"),
            ("Base64URLEncode", "base64_url_encode"),
            ("foo_Bar", "foo_bar"),
            ("__foo", "foo"),
            ("propertyName", "property_name"),
            ("DBNull", "db_null"),
            ("A", "a"),
            ("IsNaN", "is_nan"),
            ("ÄrgerÖl", "ärger_öl"),
        ] {
            assert_eq!(snake(name), expected);
        }
    }

    #[test]
    fn camel_case() {
        for (name, expected) in [
            ("Indented", "Indented"),
            ("UTF8", "UTF8"),
            ("ERROR_ACCESS_DENIED", "ErrorAccessDenied"),
            ("none", "None"),
            ("My_URLValue", "MyURLValue"),
        ] {
            assert_eq!(camel(name), expected);
        }
    }

    #[test]
    fn screaming_snake_case() {
        assert_eq!(screaming("MaxValue"), "MAX_VALUE");
        assert_eq!(screaming("MAX_VALUE"), "MAX_VALUE");
        assert_eq!(screaming("PI"), "PI");
    }
}
