//! The .NET side of an entry: one expression.

use super::ident::Name;
use super::{body, callback, derived, implementation, init, operator, task};
use crate::plan::{Bulk, Call, Entry, Parameter, Plan, TypePlan, csharp_escape, csharp_passing, csharp_variable};
use mochi_surface::model::{Passing, TypeId, Variable};

/// The call, property or field that an entry stands for; `None` where it concerns the handle only.
pub(super) fn expression(plan: &Plan, ty: &TypePlan, entry: &Entry, names: &[Name]) -> Option<String> {
    let argument = |(parameter, name): (&Parameter, &Name)| match parameter.passing {
        Passing::Value => body::read(plan, parameter, name),
        // C# has no word before an operand
        Passing::In if matches!(entry.call, Call::Operator { .. }) => name.local(),
        Passing::In | Passing::Ref | Passing::Out { .. } => {
            format!("{}{}", csharp_passing(parameter.passing), name.local())
        }
    };
    let mut arguments: Vec<_> = entry.arguments().iter().zip(names).map(argument).collect();
    if let Some(token) = entry.awaits.and_then(|of| of.token) {
        arguments.insert(token, task::TOKEN.to_owned());
    }
    with_arguments(plan, ty, entry, &arguments)
}

/// The same with these arguments.
pub(super) fn with_arguments(plan: &Plan, ty: &TypePlan, entry: &Entry, arguments: &[String]) -> Option<String> {
    let generics = arguments_of_method(entry);
    let all = arguments.join(", ");
    let value = || arguments.last().map_or("", String::as_str);
    let this = &ty.csharp;
    let of_type = || entry.call.implementer().map_or_else(|| this.clone(), csharp_variable);
    // a record is called on the value itself, whatever it overrides
    let on = |id: TypeId| receiver(if ty.record().is_some() { ty } else { plan.ty(id) });
    let event =
        |id: Option<TypeId>, name: &str| format!("{}.{}", id.map_or_else(|| this.clone(), on), csharp_escape(name));
    let field = |name: &str, is_static: bool| {
        let of = if is_static { this.clone() } else { receiver(ty) };
        format!("{of}.{}", csharp_escape(name))
    };
    Some(match &entry.call {
        Call::IsInstance | Call::Free => return None,
        Call::Await => format!("{}.GetAwaiter().GetResult()", receiver(ty)),
        Call::Awaiter => task::of_awaiter(&receiver(ty), entry.result.is_some()),
        Call::Wrap => callback::wrap(ty, entry),
        Call::Promise => callback::promise(entry),
        Call::Bulk(of) => bulk(ty, *of),
        Call::Implement { .. } => implementation::implement(ty, entry, arguments),
        Call::Base { index } => derived::call(ty, *index, &receiver(ty), &all),
        Call::New { required, init: properties, .. } => {
            let (arguments, properties) = arguments.split_at(arguments.len() - properties.len());
            let (given, set) = arguments.split_at(arguments.len() - required.len());
            let set: Vec<_> =
                required.iter().zip(set).map(|(name, value)| format!("{} = {value}", csharp_escape(name))).collect();
            let set = if set.is_empty() { String::new() } else { format!(" {{ {} }}", set.join(", ")) };
            init::made(entry, &format!("new {this}({}){set}", given.join(", ")), properties)
        }
        Call::With { name: None } => format!("{} with {{ }}", receiver(ty)),
        Call::With { name: Some(name) } => format!("{} with {{ {} = {} }}", receiver(ty), csharp_escape(name), value()),
        Call::Default => format!("default({this})"),
        Call::StaticMethod { name, .. } => format!("{}.{}{generics}({all})", of_type(), csharp_escape(name)),
        Call::Operator { operator: of, to } => operator::expression(*of, arguments, to),
        Call::Method { on: id, name } => format!("{}.{}{generics}({all})", on(*id), csharp_escape(name)),
        Call::StaticGet { name, .. } => format!("{}.{}", of_type(), csharp_escape(name)),
        Call::StaticSet { name, .. } => format!("{}.{} = {}", of_type(), csharp_escape(name), value()),
        Call::Get { on: id, name } => format!("{}.{}", on(*id), csharp_escape(name)),
        Call::Set { on: id, name } => format!("{}.{} = {}", on(*id), csharp_escape(name), value()),
        Call::IndexGet { on: id } => format!("{}[{all}]", on(*id)),
        Call::IndexSet { on: id } => {
            let index = arguments.split_last().map_or(&[][..], |(_, index)| index).join(", ");
            format!("{}[{index}] = {}", on(*id), value())
        }
        Call::Subscribe { on: id, name } => format!("{} += {all}", event(*id, name)),
        Call::Unsubscribe { on: id, name } => format!("{} -= {all}", event(*id, name)),
        Call::FieldGet { name, is_static } => field(name, *is_static),
        Call::FieldSet { name, is_static } => format!("{} = {}", field(name, *is_static), value()),
    })
}

/// What moves many items; all such entries are open, and what follows the receiver is read here.
fn bulk(ty: &TypePlan, of: Bulk) -> String {
    let batch = "(global::Mochi.MochiBatch*)arguments[1].Low";
    let place = "(delegate* unmanaged[Cdecl]<nint, nint, void*>)arguments[1].Low, (nint)arguments[2].Low";
    let items = "(void*)arguments[1].Low, (int)arguments[2].Low, arguments[3].Low != 0";
    let (method, rest) = match of {
        Bulk::Items => ("Items", batch),
        Bulk::Copy => ("Copy", place),
        Bulk::Extend => ("Extend", items),
        Bulk::Pairs => ("Pairs", batch),
        Bulk::Make => ("Make", "arguments, result"),
        Bulk::Put => ("Put", "(global::Mochi.MochiAny*)arguments[1].Low, (int)arguments[2].Low"),
        Bulk::Append => ("Append", items),
        Bulk::Lend => ("Lend", "result"),
        Bulk::Take => ("Take", place),
    };
    let count = ty.generic.as_ref().map_or(0, |generic| generic.parameters.len());
    let generics: Vec<_> = (0..).take(count).map(|number| csharp_variable(Variable::Type(number))).collect();
    let this = if Call::Bulk(of).has_receiver() { "self, " } else { "" };
    format!("global::Mochi.MochiBulk.{method}<{}>({this}{rest})", generics.join(", "))
}

/// `<__M0, __M1>` of a generic method.
pub(super) fn generics(entry: &Entry) -> String {
    variables(entry.open.as_ref().map_or(0, |open| open.generics.len()))
}

/// The same in a call, without the type parameter that it is made on.
fn arguments_of_method(entry: &Entry) -> String {
    let count = entry.open.as_ref().map_or(0, |open| open.generics.len());
    match entry.call.implementer() {
        Some(Variable::Method(number)) => variables(number as usize),
        Some(Variable::Type(_)) | None => variables(count),
    }
}

fn variables(count: usize) -> String {
    let names: Vec<_> = (0..).take(count).map(|number| csharp_variable(Variable::Method(number))).collect();
    if names.is_empty() { String::new() } else { format!("<{}>", names.join(", ")) }
}

fn receiver(ty: &TypePlan) -> String {
    let csharp = &ty.csharp;
    if ty.is_lent() {
        return format!("({})", body::lent(csharp, csharp, "self"));
    }
    if ty.record().is_some() {
        return "(*self)".to_owned();
    }
    if ty.is_struct() {
        return body::unboxed(csharp, "self");
    }
    format!("(global::Mochi.MochiHandles.Find(self) as {csharp} ?? global::Mochi.MochiHandles.Refuse<{csharp}>(self))")
}
