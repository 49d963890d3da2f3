//! What all generated project files have in common.

use std::fmt::Write as _;

/// ` name="value"`
pub(crate) fn attribute(name: &str, value: &str) -> String {
    format!(" {name}=\"{}\"", escape(value))
}

/// For XML, and for MSBuild, which expands `$(..)`, `@(..)`, `%(..)` and splits at `;`.
pub(crate) fn escape(text: &str) -> String {
    text.chars().fold(String::new(), |mut escaped, c| {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '%' | '$' | '@' | '\'' | ';' | '?' => {
                let _ = write!(escaped, "%{:02X}", u32::from(c));
            }
            other => escaped.push(other),
        }
        escaped
    })
}
