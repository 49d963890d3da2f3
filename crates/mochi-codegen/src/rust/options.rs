//! Parameters that a caller may leave out: a method without them, and one that takes them in a struct.

use super::method::{self, Forms, Spelled};
use super::scope::Scope;
use super::spelling::{self, optional, plain};
use super::text::Writer;
use super::{constant, docs};
use crate::plan::{Crossing, Entry, Options, Parameter, Passed, Plain, Shape, Table, TypePlan};
use mochi_surface::model::{Constant, Docs, Form, Omitted, TypeId, WellKnown};

/// Prints the structs of a type; methods that may be told the same share one, each by a name of its own.
pub(super) fn structures(out: &mut Writer, scope: &Scope<'_>, ty: &TypePlan) {
    let mut known: Vec<Structure<'_>> = Vec::new();
    for (slot, entry) in ty.table().into_iter().flat_map(Table::methods) {
        let Some(options) = &entry.options else { continue };
        let added = ty.added_by(slot).and_then(|(of, method)| Some((&of.ident, method.long.as_ref()?)));
        let (owner, method) = added.unwrap_or((&ty.rust.ident, &options.rust));
        let structure = Structure::new(scope, entry, options);
        out.gap();
        let docs = format!("/// What `{owner}::{method}` may be told besides.");
        if let Some(same) = known.iter().find(|other| other.fields == structure.fields) {
            out.line(&docs);
            let lifetime = same.lifetime;
            out.line(&format!("pub type {}{lifetime} = {}{lifetime};", structure.ident, same.ident));
        } else {
            structure.print(out, &docs);
            known.push(structure);
        }
    }
}

struct Structure<'a> {
    ident: &'a str,
    /// `<'a>` where it borrows.
    lifetime: &'static str,
    /// The documentation of each, and its declaration.
    fields: Vec<(String, String)>,
}

impl<'a> Structure<'a> {
    fn new(scope: &Scope<'_>, entry: &Entry, options: &'a Options) -> Self {
        let renamed = method::renamed(entry);
        let text = |of: &Parameter| {
            let name = of.rust.trim_start_matches("r#");
            renamed.parameters.iter().find(|(other, _)| other == name).map_or("", |(_, text)| text).to_owned()
        };
        let left_out = &entry.parameters[options.required..];
        let left_out: Vec<_> = left_out.iter().filter_map(|of| Some((of, field(scope, of)?))).collect();
        let lifetime = if left_out.iter().any(|(_, (ty, _))| is_borrowed(ty)) { "<'a>" } else { "" };
        let declared =
            |(of, (ty, value)): (&Parameter, (String, String))| (text(of), format!("{}: {ty} = {value},", of.rust));
        let fields = left_out.into_iter().map(declared).collect();
        Self { ident: &options.ident, lifetime, fields }
    }

    fn print(&self, out: &mut Writer, docs: &str) {
        out.block("rt::options! {", "}", |out| {
            out.line(docs);
            out.block(&format!("pub struct {}{} {{", self.ident, self.lifetime), "}", |out| {
                for (text, declared) in &self.fields {
                    docs::text(out, text);
                    out.line(declared);
                }
            });
        });
    }
}

/// Prints the methods of an entry whose last parameters may be left out.
pub(super) fn print(
    out: &mut Writer,
    scope: &Scope<'_>,
    entry: &Entry,
    options: &Options,
    forms: &Forms<'_>,
    long: &str,
    spelled: &Spelled,
) {
    let (given, left_out) = entry.parameters.split_at(options.required);
    forms.document(out, entry, left_out);
    if let Some(short) = forms.short {
        let names = spelled.names();
        let gap = if names.is_empty() { "" } else { " " };
        method::head(out, scope, &format!("{} {short}", forms.keyword), spelled, &spelled.declared);
        out.indented(&format!("rt::short!(Self::{long}{} =>{gap}{})", spelled.passed_on(), names.join(", ")));
        out.line("}");
        out.gap();
        let summary = format!("As [`{short}`](Self::{short}), and told what that leaves out.");
        docs::print(out, &Docs { summary, ..Docs::default() }, &entry.member, entry.obsolete.as_deref());
    }
    let name = if given.iter().any(|of| of.rust == "options") { "__mochi_options" } else { "options" };
    let path = format!("{}{}", forms.options, options.ident);
    let taken = format!("{name}: {path}{}", lifetime(scope, left_out));
    let declared: Vec<_> = spelled.declared.iter().cloned().chain([taken]).collect();
    method::head(out, scope, &format!("{} {long}", forms.keyword), spelled, &declared);
    let fields: Vec<_> = left_out.iter().map(|of| of.rust.as_str()).collect();
    let fields = fields.join(", ");
    forms.body(out, scope, entry, &format!("rt::call_with!({path} {{ {fields} }} = {name}; {})", spelled.called));
}

/// Of the struct of these parameters.
pub(super) fn lifetime(scope: &Scope<'_>, left_out: &[Parameter]) -> &'static str {
    let is_borrowed = left_out.iter().filter_map(|of| field(scope, of)).any(|(ty, _)| is_borrowed(&ty));
    if is_borrowed { "<'_>" } else { "" }
}

fn is_borrowed(ty: &str) -> bool {
    ty.contains("&'a ")
}

/// The type of a field, and what it holds where a caller says nothing.
fn field(scope: &Scope<'_>, parameter: &Parameter) -> Option<(String, String)> {
    let omitted = parameter.omitted.as_ref()?;
    let is_null = parameter.null != Passed::Required;
    let none = || format!("{}::None", scope.option());
    let nullable = |ty: String, value: Option<String>| {
        if !is_null {
            return (ty, value.unwrap_or_default());
        }
        let some = |value| format!("{}::Some({value})", scope.option());
        (optional(scope, &ty), value.map_or_else(none, some))
    };
    Some(match parameter.crossing {
        Crossing::Plain(Plain::Text) => {
            let text =
                if let Omitted::Constant(Constant::String(text)) = omitted { Some(format!("{text:?}")) } else { None };
            nullable("&'a str".to_owned(), text)
        }
        Crossing::Plain(object @ Plain::Object(_)) => nullable(format!("&'a {}", plain(scope, object)), None),
        Crossing::Plain(of) => (plain(scope, of), value(scope, of, omitted)),
        Crossing::Optional(of) => {
            let value = if *omitted == Omitted::Constant(Constant::Null) {
                none()
            } else {
                format!("{}::Some({})", scope.option(), value(scope, of, omitted))
            };
            (optional(scope, &plain(scope, of)), value)
        }
        Crossing::List { form: form @ (Form::Jagged(_) | Form::Grid(_)), element, element_null } => {
            nullable(format!("&'a [{}]", spelling::listed(scope, form, element, element_null)), None)
        }
        Crossing::List { form: Form::Array | Form::ReadOnlySpan | Form::Span, element, element_null } => {
            let of = if element == Plain::Text { "&'a str".to_owned() } else { plain(scope, element) };
            // the one form in which a list of text that may be null is understood
            let is_text = element == Plain::Text && is_null;
            let of = if element_null == Passed::Required || is_text { of } else { optional(scope, &of) };
            let empty = (*omitted == Omitted::Empty).then(|| "&[]".to_owned());
            nullable(format!("&'a [{of}]"), empty)
        }
    })
}

/// A value of an enumeration, by its name where it has one.
fn named(scope: &Scope<'_>, id: TypeId, value: i128) -> String {
    let name = match &scope.plan_of(id).shape {
        Shape::Enum(of) => of.members.iter().find(|member| member.value == value).map(|member| &member.rust),
        Shape::Class(_) | Shape::Interface(_) | Shape::Delegate(_) => None,
    };
    match name {
        Some(name) => format!("{}::{name}", scope.ty(id)),
        None => format!("{}::from_value({value})", scope.ty(id)),
    }
}

/// What is passed for a value that is left out.
fn value(scope: &Scope<'_>, of: Plain, omitted: &Omitted) -> String {
    match (omitted, of) {
        (Omitted::Constant(Constant::Null), Plain::Scalar(_)) => constant::zero(of).to_owned(),
        (Omitted::Constant(Constant::Null), Plain::Bool) => "false".to_owned(),
        (Omitted::Constant(Constant::Null), Plain::Char) => "'\\0'".to_owned(),
        (Omitted::Constant(Constant::Null), Plain::WellKnown(WellKnown::Int128 | WellKnown::UInt128)) => "0".to_owned(),
        (Omitted::Constant(Constant::Null), Plain::WellKnown(_) | Plain::Record(_)) => {
            format!("{}::default()", plain(scope, of))
        }
        (Omitted::Constant(Constant::Null), Plain::Enum { ty, .. }) => named(scope, ty, 0),
        (Omitted::Constant(Constant::Integer(value)), Plain::Enum { ty, .. }) => named(scope, ty, *value),
        (Omitted::Constant(constant), _) => constant::value(scope, of, constant),
        (Omitted::Decimal { low, middle, high, flags }, _) => {
            let digits = u128::from(*high) << 64 | u128::from(*middle) << 32 | u128::from(*low);
            let (is_negative, scale) = (flags >> 31 != 0, flags >> 16 & 0xff);
            format!("::mochi::Decimal::from_parts({is_negative}, {digits}, {scale}).unwrap_or_default()")
        }
        (Omitted::Ticks(ticks), _) => {
            let kind = "::mochi::DateTimeKind::Unspecified";
            format!("::mochi::DateTime::from_ticks({ticks}, {kind}).unwrap_or_default()")
        }
        (Omitted::Empty, _) => "&[]".to_owned(),
    }
}
