//! What a host is to print for a case. Runners print what they see and know nothing of this.

use crate::abi::{Abi, Number, Passing, Plain, Type};
use crate::case::{Action, Call, Case, Failure, Host, Seen, Step, Told};
use crate::known::Words;
use crate::value::{List, Scalar, Value, unit};
use mochi_tests::Bridge;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// More elements than this, or more bytes, are shown as a number and a hash.
const LIST_LIMIT: usize = 16;
const TEXT_LIMIT: usize = 120;

/// More inner exceptions than this are `..`.
const CHAIN_LIMIT: usize = 4;

/// What this host is to print on this runtime.
#[derive(Clone, Copy)]
pub(crate) struct Expected<'a> {
    pub abi: &'a Abi,
    pub host: Host,
    pub bridge: Bridge,
}

impl Expected<'_> {
    /// By id, of all cases that the host has.
    pub(crate) fn of_all(self, cases: &[Case]) -> BTreeMap<String, String> {
        let cases = cases.iter().filter(|case| case.is_for(self.host));
        cases.map(|case| (case.id.clone(), self.steps(&case.steps))).collect()
    }

    /// Each step's part, with `; ` between.
    fn steps(self, steps: &[Step]) -> String {
        steps.iter().map(|step| self.step(step)).collect::<Vec<_>>().join("; ")
    }

    fn step(self, step: &Step) -> String {
        if let Action::OnThread(inner) = &step.action {
            return self.steps(inner);
        }
        match &step.seen {
            Seen::Done => "done".to_owned(),
            Seen::Object => "object".to_owned(),
            Seen::Value(value) => self.value(value, &self.ty(&step.action)),
            Seen::Fails(failure) => self.failure(failure),
            Seen::With(seen, places) => self.with(&step.action, seen, places),
            Seen::Broken if self.host == Host::Rust => "error:Null".to_owned(),
            Seen::Broken => "null".to_owned(),
            Seen::Into { buffer, text } => {
                format!("{} {}", if *buffer { "buffer" } else { "memory" }, quoted(text.as_bytes()))
            }
        }
    }

    /// What the action gives.
    fn ty(self, action: &Action) -> Type {
        let plain = |plain| Type::Plain { plain, nullable: false };
        match action {
            Action::Call(call) | Action::Unheard(call) | Action::Into(_, call) => self.result(call),
            Action::Is(..) | Action::Equal(..) | Action::Tell(Told::Trace, _) => plain(Plain::Bool),
            Action::TypeName(_) | Action::Text(_) => plain(Plain::Text),
            Action::Hash(_) | Action::Tell(Told::Hresult, _) => plain(Plain::Number(Number::I32)),
            Action::Tell(Told::Data | Told::Tree, _) => {
                Type::List { element: Plain::Text, null_elements: true, nullable: false }
            }
            Action::Live | Action::Callbacks => plain(Plain::Number(Number::I64)),
            Action::Unbox(_, ty) => plain(Plain::boxed(ty)),
            Action::Keep(..)
            | Action::Make(..)
            | Action::Element { .. }
            | Action::Free(_)
            | Action::Clone { .. }
            | Action::Cast { .. }
            | Action::Dispose(_)
            | Action::OnThread(_) => panic!("{action:?} gives no value"),
        }
    }

    /// What comes of a call, and what each of its variables holds then.
    fn with(self, action: &Action, seen: &Seen, places: &[Value]) -> String {
        let Action::Call(call) = action else { panic!("{action:?} has no variables") };
        let entry = self.abi.entry(&call.entry);
        let step = Step { action: action.clone(), seen: seen.clone() };
        let are_left = !matches!(seen, Seen::Fails(_));
        let types = entry.places().filter(|place| are_left || place.passing == Passing::Ref);
        let types: Vec<_> = types.collect();
        assert_eq!(types.len(), places.len(), "{}", call.entry);
        let places = places.iter().zip(types).map(|(value, place)| self.value(value, &place.ty));
        std::iter::once(self.step(&step)).chain(places).collect::<Vec<_>>().join("; ")
    }

    fn result(self, call: &Call) -> Type {
        let entry = self.abi.entry(&call.entry);
        if let Some(ty) = entry.tries() {
            return ty.clone();
        }
        entry.result.clone().unwrap_or_else(|| panic!("`{}` gives nothing", call.entry))
    }

    fn value(self, value: &Value, ty: &Type) -> String {
        match (value, ty) {
            (Value::List(list), Type::List { element, .. }) => self.list(list, element),
            (value, Type::Plain { plain, .. } | Type::Optional(plain)) => self.plain(value, plain),
            (Value::Null, Type::List { .. }) => "null".to_owned(),
            (value, ty) => panic!("{value:?} is no {ty:?}"),
        }
    }

    fn plain(self, value: &Value, ty: &Plain) -> String {
        match (ty, value) {
            (_, Value::Null) => "null".to_owned(),
            (Plain::Object(_), Value::Object(_)) => "object".to_owned(),
            (Plain::Text, Value::Text(text)) => quoted(text.whole().expect("what comes back is whole").as_bytes()),
            (_, Value::Scalar(scalar)) => self.scalar(*scalar, ty),
            (ty, value) => panic!("{value:?} is no {ty:?}"),
        }
    }

    fn scalar(self, scalar: Scalar, ty: &Plain) -> String {
        match (ty, scalar) {
            (Plain::Number(_) | Plain::Enum(..), Scalar::Int(number)) => number.to_string(),
            (Plain::Number(Number::F32), Scalar::F32(bits)) => format!("0x{bits:08x}"),
            (Plain::Number(Number::F64), Scalar::F64(bits)) => format!("0x{bits:016x}"),
            (Plain::Bool, Scalar::Bool(value)) => value.to_string(),
            (Plain::Char, Scalar::Char(unit)) => format!("U+{unit:04X}"),
            (Plain::Known(known), Scalar::Words(words)) => known.shown(words),
            (ty, scalar) => panic!("{scalar:?} is no {ty:?}"),
        }
    }

    fn list(self, list: &List, element: &Plain) -> String {
        let elements: Vec<Value> = match list {
            List::Of(elements) => elements.clone(),
            List::Ramp(length) => (0..*length).map(|at| ramp(element, at)).collect(),
            List::Copies(of, length) => vec![(**of).clone(); *length],
            List::Misfit { .. } => panic!("what comes back is whole"),
        };
        if elements.len() > LIST_LIMIT {
            let hash = elements.iter().fold(Hash::new(), Hash::value);
            return format!("list({}) #{:016x}", elements.len(), hash.0);
        }
        let shown: Vec<_> = elements.iter().map(|value| self.plain(value, element)).collect();
        format!("[{}]", shown.join(", "))
    }

    fn failure(self, failure: &Failure) -> String {
        match failure {
            Failure::InvalidCast { from, to } => {
                let message = match self.bridge {
                    Bridge::Clr => format!("Unable to cast object of type '{from}' to type '{to}'."),
                    Bridge::NativeAot => "Specified cast is not valid.".to_owned(),
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
}

/// An element of [`List::Ramp`], as C's conversion makes it.
fn ramp(element: &Plain, at: usize) -> Value {
    match element {
        Plain::Number(number) | Plain::Enum(_, number) => match number {
            Number::I8 => i32::from(at as i8).into(),
            Number::U8 => i32::from(at as u8).into(),
            Number::I16 => i32::from(at as i16).into(),
            Number::U16 => i32::from(at as u16).into(),
            Number::F32 => (at as f32).into(),
            Number::F64 => (at as f64).into(),
            Number::I32 | Number::U32 | Number::I64 | Number::U64 | Number::Isize | Number::Usize => (at as i64).into(),
        },
        Plain::Bool => at.is_multiple_of(3).into(),
        Plain::Char => unit((at % 0xD800) as u16),
        Plain::Text => at.to_string().into(),
        Plain::Known(_) | Plain::Object(_) => panic!("objects have no order"),
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

    fn value(self, value: &Value) -> Self {
        match value {
            Value::Null => self.word(0),
            Value::Scalar(Scalar::Int(number)) => self.word(*number as u64),
            Value::Scalar(Scalar::Words(Words(first, second))) => self.word(*first).word(*second),
            Value::Scalar(Scalar::F32(bits)) => self.word(u64::from(*bits)),
            Value::Scalar(Scalar::F64(bits)) => self.word(*bits),
            Value::Scalar(Scalar::Bool(value)) => self.word(u64::from(*value)),
            Value::Scalar(Scalar::Char(unit)) => self.word(u64::from(*unit)),
            Value::Text(text) => self.text(text.whole().expect("what comes back is whole").as_bytes()),
            Value::Object(_) => self.word(1),
            Value::Scalar(Scalar::Astral(_)) | Value::List(_) => panic!("{value:?} is no element"),
        }
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
