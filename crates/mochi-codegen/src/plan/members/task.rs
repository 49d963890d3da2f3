use super::super::Call;
use super::super::names::Rank;
use super::{Builder, Draft};
use mochi_surface::model::{Docs, Form, Generic, Nullability, Slot, Ty};

impl Builder<'_> {
    /// What takes the result of a `Task` or a `Task<T>`.
    pub(super) fn task(&mut self) {
        let name = &self.ty.name;
        let is_task = name.namespace == "System.Threading.Tasks"
            && matches!(&name.path[..], [path] if path == "Task" || path == "Task`1");
        if !is_task {
            return;
        }
        // the task itself does not say whether null is among its results
        let docs = Docs::default();
        let result = self.ty.generic.as_ref().and_then(|Generic { arguments, .. }| arguments.first());
        let result = result.map(|ty| Slot::new(ty.clone(), Nullability::Oblivious));
        let own = |call, plain: &'static str, member| Draft {
            call,
            rank: Rank::Own,
            symbol: plain.to_owned(),
            plain: plain.to_owned(),
            member,
            full_name: &self.ty.full_name,
            name: plain,
            is_readonly: false,
            parameters: &[],
            generics: &[],
            result: result.as_ref().map(|slot| (slot, slot.nullability)),
            awaits: None,
            docs: &docs,
            obsolete: None,
            need: None,
        };
        let name = self.short_name();
        let result_of = own(Call::Await, "result", format!("{name}.GetAwaiter().GetResult()"));
        let promise = own(Call::Promise, "promise", name);
        let is_list = |ty: &Ty| matches!(ty, Ty::Array(_, _, form) if *form != Form::Array);
        // no native function gives a list of lists
        let is_list = result.as_ref().is_some_and(|slot| is_list(&slot.ty));
        self.draft(result_of);
        if !is_list {
            self.draft(promise);
        }
    }
}
