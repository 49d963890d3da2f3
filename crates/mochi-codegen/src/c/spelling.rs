//! Crossings in C's words.

use super::callback;
use crate::plan::{Call, Crossing, Entry, Parameter, Plain, Plan, Receiver, TypePlan};
use mochi_surface::model::{Form, Passing, Scalar, WellKnown};

/// What takes a text.
pub(super) const TEXT: &str = "MochiText *";

/// What takes a list.
pub(super) const LIST: &str = "MochiList *";

/// A parameter of a C function, and what the function passes on for it.
#[derive(Clone)]
pub(super) struct Variable {
    /// `const char *`, `int32_t`
    pub(super) ty: String,
    pub(super) name: String,
    pub(super) value: String,
}

impl Variable {
    pub(super) fn new(ty: impl Into<String>, name: impl Into<String>) -> Self {
        let name = name.into();
        Self { ty: ty.into(), value: name.clone(), name }
    }

    /// `const char *json`, `int32_t json_len`
    pub(super) fn declaration(&self) -> String {
        let space = if self.ty.ends_with('*') { "" } else { " " };
        format!("{}{space}{}", self.ty, self.name)
    }
}

/// How the result of a function comes back.
pub(super) enum Result {
    Nothing,
    /// Returned.
    Value(String),
    /// Returned, and more than a number.
    Struct(String),
    /// Returned is whether there is one.
    Optional(String),
    Text,
    List,
}

impl Result {
    /// What is returned, and what is passed for the rest.
    pub(super) fn parts(&self) -> (&str, Option<String>) {
        match self {
            Self::Nothing => ("void", None),
            Self::Value(of) | Self::Struct(of) => (of.as_str(), None),
            Self::Optional(of) => ("int32_t", Some(format!("{of} *"))),
            Self::Text => ("void", Some(TEXT.to_owned())),
            Self::List => ("void", Some(LIST.to_owned())),
        }
    }
}

/// All parameters of an entry's function but those of its result and its error.
pub(super) fn parameters(plan: &Plan, ty: &TypePlan, entry: &Entry) -> Vec<Variable> {
    let is_handle = matches!(entry.call, Call::IsInstance) || ty.record().is_some();
    let handle = match entry.receiver {
        Receiver::Handle if is_handle => "MochiHandle".to_owned(),
        Receiver::Handle => ty.c.clone(),
        Receiver::Value => format!("const {} *", ty.c),
        Receiver::Variable => format!("{} *", ty.c),
    };
    if entry.call.wraps() {
        return callback::parameters(entry);
    }
    if let Call::Implement { .. } = entry.call {
        return callback::of_implementation(plan, ty, entry);
    }
    let receiver = entry.call.has_receiver().then(|| Variable::new(handle, "self"));
    let given = entry.parameters.iter().flat_map(|of| parameter(plan, of));
    receiver.into_iter().chain(given).chain(awaited(plan, entry)).collect()
}

/// What an entry that is awaited takes besides: what cancels it, and the place of its result.
fn awaited(plan: &Plan, entry: &Entry) -> Vec<Variable> {
    let Some(awaits) = entry.awaits else { return Vec::new() };
    let cancel = awaits.token.map(|_| Variable::new("MochiHandle *", "cancel"));
    let result = entry.result.iter().flat_map(|of| given(plan, of.crossing, "result"));
    cancel.into_iter().chain(result).collect()
}

/// The parameters of a C function for one of a member.
pub(super) fn parameter(plan: &Plan, parameter: &Parameter) -> Vec<Variable> {
    let Parameter { c: name, crossing, passing, .. } = parameter;
    match passing {
        Passing::Value | Passing::In => taken(plan, *crossing, name),
        Passing::Ref => [taken(plan, *crossing, name), given(plan, *crossing, &format!("{name}_out"))].concat(),
        Passing::Out { .. } => given(plan, *crossing, name),
    }
}

pub(super) fn taken(plan: &Plan, crossing: Crossing, name: &str) -> Vec<Variable> {
    match crossing {
        Crossing::Plain(Plain::Text) => {
            let mut len = Variable::new("int32_t", format!("{name}_len"));
            len.value = format!("mochi__text_len({name}, {name}_len)");
            vec![Variable::new("const char *", name), len]
        }
        Crossing::Plain(of) => vec![Variable::new(plain(plan, of), name)],
        Crossing::Optional(of) => {
            vec![Variable::new("int32_t", format!("{name}_has")), Variable::new(plain(plan, of), name)]
        }
        Crossing::List { form, element: of, .. } => {
            let of = element(plan, of);
            let list = match form {
                Form::Array | Form::ReadOnlySpan => format!("const {of} *"),
                Form::Span => format!("{of} *"),
                Form::Jagged(_) | Form::Grid(_) => "const MochiList *".to_owned(),
            };
            let list = Variable::new(list, name);
            vec![list, Variable::new("int32_t", format!("{name}_len"))]
        }
    }
}

fn given(plan: &Plan, crossing: Crossing, name: &str) -> Vec<Variable> {
    match crossing {
        Crossing::Plain(Plain::Text) => vec![Variable::new(TEXT, name)],
        Crossing::Plain(of) => vec![Variable::new(format!("{} *", plain(plan, of)), name)],
        Crossing::Optional(of) => vec![
            Variable::new("int32_t *", format!("{name}_has")),
            Variable::new(format!("{} *", plain(plan, of)), name),
        ],
        Crossing::List { .. } => vec![Variable::new(LIST, name)],
    }
}

pub(super) fn result(plan: &Plan, ty: &TypePlan, entry: &Entry) -> Result {
    match (&entry.call, entry.result.as_ref().map(|result| result.crossing)) {
        (Call::IsInstance, _) => Result::Value("int32_t".to_owned()),
        (Call::New { .. }, None) | (Call::Wrap | Call::Promise | Call::Implement { .. }, _) => {
            Result::Value(ty.c.clone())
        }
        (_, result) => match entry.awaits {
            Some(awaits) => Result::Value(plan.ty(awaits.task).c.clone()),
            None => given_back(plan, result),
        },
    }
}

/// How a value comes back.
pub(super) fn given_back(plan: &Plan, crossing: Option<Crossing>) -> Result {
    match crossing {
        None => Result::Nothing,
        Some(Crossing::Plain(Plain::Text)) => Result::Text,
        Some(Crossing::Plain(of)) if is_struct(of) => Result::Struct(plain(plan, of)),
        Some(Crossing::Plain(of)) => Result::Value(plain(plan, of)),
        Some(Crossing::Optional(of)) => Result::Optional(plain(plan, of)),
        Some(Crossing::List { .. }) => Result::List,
    }
}

/// A value.
pub(super) fn plain(plan: &Plan, plain: Plain) -> String {
    match plain {
        Plain::Scalar(of) => scalar(of).to_owned(),
        Plain::Bool => "int32_t".to_owned(),
        Plain::Char => "uint16_t".to_owned(),
        Plain::Text => "const char *".to_owned(),
        Plain::WellKnown(of) => well_known(of).to_owned(),
        Plain::Enum { ty, .. } | Plain::Object(ty) | Plain::Record(ty) => plan.ty(ty).c.clone(),
        Plain::Variable(_) => unreachable!("C has no entries of what is generic"),
    }
}

/// What a list has many of.
pub(super) fn element(plan: &Plan, element: Plain) -> String {
    match element {
        Plain::Bool => "uint8_t".to_owned(),
        Plain::Text => "MochiSlice".to_owned(),
        Plain::Scalar(_)
        | Plain::Char
        | Plain::WellKnown(_)
        | Plain::Enum { .. }
        | Plain::Object(_)
        | Plain::Record(_)
        | Plain::Variable(_) => plain(plan, element),
    }
}

fn well_known(value: WellKnown) -> &'static str {
    match value {
        WellKnown::DateOnly => "int32_t",
        WellKnown::DateTime => "uint64_t",
        WellKnown::DateTimeOffset => "MochiDateTimeOffset",
        WellKnown::Decimal => "MochiDecimal",
        WellKnown::Guid => "MochiGuid",
        WellKnown::Half => "uint16_t",
        WellKnown::Int128 | WellKnown::UInt128 => "MochiInt128",
        WellKnown::TimeOnly | WellKnown::TimeSpan => "int64_t",
    }
}

/// Whether a value is a structure in C, which no 0 stands for.
fn is_struct(plain: Plain) -> bool {
    match plain {
        Plain::WellKnown(of) => match of {
            WellKnown::DateTimeOffset
            | WellKnown::Decimal
            | WellKnown::Guid
            | WellKnown::Int128
            | WellKnown::UInt128 => true,
            WellKnown::DateOnly | WellKnown::DateTime | WellKnown::Half | WellKnown::TimeOnly | WellKnown::TimeSpan => {
                false
            }
        },
        Plain::Record(_) => true,
        Plain::Scalar(_)
        | Plain::Bool
        | Plain::Char
        | Plain::Text
        | Plain::Enum { .. }
        | Plain::Object(_)
        | Plain::Variable(_) => false,
    }
}

pub(super) fn scalar(scalar: Scalar) -> &'static str {
    match scalar {
        Scalar::I8 => "int8_t",
        Scalar::U8 => "uint8_t",
        Scalar::I16 => "int16_t",
        Scalar::U16 => "uint16_t",
        Scalar::I32 => "int32_t",
        Scalar::U32 => "uint32_t",
        Scalar::I64 => "int64_t",
        Scalar::U64 => "uint64_t",
        Scalar::ISize => "intptr_t",
        Scalar::USize => "uintptr_t",
        Scalar::F32 => "float",
        Scalar::F64 => "double",
    }
}
