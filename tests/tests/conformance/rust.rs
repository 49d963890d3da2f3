//! The cases as a Rust program over the generated bindings.

use crate::abi::{Abi, Entry, Kind, Number, Package, Passing, Plain, Type};
use crate::case::{Action, Call, Case, Host, Seen, Step, Told};
use crate::value::{Body, List, Object, Scalar, Text, Value};
use std::fmt::Write as _;

/// `cases.rs`, a module of `hosts/rust/main.rs`.
pub(crate) fn print(abi: &Abi, cases: &[Case]) -> String {
    let mut text = String::from("use super::runner::Runner;\nuse super::{keep, known, ramp, scalars, told};\n\n");
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
        Action::Call(call) if abi.entry(&call.entry).places().next().is_some() => {
            return places(text, abi, call);
        }
        Action::Call(call) => self::call(abi, call),
        Action::Keep(name, call) => {
            let nullable = matches!(abi.entry(&call.entry).result, Some(Type::Plain { nullable: true, .. }));
            let take = if nullable { ".map(Option::unwrap)" } else { "" };
            let _ = writeln!(text, "    let {name} = keep!(runner, {}{take});", self::call(abi, call));
            return;
        }
        Action::Make(name, ty, body) => {
            let _ = writeln!(text, "    let {name} = keep!(runner, {});", delegate(abi, ty, body));
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
        Action::Callbacks => "Ok(mochi::Runtime::live_callbacks())".to_owned(),
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
    let taken: Vec<_> = entry.taken().collect();
    assert_eq!(taken.len(), call.arguments.len(), "{}", call.entry);
    let mut arguments: Vec<_> = call
        .arguments
        .iter()
        .zip(taken)
        .enumerate()
        .map(|(at, (value, parameter))| match parameter.passing {
            Passing::Value => argument(abi, value, &parameter.ty),
            Passing::Ref => format!("&mut place_{at}"),
            Passing::Out => panic!("what only goes out is not taken"),
        })
        .collect();
    match entry.kind {
        Kind::Static | Kind::New => format!("{}({})", function(entry), arguments.join(", ")),
        Kind::Wrap => panic!("a function is made where it is passed"),
        Kind::Instance if entry.package == Package::Framework => {
            arguments[0] = format!("{}.upcast()", arguments[0].trim_start_matches('&'));
            format!("{}({})", function(entry), arguments.join(", "))
        }
        Kind::Instance => {
            let receiver = arguments.remove(0);
            // A delegate that is called is itself.
            let receiver = receiver.trim_start_matches('&').trim_end_matches(".as_fn()");
            format!("{receiver}.{}({})", entry.method, arguments.join(", "))
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

/// Shows what comes back, what went out, and what a variable is then.
fn places(text: &mut String, abi: &Abi, call: &Call) {
    let entry = abi.entry(&call.entry);
    text.push_str("    {\n");
    let taken = entry.taken().zip(&call.arguments).enumerate();
    let changed: Vec<_> = taken.filter(|(_, (parameter, _))| parameter.passing == Passing::Ref).collect();
    for (at, (parameter, value)) in &changed {
        let _ = writeln!(text, "    let mut place_{at} = {};", variable(value, &parameter.ty));
    }
    let outs = entry.places().filter(|place| place.passing == Passing::Out).count();
    let result = entry.tries().is_some() || entry.result.is_some();
    let names: Vec<_> =
        result.then(|| "result".to_owned()).into_iter().chain((0..outs).map(|at| format!("out_{at}"))).collect();
    let pattern = match &names[..] {
        [one] => one.clone(),
        several => format!("({})", several.join(", ")),
    };
    let _ = writeln!(text, "    match {} {{\n    Ok({pattern}) => {{", self::call(abi, call));
    if !result {
        text.push_str("    runner.show(Ok(()));\n");
    }
    for name in names {
        let _ = writeln!(text, "    runner.show(Ok({name}));");
    }
    text.push_str("    }\n    Err(error) => runner.show::<()>(Err(error)),\n    }\n");
    for (at, _) in changed {
        let _ = writeln!(text, "    runner.show(Ok(&place_{at}));");
    }
    text.push_str("    }\n");
}

/// What a variable holds at first.
fn variable(value: &Value, ty: &Type) -> String {
    let owned = |value: &Value, plain: &Plain| match (plain, value) {
        (Plain::Text, Value::Text(text)) => format!("{}.to_owned()", self::text(text)),
        (Plain::Object(_), Value::Object(Object::Kept(name))) => format!("{name}.clone()"),
        (plain, value) => self::plain(value, plain),
    };
    match (ty, value) {
        (Type::Plain { nullable: true, .. } | Type::Optional(_), Value::Null) => "None".to_owned(),
        (Type::Plain { plain, nullable: true } | Type::Optional(plain), value) => {
            format!("Some({})", owned(value, plain))
        }
        (Type::Plain { plain, nullable: false }, value) => owned(value, plain),
        (Type::List { element, null_elements, .. }, Value::List(of)) => {
            format!("({}).to_vec()", list(of, element, *null_elements))
        }
        (Type::List { .. }, value) => panic!("{value:?} is no list"),
    }
}

/// What a closure gives.
fn rust_type(ty: Option<&Type>) -> String {
    let plain = |plain: &Plain| match plain {
        Plain::Number(number) => number.rust().to_owned(),
        Plain::Bool => "bool".to_owned(),
        Plain::Char => "char".to_owned(),
        Plain::Text => "String".to_owned(),
        Plain::Known(known) => known.rust(),
        Plain::Enum(name, _) | Plain::Object(name) => path(name),
    };
    match ty {
        None => "()".to_owned(),
        Some(Type::Plain { plain: of, nullable: false }) => plain(of),
        Some(Type::Plain { plain: of, nullable: true } | Type::Optional(of)) => format!("Option<{}>", plain(of)),
        Some(Type::List { .. }) => panic!("no case gives a list from a function"),
    }
}

/// A closure.
fn closure(abi: &Abi, ty: &str, body: &Body) -> String {
    let entry = abi.entry(&format!("{ty}.new"));
    let first = entry.parameters.first().map(|parameter| &parameter.ty);
    let names: Vec<_> = (0..entry.parameters.len()).map(|at| if at == 0 { "first" } else { "_" }).collect();
    let unused: Vec<_> = names.iter().map(|_| "_").collect();
    let (names, body) = match body {
        Body::Nothing => (unused, "()".to_owned()),
        Body::Echo => (
            names,
            match first.expect("there is one to give back") {
                Type::Plain { plain: Plain::Text, nullable: false } => "first.to_owned()",
                Type::Plain { plain: Plain::Text, nullable: true } => "first.map(str::to_owned)",
                Type::Plain { plain: Plain::Object(_), nullable: false } => "first.clone()",
                Type::Plain { plain: Plain::Object(_), nullable: true } => "first.cloned()",
                Type::Plain { .. } | Type::Optional(_) => "first",
                Type::List { .. } => panic!("no case gives back a list"),
            }
            .to_owned(),
        ),
        Body::Gives(value) => (unused, variable(value, entry.result.as_ref().expect("a delegate with a result"))),
        Body::Throws(message) => (unused, format!("told::throws::<{}>({message:?})", rust_type(entry.result.as_ref()))),
        Body::Panics => (unused, format!("told::panics::<{}>()", rust_type(entry.result.as_ref()))),
    };
    format!("|{}| {body}", names.join(", "))
}

/// A delegate that calls a closure.
fn delegate(abi: &Abi, ty: &str, body: &Body) -> String {
    format!("{}({})", function(abi.entry(&format!("{ty}.new"))), closure(abi, ty, body))
}

fn argument(abi: &Abi, value: &Value, ty: &Type) -> String {
    match (ty, value) {
        (Type::Plain { nullable: false, .. }, Value::Object(Object::Function(ty, body))) => closure(abi, ty, body),
        (Type::Plain { plain: Plain::Object(ty), nullable: false }, Value::Object(Object::Kept(name)))
            if abi.is_delegate(ty) =>
        {
            format!("{name}.as_fn()")
        }
        (_, Value::Object(Object::Function(ty, body))) => {
            format!("&{}.unwrap()", delegate(abi, ty, body))
        }
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
        (Plain::Known(known), Scalar::Words(words)) => known.rust_value(words),
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
        Plain::Known(known) => known.rust(),
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
            Plain::Number(_) | Plain::Bool | Plain::Char | Plain::Known(_) | Plain::Object(_) => {
                format!("&ramp::<{ty}>({length})")
            }
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
