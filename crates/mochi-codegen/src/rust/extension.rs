//! Methods that a static class adds to other types: a trait for each of these.

use super::method::{self, Owner};
use super::scope::Scope;
use super::text::Writer;
use super::{docs, module, options, spelling};
use crate::plan::{Extended, ExtensionMethod, ExtensionPlan, PRELUDE, PackagePlan, Plan, TypePlan};
use mochi_surface::model::{Docs, TypeId};

/// Prints the module beside a type.
pub(super) fn module(out: &mut Writer, scope: &Scope<'_>, id: TypeId) {
    let ty = scope.plan_of(id);
    let Some(name) = &ty.module else { return };
    out.gap();
    out.line(&format!("/// What the methods of `{}` need besides.", ty.rust.ident));
    out.block(&format!("pub mod {name} {{"), "}", |out| {
        out.line("use super::*;");
        options::structures(out, scope, ty);
        for extension in &ty.extensions {
            out.gap();
            print(out, scope, id, extension);
        }
    });
}

/// Prints the module of a package that has all of its traits in it, under no name.
pub(super) fn prelude(out: &mut Writer, plan: &Plan, package: &PackagePlan) {
    let types = package.types.iter().map(|&id| plan.ty(id));
    let traits: Vec<_> = types.flat_map(|ty| ty.extensions.iter().map(move |of| path(ty, of))).collect();
    if traits.is_empty() {
        return;
    }
    out.gap();
    out.line(&format!("/// The methods that `{}` adds to types, as `using` has them in C#.", package.id));
    out.block(&format!("pub mod {PRELUDE} {{"), "}", |out| {
        traits.iter().for_each(|path| out.line(&format!("pub use {path} as _;")));
    });
}

fn path(ty: &TypePlan, extension: &ExtensionPlan) -> String {
    let beside = ty.module.as_deref().unwrap_or_default();
    format!("crate::{}::{beside}::{}", module::path(ty).join("::"), extension.ident)
}

fn print(out: &mut Writer, scope: &Scope<'_>, id: TypeId, extension: &ExtensionPlan) {
    let ident = &extension.ident;
    let as_ref = |of: &str| format!("{}<{of}>", scope.prelude("AsRef", "::std::convert::AsRef"));
    let (bound, is_unsized, extended) = match extension.on {
        Extended::Object(id) => (format!("rt::Is<{}>", scope.ty(id)), false, scope.ty(id)),
        Extended::Text => (as_ref("str"), true, "str".to_owned()),
        Extended::Value(of) => {
            (format!("rt::Itself<{}>", spelling::plain(scope, of)), false, spelling::plain(scope, of))
        }
        Extended::Optional(of) => {
            let ty = spelling::optional(scope, &spelling::plain(scope, of));
            (format!("rt::Itself<{ty}>"), false, ty)
        }
        Extended::List(of) => {
            let ty = format!("[{}]", spelling::plain(scope, of));
            (as_ref(&ty), true, ty)
        }
    };
    let sized = if is_unsized { " + ?Sized" } else { "" };
    out.line(&format!("/// What `{}` adds to `{extended}`.", scope.plan_of(id).rust.ident));
    out.block(&format!("pub trait {ident}: {bound} {{"), "}", |out| {
        let mut first = true;
        for method in &extension.methods {
            for (name, is_long) in [(&method.rust, false), (&method.long, true)] {
                let Some(name) = name else { continue };
                if !std::mem::take(&mut first) {
                    out.gap();
                }
                forward(out, scope, id, extension.on, method, name, is_long);
            }
        }
    });
    out.gap();
    out.line(&format!("impl<__T: {bound}{sized}> {ident} for __T {{}}"));
}

/// Prints a method, which passes itself to that of the class.
fn forward(
    out: &mut Writer,
    scope: &Scope<'_>,
    id: TypeId,
    on: Extended,
    method: &ExtensionMethod,
    name: &str,
    is_long: bool,
) {
    let Some(table) = scope.plan_of(id).table() else { return };
    let entry = &table.entries[method.slot];
    let required = entry.options.as_ref().map_or(usize::MAX, |options| options.required);
    let owner = Owner::new(scope, id);
    let spelled = method::spelled(scope, &owner, method.slot, entry, required);
    let (this, pass) = match on {
        Extended::Object(_) => ("&self", "self".to_owned()),
        Extended::Text => ("&self", "AsRef<str> self".to_owned()),
        Extended::Value(of) => ("self", format!("Itself<{}> self", spelling::plain(scope, of))),
        Extended::Optional(of) => {
            ("self", format!("Itself<{}> self", spelling::optional(scope, &spelling::plain(scope, of))))
        }
        Extended::List(of) => ("&self", format!("AsRef<[{}]> self", spelling::plain(scope, of))),
    };
    let mut declared: Vec<String> = vec![this.to_owned()];
    declared.extend(spelled.declared[1..].iter().cloned());
    let mut passed: Vec<&str> = vec![&pass];
    passed.extend(spelled.declared[1..].iter().filter_map(|of| Some(of.split_once(':')?.0)));
    let mut of_class = entry.rust.as_str();
    let mut left_out = "";
    if let Some(options) = entry.options.as_ref().filter(|options| !is_long && !options.has_short) {
        // the class has another overload of these parameters, on another type
        (of_class, left_out) = (&options.rust, "; ..");
    }
    if let Some(options) = entry.options.as_ref().filter(|_| is_long) {
        of_class = &options.rust;
        let lifetime = options::lifetime(scope, &entry.parameters[options.required..]);
        declared.push(format!("__mochi_options: {}{lifetime}", options.ident));
        passed.push("__mochi_options");
    }
    let summary = if is_long && method.rust.is_some() { String::new() } else { method::renamed(entry).summary };
    docs::print(out, &Docs { summary, ..Docs::default() }, &entry.member, entry.obsolete.as_deref());
    method::head(out, scope, &format!("fn {name}"), &spelled, &declared);
    out.indented(&format!("rt::extend!({}::{of_class} => {}{left_out})", owner.ty, passed.join(", ")));
    out.line("}");
}
