/// Where rustfmt breaks a line.
const WIDTH: usize = 100;

const STEP: usize = 4;

/// Indented lines.
#[derive(Debug, Default)]
pub(super) struct Writer {
    text: String,
    indent: usize,
}

impl Writer {
    pub(super) fn line(&mut self, line: &str) {
        if !line.is_empty() {
            self.text.extend(std::iter::repeat_n(' ', self.indent));
            self.text.push_str(line);
        }
        self.text.push('\n');
    }

    /// What `body` writes, indented between two lines.
    pub(super) fn block(&mut self, open: &str, close: &str, body: impl FnOnce(&mut Self)) {
        self.line(open);
        self.indent += STEP;
        body(self);
        self.indent -= STEP;
        self.line(close);
    }

    /// A line, indented below the one before it.
    pub(super) fn indented(&mut self, line: &str) {
        self.indent += STEP;
        self.line(line);
        self.indent -= STEP;
    }

    /// Whether rustfmt leaves this on one line here.
    pub(super) fn fits(&self, line: &str) -> bool {
        self.indent + line.chars().count() <= WIDTH
    }

    pub(super) fn fits_indented(&self, line: &str) -> bool {
        STEP + self.indent + line.chars().count() <= WIDTH
    }

    /// An empty line between two things.
    pub(super) fn gap(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    pub(super) fn finish(self) -> String {
        self.text
    }
}

/// `<A, B>`; nothing of nothing.
pub(super) fn angled(of: &[String]) -> String {
    if of.is_empty() { String::new() } else { format!("<{}>", of.join(", ")) }
}
