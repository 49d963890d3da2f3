//! What a library that is compiled ahead of time has of what is generic: a trait for each type and each method, which the choices
//! have that are in the library. Any other is an error of the compiler, which says what the manifest lacks.

use super::scope::Scope;
use super::text::Writer;
use crate::plan::{Entry, KnownTypes, Open, TypePlan};
use mochi_surface::model::TypeId;
use std::collections::BTreeSet;

/// Prints the traits of a type.
pub(super) fn print(out: &mut Writer, scope: &Scope<'_>, id: TypeId) {
    let ty = scope.plan_of(id);
    let Some(table) = ty.table().filter(|_| scope.is_ahead_of_time()) else { return };
    let own = ty.generic.as_ref().map_or(&[][..], |generic| &generic.parameters);
    if let Some(generic) = needs(scope, id).then_some(own) {
        let instances: BTreeSet<_> = scope.instances(id).into_iter().flat_map(|id| scope.ways(id)).collect();
        declare(
            out,
            ty,
            &name(ty),
            generic,
            &format!("{}<{}>", ty.rust.ident, quoted(generic)),
            &item(ty, None),
            &instances,
        );
    }
    for (slot, entry) in table.methods() {
        let Some(open) = entry.open.as_ref().filter(|open| !open.generics.is_empty()) else { continue };
        let parameters = parameters(own, open);
        let spelled = |of: &KnownTypes| of.arguments.iter().map(|&of| super::spelling::owned(scope, of)).collect();
        let known: BTreeSet<Vec<String>> = open.known.iter().map(spelled).collect();
        let added = ty.added_by(slot).and_then(|(of, method)| Some((&of.ident, method.rust.as_ref()?)));
        let (owner, method) = added.unwrap_or((&ty.rust.ident, &entry.rust));
        let shown = format!("{owner}::{method}::<{}>", quoted(&parameters[own.len()..]));
        declare(out, ty, &of_method(ty, entry), &parameters, &shown, &item(ty, Some(entry)), &known);
    }
}

/// Whether members of a type are there for some choices only. Of some the bindings themselves call members, for whatever is chosen:
/// of one that a value of Rust is passed for, and of what collections are counted and awaited by.
pub(super) fn needs(scope: &Scope<'_>, id: TypeId) -> bool {
    let ty = scope.plan_of(id);
    scope.is_ahead_of_time() && ty.is_definition() && ty.table().is_some() && ty.taken.is_none() && !scope.is_called(id)
}

/// `Self: __MochiShelf<T>`, where `Self` is `subject`.
pub(super) fn of_type(scope: &Scope<'_>, id: TypeId, subject: &str) -> String {
    let ty = scope.plan_of(id);
    let parameters = ty.generic.as_ref().map_or(&[][..], |generic| &generic.parameters);
    format!("{subject}: {}<{}>", name(ty), parameters.join(", "))
}

/// What a method asks of the types that are `chosen`: those of its type, and its own. It is asked by the method and not by the
/// `impl`, so that rustc tells of what is missing, and not that there is no such method.
pub(super) fn asked(scope: &Scope<'_>, id: TypeId, entry: &Entry, chosen: &[String]) -> Vec<String> {
    let Some(open) = entry.open.as_ref().filter(|_| scope.is_ahead_of_time()) else { return Vec::new() };
    let of_method = || format!("{}: {}<{}>", scope.ty(id), of_method(scope.plan_of(id), entry), chosen.join(", "));
    let of_type = needs(scope, id).then(|| of_type(scope, id, "Self"));
    of_type.into_iter().chain((!open.generics.is_empty()).then(of_method)).collect()
}

/// The trait of a type; those of its methods begin so.
fn name(ty: &TypePlan) -> String {
    format!("__Mochi{}", ty.rust.ident.trim_start_matches("r#"))
}

fn of_method(ty: &TypePlan, entry: &Entry) -> String {
    format!("{}_{}", name(ty), entry.rust.trim_start_matches("r#"))
}

fn parameters(own: &[String], open: &Open) -> Vec<String> {
    own.iter().chain(open.generics.iter().map(|parameter| &parameter.rust)).cloned().collect()
}

/// The parameters as the message has them: rustc puts the types there.
fn quoted(parameters: &[String]) -> String {
    parameters.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(", ")
}

/// What the manifest calls it.
fn item(ty: &TypePlan, entry: Option<&Entry>) -> String {
    let name = entry.and_then(|entry| entry.call.generic_name());
    let method = name.map(|name| format!(".{name}")).unwrap_or_default();
    format!("{}{method}", ty.name)
}

fn declare(
    out: &mut Writer,
    ty: &TypePlan,
    name: &str,
    parameters: &[String],
    shown: &str,
    item: &str,
    instances: &BTreeSet<Vec<String>>,
) {
    let of: Vec<_> = parameters.iter().map(|name| format!("{name} = \\\"..\\\"")).collect();
    let types: Vec<_> = parameters.iter().map(|name| format!("`{{{name}}}`")).collect();
    let own = ty.generic.as_ref().map_or(0, |generic| generic.parameters.len());
    out.gap();
    out.block("rt::instances! {", "}", |out| {
        out.line(&format!("{name}<{}>", parameters.join(", ")));
        out.indented(&format!("\"`{shown}` is not in the library that is compiled ahead of time\","));
        out.indented(&format!("\"add `{{{{ item = \\\"{item}\\\", {} }}}}` to `monomorphise` in `[dotnet]` of `mochi.toml`, with the names of C# for {}, and run `mochi pkg sync dotnet`\";", of.join(", "), types.join(", ")));
        for arguments in instances {
            let of = &arguments[..own];
            let ty = if own == 0 { ty.rust.ident.clone() } else { format!("{}<{}>", ty.rust.ident, of.join(", ")) };
            out.line(&format!("{ty} = <{}>;", arguments.join(", ")));
        }
    });
}
