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
    let extended = match extension.on {
        Extended::Object(id) | Extended::Kind(id) => scope.ty(id),
        Extended::Text => "str".to_owned(),
        Extended::Value(of) => spelling::plain(scope, of),
        Extended::Optional(of) => spelling::optional(scope, &spelling::plain(scope, of)),
        Extended::List(of) => format!("[{}]", spelling::plain(scope, of)),
    };
    let (bound, sized, this, receiver) = match extension.on {
        Extended::Object(_) => (format!("rt::Is<{extended}>"), "", "&self", "self".to_owned()),
        Extended::Kind(_) => {
            // What is not known to be one of itself is passed as what may be null.
            (format!("rt::Is<{extended}>"), "", "&self", "::core::option::Option::Some(self)".to_owned())
        }
        Extended::Text | Extended::List(_) => {
            let as_ref = scope.prelude("AsRef", "::std::convert::AsRef");
            let receiver = format!("::core::convert::AsRef::<{extended}>::as_ref(self)");
            (format!("{as_ref}<{extended}>"), " + ?Sized", "&self", receiver)
        }
        Extended::Value(_) | Extended::Optional(_) => {
            (format!("rt::Itself<{extended}>"), "", "self", format!("rt::Itself::<{extended}>::itself(self)"))
        }
    };
    out.line(&format!("/// What `{}` adds to `{extended}`.", scope.plan_of(id).rust.ident));
    out.block(&format!("pub trait {ident}{}: {bound} {{", text::angled(&generics)), "}", |out| {
        for (index, method) in extension.methods.iter().enumerate() {
            if index > 0 {
                out.gap();
            }
            methods(out, scope, id, extension, method, (this, &receiver));
        }
    });
    out.gap();
    let all: Vec<_> = generics.into_iter().chain([format!("__T: {bound}{sized}")]).collect();
    out.line(&format!("impl{} {ident}{} for __T {{}}", text::angled(&all), text::angled(&extension.generics)));
}

/// Prints the forms of a method: `&self` in its head, and in its body the receiver, under the name of the first parameter.
fn methods(
    out: &mut Writer,
    scope: &Scope<'_>,
    id: TypeId,
    extension: &ExtensionPlan,
    method: &ExtensionMethod,
    (this, receiver): (&str, &str),
) {
    let Some(table) = scope.plan_of(id).table() else { return };
    let entry = &table.entries[method.slot];
    scope.set_method_parameters(method.generics.clone());
    let required = entry.options.as_ref().map_or(usize::MAX, |options| options.required);
    let mut spelled = method::spelled(scope, &Owner::new(scope, id), method.slot, entry, required);
    this.clone_into(&mut spelled.declared[0]);
    spelled.generics.retain(|name| name != "Self" && !extension.generics.contains(name));
    let (short, long) = (method.rust.as_deref(), method.long.as_deref());
    Forms { keyword: "fn", short, long, options: "", receiver: Some(receiver) }.print(out, scope, entry, &spelled);
}
