//! Interfaces and abstract classes that Rust implements: a trait for each, and what makes an object of a value that has it.

use super::closure::Closure;
use super::method::{self, Owner};
use super::open;
use super::scope::Scope;
use super::text::{self, Writer};
use super::variables;
use super::{base, delegate, docs, spelling};
use crate::plan::{Entry, Implemented, Overrides, Table};
use mochi_surface::model::{Docs, TypeId};

const FAILURES: &str = "An `Err` is thrown; a panic is thrown as an exception.";

/// Prints the trait of an interface, where there is one.
pub(super) fn declare(out: &mut Writer, scope: &Scope<'_>, id: TypeId, table: &Table) {
    let Some((members, name)) = table.implementation().zip(scope.implemented(id)) else { return };
    let all = scope.entries(members);
    // a class has all in its own trait
    let is_own = |of: &Implemented| of.on == id || of.overrides.is_some();
    let mut bases: Vec<_> = members.iter().filter(|of| !is_own(of)).map(|of| of.on).collect();
    bases.dedup();
    let own = all.into_iter().filter(|(of, _)| is_own(of));
    let bases = bases.into_iter().filter_map(|base| path(scope, base));
    let bounds = ["Send", "Sync"].map(|name| scope.prelude(name, marker(name)).to_owned());
    let bounds: Vec<_> = bases.chain(bounds).chain(["'static".to_owned()]).collect();
    let ty = scope.ty(id);
    let name = name.rsplit("::").next().unwrap_or_default().to_owned();
    let variables: Vec<_> = scope.variables().iter().map(|of| format!("{of}: rt::Argument")).collect();
    let generics = text::angled(&variables);
    let plain = ty.split('<').next().unwrap_or_default();
    let docs = Docs {
        summary: format!("What implements [`{plain}`] in Rust: see [`{plain}::implement`].\n\n{FAILURES}"),
        ..Docs::default()
    };
    out.gap();
    docs::print(out, &docs, &ty, None);
    let head = format!("pub trait {name}{generics}:");
    let own: Vec<_> = own.collect();
    let whole = format!("{head} {}", bounds.join(" + "));
    let is_short = out.fits(&format!("{whole} {{"));
    if own.is_empty() && is_short {
        return out.line(&format!("{whole} {{}}"));
    }
    let open = if is_short { format!("{whole} {{") } else { broken(out, &head, &bounds) };
    out.block(&open, "}", |out| {
        for (index, (of, entry)) in own.into_iter().enumerate() {
            if index > 0 {
                out.gap();
            }
            method(out, scope, of, entry);
        }
        if table.is_extended() {
            out.gap();
            base::method(out, scope, id);
        }
    });
    if let Some(own) = scope.own_functions(id) {
        out.gap();
        out.block("rt::functions! {", "}", |out| {
            out.line(&format!("{ty}: {name};"));
            for (of, entry) in scope.entries(&own) {
                let Closure { words, word, .. } = Closure::new(scope, 0, of.on, entry);
                out.line(&format!("{}({}) -> [{word}];", of.rust, words.join(", ")));
            }
        });
    }
}

/// Prints the head of a trait as rustfmt breaks it, up to the brace.
fn broken(out: &mut Writer, head: &str, bounds: &[String]) -> String {
    out.line(head);
    let all = bounds.join(" + ");
    if out.fits_indented(&all) {
        out.indented(&all);
    } else {
        let sign = |at: usize| if at == 0 { "" } else { "+ " };
        bounds.iter().enumerate().for_each(|(at, bound)| out.indented(&format!("{}{bound}", sign(at))));
    }
    "{".to_owned()
}

fn marker(name: &'static str) -> &'static str {
    if name == "Send" { "::std::marker::Send" } else { "::std::marker::Sync" }
}

fn method(out: &mut Writer, scope: &Scope<'_>, of: &Implemented, entry: &Entry) {
    docs::print(out, &method::renamed(entry), &entry.member, None);
    let name = format!("fn {}", of.rust);
    if entry.open.is_some() {
        let Owned { types, given, .. } = Owned::new(scope, entry);
        let declared = entry.parameters.iter().zip(types).map(|(of, ty)| format!("{}: {ty}", of.rust));
        let declared: Vec<_> = ["&self".to_owned()].into_iter().chain(declared).collect();
        let names: Vec<_> = entry.parameters.iter().map(|of| of.rust.as_str()).collect();
        return body(out, of, &name, &declared, &format!("-> rt::Result<{given}>"), "base", &names);
    }
    let closure = Closure::new(scope, 0, of.on, entry);
    let passed: Vec<_> = entry.parameters.iter().filter(|of| variables::is_passed(of)).collect();
    let declared = passed.iter().zip(&closure.types).map(|(of, ty)| format!("{}: {ty}", of.rust));
    let declared: Vec<_> = ["&self".to_owned()].into_iter().chain(declared).collect();
    let (returns, base) = if entry.awaits.is_some() {
        let send = scope.prelude("Send", marker("Send"));
        (format!("-> impl rt::Future<Output = rt::Result<{}>> + {send} + 'static", closure.given), "base_later")
    } else {
        (format!("-> rt::Result<{}>", closure.given), "base")
    };
    let names: Vec<_> = passed.iter().map(|of| of.rust.as_str()).collect();
    body(out, of, &name, &declared, &returns, base, &names);
}

/// Prints a method that takes these, with what the base does where that need not be written.
fn body(
    out: &mut Writer,
    of: &Implemented,
    name: &str,
    declared: &[String],
    returns: &str,
    base: &str,
    taken: &[&str],
) {
    match of.overrides {
        None | Some(Overrides::Abstract) => method::signature(out, name, declared, &format!("{returns};")),
        Some(Overrides::Virtual) => {
            method::signature(out, name, declared, &format!("{returns} {{"));
            out.indented(&format!("rt::{base}!({})", taken.join(", ")));
            out.line("}");
        }
    }
}

/// The trait of an interface with what it is generic over, which is what the interface that is printed is generic over.
fn path(scope: &Scope<'_>, id: TypeId) -> Option<String> {
    let name = scope.implemented(id)?;
    let arguments = scope.arguments(id);
    Some(if arguments.is_empty() { name } else { format!("{name}<{}>", arguments.join(", ")) })
}

/// A method of something generic, which is given values of its own.
struct Owned {
    types: Vec<String>,
    given: String,
    words: Vec<String>,
    word: String,
}

impl Owned {
    fn new(scope: &Scope<'_>, entry: &Entry) -> Self {
        let parameters = entry.parameters.iter().map(|of| delegate::owned(scope, of.crossing, of.null));
        let (types, words) =
            (0..).zip(parameters).map(|(at, of): (u32, _)| (of.ty, format!("a{at}: {}", of.word))).unzip();
        let result = entry.result.as_ref().map(|of| delegate::owned(scope, of.crossing, of.null));
        let (given, word) = result.map_or_else(|| ("()".to_owned(), "()".to_owned()), |of| (of.ty, of.word));
        Self { types, given, words, word }
    }
}

/// Prints that a parameter of the interface takes such a value.
pub(super) fn accept(out: &mut Writer, scope: &Scope<'_>, id: TypeId, table: &Table) {
    let Some((entry, path)) = table.plain_implementation().zip(path(scope, id)) else { return };
    let variables: Vec<_> = scope.variables().iter().map(|of| format!("{of}: rt::Argument, ")).collect();
    out.gap();
    out.line(&format!(
        "rt::implementable! {{ [{}__Value: {path}] {}, {} }}",
        variables.concat(),
        scope.ty(id),
        entry.rust
    ));
}

/// Prints what makes an object of a value.
pub(super) fn implement(
    out: &mut Writer,
    scope: &Scope<'_>,
    owner: &Owner,
    slot: usize,
    entry: &Entry,
    members: &[Implemented],
) {
    let name = path(scope, owner.id).unwrap_or_default();
    let summary = format!(
        "An object of .NET whose members are a value's, which it owns: the value is dropped when .NET has collected the object.\n\n{FAILURES}"
    );
    docs::print(out, &Docs { summary, ..method::renamed(entry) }, &entry.member, entry.obsolete.as_deref());
    out.line("#[inline]");
    let spelled = |of| match entry.open {
        Some(_) => open::parameter(scope, entry, of),
        None => spelling::parameter(scope, of, entry.keeps()),
    };
    let parameters: Vec<_> = entry.parameters.iter().map(|of| (of, spelled(of))).collect();
    let value = if entry.parameters.iter().any(|of| of.rust == "value") { "__value" } else { "value" };
    let declared = parameters.iter().map(|(of, spelled)| format!("{}: {}", of.rust, spelled.ty));
    let declared: Vec<_> = [format!("{value}: __Value")].into_iter().chain(declared).collect();
    method::signature(out, &format!("pub fn {}<__Value: {name}>", entry.rust), &declared, "-> rt::Result<Self> {");
    let is_open = entry.open.is_some();
    if let Some(interfaces) = scope.shared_functions(members) {
        let interfaces: Vec<_> = interfaces.into_iter().map(|of| scope.ty(of)).collect();
        out.indented(&format!(
            "rt::implement!({}[{slot}]({value}: __Value) => {})",
            owner.table,
            interfaces.join(", ")
        ));
        return out.line("}");
    }
    let is_class = members.iter().any(|of| of.overrides.is_some());
    let (implement, generics) = match (is_open, is_class) {
        (true, true) => ("extend_open", format!("[{}]", scope.variables().join(", "))),
        (true, false) => ("implement_open", format!("[{}]", scope.variables().join(", "))),
        (false, true) => ("extend_class", String::new()),
        (false, false) => ("implement", String::new()),
    };
    let words: Vec<_> = parameters.iter().map(|(_, spelled)| spelled.word.as_str()).collect();
    let gap = if words.is_empty() { "" } else { " " };
    let words = if is_class { format!(";{gap}{}", words.join(", ")) } else { String::new() };
    out.indented(&format!("rt::{implement}!({}[{slot}]{generics}({value}: __Value{words}) {{", owner.table));
    for (of, entry) in scope.entries(members) {
        let (kind, words, word) = if entry.open.is_some() {
            let Owned { words, word, .. } = Owned::new(scope, entry);
            ("open ", words, word)
        } else {
            let Closure { words, word, .. } = Closure::new(scope, 0, of.on, entry);
            (if is_open { "plain " } else { "" }, words, word)
        };
        let of_trait = if is_class { name.clone() } else { path(scope, of.on).unwrap_or_default() };
        out.indented(&format!("    {kind}{of_trait}, {}({}) -> [{word}];", of.rust, words.join(", ")));
    }
    out.indented("})");
    out.line("}");
}
