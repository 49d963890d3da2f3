//! Variables that a call fills or changes.

use super::value::{self, list, suffix, text, zero};
use super::{Arguments, c_type};
use crate::abi::{Parameter, Passing, Plain, Type};
use crate::value::Value;
use std::fmt::Write as _;

impl Arguments {
    /// Puts a variable in, with what it holds at first, where something goes in.
    pub(super) fn place(&mut self, at: usize, parameter: &Parameter, value: Option<&Value>, is_tried: bool) {
        let name = format!("place_{at}");
        let (declared, places) = match &parameter.ty {
            Type::Plain { plain: Plain::Text, .. } => {
                (format!("MochiText {name} = {{NULL, 0, 0}}; "), vec![format!("&{name}")])
            }
            Type::Plain { plain, .. } => {
                // A call that fails leaves it.
                let first = value.filter(|_| !matches!(plain, Plain::Object(_)));
                let first = first.map_or_else(|| zero(plain), |value| value::plain(value, plain));
                (format!("{} {name} = {first}; ", c_type(plain)), vec![format!("&{name}")])
            }
            Type::Optional(plain) => (
                format!("int32_t {name}_has = 0; {} {name} = {}; ", c_type(plain), zero(plain)),
                vec![format!("&{name}_has"), format!("&{name}")],
            ),
            Type::List { .. } => (format!("MochiList {name} = {{NULL, 0}}; "), vec![format!("&{name}")]),
        };
        self.before.push_str(&declared);
        if let Some(value) = value {
            self.list.extend(match &parameter.ty {
                Type::Plain { plain: Plain::Text, .. } => text(value).to_vec(),
                Type::Plain { plain, .. } => vec![value::plain(value, plain)],
                Type::Optional(plain) if matches!(value, Value::Null) => vec!["0".to_owned(), zero(plain)],
                Type::Optional(plain) => vec!["1".to_owned(), value::plain(value, plain)],
                Type::List { element, .. } => list(value, element).to_vec(),
            });
        }
        self.list.extend(places);
        let show = show(&parameter.ty, &name);
        if is_tried {
            self.tried = Some(show);
            return;
        }
        let condition = if parameter.passing == Passing::Out { "if (failed_with == 0) " } else { "" };
        let _ = write!(self.shown, "{condition}{{ {show} }} ");
    }
}

fn show(ty: &Type, name: &str) -> String {
    match ty {
        Type::Plain { plain: Plain::Text, .. } => format!("show_text(&{name}, &error);"),
        Type::Plain { plain, .. } => format!("show_{}({name}, &error);", suffix(plain)),
        Type::Optional(plain) => {
            format!("if ({name}_has) show_{}({name}, &error); else show_null(&error);", suffix(plain))
        }
        Type::List { element, .. } => format!("show_list_{}(&{name}, &error);", suffix(element)),
    }
}
