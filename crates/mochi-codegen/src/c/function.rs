use super::docs;
use super::literal;
use super::objects::loader;
use super::spelling::{self, Result, Variable};
use crate::plan::{Entry, Plan, TypePlan};

/// Prints the function that calls the entry in this slot of the type's table.
pub(super) fn print(out: &mut String, plan: &Plan, ty: &TypePlan, slot: usize, entry: &Entry) {
    let result = spelling::result(plan, ty, entry);
    let (returns, returned) = match &result {
        Result::Nothing => ("void", None),
        Result::Value(of) => (of.as_str(), None),
        Result::Optional(of) => ("int32_t", Some(format!("{of} *"))),
        Result::Text => ("void", Some("MochiText *".to_owned())),
        Result::List => ("void", Some("MochiList *".to_owned())),
    };
    let mut variables = spelling::parameters(plan, ty, entry);
    variables.extend(returned.map(|ty| Variable::new(ty, "result")));
    variables.push(Variable::new("MochiError *", "error"));

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
    let types = list(&variables, |of| of.ty.clone());
    let values = list(&variables, |of| of.value.clone());
    out.push_str(&body(&result, &format!("(({returns} (*)({types}))entry)({values})")));
    out.push_str("}\n");
}

/// The head of a function and its parameters, which go to lines of their own where the first has no room for all.
fn wrapped(mut head: String, parameters: &[String]) -> String {
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

fn body(result: &Result, call: &str) -> String {
    let when_there = format!("    if (entry != MOCHI__NULL) {{\n        {call};\n    }}\n");
    match result {
        Result::Nothing => when_there,
        Result::Value(_) | Result::Optional(_) => format!("    return entry != MOCHI__NULL ? {call} : 0;\n"),
        Result::Text => {
            format!("    char *buffer = mochi__text_begin(result);\n{when_there}    mochi__text_end(result, buffer);\n")
        }
        Result::List => format!("    mochi__list_begin(result);\n{when_there}"),
    }
}
