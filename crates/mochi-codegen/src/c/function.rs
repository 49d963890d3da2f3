use super::callback;
use super::docs;
use super::literal;
use super::objects::loader;
use super::spelling::{self, LIST, Result, TEXT, Variable};
use crate::plan::{Entry, Plan, TypePlan};

/// Prints the function that calls the entry in this slot of the type's table.
pub(super) fn print(out: &mut String, plan: &Plan, ty: &TypePlan, slot: usize, entry: &Entry) {
    let result = spelling::result(plan, ty, entry);
    let (returns, returned) = result.parts();
    let mut variables = spelling::parameters(plan, ty, entry);
    variables.extend(returned.map(|ty| Variable::new(ty, "result")));
    variables.push(Variable::new("MochiError *", "error"));

    if entry.call.wraps() {
        callback::declare(out, plan, entry);
    }
    if let Some(members) = entry.call.members() {
        callback::declare_functions(out, plan, ty, entry, members);
    }
    docs::function(out, plan, entry);
    if let Some(message) = &entry.obsolete {
        // What is too long is in the comment.
        let message = literal::text(message).unwrap_or_else(|| "\"\"".to_owned());
        out.push_str(&format!("MOCHI_DEPRECATED({message})\n"));
    }
    let space = if returns.ends_with('*') { "" } else { " " };
    let head = format!("static inline {returns}{space}{}(", entry.c);
    let declarations: Vec<_> = variables.iter().map(Variable::declaration).collect();
    out.push_str(&format!("{}\n{{\n", wrapped(head, &declarations)));
    out.push_str(&format!("    MochiEntry entry = {}({slot}, error);\n", loader(ty)));
    if entry.call.wraps() || entry.call.members().is_some() {
        out.push_str(callback::RELEASE);
    }
    let types = list(&variables, |of| of.ty.clone());
    let values = list(&variables, |of| of.value.clone());
    out.push_str(&body(&result, &variables, &format!("(({returns} (*)({types}))entry)({values})")));
    out.push_str("}\n");
}

/// The head of a function and its parameters, which go to lines of their own where the first has no room for all.
pub(super) fn wrapped(mut head: String, parameters: &[String]) -> String {
    const WIDTH: usize = 120;
    let one = parameters.join(", ");
    if head.len() + one.len() < WIDTH {
        return format!("{head}{one})");
    }
    let mut used = WIDTH;
    for (number, parameter) in parameters.iter().enumerate() {
        let end = if number + 1 == parameters.len() { ")" } else { "," };
        if used + parameter.len() + 2 > WIDTH {
            head.push_str("\n    ");
            used = 4;
        } else {
            head.push(' ');
        }
        head.push_str(&format!("{parameter}{end}"));
        used += parameter.len() + 2;
    }
    head
}

fn list(variables: &[Variable], word: impl Fn(&Variable) -> String) -> String {
    variables.iter().map(word).collect::<Vec<_>>().join(", ")
}

fn body(result: &Result, variables: &[Variable], call: &str) -> String {
    let of_type = |ty: &'static str| variables.iter().filter(move |of| of.ty == ty).map(|of| of.name.as_str());
    let lists = of_type(LIST).map(|name| format!("    mochi__list_begin({name});\n"));
    let begin = of_type(TEXT).map(|name| format!("    char *{} = mochi__text_begin({name});\n", buffer(name)));
    let end: String = of_type(TEXT).map(|name| format!("    mochi__text_end({name}, {});\n", buffer(name))).collect();
    let begin: String = begin.chain(lists).collect();
    match result {
        Result::Nothing | Result::Text | Result::List => {
            format!("{begin}    if (entry != MOCHI__NULL) {{\n        {call};\n    }}\n{end}")
        }
        Result::Value(_) | Result::Optional(_) if end.is_empty() => {
            format!("{begin}    return entry != MOCHI__NULL ? {call} : 0;\n")
        }
        Result::Value(of) => returned(&begin, of, call, "0", &end),
        Result::Struct(of) => returned(&format!("{begin}    static {of} none;\n"), of, call, "none", &end),
        Result::Optional(_) => returned(&begin, "int32_t", call, "0", &end),
    }
}

fn returned(begin: &str, ty: &str, call: &str, none: &str, end: &str) -> String {
    let space = if ty.ends_with('*') { "" } else { " " };
    format!("{begin}    {ty}{space}returned = entry != MOCHI__NULL ? {call} : {none};\n{end}    return returned;\n")
}

/// The caller's own memory for a text.
fn buffer(name: &str) -> String {
    format!("{name}_buffer")
}
