use mochi_surface::model::{
    Api, Element, Event, Kind, Method, MethodKind, Nullability, Ordinary, PackageId, Parameter, Property, Slot, Ty,
    Type, TypeId, Variable,
};
use serde::Serialize;

use crate::commands::inspect::Filter;

#[derive(Debug, Serialize)]
pub(super) struct PackageRow {
    pub package: String,
    pub version: String,
    pub public_members: usize,
    pub bound: usize,
    pub types: Vec<TypeRow>,
}

#[derive(Debug, Serialize)]
pub(in crate::commands) struct TypeRow {
    pub name: String,
    pub kind: &'static str,
    pub members: Vec<MemberRow>,
}

#[derive(Debug, Serialize)]
pub(in crate::commands) struct MemberRow {
    pub name: String,
    pub signature: String,
}

pub(super) fn package(api: &Api, id: PackageId, filter: &Filter<'_>) -> PackageRow {
    let package = api.package(id);
    PackageRow {
        package: package.id.clone(),
        version: package.version.clone(),
        public_members: package.public_members,
        bound: package.bound,
        types: package.types.iter().filter_map(|&ty| type_row(api, api.ty(ty), filter)).collect(),
    }
}

/// `None` when the filter wants nothing of it.
fn type_row(api: &Api, ty: &Type, filter: &Filter<'_>) -> Option<TypeRow> {
    let name = full_name(ty);
    let (kind, mut members) = match &ty.kind {
        Kind::Class(class) => ("class", ordinary(api, &class.body)),
        Kind::Interface(interface) => ("interface", ordinary(api, &interface.body)),
        Kind::Contract(body) => ("interface", ordinary(api, body)),
        Kind::Delegate(delegate) => ("delegate", ordinary(api, &delegate.body)),
        Kind::Enum(of) => {
            let member =
                |name: &str, value: i128| MemberRow { name: name.to_owned(), signature: format!("{name} = {value}") };
            ("enum", of.members.iter().map(|of| member(&of.name, of.value)).collect())
        }
    };
    members.retain(|member| filter.wants(&name, &member.name));
    (!members.is_empty() || filter.wants_type(&name)).then_some(TypeRow { name, kind, members })
}

fn ordinary(api: &Api, body: &Ordinary) -> Vec<MemberRow> {
    let fields = body.fields.iter().map(|field| {
        let word = if field.constant.is_some() {
            "const "
        } else if field.is_static {
            "static "
        } else {
            ""
        };
        (&field.name, format!("{word}{} {}", slot(api, &field.slot), field.name))
    });
    let properties = body.properties.iter().map(|of| (&of.name, property(api, of)));
    let methods = body.methods.iter().map(|of| (&of.name, method(api, of)));
    let events = body.events.iter().map(|of| (&of.name, event(api, of)));
    let rows = fields.chain(properties).chain(events).chain(methods);
    rows.map(|(name, signature)| MemberRow { name: name.clone(), signature }).collect()
}

fn property(api: &Api, property: &Property) -> String {
    let word = match (property.is_static, property.implementer) {
        (_, Some(_)) => "static virtual ",
        (true, None) => "static ",
        (false, None) => "",
    };
    let index =
        if property.index.is_empty() { String::new() } else { format!("[{}]", parameters(api, &property.index)) };
    let get = if property.getter.is_some() { "get; " } else { "" };
    let set = if property.setter.is_some() { "set; " } else { "" };
    let init = if property.init.is_some() { "init; " } else { "" };
    format!("{word}{} {}{index} {{ {get}{set}{init}}}", slot(api, &property.slot), property.name)
}

fn event(api: &Api, event: &Event) -> String {
    let word = if event.receiver.is_none() { "static " } else { "" };
    format!("{word}event {} {}", slot(api, &event.handler), event.name)
}

fn method(api: &Api, method: &Method) -> String {
    let parameters = parameters(api, &method.parameters);
    let result = || method.result.as_ref().map_or("void".to_owned(), |result| slot(api, result));
    match method.kind {
        MethodKind::Constructor => format!("new({parameters})"),
        MethodKind::Static { .. } | MethodKind::Operator(_) => {
            format!("static {} {}({parameters})", result(), method.name)
        }
        MethodKind::Implementer(_) => format!("static virtual {} {}({parameters})", result(), method.name),
        MethodKind::Awaiter => format!("await: {}", result()),
        MethodKind::Copy => format!("{} with {{ }}", result()),
        MethodKind::Instance { .. } => format!("{} {}({parameters})", result(), method.name),
    }
}

fn parameters(api: &Api, parameters: &[Parameter]) -> String {
    let one = |parameter: &Parameter| format!("{} {}", slot(api, &parameter.slot), parameter.name);
    parameters.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// `?` may be null; `~` nobody said.
fn slot(api: &Api, slot: &Slot) -> String {
    match slot.ty {
        Ty::Element(of) => format!("{}{}", element(api, of), mark(slot.nullability)),
        Ty::Nullable(of) => format!("{}?", element(api, of)),
        Ty::Array(of, null, form) => {
            let element = format!("{}{}", element(api, of), mark(null));
            format!("{}{}", form.csharp(&element, ""), mark(slot.nullability))
        }
    }
}

fn element(api: &Api, element: Element) -> String {
    match element {
        Element::Scalar(scalar) => format!("{scalar:?}").to_lowercase(),
        Element::Bool => "bool".to_owned(),
        Element::Char => "char".to_owned(),
        Element::String => "string".to_owned(),
        Element::WellKnown(value) => format!("System.{}", value.name()),
        Element::Enum(id) | Element::Object(id) => named(api, id),
        Element::Variable(Variable::Type(number)) => format!("!{number}"),
        Element::Variable(Variable::Method(number)) => format!("!!{number}"),
    }
}

fn named(api: &Api, id: TypeId) -> String {
    full_name(api.ty(id))
}

fn full_name(ty: &Type) -> String {
    let path = ty.name.path.join("+");
    if ty.name.namespace.is_empty() { path } else { format!("{}.{path}", ty.name.namespace) }
}

fn mark(nullability: Nullability) -> &'static str {
    match nullability {
        Nullability::NotNull => "",
        Nullability::Nullable => "?",
        Nullability::Oblivious => "~",
    }
}
