//! The cases as a Rust program over the generated bindings.

use crate::abi::{Abi, Entry, Kind, Number, Plain, Type};
use crate::case::{Action, Call, Case, Host, Seen, Step, Told};
use crate::value::{List, Object, Scalar, Text, Value};
use std::fmt::Write as _;

/// `cases.rs`, a module of `hosts/rust/main.rs`.
pub(crate) fn print(abi: &Abi, cases: &[Case]) -> String {
    let mut text = String::from("use super::runner::Runner;\nuse super::{keep, ramp, scalars, told};\n\n");
    text.push_str("pub fn all(runner: &mut Runner) {\n");
    let cases: Vec<_> = cases.iter().filter(|case| case.is_for(Host::Rust)).collect();
    for (number, case) in cases.iter().enumerate() {
        let _ = writeln!(text, "    runner.case({:?}, case_{number});", case.id);
    }
    text.push_str("}\n");
    for (number, case) in cases.iter().enumerate() {
        let _ = write!(text, "\n// {}\nfn case_{number}(runner: &mut Runner) {{\n", case.id);
        steps(&mut text, abi, &case.steps);
        text.push_str("}\n");
    }
    text
}

fn steps(text: &mut String, abi: &Abi, steps: &[Step]) {
    for step in steps {
        self::step(text, abi, step);
    }
}

fn step(text: &mut String, abi: &Abi, step: &Step) {
    let shown = match &step.action {
        Action::Call(call) => self::call(abi, call),
        Action::Keep(name, call) => {
            let nullable = matches!(abi.entry(&call.entry).result, Some(Type::Plain { nullable: true, .. }));
            let take = if nullable { ".map(Option::unwrap)" } else { "" };
            let _ = writeln!(text, "    let {name} = keep!(runner, {}{take});", self::call(abi, call));
            return;
        }
        Action::Element { name, at, of } => {
            let element = format!("{}.map(|mut list| list.swap_remove({at}))", self::call(abi, of));
            let _ = writeln!(text, "    let {name} = keep!(runner, {element});");
            return;
        }
        Action::OnThread(inner) => {
            text.push_str("    std::thread::scope(|scope| {\n    scope.spawn(|| {\n");
            steps(text, abi, inner);
            text.push_str("    }).join().expect(\"no panic\")\n    });\n");
            return;
        }
        Action::Free(name) => format!("Ok(drop({name}))"),
        Action::Clone { of, name } => {
            let _ = writeln!(text, "    let {name} = keep!(runner, mochi::Result::Ok({of}.clone()));");
            return;
        }
        Action::Cast { of, ty, name } => {
            let cast = format!("{of}.cast::<{}>()", path(ty));
            if matches!(step.seen, Seen::Object) {
                let _ = writeln!(text, "    let {name} = keep!(runner, {cast});");
                return;
            }
            cast
        }
        Action::Dispose(name) => format!("mochi::Object::dispose(&{name})"),
        Action::Is(name, ty) => format!("Ok({name}.is::<{}>())", path(ty)),
        Action::TypeName(name) => format!("{name}.type_name()"),
        Action::Text(name) => format!("{name}.try_to_string()"),
        Action::Equal(one, other) => format!("Ok({one} == {other})"),
        Action::Unbox(name, ty) => format!("{name}.unbox::<{ty}>()"),
        Action::Live => "Ok(mochi::Runtime::live_handles())".to_owned(),
        Action::Tell(told, call) => self::told(*told, call, &self::call(abi, call)),
        Action::Hash(_) | Action::Into(..) | Action::Unheard(_) => panic!("Rust has no {:?}", step.action),
    };
    let _ = writeln!(text, "    runner.show({shown});");
}

fn told(told: Told, call: &Call, result: &str) -> String {
    match told {
        Told::Trace => format!("told::trace({result}, {:?})", call.method()),
        Told::Hresult => format!("told::hresult({result})"),
        Told::Data => format!("told::data({result})"),
        Told::Tree => format!("told::tree({result})"),
    }
}

fn call(abi: &Abi, call: &Call) -> String {
    let entry = abi.entry(&call.entry);
    assert_eq!(entry.parameters.len(), call.arguments.len(), "{}", call.entry);
    let mut arguments: Vec<_> =
        call.arguments.iter().zip(&entry.parameters).map(|(value, ty)| argument(value, ty)).collect();
    match entry.kind {
        Kind::Static | Kind::New => format!("{}({})", function(entry), arguments.join(", ")),
        Kind::Instance => {
            let receiver = arguments.remove(0);
            format!("{}.{}({})", receiver.trim_start_matches('&'), entry.method, arguments.join(", "))
        }
    }
}

fn function(entry: &Entry) -> String {
    format!("dotnet::{}::{}", entry.path, entry.method)
}

/// A type of the library, or of the framework.
fn path(ty: &str) -> String {
    match ty.rsplit_once('.') {
        Some((namespace, name)) => format!("dotnet::{}::{name}", namespace.to_lowercase()),
        None => format!("dotnet::conformance::{ty}"),
    }
}

fn argument(value: &Value, ty: &Type) -> String {
    match (ty, value) {
        (Type::Optional(_), Value::Null) => "None".to_owned(),
        (Type::Optional(of), value) => format!("Some({})", plain(value, of)),
        (Type::Plain { plain: of, .. }, value) => plain(value, of),
        (Type::List { .. }, Value::Null) => "None".to_owned(),
        (Type::List { element, null_elements, .. }, Value::List(of)) => list(of, element, *null_elements),
        (ty, value) => panic!("{value:?} cannot be a {ty:?}"),
    }
}

fn plain(value: &Value, ty: &Plain) -> String {
    match (ty, value) {
        (Plain::Text | Plain::Object(_), Value::Null) => "None".to_owned(),
        (Plain::Text, Value::Text(text)) => self::text(text),
        (Plain::Object(_), Value::Object(Object::Kept(name))) => format!("&{name}"),
        (Plain::Object(_), Value::Object(Object::Boxed(ty, value))) => plain(value, &Plain::boxed(ty)),
        (_, Value::Scalar(scalar)) => self::scalar(*scalar, ty),
        (ty, value) => panic!("{value:?} cannot be a {ty:?} in Rust"),
    }
}

fn scalar(value: Scalar, ty: &Plain) -> String {
    match (ty, value) {
        (Plain::Number(number), Scalar::Int(value)) => format!("{value}_{}", number.rust()),
        (Plain::Enum(name, number), Scalar::Int(value)) => {
            format!("{}::from_value({value}_{})", path(name), number.rust())
        }
        (Plain::Number(Number::F32), Scalar::F32(bits)) => format!("f32::from_bits(0x{bits:08x})"),
        (Plain::Number(Number::F64), Scalar::F64(bits)) => format!("f64::from_bits(0x{bits:016x})"),
        (Plain::Bool, Scalar::Bool(value)) => value.to_string(),
        (Plain::Char, Scalar::Char(unit)) => {
            let character = char::from_u32(unit.into()).expect("a half of a pair is no case for Rust");
            format!("{character:?}")
        }
        (Plain::Char, Scalar::Astral(character)) => format!("{character:?}"),
        (ty, value) => panic!("{value:?} cannot be a {ty:?} in Rust"),
    }
}

fn text(text: &Text) -> String {
    match text {
        Text::Whole(text) => format!("{text:?}"),
        Text::Repeated(text, times) => format!("{text:?}.repeat({times}).as_str()"),
        Text::Scalars { first, count } => format!("&scalars({first}, {count})"),
        Text::Bytes(_) | Text::NulTerminated(_) | Text::Misfit { .. } => panic!("{text:?} is no `str`"),
    }
}

fn list(list: &List, element: &Plain, null_elements: bool) -> String {
    let ty = match element {
        Plain::Number(number) => number.rust().to_owned(),
        Plain::Bool => "bool".to_owned(),
        Plain::Char => "char".to_owned(),
        Plain::Text => "&str".to_owned(),
        Plain::Enum(name, _) | Plain::Object(name) => path(name),
    };
    let ty = if null_elements { format!("Option<{ty}>") } else { ty };
    match list {
        List::Of(elements) => {
            let elements: Vec<_> = elements.iter().map(|value| in_list(value, element, null_elements)).collect();
            format!("&[{}] as &[{ty}]", elements.join(", "))
        }
        List::Ramp(length) => match element {
            Plain::Enum(name, number) => format!(
                "&ramp::<{}>({length}).into_iter().map({}::from_value).collect::<Vec<_>>()",
                number.rust(),
                path(name)
            ),
            Plain::Text => format!("&ramp::<String>({length})"),
            Plain::Number(_) | Plain::Bool | Plain::Char | Plain::Object(_) => format!("&ramp::<{ty}>({length})"),
        },
        List::Copies(of, length) => format!("&vec![{}; {length}]", in_list(of, element, null_elements)),
        List::Misfit { .. } => panic!("a slice has its length"),
    }
}

fn in_list(value: &Value, element: &Plain, nullable: bool) -> String {
    let shown = match value {
        Value::Null => return "None".to_owned(),
        Value::Object(Object::Kept(name)) => format!("{name}.clone()"),
        Value::Scalar(_) | Value::Text(_) | Value::List(_) | Value::Object(_) => plain(value, element),
    };
    if nullable { format!("Some({shown})") } else { shown }
}
