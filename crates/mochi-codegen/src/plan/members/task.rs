use super::super::Call;
use super::super::names::Rank;
use super::{Builder, Draft};
use mochi_surface::model::{Docs, Generic, Nullability, Slot};

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
        let result = self.ty.generic.as_ref().and_then(|Generic { arguments, .. }| arguments.first());
        let result = result.map(|ty| Slot { ty: ty.clone(), nullability: Nullability::Oblivious });
        self.draft(Draft {
            call: Call::Await,
            rank: Rank::Method,
            symbol: "result".to_owned(),
            plain: "result".to_owned(),
            member: format!("{}.GetAwaiter().GetResult()", self.short_name()),
            full_name: &self.ty.full_name,
            name: "GetResult",
            parameters: &[],
            result: result.as_ref().map(|slot| (slot, slot.nullability)),
            awaits: None,
            docs: &Docs::default(),
            obsolete: None,
            need: None,
        });
    }
}
