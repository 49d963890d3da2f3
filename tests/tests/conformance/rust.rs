//! The cases as a Rust program over the generated bindings.

use crate::abi::{Abi, Entry, Kind, Number, Plain, Type};
use crate::case::{Action, Call, Case, Host, Step, Value};
use std::fmt::Write as _;

/// `cases.rs`, a module of `hosts/rust/main.rs`.
pub(crate) fn print(abi: &Abi, cases: &[Case]) -> String {
    let mut text = String::from("use super::runner::Runner;\nuse super::{keep, names, ramp, scalars};\n\n");
    text.push_str("pub fn all(runner: &mut Runner) {\n");
    let cases: Vec<_> = cases.iter().filter(|case| case.is_for(Host::Rust)).collect();
    for (number, case) in cases.iter().enumerate() {
        let _ = writeln!(text, "    runner.case({:?}, case_{number});", case.id());
    }
    text.push_str("}\n");
    for (number, case) in cases.iter().enumerate() {
        let _ = write!(text, "\n// {}\nfn case_{number}(runner: &mut Runner) {{\n", case.id());
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
        Action::Dispose(name) => format!("mochi::Object::dispose(&{name})"),
        Action::Is(name, ty) => format!("Ok({name}.is::<{}>())", path(ty)),
        Action::TypeName(name) => format!("{name}.type_name()"),
        Action::Text(name) => format!("{name}.try_to_string()"),
        Action::Equal(one, other) => format!("Ok({one} == {other})"),
        Action::Unbox(name, ty) => format!("{name}.unbox::<{ty}>()"),
        Action::Live => "Ok(mochi::Runtime::live_handles())".to_owned(),
        Action::Trace(call, method) => {
            format!("names({}, {method:?})", self::call(abi, call))
        }
        Action::Hash(_) | Action::Into(..) | Action::Unheard(_) => panic!("Rust has no {:?}", step.action),
    };
    let _ = writeln!(text, "    runner.show({shown});");
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
        (Type::List { element, null_elements, .. }, value) => list(value, element, *null_elements),
    }
}

fn plain(value: &Value, ty: &Plain) -> String {
    match (ty, value) {
        (Plain::Text | Plain::Object(_), Value::Null) => "None".to_owned(),
        (Plain::Number(number), value) => self::number(value, *number),
        (Plain::Enum(name, number), value) => format!("{}::from_value({})", path(name), self::number(value, *number)),
        (Plain::Bool, Value::Bool(value)) => value.to_string(),
        (Plain::Char, Value::Char(unit)) => {
            let character = char::from_u32((*unit).into()).expect("a half of a pair is no case for Rust");
            format!("{character:?}")
        }
        (Plain::Char, Value::Astral(character)) => format!("{character:?}"),
        (Plain::Text, Value::Text(text)) => format!("{text:?}"),
        (Plain::Text, Value::Repeated(text, times)) => format!("{text:?}.repeat({times}).as_str()"),
        (Plain::Text, Value::Scalars { first, count }) => format!("&scalars({first}, {count})"),
        (Plain::Object(_), Value::Handle(name)) => format!("&{name}"),
        (Plain::Object(_), Value::Boxed(ty, value)) => plain(value, &Plain::boxed(ty)),
        (ty, value) => panic!("{value:?} cannot be a {ty:?} in Rust"),
    }
}

fn number(value: &Value, number: Number) -> String {
    match value {
        Value::Int(value) => format!("{value}_{}", number.rust()),
        Value::F32(bits) => format!("f32::from_bits(0x{bits:08x})"),
        Value::F64(bits) => format!("f64::from_bits(0x{bits:016x})"),
        other => panic!("{other:?} is no number"),
    }
}

fn list(value: &Value, element: &Plain, null_elements: bool) -> String {
    let ty = match element {
        Plain::Number(number) => number.rust().to_owned(),
        Plain::Bool => "bool".to_owned(),
        Plain::Char => "char".to_owned(),
        Plain::Text => "&str".to_owned(),
        Plain::Enum(name, _) | Plain::Object(name) => path(name),
    };
    let ty = if null_elements { format!("Option<{ty}>") } else { ty };
    match value {
        Value::List(elements) => {
            let elements: Vec<_> = elements.iter().map(|value| in_list(value, element, null_elements)).collect();
            format!("&[{}] as &[{ty}]", elements.join(", "))
        }
        Value::Ramp(length) => match element {
            Plain::Enum(name, number) => format!(
                "&ramp::<{}>({length}).into_iter().map({}::from_value).collect::<Vec<_>>()",
                number.rust(),
                path(name)
            ),
            Plain::Text => format!("&ramp::<String>({length})"),
            Plain::Number(_) | Plain::Bool | Plain::Char | Plain::Object(_) => format!("&ramp::<{ty}>({length})"),
        },
        Value::Copies(of, length) => format!("&vec![{}; {length}]", in_list(of, element, null_elements)),
        other => panic!("{other:?} is no list"),
    }
}

fn in_list(value: &Value, element: &Plain, nullable: bool) -> String {
    let shown = match (element, value) {
        (_, Value::Null) => return "None".to_owned(),
        (Plain::Object(_), Value::Handle(name)) => format!("{name}.clone()"),
        (_, value) => plain(value, element),
    };
    if nullable { format!("Some({shown})") } else { shown }
}
