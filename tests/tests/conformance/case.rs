//! What a case says, in no host's language.

use crate::value::{Body, Object, Value};

/// Steps, what each is to show, and who cannot take them.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    /// `group/name`
    pub id: String,
    pub steps: Vec<Step>,
    /// Hosts that have no such case, and why.
    pub without: Vec<(Host, &'static str)>,
}

/// Who calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Host {
    /// The generated bindings.
    Rust,
    /// The generated header.
    C,
    /// Each entry by its symbol, and nothing of ours in the program.
    Symbols,
}

/// One thing done, and what is seen then.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub action: Action,
    pub seen: Seen,
}

#[derive(Clone, Debug)]
pub(crate) enum Action {
    Call(Call),
    /// Names the object that comes back.
    Keep(&'static str, Call),
    /// Names one object of the list that comes back.
    Element {
        name: &'static str,
        at: usize,
        of: Call,
    },
    /// Names a delegate of this type that calls a function of the host.
    Make(&'static str, &'static str, Body),
    /// Gives the handle back.
    Free(&'static str),
    Clone {
        of: &'static str,
        name: &'static str,
    },
    Cast {
        of: &'static str,
        ty: &'static str,
        name: &'static str,
    },
    Dispose(&'static str),
    Is(&'static str, &'static str),
    TypeName(&'static str),
    Text(&'static str),
    Equal(&'static str, &'static str),
    Hash(&'static str),
    /// As the type of the border that is named as in Rust; `String` is text.
    Unbox(&'static str, &'static str),
    /// Handles that are alive.
    Live,
    /// Functions that .NET can still call.
    Callbacks,
    /// The text comes in the caller's buffer of so many bytes where it fits, else in memory of its own.
    Into(usize, Call),
    /// Without a place for the error.
    Unheard(Call),
    /// What the error of a call tells besides type and message.
    Tell(Told, Call),
    OnThread(Vec<Step>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// Whether the stack trace has the name of the entry's own method in it.
    Trace,
    Hresult,
    /// Keys and values by turns.
    Data,
    /// The messages of all inner exceptions, each with that of its holder before it.
    Tree,
}

/// An entry by its .NET name, and all its arguments, the receiver first.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub entry: String,
    pub arguments: Vec<Value>,
}

/// What a step shows.
#[derive(Clone, Debug)]
pub(crate) enum Seen {
    /// It did what it was to do.
    Done,
    Value(Value),
    /// An object, whichever.
    Object,
    Fails(Failure),
    /// Null where the library promised that there is none: an error for Rust, null for C.
    Broken,
    /// And what is in the variables then; after a failure in those alone that had gone in.
    With(Box<Self>, Vec<Value>),
    /// A text, and whether it is in the caller's buffer.
    Into {
        buffer: bool,
        text: String,
    },
}

/// What an error is.
#[derive(Clone, Debug)]
pub(crate) enum Failure {
    /// Type and message, outermost first.
    Exceptions(Vec<(&'static str, String)>),
    /// An `InvalidCastException`; NativeAOT does not name the types.
    InvalidCast {
        from: &'static str,
        to: &'static str,
    },
    Handle,
    WrongType,
    OutOfMemory,
    /// A `char` of Rust and one of .NET that do not meet.
    Value,
}

/// A case of the table, which its name tells from all others of its group.
pub(crate) fn case(name: impl Into<String>, steps: impl Into<Vec<Step>>) -> Case {
    Case { id: name.into(), steps: steps.into(), without: Vec::new() }
}

pub(crate) fn call(entry: impl Into<String>, arguments: impl Into<Vec<Value>>) -> Call {
    Call { entry: entry.into(), arguments: arguments.into() }
}

/// An exception that has none inside.
pub(crate) fn throws(ty: &'static str, message: impl Into<String>) -> Failure {
    Failure::Exceptions(vec![(ty, message.into())])
}

/// What is seen, and then the variables.
pub(crate) fn with(seen: impl Into<Seen>, places: impl Into<Vec<Value>>) -> Seen {
    Seen::With(Box::new(seen.into()), places.into())
}

/// A text in the caller's buffer.
pub(crate) fn buffer(text: &str) -> Seen {
    Seen::Into { buffer: true, text: text.to_owned() }
}

/// A text that the caller's buffer is too small for.
pub(crate) fn memory(text: &str) -> Seen {
    Seen::Into { buffer: false, text: text.to_owned() }
}

impl Case {
    pub(crate) fn group(&self) -> &str {
        self.id.split_once('/').expect("an id begins with its group").0
    }

    pub(crate) fn in_group(mut self, group: &str) -> Self {
        self.id = format!("{group}/{}", self.id);
        self
    }

    pub(crate) fn without(mut self, host: Host, why: &'static str) -> Self {
        self.without.push((host, why));
        self
    }

    /// Rust has no such case.
    pub(crate) fn only_in_c(self, why: &'static str) -> Self {
        self.without(Host::Rust, why)
    }

    /// The two hosts in C have no such case.
    pub(crate) fn only_in_rust(self, why: &'static str) -> Self {
        self.without(Host::C, why).without(Host::Symbols, why)
    }

    pub(crate) fn is_for(&self, host: Host) -> bool {
        self.without.iter().all(|(without, _)| *without != host)
    }
}

impl Step {
    /// The entries that it names.
    pub(crate) fn entries(&self) -> Vec<String> {
        match &self.action {
            Action::Call(call)
            | Action::Keep(_, call)
            | Action::Element { of: call, .. }
            | Action::Into(_, call)
            | Action::Unheard(call)
            | Action::Tell(_, call) => call.entries(),
            Action::Make(_, ty, _) => vec![format!("{ty}.new")],
            Action::OnThread(steps) => steps.iter().flat_map(Self::entries).collect(),
            Action::Free(_)
            | Action::Clone { .. }
            | Action::Cast { .. }
            | Action::Dispose(_)
            | Action::Is(..)
            | Action::TypeName(_)
            | Action::Text(_)
            | Action::Equal(..)
            | Action::Hash(_)
            | Action::Unbox(..)
            | Action::Live
            | Action::Callbacks => Vec::new(),
        }
    }
}

impl Call {
    /// Its own, and those that make its delegates.
    fn entries(&self) -> Vec<String> {
        let delegates = self.arguments.iter().filter_map(|value| match value {
            Value::Object(Object::Function(ty, _)) => Some(format!("{ty}.new")),
            Value::Object(_) | Value::Null | Value::Scalar(_) | Value::Text(_) | Value::List(_) => None,
        });
        delegates.chain([self.entry.clone()]).collect()
    }

    /// What a stack trace calls it.
    pub(crate) fn method(&self) -> String {
        format!("Conformance.{}(", self.entry)
    }

    pub(crate) fn gives(self, seen: impl Into<Seen>) -> Step {
        Action::Call(self).shows(seen)
    }
}

impl Action {
    pub(crate) fn shows(self, seen: impl Into<Seen>) -> Step {
        Step { action: self, seen: seen.into() }
    }

    pub(crate) fn done(self) -> Step {
        self.shows(Seen::Done)
    }
}

impl From<Step> for Vec<Step> {
    fn from(step: Step) -> Self {
        vec![step]
    }
}

impl From<Failure> for Seen {
    fn from(failure: Failure) -> Self {
        Self::Fails(failure)
    }
}

impl<T: Into<Value>> From<T> for Seen {
    fn from(value: T) -> Self {
        Self::Value(value.into())
    }
}
