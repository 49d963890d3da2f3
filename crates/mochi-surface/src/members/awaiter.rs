//! Types that are awaited as C#'s `await` does it: by what their `GetAwaiter` gives.

use mochi_metadata::{MethodAttributes, MethodDef, TypeAttributes};

use super::method::annotations;
use super::need;
use super::{asynchronous, is_public};
use crate::bind::{Binder, Owner};
use crate::lineage;
use crate::model::{Awaits, Docs, Element, Method, MethodKind, Slot, Ty};
use crate::nullability::Annotations;
use crate::signature::{Instance, Sig};
use crate::world::World;

impl<'w> Binder<'w> {
    /// What starts to wait for a type with this pattern, besides its members; `None` for any other, for a task, which has more than
    /// the pattern, and where that is a base's.
    pub(crate) fn awaiter(&mut self, owner: &Owner<'w>) -> Option<Method> {
        let world = self.world;
        let is_task = world.known().tasks.contains(&Some(owner.id));
        let of_pattern = owner.methods().find(|method| is_pattern(*method, "GetAwaiter"));
        let method = of_pattern.filter(|_| !is_task && !self.is_lent(owner.id))?;
        let full_name = format!("{}.<await>", owner.name);
        if world.rejection(owner.id, || full_name.clone()).is_some() {
            return None;
        }
        let named = self.ids.len();
        let is_own = matches!(self.method(owner, method), Ok(Some(_)));
        self.ids.truncate(named);
        let given = Sig::new(world, owner.id, &method.signature().ok()?.return_type).substitute(&owner.arguments);
        let (declaring, result) = self.result_of(&given).filter(|_| is_own)?;
        let (result, awaits) = self.waits(&declaring, result).or_else(|| {
            self.ids.truncate(named);
            None
        })?;
        let summary = "Begins to wait for it, as `await` does.".to_owned();
        Some(Method {
            name: "<await>".to_owned(),
            full_name,
            kind: MethodKind::Awaiter,
            is_readonly: true,
            generics: Vec::new(),
            parameters: Vec::new(),
            required: Vec::new(),
            result,
            awaits: Some(awaits),
            docs: Docs { summary, ..Docs::default() },
            obsolete: None,
            need: need::of_method(owner.row, method),
        })
    }

    /// The method of an awaiter that gives what was waited for, and the type that declares it.
    fn result_of(&self, awaiter: &Sig) -> Option<(Instance, MethodDef<'w>)> {
        let world = self.world;
        let (Sig::Def(id) | Sig::Instance(id, _)) = awaiter else { return None };
        let arguments = if let Sig::Instance(_, arguments) = awaiter { arguments.clone() } else { Vec::new() };
        let of = Instance { id: *id, arguments };
        let interfaces = lineage::interfaces(world, of.clone());
        let notifies = |it: &Instance| world.def(it.id).name.is("System.Runtime.CompilerServices.INotifyCompletion");
        if self.is_lent(of.id) || !interfaces.iter().any(notifies) {
            return None;
        }
        let is_interface = world.row(of.id).flags().contains(TypeAttributes::INTERFACE);
        let above = if is_interface { interfaces.into_iter().collect() } else { lineage::bases(world, of.clone()) };
        let all: Vec<_> = std::iter::once(of).chain(above).collect();
        let is_bool = |it: &Instance, method: MethodDef<'w>| result(world, it, method) == Some(Sig::Bool);
        all.iter().find(|it| found(world, it, "get_IsCompleted").is_some_and(|method| is_bool(it, method)))?;
        all.into_iter().find_map(|it| found(world, &it, "GetResult").map(|method| (it, method)))
    }

    /// What comes of it, and the task that stands for it while it goes on.
    fn waits(&mut self, declaring: &Instance, method: MethodDef<'w>) -> Option<(Option<Slot>, Awaits)> {
        let world = self.world;
        let signature = method.signature().ok()?;
        let row = method.parameters().ok()?.return_value.row;
        let (sig, annotations) =
            self.owner(declaring.clone()).place(world, &signature.return_type, annotations(method, row));
        let [plain, generic] = world.known().tasks;
        let (result, task) = if sig == Sig::Void {
            (None, Sig::Def(plain?))
        } else {
            let slot = self.slot(&sig, annotations).ok()?;
            (Some(asynchronous::unmarked(slot)), Sig::Instance(generic?, vec![sig]))
        };
        match self.ty_of(&task, Annotations::NONE) {
            Ok(Ty::Element(Element::Object(task))) => Some((result, Awaits { task, is_value: false, token: None })),
            Ok(Ty::Element(_) | Ty::Nullable(_) | Ty::Array(..)) | Err(_) => None,
        }
    }
}

/// Whether C# means it by that name, which it calls without arguments.
fn is_pattern(method: MethodDef<'_>, name: &str) -> bool {
    let is_plain = |method: MethodDef<'_>| {
        method.signature().is_ok_and(|of| of.parameters.is_empty() && of.generic_parameter_count == 0)
    };
    let is_static = method.flags().contains(MethodAttributes::STATIC);
    method.name() == Ok(name) && is_public(method) && !is_static && is_plain(method)
}

fn found<'w>(world: &World<'w>, of: &Instance, name: &str) -> Option<MethodDef<'w>> {
    world.row(of.id).methods().find(|method| is_pattern(*method, name))
}

fn result(world: &World<'_>, of: &Instance, method: MethodDef<'_>) -> Option<Sig> {
    Some(Sig::new(world, of.id, &method.signature().ok()?.return_type).substitute(&of.arguments))
}
