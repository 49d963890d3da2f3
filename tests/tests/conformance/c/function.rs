//! Functions that .NET calls.

use super::value::{literal, text, zero};
use super::{Printer, c_type, function};
use crate::abi::{Entry, Plain, Type};
use crate::value::{Body, Object, Value};
use std::fmt::Write as _;

/// The parameters of a function for such a delegate, and what it returns.
pub(crate) fn signature(entry: &Entry) -> (Vec<String>, &'static str) {
    let mut parameters = vec!["void *context".to_owned()];
    for (at, parameter) in entry.parameters.iter().enumerate() {
        match &parameter.ty {
            Type::Plain { plain: Plain::Text, .. } => {
                parameters.extend([format!("const char *p{at}"), format!("int32_t p{at}_len")]);
            }
            Type::Plain { plain, .. } => parameters.push(format!("{} p{at}", c_type(plain))),
            Type::Optional(plain) => {
                parameters.extend([format!("int32_t p{at}_has"), format!("{} p{at}", c_type(plain))]);
            }
            Type::List { .. } => panic!("no case passes a list to a function"),
        }
    }
    let result = match &entry.result {
        None => "void",
        Some(Type::Plain { plain: Plain::Text, .. }) => {
            parameters.push("MochiText *result".to_owned());
            "void"
        }
        Some(Type::Plain { plain, .. }) => c_type(plain),
        Some(Type::Optional(plain)) => {
            parameters.push(format!("{} *result", c_type(plain)));
            "int32_t"
        }
        Some(Type::List { .. }) => panic!("no case gives a list from a function"),
    };
    parameters.push("MochiError *error".to_owned());
    (parameters, result)
}

impl Printer<'_> {
    /// Writes the function; what makes the delegate of it.
    pub(super) fn function(&mut self, ty: &str, body: &Body) -> String {
        let entry = self.abi.entry(&format!("{ty}.new"));
        let name = format!("function_{}", self.functions);
        self.functions += 1;
        let (parameters, result) = signature(entry);
        let mut all = String::new();
        for parameter in &parameters {
            let name = parameter.rsplit([' ', '*']).next().expect("a parameter has a name");
            let _ = writeln!(all, "    (void){name};");
        }
        let nothing = match &entry.result {
            None | Some(Type::Plain { plain: Plain::Text, .. }) => "return;".to_owned(),
            Some(Type::Plain { plain, .. }) => format!("return {};", zero(plain)),
            Some(Type::Optional(_) | Type::List { .. }) => "return 0;".to_owned(),
        };
        let body = match body {
            Body::Nothing => nothing,
            Body::Echo => echo(entry.result.as_ref().expect("a function with a result")),
            Body::Gives(value) => self.gives(value, entry.result.as_ref().expect("a function with a result")),
            Body::Throws(message) => {
                let throw = function(self.abi.entry("Failures.Throw"));
                format!("{throw}({}, {}, error); {nothing}", literal(message.as_bytes()), message.len())
            }
            Body::Panics => format!("fail_with(\"a closure panicked: on purpose\", error); {nothing}"),
        };
        let _ = write!(self.threads, "static {result} {name}({})\n{{\n{all}    {body}\n}}\n", parameters.join(", "));
        format!("{}({name}, NULL, released, &error)", function(entry))
    }

    fn gives(&self, value: &Value, ty: &Type) -> String {
        match (ty, value) {
            (Type::Plain { plain: Plain::Text, .. }, value) => {
                format!("give_text({}, result, error);", text(value).join(", "))
            }
            (Type::Plain { plain: Plain::Object(_), .. }, Value::Object(Object::Kept(name))) => {
                format!("return mochi_handle_clone({}, error);", super::value::kept(name))
            }
            (Type::Optional(_), Value::Null) => "return 0;".to_owned(),
            (Type::Optional(plain), value) => format!("*result = {}; return 1;", super::value::plain(value, plain)),
            (Type::Plain { plain, .. }, value) => format!("return {};", super::value::plain(value, plain)),
            (Type::List { .. }, _) => panic!("no case gives a list from a function"),
        }
    }
}

fn echo(ty: &Type) -> String {
    match ty {
        Type::Plain { plain: Plain::Text, .. } => "give_text(p0, p0_len, result, error);",
        Type::Plain { plain: Plain::Object(_), .. } => "return p0 == 0 ? 0 : mochi_handle_clone(p0, error);",
        Type::Plain { .. } => "return p0;",
        Type::Optional(_) => "*result = p0; return p0_has;",
        Type::List { .. } => panic!("no case gives a list from a function"),
    }
    .to_owned()
}
