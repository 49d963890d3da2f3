//! The methods of an interface, for those that extend it beside the one that they deref to.

use super::method::{self, Owner};
use super::scope::Scope;
use super::text::{self, Writer};
use super::{closure, docs, iteration, options};
use crate::plan::{Entry, INHERITED, InheritedPlan};
use mochi_surface::model::{Docs, TypeId};

/// Prints the trait, and who has it.
pub(super) fn print(out: &mut Writer, scope: &Scope<'_>, id: TypeId, inherited: &InheritedPlan) {
    let ty = scope.plan_of(id);
    let Some(table) = ty.table() else { return };
    let owner = Owner::new(scope, id);
    let parameters = ty.generic.as_ref().map_or(&[][..], |generic| &generic.parameters);
    out.gap();
    out.line(&format!("/// The methods of `{}`, on interfaces that extend it and another.", ty.rust.ident));
    let head = format!("pub trait {INHERITED}{}:", closure::generics(parameters, &[], &[]));
    let is = format!("rt::Is<{}>", owner.ty);
    let whole = format!("{head} {is} {{");
    let open = if out.fits(&whole) {
        whole
    } else {
        out.line(&head);
        out.indented(&is);
        "{".to_owned()
    };
    out.block(&open, "}", |out| {
        let mut first = true;
        for &slot in &inherited.slots {
            let entry = &table.entries[slot];
            let short = entry.options.as_ref().is_none_or(|of| of.has_short).then_some(false);
            for is_long in short.into_iter().chain(entry.options.is_some().then_some(true)) {
                if !std::mem::take(&mut first) {
                    out.gap();
                }
                forward(out, scope, &owner, slot, entry, is_long);
            }
        }
    });
    for (index, &(by, from)) in inherited.by.iter().enumerate() {
        if index == 0 {
            out.gap();
        }
        scope.set_type_parameters(scope.plan_of(by));
        let (name, arguments) = (scope.ty(by), scope.arguments(from));
        let bounds = iteration::bounds(scope, by);
        out.line(&format!("rt::inherits! {{ [{bounds}] {name}: {INHERITED}{} }}", text::angled(&arguments)));
    }
    scope.set_type_parameters(ty);
}

/// Prints a method, which passes the same object on as the interface.
fn forward(out: &mut Writer, scope: &Scope<'_>, owner: &Owner, slot: usize, entry: &Entry, is_long: bool) {
    let required = entry.options.as_ref().map_or(usize::MAX, |options| options.required);
    if let Some(open) = &entry.open {
        scope.set_method_parameters(open.generics.iter().map(|parameter| parameter.rust.clone()).collect());
    }
    let mut spelled = method::spelled(scope, owner, slot, entry, required);
    // what the method asks of its own type
    for asked in &mut spelled.asked {
        *asked = asked.replacen("Self:", &format!("{}:", owner.ty), 1);
    }
    let options = entry.options.as_ref();
    let name = options.filter(|_| is_long).map_or(&entry.rust, |options| &options.rust);
    let (mut declared, mut passed) = (spelled.declared.clone(), spelled.names());
    if let Some(options) = options.filter(|_| is_long) {
        let lifetime = options::lifetime(scope, &entry.parameters[options.required..]);
        declared.push(format!("__mochi_options: {}{lifetime}", options.ident));
        passed.push("__mochi_options");
    }
    let is_told = is_long && options.is_some_and(|of| of.has_short);
    let summary = if is_told { String::new() } else { method::renamed(entry).summary };
    docs::print(out, &Docs { summary, ..Docs::default() }, &entry.member, entry.obsolete.as_deref());
    method::head(out, scope, &format!("fn {name}"), &spelled, &declared);
    let interface = owner.ty.replacen('<', "::<", 1);
    let (types, passed) = (spelled.passed_on(), passed.join(", "));
    out.indented(&format!("rt::inherit!({interface}::{name}{types} => {passed})"));
    out.line("}");
}
