//! Documentation comments (the tags of the C# language's Annex D and what libraries add to them) to Markdown.

use super::block::{self, Block};
use super::node::{Element, Node};
use super::{cref, inline};

/// The Markdown of a tag's content.
pub(super) fn render(nodes: &[Node<'_>]) -> String {
    block::print(&blocks(nodes))
}

/// The Markdown of one `<see>` or `<seealso>`.
pub(super) fn link(element: &Element<'_>) -> String {
    let mut writer = Writer::default();
    writer.link(element);
    block::print(&writer.finish())
}

fn blocks(nodes: &[Node<'_>]) -> Vec<Block> {
    let mut writer = Writer::default();
    writer.nodes(nodes);
    writer.finish()
}

#[derive(Default)]
struct Writer {
    blocks: Vec<Block>,
    paragraph: String,
    /// Whether the author's line has words before this point.
    within_line: bool,
}

impl Writer {
    fn finish(mut self) -> Vec<Block> {
        self.end_paragraph();
        self.blocks
    }

    fn end_paragraph(&mut self) {
        self.within_line = false;
        let text = std::mem::take(&mut self.paragraph);
        let text = text.trim();
        if !text.is_empty() {
            self.blocks.push(Block::Paragraph(inline::escape_start(text)));
        }
    }

    fn block(&mut self, block: Block) {
        self.end_paragraph();
        self.blocks.push(block);
    }

    fn nodes(&mut self, nodes: &[Node<'_>]) {
        for node in nodes {
            match node {
                Node::Text(text) => self.text(text),
                Node::Element(element) => self.element(element),
            }
        }
    }

    /// Text, with every run of white space as one blank.
    fn text(&mut self, text: &str) {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let last_line = text.rsplit('\n').next().unwrap_or_default();
        self.within_line = !last_line.trim().is_empty() || (self.within_line && !text.contains('\n'));
        if text.starts_with(char::is_whitespace) {
            self.blank();
        }
        self.paragraph.push_str(&inline::escape(&words));
        if !words.is_empty() && text.ends_with(char::is_whitespace) {
            self.blank();
        }
    }

    fn blank(&mut self) {
        if !self.paragraph.is_empty() && !self.paragraph.ends_with(' ') {
            self.paragraph.push(' ');
        }
    }

    fn element(&mut self, element: &Element<'_>) {
        match element.name.as_str() {
            "see" | "seealso" | "a" => self.link(element),
            "paramref" | "typeparamref" => {
                self.paragraph.push_str(&inline::code(element.attribute("name").unwrap_or_default()));
            }
            "c" | "tt" => self.paragraph.push_str(&inline::code(&text_of(&element.children))),
            "b" | "strong" => self.emphasis(element, "**"),
            "i" | "em" => self.emphasis(element, "*"),
            "code" if self.within_line && !text_of(&element.children).contains('\n') => {
                self.paragraph.push_str(&inline::code(&text_of(&element.children)));
            }
            "code" | "pre" => self.code(element),
            "format" if element.attribute("type") == Some("text/markdown") => {
                self.markdown(&text_of(&element.children));
            }
            "list" | "ul" | "ol" => self.list(element),
            "br" => self.end_paragraph(),
            "para" | "p" | "example" | "note" | "remarks" | "summary" => {
                self.end_paragraph();
                self.nodes(&element.children);
                self.end_paragraph();
            }
            _ => self.nodes(&element.children),
        }
    }

    /// What is Markdown already, of which code and paragraphs are kept: rustdoc reads more into the rest than its author does.
    fn markdown(&mut self, text: &str) {
        let mut code: Option<(&str, String)> = None;
        self.end_paragraph();
        for line in text.lines() {
            let words = line.trim();
            match (words.strip_prefix("```"), &mut code) {
                (Some(language), None) => code = Some((language, "\n".to_owned())),
                (Some(_), Some((language, lines))) => {
                    let block = Block::Code { language: language_tag(Some(language)), text: dedent(lines) };
                    self.block(block);
                    code = None;
                }
                (None, Some((_, lines))) => lines.extend([line, "\n"]),
                (None, None) if words.is_empty() || words.starts_with('#') => {
                    self.end_paragraph();
                    self.line(words.trim_start_matches('#'));
                    self.end_paragraph();
                }
                (None, None) => self.line(words),
            }
        }
        self.end_paragraph();
    }

    /// A line of it, with its code and its links to members.
    fn line(&mut self, line: &str) {
        self.blank();
        for (at, part) in line.split('`').enumerate() {
            if at % 2 == 1 {
                self.paragraph.push_str(&inline::code(part));
                continue;
            }
            for (at, part) in part.split("<xref:").enumerate() {
                let (link, text) = if at == 0 { ("", part) } else { part.split_once('>').unwrap_or(("", part)) };
                let id = link.split('?').next().unwrap_or_default().replace("%2A", "");
                self.paragraph.push_str(&inline::code(&cref::display(&format!("M:{id}"))));
                self.text(text);
            }
        }
    }

    fn link(&mut self, element: &Element<'_>) {
        let own = text_of(&element.children);
        let address = element.attribute("href").filter(|href| is_address(href));
        let shown =
            element.attribute("langword").map(str::to_owned).or_else(|| element.attribute("cref").map(cref::display));
        match (address, shown) {
            (Some(href), _) if own.trim().is_empty() => self.paragraph.push_str(&format!("<{href}>")),
            (Some(href), _) => {
                self.paragraph.push('[');
                self.nodes(&element.children);
                self.paragraph.push_str(&format!("](<{href}>)"));
            }
            (None, Some(shown)) if own.trim().is_empty() => self.paragraph.push_str(&inline::code(&shown)),
            (None, _) => self.nodes(&element.children),
        }
    }

    /// Emphasis of words; of anything else just the content.
    fn emphasis(&mut self, element: &Element<'_>, mark: &str) {
        match element.children.as_slice() {
            [Node::Text(text)] if !text.trim().is_empty() => {
                let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
                self.paragraph.push_str(&format!("{mark}{}{mark}", inline::escape(&words)));
            }
            children => self.nodes(children),
        }
    }

    fn code(&mut self, element: &Element<'_>) {
        let text = dedent(&text_of(&element.children));
        if !text.is_empty() {
            let language = element.attribute("lang").or_else(|| element.attribute("language"));
            self.block(Block::Code { language: language_tag(language), text });
        }
    }

    fn list(&mut self, element: &Element<'_>) {
        let ordered = element.name == "ol" || element.attribute("type") == Some("number");
        let items: Vec<Vec<Block>> = elements(&element.children).map(item).filter(|item| !item.is_empty()).collect();
        if !items.is_empty() {
            self.block(Block::List { ordered, items });
        }
    }
}

/// `<item>`, `<listheader>` or `<li>`: the term in front of its description.
fn item(item: &Element<'_>) -> Vec<Block> {
    let term = elements(&item.children).find(|child| child.name == "term");
    let description = elements(&item.children).find(|child| child.name == "description");
    match (term, description) {
        (Some(term), Some(description)) => {
            let mut writer = Writer::default();
            writer.nodes(&term.children);
            writer.paragraph.truncate(writer.paragraph.trim_end().len());
            if !writer.paragraph.is_empty() {
                writer.paragraph.push_str(": ");
            }
            writer.nodes(&description.children);
            writer.finish()
        }
        (Some(only), None) | (None, Some(only)) => blocks(&only.children),
        (None, None) => blocks(&item.children),
    }
}

fn elements<'n, 'a>(nodes: &'n [Node<'a>]) -> impl Iterator<Item = &'n Element<'a>> {
    nodes.iter().filter_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    })
}

/// The text inside, without its markup.
fn text_of(nodes: &[Node<'_>]) -> String {
    nodes
        .iter()
        .map(|node| match node {
            Node::Text(text) => text.to_string(),
            Node::Element(element) => text_of(&element.children),
        })
        .collect()
}

/// Without the blank lines around it and the indentation that all its lines share.
fn dedent(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let Some(first) = lines.iter().position(|line| !line.is_empty()) else { return String::new() };
    let last = lines.iter().rposition(|line| !line.is_empty()).unwrap_or(first);
    let lines = &lines[first..=last];
    // text that starts on the line of its tag has no indentation of its own
    let shared = |line: &&&str| line.len() - line.trim_start().len();
    let skip_first = usize::from(first == 0);
    let indent =
        lines.iter().skip(skip_first).filter(|line| !line.is_empty()).map(|line| shared(&line)).min().unwrap_or(0);
    let mut out = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        out.push(if index < skip_first { line.trim_start() } else { line.get(indent..).unwrap_or_default() });
    }
    out.join("\n")
}

/// rustdoc takes an unknown language for text and some known ones for instructions: only these are said.
fn language_tag(language: Option<&str>) -> &'static str {
    match language.map(str::to_ascii_lowercase).as_deref() {
        None | Some("c#" | "cs" | "csharp") => "csharp",
        Some("xml" | "xaml" | "html") => "xml",
        Some("json") => "json",
        Some("sql") => "sql",
        Some(_) => "text",
    }
}

fn is_address(href: &str) -> bool {
    (href.starts_with("https://") || href.starts_with("http://"))
        && !href.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '`' | '\\'))
}
