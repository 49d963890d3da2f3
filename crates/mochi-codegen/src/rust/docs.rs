use super::text::Writer;
use mochi_surface::model::Docs;

/// Prints the documentation of an item, and its `#[deprecated]`.
///
/// `member` is what .NET calls it: readers come from the documentation of the library.
pub(super) fn print(out: &mut Writer, docs: &Docs, member: &str, obsolete: Option<&str>) {
    let mut sections = Vec::new();
    sections.extend(section(&docs.summary));
    sections.extend(section(&docs.remarks));
    sections.extend(list(None, &docs.parameters));
    sections.extend(section(&docs.returns).map(|returns| format!("Returns: {returns}")));
    sections.push(format!(".NET: `{member}`"));
    sections.extend(list(Some("# Errors"), &docs.exceptions));
    for line in sections.join("\n\n").lines() {
        out.line(format!("/// {line}").trim_end());
    }
    if let Some(message) = obsolete {
        deprecated(out, message);
    }
}

fn section(text: &str) -> Option<String> {
    let text = plain(text);
    (!text.is_empty()).then_some(text)
}

fn list(heading: Option<&str>, items: &[(String, String)]) -> Option<String> {
    let items: Vec<String> = items
        .iter()
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(name, text)| format!("- `{}`: {}", name.replace('`', "'"), plain(text).replace('\n', "\n  ")))
        .collect();
    if items.is_empty() {
        return None;
    }
    let heading = heading.map(|heading| format!("{heading}\n\n")).unwrap_or_default();
    Some(heading + &items.join("\n"))
}

/// Text as a comment may hold it: rustc refuses bare carriage returns and invisible text direction, clippy tabs.
fn plain(text: &str) -> String {
    let text: String = text
        .replace("\r\n", "\n")
        .replace('\t', "    ")
        .chars()
        .filter(|&c| c == '\n' || !(c.is_control() || is_direction(c)))
        .collect();
    text.trim().to_owned()
}

fn is_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn deprecated(out: &mut Writer, message: &str) {
    if message.is_empty() {
        return out.line("#[deprecated]");
    }
    let note = format!("note = {message:?}");
    if out.fits(&format!("#[deprecated({note})]")) {
        return out.line(&format!("#[deprecated({note})]"));
    }
    out.block("#[deprecated(", ")]", |out| out.line(&note));
}
