use std::fmt;

use anstyle::{AnsiColor, Style};

/// Something that was looked for.
#[derive(Debug)]
pub(super) struct Finding {
    pub name: String,
    pub state: State,
}

#[derive(Debug)]
pub(super) enum State {
    /// It is here: its version, its place.
    Here(String),
    /// It is not, and only something less common needs it.
    Absent { way_out: String },
    /// It is not, and nothing works without it.
    Missing { way_out: String },
}

impl Finding {
    pub(super) fn here(name: impl Into<String>, what: impl Into<String>) -> Self {
        Self { name: name.into(), state: State::Here(what.into()) }
    }

    pub(super) fn absent(name: impl Into<String>, way_out: impl Into<String>) -> Self {
        Self { name: name.into(), state: State::Absent { way_out: way_out.into() } }
    }

    pub(super) fn missing(name: impl Into<String>, way_out: impl Into<String>) -> Self {
        Self { name: name.into(), state: State::Missing { way_out: way_out.into() } }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (color, word, text) = match &self.state {
            State::Here(what) => (AnsiColor::Green, "ok", what),
            State::Absent { way_out } => (AnsiColor::Yellow, "absent", way_out),
            State::Missing { way_out } => (AnsiColor::Red, "missing", way_out),
        };
        let style: Style = color.on_default().bold();
        write!(f, "  {style}{word:<8}{style:#} {:<18} {text}", self.name)
    }
}
