//! The .NET side of an entry: one expression.

use super::ident::Name;
use super::{body, callback, implementation, operator, task};
use crate::plan::{Call, Entry, Parameter, Plan, TypePlan, csharp_escape, csharp_passing, csharp_variable};
use mochi_surface::model::{Passing, TypeId, Variable};

/// The call, property or field that an entry stands for; `None` where it concerns the handle only.
pub(super) fn expression(plan: &Plan, ty: &TypePlan, entry: &Entry, names: &[Name]) -> Option<String> {
    let argument = |(parameter, name): (&Parameter, &Name)| match parameter.passing {
        Passing::Value => body::read(plan, parameter, name),
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
    let generics = generics(entry);
    let all = arguments.join(", ");
    let value = || arguments.last().map_or("", String::as_str);
    let this = &ty.csharp;
    let on = |id: TypeId| receiver(plan.ty(id));
    let event =
        |id: Option<TypeId>, name: &str| format!("{}.{}", id.map_or_else(|| this.clone(), on), csharp_escape(name));
    let field = |name: &str, is_static: bool| {
        let of = if is_static { this.clone() } else { receiver(ty) };
        format!("{of}.{}", csharp_escape(name))
    };
    Some(match &entry.call {
        Call::IsInstance | Call::Free => return None,
        Call::Await => format!("{}.GetAwaiter().GetResult()", receiver(ty)),
        Call::Wrap => callback::wrap(ty, entry),
        Call::Promise => callback::promise(entry),
        Call::Implement { .. } => implementation::implement(entry),
        Call::New { .. } => format!("new {this}({all})"),
        Call::Default => format!("default({this})"),
        Call::StaticMethod { name, .. } => format!("{this}.{}{generics}({all})", csharp_escape(name)),
        Call::Operator { operator: of, to } => operator::expression(*of, arguments, to),
        Call::Method { on: id, name } => format!("{}.{}{generics}({all})", on(*id), csharp_escape(name)),
        Call::StaticGet { name } => format!("{this}.{}", csharp_escape(name)),
        Call::StaticSet { name } => format!("{this}.{} = {}", csharp_escape(name), value()),
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

/// `<__M0, __M1>` of a generic method.
pub(super) fn generics(entry: &Entry) -> String {
    let count = entry.open.as_ref().map_or(0, |open| open.generics.len());
    let names: Vec<_> = (0..).take(count).map(|number| csharp_variable(Variable::Method(number))).collect();
    if names.is_empty() { String::new() } else { format!("<{}>", names.join(", ")) }
}

fn receiver(ty: &TypePlan) -> String {
    let csharp = &ty.csharp;
    if ty.is_struct() {
        return body::unboxed(csharp, "self");
    }
    format!("(global::Mochi.MochiHandles.Find(self) as {csharp} ?? global::Mochi.MochiHandles.Refuse<{csharp}>(self))")
}
