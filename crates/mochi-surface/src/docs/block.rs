//! Blocks of Markdown: what documentation comments are turned into before they are text.

/// A block of Markdown; inline text is Markdown already.
#[derive(Debug, PartialEq)]
pub(super) enum Block {
    Paragraph(String),
    Code { language: &'static str, text: String },
    List { ordered: bool, items: Vec<Vec<Block>> },
}

/// Prints blocks, a blank line between two.
pub(super) fn print(blocks: &[Block]) -> String {
    let mut out = String::new();
    print_into(&mut out, blocks, "");
    out.truncate(out.trim_end().len());
    out
}

fn print_into(out: &mut String, blocks: &[Block], indent: &str) {
    for (index, block) in blocks.iter().enumerate() {
        if index > 0 {
            out.push('\n');
            out.push_str(indent);
        }
        match block {
            Block::Paragraph(text) => {
                out.push_str(text);
                out.push('\n');
            }
            Block::Code { language, text } => print_code(out, language, text, indent),
            Block::List { ordered, items } => print_list(out, *ordered, items, indent),
        }
        let blank_line = out.len() - out.trim_end_matches(' ').len();
        out.truncate(out.len() - blank_line);
        if index + 1 < blocks.len() {
            out.push_str(indent.trim_end());
        }
    }
}

fn print_code(out: &mut String, language: &str, text: &str, indent: &str) {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    out.push_str(&format!("{fence}{language}\n"));
    for line in text.lines() {
        if !line.is_empty() {
            out.push_str(indent);
            out.push_str(line);
        }
        out.push('\n');
    }
    out.push_str(&format!("{indent}{fence}\n"));
}

fn print_list(out: &mut String, ordered: bool, items: &[Vec<Block>], indent: &str) {
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push_str(indent);
        }
        let marker = if ordered { format!("{}. ", index + 1) } else { "- ".to_owned() };
        out.push_str(&marker);
        print_into(out, item, &format!("{indent}{}", " ".repeat(marker.len())));
        if item.is_empty() {
            out.push('\n');
        }
    }
}
