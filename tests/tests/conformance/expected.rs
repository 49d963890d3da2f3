//! What a host is to print for a case. Runners print what they see and know nothing of this.

use crate::abi::{Abi, Number, Plain, Type};
use crate::case::{Action, Call, Case, Failure, Host, Runtime, Seen, Step, Value, scalars};
use std::fmt::Write as _;

/// More elements than this, or more bytes, are shown as a number and a hash.
const LIST_LIMIT: usize = 16;
const TEXT_LIMIT: usize = 120;

/// More inner exceptions than this are `..`.
const CHAIN_LIMIT: usize = 4;

/// Each step's part, with `; ` between.
pub(crate) fn case(abi: &Abi, host: Host, runtime: Runtime, case: &Case) -> String {
    steps(abi, host, runtime, &case.steps)
}

fn steps(abi: &Abi, host: Host, runtime: Runtime, steps: &[Step]) -> String {
    steps.iter().map(|step| self::step(abi, host, runtime, step)).collect::<Vec<_>>().join("; ")
}

fn step(abi: &Abi, host: Host, runtime: Runtime, step: &Step) -> String {
    if let Action::OnThread(inner) = &step.action {
        return steps(abi, host, runtime, inner);
    }
    match &step.seen {
        Seen::Done => "done".to_owned(),
        Seen::Object => "object".to_owned(),
        Seen::Value(value) => self::value(host, value, &ty(abi, &step.action)),
        Seen::Fails(failure) => self::failure(runtime, failure),
        Seen::Broken if host == Host::Rust => "error:Null".to_owned(),
        Seen::Broken => "null".to_owned(),
        Seen::Into { buffer, text } => {
            format!("{} {}", if *buffer { "buffer" } else { "memory" }, quoted(text.as_bytes()))
        }
    }
}

/// What the step gives.
fn ty(abi: &Abi, action: &Action) -> Type {
    let plain = |plain| Type::Plain { plain, nullable: false };
    match action {
        Action::Call(call) | Action::Unheard(call) | Action::Into(_, call) => result(abi, call),
        Action::Is(..) | Action::Equal(..) | Action::Trace(..) => plain(Plain::Bool),
        Action::TypeName(_) | Action::Text(_) => plain(Plain::Text),
        Action::Hash(_) => plain(Plain::Number(Number::I32)),
        Action::Live => plain(Plain::Number(Number::I64)),
        Action::Unbox(_, ty) => plain(Plain::boxed(ty)),
        Action::Keep(..)
        | Action::Element { .. }
        | Action::Free(_)
        | Action::Clone { .. }
        | Action::Dispose(_)
        | Action::OnThread(_) => {
            panic!("{action:?} gives no value")
        }
    }
}

fn result(abi: &Abi, call: &Call) -> Type {
    abi.entry(&call.entry).result.clone().unwrap_or_else(|| panic!("`{}` gives nothing", call.entry))
}

fn value(host: Host, value: &Value, ty: &Type) -> String {
    match (value, ty) {
        (Value::Null, _) => "null".to_owned(),
        (_, Type::Plain { plain, .. } | Type::Optional(plain)) => self::plain(host, value, plain),
        (_, Type::List { element, .. }) => list(host, value, element),
    }
}

fn plain(host: Host, value: &Value, ty: &Plain) -> String {
    match (ty, value) {
        (_, Value::Null) => "null".to_owned(),
        (Plain::Number(_) | Plain::Enum(..), Value::Int(number)) => number.to_string(),
        (Plain::Number(Number::F32), Value::F32(bits)) => format!("0x{bits:08x}"),
        (Plain::Number(Number::F64), Value::F64(bits)) => format!("0x{bits:016x}"),
        (Plain::Bool, Value::Bool(value)) => value.to_string(),
        (Plain::Char, Value::Char(unit)) if host == Host::Rust && is_surrogate(*unit) => "error:Value".to_owned(),
        (Plain::Char, Value::Char(unit)) => format!("U+{unit:04X}"),
        (Plain::Text, Value::Text(text)) => quoted(text.as_bytes()),
        (Plain::Text, Value::Repeated(text, times)) => quoted(text.repeat(*times).as_bytes()),
        (Plain::Text, Value::Scalars { first, count }) => quoted(scalars(*first, *count).as_bytes()),
        (Plain::Object(_), _) => "object".to_owned(),
        (_, value) => panic!("{value:?} is no {ty:?}"),
    }
}

fn list(host: Host, value: &Value, element: &Plain) -> String {
    let elements: Vec<Value> = match value {
        Value::List(elements) => elements.clone(),
        Value::Ramp(length) => (0..*length).map(|at| ramp(element, at)).collect(),
        Value::Copies(of, length) => vec![(**of).clone(); *length],
        other => panic!("{other:?} is no list"),
    };
    if elements.len() > LIST_LIMIT {
        let hash = elements.iter().fold(Hash::new(), hash_of);
        return format!("list({}) #{:016x}", elements.len(), hash.0);
    }
    let shown: Vec<_> = elements.iter().map(|value| plain(host, value, element)).collect();
    format!("[{}]", shown.join(", "))
}

/// An element of [`Value::Ramp`], as C's conversion makes it.
pub(crate) fn ramp(element: &Plain, at: usize) -> Value {
    match element {
        Plain::Number(number) | Plain::Enum(_, number) => match number {
            Number::I8 => (at as i8 as i64).into(),
            Number::U8 => (at as u8 as i64).into(),
            Number::I16 => (at as i16 as i64).into(),
            Number::U16 => (at as u16 as i64).into(),
            Number::F32 => Value::F32((at as f32).to_bits()),
            Number::F64 => Value::F64((at as f64).to_bits()),
            Number::I32 | Number::U32 | Number::I64 | Number::U64 | Number::Isize | Number::Usize => (at as i64).into(),
        },
        Plain::Bool => (at.is_multiple_of(3)).into(),
        Plain::Char => Value::Char((at % 0xD800) as u16),
        Plain::Text => Value::Text(at.to_string()),
        Plain::Object(_) => panic!("objects have no order"),
    }
}

/// FNV-1a over words.
#[derive(Clone, Copy)]
struct Hash(u64);

impl Hash {
    fn new() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }

    fn word(self, word: u64) -> Self {
        Self((self.0 ^ word).wrapping_mul(0x0100_0000_01B3))
    }

    fn text(self, text: &[u8]) -> Self {
        text.iter().fold(self.word(text.len() as u64), |hash, byte| hash.word(u64::from(*byte)))
    }
}

fn hash_of(hash: Hash, value: &Value) -> Hash {
    match value {
        Value::Null => hash.word(0),
        Value::Int(number) => hash.word(*number as u64),
        Value::F32(bits) => hash.word(u64::from(*bits)),
        Value::F64(bits) => hash.word(*bits),
        Value::Bool(value) => hash.word(u64::from(*value)),
        Value::Char(unit) => hash.word(u64::from(*unit)),
        Value::Text(text) => hash.text(text.as_bytes()),
        Value::Handle(_) => hash.word(1),
        other => panic!("{other:?} is no element that is hashed"),
    }
}

fn quoted(text: &[u8]) -> String {
    if text.len() > TEXT_LIMIT {
        return format!("text({}) #{:016x}", text.len(), Hash::new().text(text).0);
    }
    let mut quoted = String::from("\"");
    for &byte in text {
        match byte {
            b'"' | b'\\' => quoted.extend(['\\', byte.into()]),
            b' '..=b'~' => quoted.push(byte.into()),
            _ => {
                let _ = write!(quoted, "\\x{byte:02x}");
            }
        }
    }
    quoted + "\""
}

fn failure(runtime: Runtime, failure: &Failure) -> String {
    match failure {
        Failure::InvalidCast { from, to } => {
            let message = match runtime {
                Runtime::Clr => format!("Unable to cast object of type '{from}' to type '{to}'."),
                Runtime::NativeAot => "Specified cast is not valid.".to_owned(),
            };
            format!("error:Exception System.InvalidCastException {}", quoted(message.as_bytes()))
        }
        Failure::Exceptions(chain) => {
            let shown = chain.iter().map(|(ty, message)| format!("{ty} {}", quoted(message.as_bytes())));
            let mut shown: Vec<_> = shown.take(CHAIN_LIMIT).collect();
            shown.extend((chain.len() > CHAIN_LIMIT).then(|| "..".to_owned()));
            format!("error:Exception {}", shown.join(" < "))
        }
        Failure::Handle => "error:Handle".to_owned(),
        Failure::WrongType => "error:WrongType".to_owned(),
        Failure::OutOfMemory => "error:OutOfMemory".to_owned(),
        Failure::Value => "error:Value".to_owned(),
    }
}

fn is_surrogate(unit: u16) -> bool {
    (0xD800..0xE000).contains(&unit)
}
