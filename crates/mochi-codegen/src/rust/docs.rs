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
    sections.extend(section(&docs.returns).map(|returns| labelled("Returns", &returns)));
    sections.push(format!(".NET: `{member}`"));
    sections.extend(list(Some("# Errors"), &docs.exceptions));
    for line in sections.join("\n\n").lines() {
        out.line(format!("/// {line}").trim_end());
    }
    if let Some(message) = obsolete {
        deprecated(out, message);
    }
}

/// Prints one text.
pub(super) fn text(out: &mut Writer, text: &str) {
    for line in plain(text).lines() {
        out.line(format!("/// {line}").trim_end());
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
        .map(|(name, text)| labelled(&format!("- `{}`", name.replace('`', "'")), &plain(text)).replace('\n', "\n  "))
        .collect();
    if items.is_empty() {
        return None;
    }
    let heading = heading.map(|heading| format!("{heading}\n\n")).unwrap_or_default();
    Some(heading + &items.join("\n"))
}

/// Text after a label; a block, such as fenced code, begins below it.
fn labelled(label: &str, text: &str) -> String {
    let is_block = ["```", "- ", "1. ", "> ", "| "].iter().any(|block| text.starts_with(block));
    let between = if is_block { "\n\n" } else { " " };
    format!("{label}:{between}{text}")
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

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(docs: &Docs, obsolete: Option<&str>) -> String {
        let mut out = Writer::default();
        print(&mut out, docs, "Order.Add(String)", obsolete);
        out.finish()
    }

    #[test]
    fn everything_has_its_place() {
        let docs = Docs {
            summary: "Adds a line.\n\nAnd\tmore.".to_owned(),
            remarks: "Slow.".to_owned(),
            parameters: vec![("name".to_owned(), "The name\r\nof it.".to_owned()), ("x".to_owned(), " ".to_owned())],
            returns: "The line.".to_owned(),
            exceptions: vec![("ArgumentException".to_owned(), "Always.".to_owned())],
        };
        let expected = [
            "/// Adds a line.",
            "///",
            "/// And    more.",
            "///",
            "/// Slow.",
            "///",
            "/// - `name`: The name",
            "///   of it.",
            "///",
            "/// Returns: The line.",
            "///",
            "/// .NET: `Order.Add(String)`",
            "///",
            "/// # Errors",
            "///",
            "/// - `ArgumentException`: Always.",
            "",
        ];
        assert_eq!(printed(&docs, None), expected.join("\n"));
    }

    #[test]
    fn blocks_begin_below_their_label() {
        let code = "```text\ntrue\n```\n\nor so.";
        let docs =
            Docs { parameters: vec![("x".to_owned(), code.to_owned())], returns: code.to_owned(), ..Docs::default() };
        let printed = printed(&docs, None);
        assert!(
            printed.contains("/// - `x`:\n///\n///   ```text\n///   true\n///   ```\n///\n///   or so.\n"),
            "{printed}"
        );
        assert!(printed.contains("/// Returns:\n///\n/// ```text\n/// true\n/// ```\n///\n/// or so.\n"), "{printed}");
    }

    #[test]
    fn obsolete_is_deprecated() {
        let docs = Docs::default();
        assert!(printed(&docs, Some("")).ends_with("#[deprecated]\n"));
        assert!(printed(&docs, Some("Use \"Put\".")).ends_with("#[deprecated(note = \"Use \\\"Put\\\".\")]\n"));
        let long = "long ".repeat(20);
        assert!(printed(&docs, Some(&long)).ends_with(&format!("#[deprecated(\n    note = \"{long}\"\n)]\n")));
    }

    #[test]
    fn what_a_comment_may_not_hold_is_left_out() {
        let docs = Docs { summary: "a\rb\u{202e}c\u{0}d".to_owned(), ..Docs::default() };
        assert!(printed(&docs, None).starts_with("/// abcd\n"));
    }
}
