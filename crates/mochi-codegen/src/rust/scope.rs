use super::module::{self, Module};
use super::spelling;
use super::text::Writer;
use crate::plan::{Bulk, Entry, Implemented, OrNull, Parameter, Plan, Shape, TypePlan};
use mochi_surface::model::{TypeId, Variable};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Names of the prelude that signatures use; a type so called is written with its path, or hides them in its module.
const PRELUDE: [&str; 3] = ["Option", "String", "Vec"];

/// A delegate, and where its closure sees an `Option`.
#[derive(Debug)]
pub(super) struct Seen {
    pub(super) id: TypeId,
    pub(super) or_null: OrNull,
}

/// The names that one file sees.
#[derive(Debug)]
pub(super) struct Scope<'a> {
    plan: &'a Plan,
    /// What the module itself defines.
    own: BTreeSet<&'a str>,
    own_types: BTreeSet<TypeId>,
    /// Types of other modules, by path.
    imports: BTreeSet<String>,
    /// What the type parameters of the type that is printed are called, and those of the method.
    variables: RefCell<[Vec<String>; 2]>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(plan: &'a Plan, module: &'a Module) -> Self {
        let ident = |id: TypeId| plan.ty(id).rust.ident.as_str();
        let own_types: BTreeSet<TypeId> = module.types.iter().copied().collect();
        let children = module.children.iter().map(String::as_str);
        let own: BTreeSet<&str> = children.chain(own_types.iter().map(|&id| ident(id))).collect();

        let mut foreign: BTreeMap<&str, BTreeSet<(bool, String)>> = BTreeMap::new();
        let printed = own_types.iter().filter(|&&id| module::is_printed(plan, id));
        let mentioned = printed.flat_map(|&id| [plan.ty(id).mentioned(), plan.mentioned_by_closures(id)].concat());
        for id in mentioned.flat_map(|id| plan.with_arguments(id)) {
            if !own_types.contains(&id) {
                let ty = plan.ty(id);
                foreign.entry(ident(id)).or_default().insert((ty.generic.is_some(), path(ty)));
            }
        }
        let imports = foreign
            .into_iter()
            .filter(|(ident, _)| !own.contains(ident) && !PRELUDE.contains(ident))
            .filter_map(|(_, paths)| imported(paths))
            .collect();
        Self { plan, own, own_types, imports, variables: RefCell::default() }
    }

    /// From now on this type is printed.
    pub(super) fn set_type_parameters(&self, ty: &TypePlan) {
        let own = ty.generic.as_ref().map(|generic| generic.parameters.clone());
        *self.variables.borrow_mut() = [own.unwrap_or_default(), Vec::new()];
    }

    /// What the definition of a type says, in words of this place: its type parameters are the arguments of the type.
    pub(super) fn as_instance<T>(&self, id: TypeId, spell: impl FnOnce() -> T) -> T {
        let arguments = self.arguments(id);
        let own = self.variables.replace([arguments, Vec::new()]);
        let spelled = spell();
        self.variables.replace(own);
        spelled
    }

    /// See [`Plan::open_closure`].
    pub(super) fn open_closure(&self, parameter: &Parameter) -> Option<(TypeId, &'a Entry)> {
        let id = parameter.crossing.named().filter(|_| parameter.closure)?;
        Some((id, self.plan.open_closure(id)?))
    }

    /// What makes delegates of any instance of a generic type.
    pub(super) fn definition_closure(&self, id: TypeId) -> Option<&'a Entry> {
        self.plan.open_closure(id)
    }

    /// From now on an entry is printed whose type parameters are called so.
    pub(super) fn set_method_parameters(&self, names: Vec<String>) {
        self.variables.borrow_mut()[1] = names;
    }

    /// The names of all type parameters, those of the type first.
    pub(super) fn variables(&self) -> Vec<String> {
        self.variables.borrow().concat()
    }

    /// The name of a type parameter.
    pub(super) fn variable(&self, variable: Variable) -> String {
        let (of, number) = match variable {
            Variable::Type(number) => (0, number),
            Variable::Method(number) => (1, number),
        };
        self.variables.borrow()[of][number as usize].clone()
    }

    /// See [`Plan::ahead_of_time`].
    pub(super) fn is_ahead_of_time(&self) -> bool {
        self.plan.ahead_of_time
    }

    /// Whether bindings of collections call members of it.
    pub(super) fn is_called(&self, id: TypeId) -> bool {
        let counted = self.plan.types.iter().filter_map(|ty| ty.collection.collection.as_ref()).map(|(of, _)| *of);
        let streams = (0..self.plan.types.len() as u32).filter_map(|of| self.plan.async_enumerator(TypeId(of)));
        let is_awaited = self.plan_of(id).table().is_some_and(|table| table.awaiter().is_some());
        is_awaited || counted.chain(streams.map(|(enumerator, _)| enumerator)).any(|of| self.plan.definition(of) == id)
    }

    /// The instances of a definition that have entries.
    pub(super) fn instances(&self, id: TypeId) -> Vec<TypeId> {
        let name = &self.plan_of(id).name;
        let all = (0..).map(TypeId).zip(&self.plan.types);
        all.filter(|(_, ty)| ty.is_compiled() && ty.name == *name).map(|(id, _)| id).collect()
    }

    pub(super) fn plan_of(&self, id: TypeId) -> &'a TypePlan {
        self.plan.ty(id)
    }

    /// The static of the package of a type.
    pub(super) fn package(&self, ty: &TypePlan) -> String {
        let package = self.plan.package(ty.package);
        format!("crate::{}::{}", super::krate::PACKAGES, super::krate::package_static(package))
    }

    /// The static of a package that knows where the shims are.
    pub(super) fn first_package(&self) -> String {
        let package = super::krate::bound(self.plan).next().expect("some package has a member");
        format!("crate::{}::{}", super::krate::PACKAGES, super::krate::package_static(package))
    }

    /// A type as this file names it: `JObject`, `List<String>`.
    pub(super) fn ty(&self, id: TypeId) -> String {
        let name = self.name(id);
        let arguments = self.arguments(id);
        if arguments.is_empty() { name } else { format!("{name}<{}>", arguments.join(", ")) }
    }

    /// The same without what its parameters stand for: `List`.
    pub(super) fn name(&self, id: TypeId) -> String {
        let ty = self.plan_of(id);
        let path = path(ty);
        let is_near = self.own_types.contains(&id) || self.imports.contains(&path);
        if is_near { ty.rust.ident.clone() } else { path }
    }

    /// What the parameters of a generic type stand for.
    pub(super) fn arguments(&self, id: TypeId) -> Vec<String> {
        self.plan_of(id).arguments().iter().map(|&of| spelling::owned(self, of)).collect()
    }

    /// The trait of what implements an interface, as this file names it.
    pub(super) fn implemented(&self, id: TypeId) -> Option<String> {
        let ty = self.plan_of(id);
        let name = match &ty.shape {
            Shape::Interface(interface) => interface.implemented.as_ref()?,
            Shape::Class(class) => class.implemented.as_ref()?,
            Shape::Enum(_) | Shape::Delegate(_) => return None,
        };
        Some(if self.own_types.contains(&id) {
            name.clone()
        } else {
            format!("crate::{}::{name}", module::path(ty).join("::"))
        })
    }

    /// See [`Plan::implemented`].
    pub(super) fn entries<'m>(&self, members: &'m [Implemented]) -> Vec<(&'m Implemented, &'a Entry)> {
        self.plan.implemented(members)
    }

    /// See [`Plan::own_functions`].
    pub(super) fn own_functions(&self, id: TypeId) -> Option<Vec<Implemented>> {
        self.plan.own_functions(id)
    }

    /// See [`Plan::shared_functions`].
    pub(super) fn shared_functions(&self, members: &[Implemented]) -> Option<Vec<TypeId>> {
        self.plan.shared_functions(members)
    }

    /// See [`Plan::closure`].
    pub(super) fn takes_closure(&self, parameter: &Parameter) -> bool {
        self.plan.closure(parameter).is_some()
    }

    /// The delegate that is made of the closure for a parameter, with what that sees, and what makes it.
    pub(super) fn closure(&self, parameter: &Parameter) -> Option<(Seen, Entry)> {
        let id = parameter.crossing.named().filter(|_| self.takes_closure(parameter))?;
        let seen = Seen { id, or_null: self.plan.or_null(parameter) };
        let wrap = self.wrap(&seen)?;
        Some((seen, wrap))
    }

    /// See [`Plan::seeing`].
    pub(super) fn wrap(&self, seen: &Seen) -> Option<Entry> {
        self.plan.seeing(seen.id, &seen.or_null)
    }

    /// A delegate as this file names it: `Func2<Option<String>, i32>`.
    pub(super) fn delegate(&self, seen: &Seen) -> String {
        let arguments = self.seen(seen);
        if arguments.is_empty() {
            self.ty(seen.id)
        } else {
            format!("{}<{}>", self.name(seen.id), arguments.join(", "))
        }
    }

    /// What the parameters of an instance stand for; of a delegate in each way that closures see it.
    pub(super) fn ways(&self, id: TypeId) -> Vec<Vec<String>> {
        let mut ways = vec![self.arguments(id)];
        if let Shape::Delegate(delegate) = &self.plan_of(id).shape {
            ways.extend(delegate.seen.iter().map(|or_null| self.seen(&Seen { id, or_null: or_null.clone() })));
        }
        ways
    }

    /// What its parameters stand for.
    pub(super) fn seen(&self, seen: &Seen) -> Vec<String> {
        let or_null = |(ty, &or_null): (String, _)| if or_null { spelling::optional(self, &ty) } else { ty };
        self.arguments(seen.id).into_iter().zip(&seen.or_null).map(or_null).collect()
    }

    /// See [`Plan::async_enumerator`]; with what it is cancelled by.
    pub(super) fn async_enumerator(&self, id: TypeId) -> Option<(usize, [TypeId; 2])> {
        let (enumerator, slot) = self.plan.async_enumerator(id)?;
        Some((slot, [enumerator, self.plan.cancellation_source()?]))
    }

    /// See [`Plan::enumerator`].
    pub(super) fn enumerator(&self, id: TypeId) -> Option<TypeId> {
        self.plan.enumerator(id)
    }

    /// See [`Plan::bulk`].
    pub(super) fn bulk(&self, id: TypeId, of: Bulk) -> Option<usize> {
        self.plan.bulk(id, of)
    }

    /// A trait of the prelude.
    pub(super) fn prelude(&self, name: &'static str, path: &'static str) -> &'static str {
        if self.own.contains(name) { path } else { name }
    }

    /// A type of the prelude, whatever the module calls its own.
    pub(super) fn option(&self) -> &'static str {
        if self.own.contains("Option") { "::std::option::Option" } else { "Option" }
    }

    pub(super) fn string(&self) -> &'static str {
        if self.own.contains("String") { "::std::string::String" } else { "String" }
    }

    pub(super) fn vec(&self) -> &'static str {
        if self.own.contains("Vec") { "::std::vec::Vec" } else { "Vec" }
    }

    /// Prints the declarations that make the names of this scope true.
    pub(super) fn imports(&self, out: &mut Writer) {
        let mut uses: Vec<String> = self.imports.iter().map(|path| format!("use {path};")).collect();
        uses.sort();
        for &id in self.own_types.iter().filter(|&&id| self.plan_of(id).rust.in_runtime) {
            uses.push(format!("pub use ::mochi::{};", self.plan_of(id).rust.ident));
        }
        if self.own_types.iter().any(|&id| !self.plan_of(id).rust.in_runtime) {
            uses.push("use ::mochi::rt;".to_owned());
        }
        uses.iter().for_each(|line| out.line(line));
    }
}

/// Of types of one name at most one can be imported: the generic one, which is the longer to write.
fn imported(paths: BTreeSet<(bool, String)>) -> Option<String> {
    let is_alone = paths.len() == 1;
    let mut candidates = paths.into_iter().filter(|(is_generic, _)| is_alone || *is_generic);
    let (_, path) = candidates.next()?;
    candidates.next().is_none().then_some(path)
}

fn path(ty: &TypePlan) -> String {
    let module = module::path(ty).join("::");
    format!("crate::{module}::{}", ty.rust.ident)
}

#[cfg(test)]
mod tests {
    use super::super::module;
    use super::*;
    use crate::plan::Shape;
    use crate::sample;

    /// What the first module but the root imports, and calls the types of the plan.
    fn names(types: &[(&[&str], &str)]) -> (String, Vec<String>) {
        let mut plan = sample::plan(types);
        let all: Vec<TypeId> = (0..).take(plan.types.len()).map(TypeId).collect();
        if let Shape::Class(class) = &mut plan.types[1].shape {
            class.is.clone_from(&all);
        }
        let modules = module::tree(&plan);
        let scope = Scope::new(&plan, &modules[1]);
        let mut out = Writer::default();
        scope.imports(&mut out);
        (out.finish(), all.iter().map(|&id| scope.ty(id)).collect())
    }

    #[test]
    fn other_modules_are_imported() {
        let (imports, names) = names(&[(&["acme"], "Order"), (&["acme", "parts"], "Line")]);
        assert_eq!(imports, "use crate::acme::parts::Line;\nuse crate::system::Object;\nuse ::mochi::rt;\n");
        assert_eq!(names, ["Object", "Order", "Line"]);
    }

    #[test]
    fn equal_names_keep_their_paths() {
        let (imports, names) = names(&[(&["acme"], "Line"), (&["acme", "a"], "Line"), (&["b"], "X"), (&["c"], "X")]);
        assert_eq!(imports, "use crate::system::Object;\nuse ::mochi::rt;\n");
        assert_eq!(names, ["Object", "Line", "crate::acme::a::Line", "crate::b::X", "crate::c::X"]);
    }

    #[test]
    fn the_prelude_is_not_hidden() {
        let plan = sample::plan(&[(&["acme"], "Option")]);
        let modules = module::tree(&plan);
        let scope = Scope::new(&plan, &modules[1]);
        assert_eq!([scope.option(), scope.string()], ["::std::option::Option", "String"]);
    }
}
