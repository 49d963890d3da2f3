//! The cases as a C program. It is the same text for both hosts in C: the generated header and `entries.h` of
//! [`symbols`](crate::symbols) have the same functions.

mod function;
mod places;
mod value;

use crate::abi::{Abi, Entry, Number, Passing, Plain, Type};
use crate::case::{Action, Call, Case, Host, Seen, Step, Told};
use crate::value::{Object, Scalar, Value};
pub(crate) use function::signature;
use std::collections::BTreeSet;
use std::fmt::Write as _;
pub(crate) use value::{c_type, element_type};
use value::{kept, list, literal, scalar, suffix, text, zero};

/// `cases.c`
pub(crate) fn print(abi: &Abi, host: Host, cases: &[Case]) -> String {
    let cases: Vec<_> = cases.iter().filter(|case| case.is_for(host)).collect();
    let mut printer = Printer {
        abi,
        host,
        text: String::new(),
        kept: BTreeSet::new(),
        live: Vec::new(),
        threads: String::new(),
        functions: 0,
    };
    for (number, case) in cases.iter().enumerate() {
        printer.case(number, case);
    }
    let mut text = String::from("#include \"host.h\"\n#include \"runner.h\"\n\n");
    for name in &printer.kept {
        let _ = writeln!(text, "static MochiHandle {name};");
    }
    text.push_str(&printer.text);
    text.push_str("\nint main(void)\n{\n");
    for (number, case) in cases.iter().enumerate() {
        let _ = writeln!(text, "    run({}, case_{number});", literal(case.id.as_bytes()));
    }
    text + "    return 0;\n}\n"
}

/// What a function of the host is called: `conformance_Node_name`.
pub(crate) fn function(entry: &Entry) -> String {
    format!("{}_{}", entry.c_type, entry.method)
}

struct Printer<'a> {
    host: Host,
    abi: &'a Abi,
    text: String,
    kept: BTreeSet<String>,
    /// What the case at hand has to give back.
    live: Vec<String>,
    /// Functions of the case at hand that run on threads of their own, or are called by .NET.
    threads: String,
    functions: usize,
}

/// A call's arguments, and what is to be done before and after.
#[derive(Default)]
struct Arguments {
    before: String,
    list: Vec<String>,
    after: String,
    /// Shows variables.
    shown: String,
    /// Shows what was tried for.
    tried: Option<String>,
}

impl Printer<'_> {
    fn case(&mut self, number: usize, case: &Case) {
        self.live.clear();
        self.threads.clear();
        let mut body = String::new();
        let name = format!("case_{number}");
        self.steps(&mut body, &name, &case.steps);
        for name in std::mem::take(&mut self.live) {
            let _ = writeln!(body, "    mochi_handle_free({name}, NULL);");
        }
        let _ = write!(self.text, "\n/* {} */\n", case.id);
        self.text.push_str(&self.threads);
        let _ = write!(self.text, "static void {name}(void)\n{{\n{ERROR}{body}}}\n");
    }

    fn steps(&mut self, body: &mut String, function: &str, steps: &[Step]) {
        for (at, step) in steps.iter().enumerate() {
            self.step(body, &format!("{function}_{at}"), step);
        }
    }

    fn step(&mut self, body: &mut String, function: &str, step: &Step) {
        let shown = match &step.action {
            Action::Call(call) => self.call(call, "&error"),
            Action::Keep(name, call) => {
                let arguments = self.arguments(call);
                let name = self.keep(name);
                let call = self.invoke(call, &arguments, &[], "&error");
                format!("{}{name} = {call}; {}show_kept({name}, &error);", arguments.before, arguments.after)
            }
            Action::Make(name, ty, body) => {
                let (name, make) = (self.keep(name), self.function(ty, body));
                format!("{name} = {make}; show_kept({name}, &error);")
            }
            Action::Element { name, at, of } => {
                let arguments = self.arguments(of);
                let name = self.keep(name);
                let call = self.invoke(of, &arguments, &["&list"], "&error");
                format!(
                    "MochiList list = {{NULL, 0}}; {call}; {name} = take_element(&list, {at}); show_kept({name}, &error);"
                )
            }
            Action::OnThread(inner) => {
                let mut thread = String::new();
                self.steps(&mut thread, function, inner);
                let _ = write!(
                    self.threads,
                    "static void *{function}(void *unused)\n{{\n{ERROR}    (void)unused;\n{thread}    return NULL;\n}}\n"
                );
                let _ = writeln!(body, "    on_thread({function});");
                return;
            }
            Action::Free(name) => {
                let name = kept(name);
                self.live.retain(|live| *live != name);
                format!("mochi_handle_free({name}, &error); show_done(&error);")
            }
            Action::Clone { of, name } => {
                let name = self.reference(name, &step.seen);
                format!("{name} = mochi_handle_clone({}, &error); show_kept({name}, &error);", kept(of))
            }
            Action::Cast { of, ty, name } => {
                let (name, identity) = (self.reference(name, &step.seen), identity(ty));
                let (of, length) = (kept(of), identity.len());
                let identity = literal(identity.as_bytes());
                format!("{name} = mochi_handle_cast({of}, {identity}, {length}, &error); show_kept({name}, &error);")
            }
            Action::Dispose(name) => format!("mochi_handle_dispose({}, &error); show_done(&error);", kept(name)),
            Action::Is(name, ty) => {
                format!("int32_t is = conformance_{ty}_is({}, &error); show_bool(is, &error);", kept(name))
            }
            Action::TypeName(name) => text_of(&format!("mochi_object_type({}, &text, &error)", kept(name))),
            Action::Text(name) => text_of(&format!("mochi_object_to_string({}, &text, &error)", kept(name))),
            Action::Equal(one, other) => format!(
                "int32_t equal = mochi_object_equals({}, {}, &error); show_bool(equal, &error);",
                kept(one),
                kept(other)
            ),
            Action::Hash(name) => {
                format!("int32_t hash = mochi_object_hash({}, &error); show_i32(hash, &error);", kept(name))
            }
            Action::Unbox(name, ty) => unbox(&kept(name), ty),
            Action::Live => "show_i64(mochi_live_handles(), &error);".to_owned(),
            Action::Callbacks => "show_i64(mochi_live_callbacks(), &error);".to_owned(),
            Action::Into(room, call) => {
                // The header's functions end a text in a NUL.
                let capacity = room + usize::from(self.host == Host::C);
                let arguments = self.arguments(call);
                let call = self.invoke(call, &arguments, &["&text"], "&error");
                let text = format!("char buffer[{capacity}]; MochiText text = {{buffer, 0, {capacity}}}");
                format!("{text}; {call}; show_into(&text, buffer, &error);")
            }
            Action::Unheard(call) => self.call(call, "NULL"),
            Action::Tell(told, call) => {
                let arguments = self.arguments(call);
                let show = match told {
                    Told::Trace => format!("show_trace({}, &error)", literal(call.method().as_bytes())),
                    Told::Hresult => "show_hresult(&error)".to_owned(),
                    Told::Data => "show_data(&error)".to_owned(),
                    Told::Tree => "show_tree(&error)".to_owned(),
                };
                format!("{}; {show};", self.invoke(call, &arguments, &[], "&error"))
            }
        };
        let _ = writeln!(body, "    {{ {shown} }}");
    }

    /// Calls, giving this place for an error, and shows what comes back.
    fn call(&mut self, call: &Call, error: &str) -> String {
        let arguments = self.arguments(call);
        if let Some(tried) = &arguments.tried {
            let invoke = self.invoke(call, &arguments, &[], error);
            return format!("{}int32_t is = {invoke}; if (is) {{ {tried} }} else show_null(&error);", arguments.before);
        }
        let shown = self.result(call, &arguments, error);
        if arguments.shown.is_empty() { shown } else { format!("{shown} {}", arguments.shown) }
    }

    /// Calls, and shows what is returned.
    fn result(&self, call: &Call, arguments: &Arguments, error: &str) -> String {
        let Arguments { before, shown, .. } = arguments;
        let after = match shown.is_empty() {
            true => arguments.after.clone(),
            false => format!("{}int32_t failed_with = error.code; (void)failed_with; ", arguments.after),
        };
        let invoke = |results: &[&str]| self.invoke(call, arguments, results, error);
        match &self.abi.entry(&call.entry).result {
            None => format!("{before}{}; {after}show_done(&error);", invoke(&[])),
            Some(Type::Plain { plain: Plain::Text, .. }) => {
                let call = invoke(&["&text"]);
                format!("{before}MochiText text = {{NULL, 0, 0}}; {call}; {after}show_text(&text, &error);")
            }
            Some(Type::Plain { plain, .. }) => {
                let (ty, suffix) = (c_type(plain), suffix(plain));
                format!("{before}{ty} value = {}; {after}show_{suffix}(value, &error);", invoke(&[]))
            }
            Some(Type::Optional(plain)) => format!(
                "{before}{} value = {}; int32_t has = {}; {after}if (has) show_{}(value, &error); else show_null(&error);",
                c_type(plain),
                zero(plain),
                invoke(&["&value"]),
                suffix(plain)
            ),
            Some(Type::List { element, .. }) => format!(
                "{before}MochiList list = {{NULL, 0}}; {}; {after}show_list_{}(&list, &error);",
                invoke(&["&list"]),
                suffix(element)
            ),
        }
    }

    fn invoke(&self, call: &Call, arguments: &Arguments, results: &[&str], error: &str) -> String {
        let list = arguments.list.iter().map(String::as_str).chain(results.iter().copied()).chain([error]);
        format!("{}({})", function(self.abi.entry(&call.entry)), list.collect::<Vec<_>>().join(", "))
    }

    fn arguments(&mut self, call: &Call) -> Arguments {
        let entry = self.abi.entry(&call.entry);
        assert_eq!(entry.taken().count(), call.arguments.len(), "{}", call.entry);
        let mut arguments = Arguments::default();
        let mut taken = call.arguments.iter();
        for (at, parameter) in entry.parameters.iter().enumerate() {
            if parameter.passing == Passing::Out {
                arguments.place(at, parameter, None, entry.tries().is_some());
                continue;
            }
            let value = taken.next().expect("they were counted");
            if parameter.passing == Passing::Ref {
                arguments.place(at, parameter, Some(value), false);
                continue;
            }
            match (&parameter.ty, value) {
                (_, Value::Object(Object::Function(ty, body))) => {
                    let name = format!("delegate_{at}");
                    let _ = write!(arguments.before, "MochiHandle {name} = {}; ", self.function(ty, body));
                    let _ = write!(arguments.after, "mochi_handle_free({name}, NULL); ");
                    arguments.list.push(name);
                }
                (Type::Plain { plain: Plain::Object(_), .. }, Value::Object(Object::Boxed(ty, value))) => {
                    let _ = write!(arguments.before, "MochiHandle boxed = {}; ", boxed(ty, value));
                    arguments.list.push("boxed".to_owned());
                    arguments.after.push_str("mochi_handle_free(boxed, NULL); ");
                }
                (Type::Plain { plain: Plain::Text, .. }, value) => arguments.list.extend(text(value)),
                (Type::Plain { plain, .. }, value) => arguments.list.push(value::plain(value, plain)),
                (Type::Optional(plain), Value::Null) => arguments.list.extend(["0".to_owned(), zero(plain)]),
                (Type::Optional(plain), value) => {
                    arguments.list.extend(["1".to_owned(), value::plain(value, plain)]);
                }
                (Type::List { element, .. }, value) => arguments.list.extend(list(value, element)),
            }
        }
        arguments
    }

    /// A variable that the case gives back at its end.
    fn keep(&mut self, name: &str) -> String {
        let name = self.name(name);
        self.live.push(name.clone());
        name
    }

    /// A variable for one more reference, which may not come.
    fn reference(&mut self, name: &str, seen: &Seen) -> String {
        if matches!(seen, Seen::Object) { self.keep(name) } else { self.name(name) }
    }

    fn name(&mut self, name: &str) -> String {
        let name = kept(name);
        self.kept.insert(name.clone());
        name
    }
}

const ERROR: &str = "    MochiError error = {NULL, 0, 0, 0};\n    (void)error;\n";

fn text_of(call: &str) -> String {
    format!("MochiText text = {{NULL, 0, 0}}; {call}; show_text(&text, &error);")
}

fn unbox(name: &str, ty: &str) -> String {
    let plain = Plain::boxed(ty);
    let bits = |scalar: &str| format!("mochi_unbox_scalar({name}, MOCHI_{scalar}, &error)");
    let value = match &plain {
        Plain::Text => return text_of(&format!("mochi_unbox_text({name}, &text, &error)")),
        Plain::Number(Number::F32) => format!("f32_of((uint32_t){})", bits("F32")),
        Plain::Number(Number::F64) => format!("f64_of({})", bits("F64")),
        Plain::Number(_) | Plain::Bool | Plain::Char | Plain::Enum(..) | Plain::Known(_) | Plain::Object(_) => {
            format!("({}){}", c_type(&plain), bits(&ty.to_uppercase()))
        }
    };
    format!("{} value = {value}; show_{}(value, &error);", c_type(&plain), suffix(&plain))
}

fn boxed(ty: &str, value: &Value) -> String {
    match (Plain::boxed(ty), value) {
        (Plain::Text, value) => format!("mochi_box_text({}, &error)", text(value).join(", ")),
        (Plain::Enum(name, _), Value::Scalar(value)) => {
            let identity = identity(&name);
            let literal = literal(identity.as_bytes());
            format!("mochi_box_enum({literal}, {}, {}, &error)", identity.len(), scalar(*value))
        }
        (_, Value::Scalar(Scalar::F32(bits))) => format!("mochi_box_scalar(MOCHI_F32, {bits}u, &error)"),
        (_, Value::Scalar(Scalar::F64(bits))) => format!("mochi_box_scalar(MOCHI_F64, {bits}ull, &error)"),
        (_, Value::Scalar(value)) => {
            format!("mochi_box_scalar(MOCHI_{}, (uint64_t){}, &error)", ty.to_uppercase(), scalar(*value))
        }
        (ty, value) => panic!("{value:?} is no {ty:?}"),
    }
}

/// How the runtime is told of a type of the library.
fn identity(ty: &str) -> String {
    format!("Conformance.{ty}, Conformance")
}
