//! Inline text that Markdown and rustdoc take literally.

/// Characters that mean something to Markdown or rustdoc wherever they stand.
const SPECIAL: &[char] = &['\\', '`', '*', '[', ']', '<', '>', '&', '~', '$', '|'];

/// Escapes a run of plain text; a bare address becomes an autolink.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    if !text.contains("://") {
        escape_word(&mut out, text);
        return out;
    }
    for (index, word) in text.split(' ').enumerate() {
        if index > 0 {
            out.push(' ');
        }
        match url(word) {
            Some((before, url, after)) => {
                escape_word(&mut out, before);
                out.push_str(&format!("<{url}>"));
                escape_word(&mut out, after);
            }
            None => escape_word(&mut out, word),
        }
    }
    out
}

/// `` `text` ``, with a fence that the text does not contain.
pub(super) fn code(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return text;
    }
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// Escapes what would start a heading, a list, a quote or a rule at the head of a paragraph.
pub(super) fn escape_start(paragraph: &str) -> String {
    let digits = paragraph.bytes().take_while(u8::is_ascii_digit).count();
    match paragraph.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => format!("{}\\{}", &paragraph[..digits], &paragraph[digits..]),
        Some(b'#' | b'+' | b'-' | b'=' | b'_' | b':') if digits == 0 => format!("\\{paragraph}"),
        _ => paragraph.to_owned(),
    }
}

fn escape_word(out: &mut String, word: &str) {
    let mut before = None;
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        let inside_a_word =
            before.is_some_and(char::is_alphanumeric) && chars.peek().is_some_and(|c| c.is_alphanumeric());
        if SPECIAL.contains(&c) || (c == '_' && !inside_a_word) {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
}

/// Splits a word that carries an address: what is before it, the address, what is after it.
fn url(word: &str) -> Option<(&str, &str, &str)> {
    let start = word.find("http://").or_else(|| word.find("https://"))?;
    let rest = &word[start..];
    let end = rest.find(['<', '>', '"', '\'', '`', '\\', '\n']).unwrap_or(rest.len());
    let url = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '}']);
    (url.len() > "https://".len()).then(|| (&word[..start], url, &rest[url.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_text() {
        assert_eq!(escape("List<int> a[0] *b* snake_case _c_"), r"List\<int\> a\[0\] \*b\* snake_case \_c\_");
        assert_eq!(escape("&lt;"), r"\&lt;");
    }

    #[test]
    fn addresses() {
        assert_eq!(escape("(see https://a.org/b_c?d=[1]&e)."), r"(see <https://a.org/b_c?d=[1]&e>).");
        assert_eq!(escape("http://"), "http://");
    }

    #[test]
    fn code_spans() {
        assert_eq!(code(" a\n b "), "`a b`");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(code(" "), "");
    }

    #[test]
    fn paragraph_starts() {
        assert_eq!(escape_start("1. one"), r"1\. one");
        assert_eq!(escape_start("- one"), r"\- one");
        assert_eq!(escape_start("one"), "one");
    }
}
