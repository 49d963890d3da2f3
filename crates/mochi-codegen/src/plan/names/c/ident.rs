//! Rust's identifiers in the letters that every C and C++ compiler takes.

/// A letter that is not ASCII becomes `U` and each of its UTF-16 units: different names in snake case stay different.
pub(super) fn ascii(rust: &str) -> String {
    let mut out = String::with_capacity(rust.len());
    for c in unescaped(rust).chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            out.extend(c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("U{unit:04x}")));
        }
    }
    out
}

/// The segments joined, in lower case, and without a `_` at the ends or two of them, which C and C++ keep for themselves.
pub(super) fn module(path: &[String]) -> String {
    let lower: Vec<_> = path.iter().map(|segment| ascii(segment).to_ascii_lowercase()).collect();
    let words = lower.iter().flat_map(|segment| segment.split('_')).filter(|word| !word.is_empty());
    let words: Vec<_> = words.collect();
    let begins_with_a_letter = words.first().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_alphabetic()));
    if begins_with_a_letter { words.join("_") } else { [&["dotnet"], &words[..]].concat().join("_") }
}

/// One word, without a `_`, that begins with a capital.
pub(super) fn capitalised(ident: &str) -> String {
    let ascii = ascii(ident);
    let words = ascii.split('_').filter(|word| !word.is_empty());
    let word: String = words.map(|word| word[..1].to_ascii_uppercase() + &word[1..]).collect();
    if word.starts_with(|c: char| c.is_ascii_uppercase()) { word } else { format!("N{word}") }
}

/// Behind a prefix, keywords are none.
fn unescaped(rust: &str) -> &str {
    rust.strip_prefix("r#").unwrap_or(rust)
}
