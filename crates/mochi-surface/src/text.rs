//! The text form: one line a member.

use std::fmt::Write;

use crate::model::{
    Api, Constant, Element, Enum, Event, Field, Kind, Method, MethodKind, Nullability, Ordinary, Package, Parameter,
    Passing, Property, Slot, Ty, Type, TypeId, Variable,
};

/// What of a package crosses and what does not: a line a type, below it a line a member, the skips at the end.
///
/// References that the library does not annotate are marked `~`, those that may be null `?`.
#[must_use]
pub fn text(api: &Api, package: &Package) -> String {
    let mut text = Text { api, out: String::new() };
    for &id in &package.types {
        text.ty(id);
    }
    for skip in &package.skipped {
        text.line(0, format_args!("skipped {} {}: {}", skip.member, skip.code.code(), skip.detail));
    }
    text.out
}

struct Text<'a> {
    api: &'a Api,
    out: String,
}

impl Text<'_> {
    fn line(&mut self, indent: usize, line: std::fmt::Arguments<'_>) {
        // writing to a `String` does not fail
        let _ = writeln!(self.out, "{:indent$}{line}", "");
    }

    fn ty(&mut self, id: TypeId) {
        let ty = self.api.ty(id);
        let (keyword, bases) = match &ty.kind {
            Kind::Class(class) => (class_keyword(class), self.bases(class.base, &class.body)),
            Kind::Interface(interface) => ("interface".to_owned(), self.bases(None, &interface.body)),
            Kind::Contract(_) => ("static interface".to_owned(), String::new()),
            Kind::Delegate(it) => ("delegate".to_owned(), self.bases(it.base, &it.body)),
            Kind::Enum(it) => (enum_keyword(it), format!(" : {}", it.underlying.csharp_name())),
        };
        self.line(0, format_args!("{keyword} {}{bases}{}", ty.full_name, obsolete(ty.obsolete.as_ref())));
        match &ty.kind {
            Kind::Class(class) => self.body(ty, &class.body),
            Kind::Interface(interface) => self.body(ty, &interface.body),
            Kind::Contract(body) => self.body(ty, body),
            Kind::Delegate(delegate) => self.body(ty, &delegate.body),
            Kind::Enum(it) => {
                for member in &it.members {
                    let obsolete = obsolete(member.obsolete.as_ref());
                    self.line(2, format_args!("{} = {}{obsolete}", member.name, member.value));
                }
            }
        }
    }

    fn bases(&self, base: Option<TypeId>, body: &Ordinary) -> String {
        let names: Vec<String> = base.iter().chain(&body.interfaces).map(|id| self.name(*id)).collect();
        if names.is_empty() { String::new() } else { format!(" : {}", names.join(", ")) }
    }

    fn body(&mut self, ty: &Type, body: &Ordinary) {
        for field in &body.fields {
            self.field(field);
        }
        for property in &body.properties {
            self.property(ty, property);
        }
        for event in &body.events {
            self.event(ty, event);
        }
        for method in &body.methods {
            self.method(ty, method);
        }
    }

    fn field(&mut self, field: &Field) {
        let keyword = match (&field.constant, field.is_static, field.is_readonly) {
            (Some(_), ..) => "const ",
            (None, true, true) => "static readonly ",
            (None, true, false) => "static ",
            (None, false, true) => "readonly ",
            (None, false, false) => "",
        };
        let value = field.constant.as_ref().map(constant).unwrap_or_default();
        let slot = self.slot(&field.slot);
        let obsolete = obsolete(field.obsolete.as_ref());
        self.line(2, format_args!("{keyword}{slot} {}{value}{obsolete}", field.name));
    }

    fn property(&mut self, ty: &Type, property: &Property) {
        let slot = self.slot(&property.slot);
        let receiver = property.receiver.map(|id| self.receiver(ty, id));
        let keyword = receiver.as_deref().unwrap_or(static_keyword(property.implementer));
        let index =
            if property.index.is_empty() { String::new() } else { format!("[{}]", self.parameters(&property.index)) };
        let half = |name: &str, accessor: &Option<crate::model::Accessor>| {
            let accessor = accessor.as_ref()?;
            let mark = accessor.nullability.map_or("", mark);
            Some(format!(" {name}{mark}{};", obsolete(accessor.obsolete.as_ref())))
        };
        let getter = half("get", &property.getter).unwrap_or_default();
        let setter = half("set", &property.setter).unwrap_or_default();
        let init = half("init", &property.init).unwrap_or_default();
        let obsolete = obsolete(property.obsolete.as_ref());
        self.line(2, format_args!("{keyword}{slot} {}{index} {{{getter}{setter}{init} }}{obsolete}", property.name));
    }

    fn event(&mut self, ty: &Type, event: &Event) {
        let receiver = event.receiver.map(|id| self.receiver(ty, id));
        let keyword = receiver.as_deref().unwrap_or("static ");
        let handler = self.slot(&event.handler);
        let obsolete = obsolete(event.obsolete.as_ref());
        self.line(2, format_args!("{keyword}event {handler} {}{obsolete}", event.name));
    }

    fn method(&mut self, ty: &Type, method: &Method) {
        let keyword = match method.kind {
            MethodKind::Constructor => String::new(),
            MethodKind::Static { .. } | MethodKind::Operator(_) => static_keyword(None).to_owned(),
            MethodKind::Implementer(of) => static_keyword(Some(of)).to_owned(),
            MethodKind::Awaiter | MethodKind::Copy => String::new(),
            MethodKind::Instance { receiver } => self.receiver(ty, receiver),
        };
        let result = match (&method.result, method.kind) {
            (_, MethodKind::Constructor) => String::new(),
            (
                Some(slot),
                MethodKind::Static { .. }
                | MethodKind::Implementer(_)
                | MethodKind::Operator(_)
                | MethodKind::Awaiter
                | MethodKind::Copy
                | MethodKind::Instance { .. },
            ) => format!("{} ", self.slot(slot)),
            (
                None,
                MethodKind::Static { .. }
                | MethodKind::Implementer(_)
                | MethodKind::Operator(_)
                | MethodKind::Awaiter
                | MethodKind::Copy
                | MethodKind::Instance { .. },
            ) => "void ".to_owned(),
        };
        let parameters = self.parameters(&method.parameters);
        let obsolete = obsolete(method.obsolete.as_ref());
        let (keyword, token) = match method.awaits {
            Some(awaits) => (format!("{keyword}async "), if awaits.token.is_some() { " cancellable" } else { "" }),
            None => (keyword, ""),
        };
        self.line(2, format_args!("{keyword}{result}{}({parameters}){token}{obsolete}", method.name));
    }

    /// Says on which type a member is called, where it is not the declaring one.
    fn receiver(&self, ty: &Type, receiver: TypeId) -> String {
        let name = &self.api.ty(receiver).full_name;
        if *name == ty.full_name { String::new() } else { format!("override({name}) ") }
    }

    fn parameters(&self, parameters: &[Parameter]) -> String {
        let shown = |parameter: &Parameter| {
            let keyword = match parameter.passing {
                Passing::Value => "",
                Passing::In => "in ",
                Passing::Ref => "ref ",
                Passing::Out { .. } => "out ",
            };
            format!("{keyword}{} {}", self.slot(&parameter.slot), parameter.name)
        };
        parameters.iter().map(shown).collect::<Vec<_>>().join(", ")
    }

    fn slot(&self, slot: &Slot) -> String {
        let outer = if slot.is_reference() { mark(slot.nullability) } else { "" };
        match slot.ty {
            Ty::Element(element) => format!("{}{outer}", self.element(element)),
            Ty::Nullable(element) => format!("{}?", self.element(element)),
            Ty::Array(element, nullability, form) => {
                let inner = if element.is_reference() { mark(nullability) } else { "" };
                format!("{}{outer}", form.csharp(&format!("{}{inner}", self.element(element)), ""))
            }
        }
    }

    fn element(&self, element: Element) -> String {
        match element {
            Element::Scalar(scalar) => scalar.csharp_name().to_owned(),
            Element::Bool => "bool".to_owned(),
            Element::Char => "char".to_owned(),
            Element::String => "string".to_owned(),
            Element::WellKnown(value) => format!("System.{}", value.name()),
            Element::Enum(id) | Element::Object(id) => self.name(id),
            Element::Variable(Variable::Type(number)) => format!("T{number}"),
            Element::Variable(Variable::Method(number)) => format!("TMethod{number}"),
        }
    }

    fn name(&self, id: TypeId) -> String {
        self.api.ty(id).full_name.clone()
    }
}

fn class_keyword(class: &crate::model::Class) -> String {
    let words = [
        (class.is_static, "static "),
        (class.is_abstract && !class.is_static, "abstract "),
        (class.is_sealed && !class.is_static && !class.is_struct, "sealed "),
        (class.is_disposable, "disposable "),
        (class.is_exception, "exception "),
    ];
    words
        .iter()
        .filter(|(is, _)| *is)
        .map(|(_, word)| *word)
        .chain([if class.is_struct { "struct" } else { "class" }])
        .collect()
}

/// Of a member that each implementing type has for itself, as C# declares it.
fn static_keyword(implementer: Option<Variable>) -> &'static str {
    if implementer.is_some() { "static virtual " } else { "static " }
}

fn enum_keyword(it: &Enum) -> String {
    if it.is_flags { "flags enum".to_owned() } else { "enum".to_owned() }
}

fn constant(value: &Constant) -> String {
    match value {
        Constant::Bool(value) => format!(" = {value}"),
        Constant::Char(value) => format!(" = '\\u{value:04x}'"),
        Constant::Integer(value) => format!(" = {value}"),
        Constant::F32(value) => format!(" = {value:?}f"),
        Constant::F64(value) => format!(" = {value:?}"),
        Constant::String(value) => format!(" = {value:?}"),
        Constant::Null => " = null".to_owned(),
    }
}

fn obsolete(message: Option<&String>) -> String {
    message.map(|message| format!(" [obsolete {message:?}]")).unwrap_or_default()
}

fn mark(nullability: Nullability) -> &'static str {
    match nullability {
        Nullability::NotNull => "",
        Nullability::Nullable => "?",
        Nullability::Oblivious => "~",
    }
}
