use super::scope::Scope;
use super::text::Writer;
use super::{class, delegate, enumeration, extension, instances, interface, operators};
use crate::File;
use crate::plan::{Plan, Shape, TypePlan};
use mochi_surface::model::TypeId;
use std::collections::{BTreeMap, BTreeSet};

/// A namespace.
#[derive(Debug, Default)]
pub(super) struct Module {
    /// Below `crate`; empty for the crate's root.
    pub(super) path: Vec<String>,
    /// By name.
    pub(super) types: Vec<TypeId>,
    /// The last segments of the modules in it.
    pub(super) children: BTreeSet<String>,
}

/// All modules with those between them and the root, by path.
pub(super) fn tree(plan: &Plan) -> Vec<Module> {
    let mut modules = BTreeMap::from([(Vec::new(), Module::default())]);
    for (index, ty) in (0..).zip(&plan.types) {
        modules.entry(path(ty)).or_default().types.push(TypeId(index));
    }
    let paths: Vec<Vec<String>> = modules.keys().cloned().collect();
    for path in paths {
        for depth in 0..path.len() {
            let children = &mut modules.entry(path[..depth].to_vec()).or_default().children;
            children.insert(path[depth].clone());
        }
    }
    modules
        .into_iter()
        .map(|(path, mut module)| {
            module.path = path;
            module.types.sort_by_key(|&id| (&plan.ty(id).rust.ident, &plan.ty(id).full_name));
            module
        })
        .collect()
}

/// Where a type is in the crate. What the runtime crate has itself, the framework has in `System`.
pub(super) fn path(ty: &TypePlan) -> Vec<String> {
    if ty.rust.in_runtime { vec!["system".to_owned()] } else { ty.rust.module.clone() }
}

/// Whether something is printed for a type: definitions stand for what is generic, but each closed instance of a delegate that members
/// name is made of closures of its own.
pub(super) fn is_printed(plan: &Plan, id: TypeId) -> bool {
    let ty = plan.ty(id);
    match &ty.shape {
        _ if ty.generic.is_none() || ty.is_definition() => true,
        Shape::Delegate(delegate) => ty.is_closed() && delegate.table.is_some() && !delegate.seen.is_empty(),
        Shape::Class(_) | Shape::Interface(_) | Shape::Enum(_) => false,
    }
}

/// Prints the file of a module.
pub(super) fn print(plan: &Plan, module: &Module) -> File {
    let scope = Scope::new(plan, module);
    let mut out = Writer::default();
    scope.imports(&mut out);
    for (index, child) in module.children.iter().enumerate() {
        if index == 0 {
            out.gap();
        }
        out.line(&format!("pub mod {child};"));
    }
    for &id in module.types.iter().filter(|&&id| is_printed(plan, id)) {
        let ty = scope.plan_of(id);
        if ty.rust.in_runtime {
            continue;
        }
        out.gap();
        scope.set_type_parameters(ty);
        match &ty.shape {
            Shape::Class(class) => class::print(&mut out, &scope, id, class),
            Shape::Interface(interface) => interface::print(&mut out, &scope, id, interface),
            Shape::Delegate(delegate) => delegate::print(&mut out, &scope, id, delegate),
            Shape::Enum(enumeration) => enumeration::print(&mut out, ty, enumeration),
        }
        if ty.generic.is_none() || ty.is_definition() {
            instances::print(&mut out, &scope, id);
        }
        operators::print(&mut out, &scope, id);
        extension::module(&mut out, &scope, id);
    }
    for package in plan.packages.iter().filter(|package| module.path == [package.module.as_str()]) {
        extension::prelude(&mut out, plan, package);
    }
    let folders: Vec<&str> = module.path.iter().map(|segment| segment.trim_start_matches("r#")).collect();
    File { path: format!("src/{}/mod.rs", folders.join("/")), text: out.finish() }
}
