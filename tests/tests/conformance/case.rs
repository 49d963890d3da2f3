//! What a case says, in no host's language.

/// Steps, what each is to show, and who cannot take them.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub group: &'static str,
    /// Unique in its group.
    pub name: String,
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

/// What the cases are run on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Runtime {
    Clr,
    NativeAot,
}

impl Runtime {
    pub(crate) const ALL: [Self; 2] = [Self::Clr, Self::NativeAot];

    /// `bridge` of `mochi.toml`.
    pub(crate) fn bridge(self) -> &'static str {
        match self {
            Self::Clr => "clr",
            Self::NativeAot => "nativeaot",
        }
    }
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
    /// Gives the handle back.
    Free(&'static str),
    Clone {
        of: &'static str,
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
    /// The text comes in the caller's buffer of so many bytes where it fits, else in memory of its own.
    Into(usize, Call),
    /// Without a place for the error.
    Unheard(Call),
    /// Whether the stack trace of the exception names this method.
    Trace(Call, &'static str),
    OnThread(Vec<Step>),
}

/// An entry by its .NET name, and all its arguments, the receiver first.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub entry: String,
    pub arguments: Vec<Value>,
}

/// What goes in, and what comes out.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    Null,
    /// A number, an enumeration's number, or, where a bool goes in, what C takes for one.
    Int(i128),
    /// The bits.
    F32(u32),
    F64(u64),
    Bool(bool),
    /// A unit of UTF-16.
    Char(u16),
    /// A character that has no unit of its own.
    Astral(char),
    Text(String),
    /// What is to be UTF-8 and is not.
    Bytes(&'static [u8]),
    /// A text and how often it is repeated.
    Repeated(&'static str, usize),
    /// Every scalar value from one on, surrogates apart.
    Scalars {
        first: u32,
        count: u32,
    },
    /// A text whose length is not given, in C.
    NulTerminated(&'static str),
    /// A text of this length without a pointer, or a pointer with this length.
    Length {
        pointer: bool,
        length: i32,
    },
    List(Vec<Value>),
    /// `0, 1, 2, ..`, each as its type holds it.
    Ramp(usize),
    /// The same element again and again.
    Copies(Box<Value>, usize),
    Handle(&'static str),
    /// A number that was never handed out.
    Foreign(i64),
    /// A value as an object, and its type as in Rust.
    Boxed(&'static str, Box<Value>),
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
    /// The text, and whether it is in the caller's buffer.
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

impl Case {
    pub(crate) fn id(&self) -> String {
        format!("{}/{}", self.group, self.name)
    }

    pub(crate) fn new(group: &'static str, name: impl Into<String>, steps: impl Into<Vec<Step>>) -> Self {
        Self { group, name: name.into(), steps: steps.into(), without: Vec::new() }
    }

    pub(crate) fn without(mut self, host: Host, why: &'static str) -> Self {
        self.without.push((host, why));
        self
    }

    pub(crate) fn is_for(&self, host: Host) -> bool {
        self.without.iter().all(|(without, _)| *without != host)
    }
}

impl Call {
    pub(crate) fn gives(self, value: impl Into<Value>) -> Step {
        Action::Call(self).shows(Seen::Value(value.into()))
    }

    pub(crate) fn done(self) -> Step {
        Action::Call(self).shows(Seen::Done)
    }

    pub(crate) fn gives_object(self) -> Step {
        Action::Call(self).shows(Seen::Object)
    }

    pub(crate) fn fails(self, failure: Failure) -> Step {
        Action::Call(self).shows(Seen::Fails(failure))
    }

    pub(crate) fn throws(self, ty: &'static str, message: &str) -> Step {
        self.fails(Failure::Exceptions(vec![(ty, message.to_owned())]))
    }

    pub(crate) fn breaks(self) -> Step {
        Action::Call(self).shows(Seen::Broken)
    }

    pub(crate) fn keep(self, name: &'static str) -> Step {
        Action::Keep(name, self).shows(Seen::Object)
    }
}

impl Action {
    pub(crate) fn shows(self, seen: Seen) -> Step {
        Step { action: self, seen }
    }

    pub(crate) fn done(self) -> Step {
        self.shows(Seen::Done)
    }

    pub(crate) fn gives(self, value: impl Into<Value>) -> Step {
        self.shows(Seen::Value(value.into()))
    }
}

pub(crate) fn call(entry: impl Into<String>, arguments: impl Into<Vec<Value>>) -> Call {
    Call { entry: entry.into(), arguments: arguments.into() }
}

/// What [`Value::Scalars`] stands for.
pub(crate) fn scalars(first: u32, count: u32) -> String {
    (first..first + count).filter_map(char::from_u32).collect()
}

pub(crate) fn handle(name: &'static str) -> Value {
    Value::Handle(name)
}

macro_rules! ints {
    ($($int:ty)*) => {
        $(impl From<$int> for Value {
            fn from(value: $int) -> Self {
                Self::Int(value as i128)
            }
        })*
    };
}

ints!(i32 i64 i128);

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
