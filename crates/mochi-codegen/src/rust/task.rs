//! Methods that are awaited, and what is awaited.

use super::closure;
use super::iteration;
use super::method::Owner;
use super::open;
use super::scope::Scope;
use super::spelling::{self, Spelling};
use super::text::Writer;
use crate::plan::{Call, Table};
use mochi_surface::model::{Awaits, TypeId};

/// What is over where nothing is in it.
const VALUE_TASK: &str = "System.Threading.Tasks.ValueTask";

/// Prints what makes a class a task, where it is one.
pub(super) fn print(out: &mut Writer, scope: &Scope<'_>, id: TypeId, table: &Table) {
    if let Some(entry) = table.awaiter() {
        let given = open::given(scope, entry);
        let generics = iteration::bounds(scope, id);
        out.gap();
        out.line(&format!("rt::awaitable! {{ [{generics}] {} => {}: {} }}", scope.ty(id), given.ty, entry.rust));
    }
    let ty = scope.plan_of(id);
    if let (VALUE_TASK, Some((_, default))) = (&*ty.full_name, table.methods().find(|(_, of)| of.call == Call::Default))
    {
        out.line(&format!("rt::over! {{ {}: {} }}", scope.ty(id), default.rust));
    }
    let Some((slot, result)) = table.awaited() else { return };
    if ty.is_definition() {
        out.gap();
        let (name, argument) = (scope.ty(id), scope.variables().concat());
        out.line(&format!("rt::task! {{ [{argument}: rt::Argument] {name}[{slot}]<{argument}> => any {argument} }}"));
        if let Some((slot, _)) = table.promise() {
            out.line(&format!("rt::promise! {{ [{argument}: rt::Argument] {name}[{slot}]<{argument}> }}"));
        }
        return;
    }
    let Spelling { ty, word } = spelling::result(scope, result.as_ref());
    out.gap();
    out.line(&format!("rt::task! {{ {}[{slot}] => {ty}: {word} }}", scope.ty(id)));
    if let Some((slot, result)) = table.promise() {
        let word = closure::answer(scope, result.as_ref()).1;
        out.line(&format!("rt::promise! {{ {}[{slot}] => {word} }}", scope.ty(id)));
    }
}

/// Prints that a type is awaited as one above it.
pub(super) fn through(out: &mut Writer, scope: &Scope<'_>, id: TypeId) {
    let Some(through) = scope.plan_of(id).awaited else { return };
    out.gap();
    let generics = iteration::bounds(scope, id);
    out.line(&format!("rt::awaited_as! {{ [{generics}] {} => {} }}", scope.ty(id), scope.ty(through)));
}

/// What a method gives that is awaited, and its body.
pub(super) fn start(
    scope: &Scope<'_>,
    owner: &Owner,
    slot: usize,
    awaits: Awaits,
    words: &str,
    result: &Spelling,
) -> (String, String) {
    let start = if awaits.token.is_some() { "start_cancellable" } else { "start" };
    let task = scope.ty(awaits.task);
    let called = format!("rt::{start}!({}[{slot}]({words}) -> {task}: {})", owner.table, result.word);
    (format!("rt::Task<{}>", result.ty), called)
}
