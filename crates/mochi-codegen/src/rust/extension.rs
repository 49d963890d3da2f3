//! Methods that a static class adds to other types: a trait for each of these.

use super::method::{self, Forms, Owner};
use super::scope::Scope;
use super::text::{self, Writer};
use super::{base, inherited, module, options, spelling};
use crate::plan::{Extended, ExtensionMethod, ExtensionPlan, INHERITED, PRELUDE, PackagePlan, Plan, Table, TypePlan};
use mochi_surface::model::TypeId;

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
        if let Some(of) = &ty.inherited {
            inherited::print(out, scope, id, of);
        }
        if ty.table().is_some_and(Table::is_extended) {
            base::declare(out, ty);
        }
    });
}

/// Prints the module of a package that has all of its traits in it, under no name.
pub(super) fn prelude(out: &mut Writer, plan: &Plan, package: &PackagePlan) {
    let types = package.types.iter().map(|&id| plan.ty(id));
    let mut traits: Vec<_> = types.flat_map(|ty| ty.extensions.iter().map(move |of| path(ty, &of.ident))).collect();
    let inherits = |ty: &&TypePlan| {
        let by = ty.inherited.iter().flat_map(|of| &of.by);
        by.into_iter().any(|(by, _)| package.types.contains(by))
    };
    traits.extend(plan.types.iter().filter(inherits).map(|ty| path(ty, INHERITED)));
    if traits.is_empty() {
        return;
    }
    out.gap();
    out.line(&format!("/// The methods that `{}` adds to types, as `using` has them in C#.", package.id));
    out.block(&format!("pub mod {PRELUDE} {{"), "}", |out| {
        traits.iter().for_each(|path| out.line(&format!("pub use {path} as _;")));
    });
}

fn path(ty: &TypePlan, ident: &str) -> String {
    let beside = ty.module.as_deref().unwrap_or_default();
    format!("crate::{}::{beside}::{ident}", module::path(ty).join("::"))
}

fn print(out: &mut Writer, scope: &Scope<'_>, id: TypeId, extension: &ExtensionPlan) {
    let ident = &extension.ident;
    if let Some(first) = extension.methods.first() {
        scope.set_method_parameters(first.generics.clone());
    }
    let generics: Vec<_> = extension.generics.iter().map(|name| format!("{name}: rt::Argument")).collect();
    let as_ref = |of: &str| format!("{}<{of}>", scope.prelude("AsRef", "::std::convert::AsRef"));
    let (bound, is_unsized, extended) = match extension.on {
        Extended::Object(id) | Extended::Kind(id) => (format!("rt::Is<{}>", scope.ty(id)), false, scope.ty(id)),
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
    out.block(&format!("pub trait {ident}{}: {bound} {{", text::angled(&generics)), "}", |out| {
        for (index, method) in extension.methods.iter().enumerate() {
            if index > 0 {
                out.gap();
            }
            methods(out, scope, id, extension, method);
        }
    });
    out.gap();
    let all: Vec<_> = generics.into_iter().chain([format!("__T: {bound}{sized}")]).collect();
    out.line(&format!("impl{} {ident}{} for __T {{}}", text::angled(&all), text::angled(&extension.generics)));
}

/// Prints the forms of a method: the receiver is the first parameter, under the name that it has there.
fn methods(out: &mut Writer, scope: &Scope<'_>, id: TypeId, extension: &ExtensionPlan, method: &ExtensionMethod) {
    let Some(table) = scope.plan_of(id).table() else { return };
    let entry = &table.entries[method.slot];
    let as_ref = |of: &str| ("&self", format!("::core::convert::AsRef::<{of}>::as_ref(self)"));
    let itself = |of: &str| ("self", format!("rt::Itself::<{of}>::itself(self)"));
    scope.set_method_parameters(method.generics.clone());
    let (this, receiver) = match extension.on {
        Extended::Object(_) | Extended::Kind(_) => ("&self", "self".to_owned()),
        Extended::Text => as_ref("str"),
        Extended::Value(of) => itself(&spelling::plain(scope, of)),
        Extended::Optional(of) => itself(&spelling::optional(scope, &spelling::plain(scope, of))),
        Extended::List(of) => as_ref(&format!("[{}]", spelling::plain(scope, of))),
    };
    let required = entry.options.as_ref().map_or(usize::MAX, |options| options.required);
    let mut spelled = method::spelled(scope, &Owner::new(scope, id), method.slot, entry, required);
    this.clone_into(&mut spelled.declared[0]);
    spelled.generics.retain(|name| name != "Self" && !extension.generics.contains(name));
    let (short, long) = (method.rust.as_deref(), method.long.as_deref());
    Forms { keyword: "fn", short, long, options: "", receiver: Some(&receiver) }.print(out, scope, entry, &spelled);
}
