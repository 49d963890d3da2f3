//! A member, and what it needs to be called, in either program.

use crate::made;
use crate::random::Random;
use crate::spelled::{Pair, csharp_plain, rust_function, rust_plain, rust_type, shown};
use crate::values;
use mochi_codegen::plan::{Call, Crossing, Entry, Parameter, Passed, Plain, Plan, Receiver};
use mochi_surface::model::{Form, Operator, Passing, TypeId};
use std::collections::BTreeSet;

/// A call, and what it is compared by.
#[derive(Debug)]
pub(crate) struct Case {
    /// What the member has been called with, for people: the C#.
    pub(crate) text: String,
    /// The body of a function that gives a text, or an error.
    pub(crate) body: Pair,
    pub(crate) used: Used,
}

/// What a case calls: types, and the full names of members.
#[derive(Clone, Debug, Default)]
pub(crate) struct Used {
    pub(crate) types: BTreeSet<TypeId>,
    pub(crate) members: BTreeSet<String>,
}

/// The call of this entry; `None` where it takes what cannot be had without preparation.
pub(crate) fn case(plan: &Plan, owner: TypeId, entry: &Entry, seed: u64) -> Option<Case> {
    let mut body = Body { plan, random: Random::of(seed, &entry.symbol), lines: Vec::new(), used: Used::default() };
    let call = body.call(owner, entry, 0)?;
    let shown = body.shown(entry, &call)?;
    let lines = |of: fn(&Pair) -> &String, last: &str| {
        let lines: Vec<_> = body.lines.iter().map(of).map(String::as_str).chain([last]).collect();
        lines.join("\n    ")
    };
    let text = lines(|line| &line.csharp, &call.expression.csharp);
    let rust = lines(|line| &line.rust, &shown.rust);
    let csharp = lines(|line| &line.csharp, &shown.csharp);
    Some(Case { text, body: Pair { rust, csharp }, used: body.used })
}

/// What is written into a function, line by line.
#[derive(Debug)]
pub(crate) struct Body<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) random: Random,
    pub(crate) lines: Vec<Pair>,
    pub(crate) used: Used,
}

/// A call that stands behind the lines of its body.
#[derive(Debug)]
pub(crate) struct Called {
    pub(crate) expression: Pair,
    /// Variables that the member writes to, in the order of the Rust method's results.
    given: Vec<(Pair, Crossing, Passed)>,
    /// Variables of the caller's that it writes to.
    written: Vec<(Pair, Crossing, Passed)>,
}

impl Body<'_> {
    /// A variable that holds this.
    pub(crate) fn variable(&mut self, rust: &str, csharp: &str) -> String {
        let name = format!("a{}", self.lines.len());
        self.lines.push(Pair { rust: format!("let mut {name} = {rust};"), csharp: format!("var {name} = {csharp};") });
        name
    }

    /// The call of a member of `owner`, with a receiver and arguments that are made before.
    pub(crate) fn call(&mut self, owner: TypeId, entry: &Entry, depth: u32) -> Option<Called> {
        if entry.open.is_some() {
            return None;
        }
        let function = rust_function(self.plan, owner, entry)?;
        let ty = self.plan.ty(owner);
        self.uses(owner, entry);
        let receiver = if entry.call.has_receiver() { Some(made::object(self, owner, depth)?) } else { None };
        let mut rust = Vec::new();
        let mut csharp = Vec::new();
        let (mut given, mut written) = (Vec::new(), Vec::new());
        let passed = entry.options.as_ref().map_or(usize::MAX, |options| options.required);
        for parameter in entry.arguments().iter().take(passed) {
            let of = &parameter.csharp;
            match parameter.passing {
                Passing::Value | Passing::In => {
                    let value = self.argument(parameter, depth, &mut written)?;
                    rust.push(value.rust);
                    csharp.push(format!("({of})({})", value.csharp));
                }
                Passing::Ref => {
                    let value = self.referred(parameter)?;
                    let name = self.variable(&value.rust, &format!("({of})({})", value.csharp));
                    rust.push(format!("&mut {name}"));
                    csharp.push(format!("ref {name}"));
                    written.push((place(&name), parameter.crossing, parameter.null));
                }
                Passing::Out { .. } => {
                    let name = format!("o{}", given.len());
                    csharp.push(format!("out {of} {name}"));
                    given.push((place(&name), parameter.crossing, parameter.null));
                }
            }
        }
        for (index, item) in entry.parameters[entry.arguments().len()..].iter().enumerate() {
            let of = Pair { rust: format!("&o{index}"), csharp: format!("r.{}", item.name) };
            given.push((of, item.crossing, item.null));
        }
        // behind what is left out it is left out, too
        let token = entry.awaits.and_then(|awaits| awaits.token);
        if let Some(token) = token.filter(|&token| token <= csharp.len()) {
            csharp.insert(token, "default(global::System.Threading.CancellationToken)".to_owned());
        }
        let reference = match entry.receiver {
            Receiver::Handle | Receiver::Value => "&",
            Receiver::Variable => "&mut ",
        };
        rust.splice(..0, receiver.iter().map(|name| format!("{reference}{name}")));
        let mut call = format!("{function}({})", rust.join(", "));
        let mut expression = csharp_call(self.plan, &ty.csharp, entry, receiver.as_deref().unwrap_or(""), &csharp)?;
        if entry.awaits.is_some() {
            call.push_str(".wait()");
            expression.push_str(".GetAwaiter().GetResult()");
        }
        Some(Called { expression: Pair { rust: call + "?", csharp: expression }, given, written })
    }

    fn uses(&mut self, owner: TypeId, entry: &Entry) {
        self.used.types.insert(owner);
        self.used.members.insert(entry.full_name.clone());
    }

    /// A call that takes one text.
    pub(crate) fn call_with(&mut self, owner: TypeId, entry: &Entry, text: &str) -> Pair {
        self.uses(owner, entry);
        let rust = format!("{}::{}({text})?", rust_type(self.plan, owner), entry.rust);
        let this = &self.plan.ty(owner).csharp;
        let csharp = if let Call::StaticMethod { name, .. } = &entry.call {
            format!("{this}.@{name}({text})")
        } else {
            format!("new {this}({text})")
        };
        Pair { rust, csharp }
    }

    /// The lines of the call itself, and what gives its text.
    fn shown(&self, entry: &Entry, call: &Called) -> Option<Pair> {
        let Pair { rust, csharp } = &call.expression;
        let is_new = matches!((&entry.call, &entry.result), (Call::New { .. }, None) | (Call::Default, _));
        let r = Pair { rust: "&r".to_owned(), csharp: "r".to_owned() };
        let result = match &entry.result {
            _ if is_new => Some(object(&r)),
            Some(result) if !entry.tries => Some(shown(result.crossing, result.null, &r)),
            Some(_) | None => None,
        };
        let given: Vec<_> = call.given.iter().map(|(of, crossing, null)| shown(*crossing, *null, of)).collect();
        let written = call.written.iter().map(|(of, crossing, null)| shown(*crossing, *null, of));
        let names: Vec<_> = (0..call.given.len()).map(|index| format!("o{index}")).collect();
        let parts: Vec<_> = result.iter().cloned().chain(given).chain(written).collect();
        let joined = |of: fn(&Pair) -> &String| parts.iter().map(of).cloned().collect::<Vec<_>>();
        let (rust_parts, csharp_parts) = (joined(|part| &part.rust), joined(|part| &part.csharp));
        let rust_text = format!("Ok(all(&[{}]))", rust_parts.join(", "));
        let csharp_text = format!("Show.All({})", csharp_parts.join(", "));
        if entry.tries {
            let pattern = if let [one] = &names[..] { one.clone() } else { format!("({})", names.join(", ")) };
            return Some(Pair {
                rust: format!(
                    "match {rust} {{\n        None => Ok(\"none\".to_owned()),\n        Some({pattern}) => {rust_text},\n    }}"
                ),
                csharp: format!("return {csharp} ? {csharp_text} : \"none\";"),
            });
        }
        let bound: Vec<_> = result.iter().map(|_| "r".to_owned()).chain(names).collect();
        let bind = match &bound[..] {
            [] => String::new(),
            [one] => format!("let {one} = "),
            many => format!("let ({}) = ", many.join(", ")),
        };
        let csharp_bind = if result.is_some() || entry.items > 0 { "var r = " } else { "" };
        Some(Pair {
            rust: format!("{bind}{rust};\n    {rust_text}"),
            csharp: format!("{csharp_bind}{csharp};\n    return {csharp_text};"),
        })
    }

    fn argument(
        &mut self,
        parameter: &Parameter,
        depth: u32,
        written: &mut Vec<(Pair, Crossing, Passed)>,
    ) -> Option<Pair> {
        if parameter.closure {
            return None;
        }
        let plan = self.plan;
        let may_be_null = parameter.null != Passed::Required;
        let is_null = may_be_null && self.random.next().is_multiple_of(4);
        match parameter.crossing {
            Crossing::Plain(Plain::Object(of)) => {
                let object = if is_null { None } else { made::argument(self, of, depth) };
                if let Some(object) = object {
                    return Some(object);
                }
                let none = format!("None::<&{}>", rust_type(plan, of));
                (may_be_null && plan.ty(of).generic.is_none()).then(|| Pair { rust: none, csharp: "null".to_owned() })
            }
            Crossing::Plain(Plain::Text) if is_null => {
                Some(Pair { rust: "None::<&str>".to_owned(), csharp: "null".to_owned() })
            }
            Crossing::Plain(plain) => values::value(plan, plain, &mut self.random),
            Crossing::Optional(plain) => {
                let value = values::value(plan, plain, &mut self.random)?;
                Some(if self.random.next().is_multiple_of(3) {
                    Pair { rust: format!("None::<{}>", rust_plain(plan, plain)?), csharp: "null".to_owned() }
                } else {
                    Pair { rust: format!("Some({})", value.rust), csharp: value.csharp }
                })
            }
            Crossing::List { form: Form::Array | Form::ReadOnlySpan, element, element_null } => {
                self.list(element, element_null, depth)
            }
            Crossing::List { form: Form::Span, element, .. } => {
                let list = self.list(element, Passed::Required, depth)?;
                let name = self.variable(list.rust.trim_start_matches('&'), &list.csharp);
                written.push((place(&name), parameter.crossing, Passed::Required));
                Some(Pair { rust: format!("&mut {name}"), csharp: name })
            }
            Crossing::List { form: Form::Jagged(_) | Form::Grid(_), .. } => None,
        }
    }

    fn list(&mut self, element: Plain, element_null: Passed, depth: u32) -> Option<Pair> {
        let plan = self.plan;
        let csharp_type = csharp_plain(plan, element)?;
        if let Plain::Object(of) = element {
            if plan.ty(of).is_root() {
                let csharp = "new object[] { \"a\", 5, true }".to_owned();
                return Some(Pair { rust: "(\"a\", 5_i32, true)".to_owned(), csharp });
            }
            let item = made::argument(self, of, depth)?;
            let clone = format!("{}.clone()", item.rust.trim_start_matches('&'));
            let rust = if element_null == Passed::Required { clone } else { format!("Some({clone})") };
            let csharp = format!("new {csharp_type}[] {{ {} }}", item.csharp);
            return Some(Pair { rust: format!("&[{rust}]"), csharp });
        }
        let count = *self.random.one(&[0, 1, 2, 3, 16]);
        let items: Option<Vec<_>> = (0..count).map(|_| values::value(plan, element, &mut self.random)).collect();
        let items = items?;
        let rust: Vec<_> = items.iter().map(|item| item.rust.as_str()).collect();
        let csharp: Vec<_> = items.iter().map(|item| format!("({csharp_type})({})", item.csharp)).collect();
        let rust = if rust.is_empty() {
            format!("&[{}; 0]", values::value(plan, element, &mut self.random)?.rust)
        } else {
            format!("&[{}]", rust.join(", "))
        };
        Some(Pair { rust, csharp: format!("new {csharp_type}[] {{ {} }}", csharp.join(", ")) })
    }

    /// The first value of a variable that is passed by reference.
    fn referred(&mut self, parameter: &Parameter) -> Option<Pair> {
        let Crossing::Plain(plain) = parameter.crossing else { return None };
        let value = values::value(self.plan, plain, &mut self.random)?;
        let rust = match (plain, parameter.null) {
            (Plain::Text, Passed::Required) => format!("String::from({})", value.rust),
            (Plain::Text, Passed::Optional | Passed::Unknown) => format!("Some(String::from({}))", value.rust),
            (
                Plain::Scalar(_)
                | Plain::Bool
                | Plain::Char
                | Plain::Enum { .. }
                | Plain::WellKnown(_)
                | Plain::Object(_)
                | Plain::Record(_)
                | Plain::Variable(_),
                _,
            ) => value.rust,
        };
        Some(Pair { rust, csharp: value.csharp })
    }
}

fn place(name: &str) -> Pair {
    Pair { rust: format!("&{name}"), csharp: name.to_owned() }
}

fn object(of: &Pair) -> Pair {
    Pair { rust: format!("object({})", of.rust), csharp: format!("Show.Object({})", of.csharp) }
}

/// The call as somebody would write it in C#.
fn csharp_call(plan: &Plan, this: &str, entry: &Entry, receiver: &str, arguments: &[String]) -> Option<String> {
    let all = arguments.join(", ");
    let on = |id: TypeId| format!("(({}){receiver})", plan.ty(id).csharp);
    let field = |is_static: bool| if is_static { this.to_owned() } else { receiver.to_owned() };
    let last = || arguments.last().map_or("", String::as_str);
    Some(match &entry.call {
        Call::New { required, .. } => {
            let (given, set) = arguments.split_at(arguments.len().checked_sub(required.len())?);
            let set: Vec<_> = required.iter().zip(set).map(|(name, value)| format!("@{name} = {value}")).collect();
            let set = if set.is_empty() { String::new() } else { format!(" {{ {} }}", set.join(", ")) };
            format!("new {this}({}){set}", given.join(", "))
        }
        Call::Default => format!("default({this})"),
        Call::StaticMethod { name, .. } => format!("{this}.@{name}({all})"),
        Call::StaticGet { name, .. } => format!("{this}.@{name}"),
        Call::Operator { operator, to } => operation(*operator, to, arguments)?,
        Call::Method { on: id, name } => format!("{}.@{name}({all})", on(*id)),
        Call::Get { on: id, name } => format!("{}.@{name}", on(*id)),
        Call::IndexGet { on: id } => format!("{}[{all}]", on(*id)),
        Call::FieldGet { name, is_static } => format!("{}.@{name}", field(*is_static)),
        Call::Set { on: id, name } if !plan.ty(*id).is_struct() => format!("{}.@{name} = {}", on(*id), last()),
        Call::FieldSet { name, is_static: false } => format!("{receiver}.@{name} = {}", last()),
        // what is changed for the whole program changes what other calls give
        Call::StaticSet { .. } | Call::FieldSet { is_static: true, .. } => return None,
        Call::Set { .. } | Call::IndexSet { .. } | Call::With { .. } => return None,
        // these are no calls of members, or take closures
        Call::IsInstance
        | Call::Free
        | Call::Wrap
        | Call::Implement { .. }
        | Call::Base { .. }
        | Call::Await
        | Call::Awaiter
        | Call::Promise
        | Call::Bulk(_)
        | Call::Subscribe { .. }
        | Call::Unsubscribe { .. } => return None,
    })
}

fn operation(operator: Operator, to: &str, arguments: &[String]) -> Option<String> {
    let token = match operator {
        Operator::UnaryPlus | Operator::Addition => "+",
        Operator::UnaryNegation | Operator::Subtraction => "-",
        Operator::LogicalNot => "!",
        Operator::OnesComplement => "~",
        Operator::Multiply => "*",
        Operator::Division => "/",
        Operator::Modulus => "%",
        Operator::BitwiseAnd => "&",
        Operator::BitwiseOr => "|",
        Operator::ExclusiveOr => "^",
        Operator::LeftShift => "<<",
        Operator::RightShift => ">>",
        Operator::UnsignedRightShift => ">>>",
        Operator::Equality => "==",
        Operator::Inequality => "!=",
        Operator::LessThan => "<",
        Operator::GreaterThan => ">",
        Operator::LessThanOrEqual => "<=",
        Operator::GreaterThanOrEqual => ">=",
        Operator::Conversion { .. } => {
            let [value] = arguments else { return None };
            return Some(format!("({to})({value})"));
        }
        Operator::Increment | Operator::Decrement | Operator::True => return None,
    };
    Some(match arguments {
        [value] => format!("{token}({value})"),
        [left, right] => format!("({left}) {token} ({right})"),
        _ => return None,
    })
}
