use super::{constant, docs, enumeration, function, objects, package, record};
use crate::File;
use crate::plan::{ConstantPlan, Crossing, PackagePlan, Plan, Shape, Table, TypePlan};
use mochi_surface::model::{PackageId, TypeId};
use std::collections::{BTreeMap, BTreeSet};

/// Headers have a folder of their own, in which none can be taken for one of the system.
const FOLDER: &str = "dotnet";

const MANUAL: &str = include_str!("manual.txt");

/// A header: a package, or what is used of the framework.
pub(super) struct Header<'p> {
    /// `newtonsoft_json`
    name: &'p str,
    packages: Vec<PackageId>,
    types: Vec<TypeId>,
}

/// The headers of a plan, by name.
pub(super) fn all(plan: &Plan) -> Vec<Header<'_>> {
    let mut headers = BTreeMap::<_, Header<'_>>::new();
    for (id, package) in (0..).map(PackageId).zip(&plan.packages).filter(|(_, of)| !of.types.is_empty()) {
        let name = name(package);
        let header = headers.entry(name).or_insert_with(|| Header { name, packages: Vec::new(), types: Vec::new() });
        header.packages.push(id);
        header.types.extend(package.types.iter().filter(|&&id| plan.ty(id).is_closed()));
    }
    headers.into_values().collect()
}

pub(super) fn name(package: &PackagePlan) -> &str {
    package.module.strip_prefix("r#").unwrap_or(&package.module)
}

pub(super) fn path(name: &str) -> String {
    format!("{FOLDER}/{name}.h")
}

/// Prints a header. Its types come before the headers that it includes, so that those may include it in turn.
pub(super) fn print(plan: &Plan, header: &Header<'_>) -> File {
    let types = || header.types.iter().map(|&id| plan.ty(id));
    let guard = format!("DOTNET_{}_H", header.name.to_uppercase());
    let mut out = String::new();
    let packages: Vec<_> = header.packages.iter().map(|&id| plan.package(id)).collect();
    docs::file(&mut out, header.name, &packages, MANUAL);
    out.push_str(&format!("#ifndef {guard}\n#define {guard}\n\n#include <mochi.h>\n\n"));
    types().for_each(|ty| declare(&mut out, plan, ty));
    for other in includes(plan, header) {
        out.push_str(&format!("#include <{}>\n\n", path(other)));
    }
    out.push_str("#ifdef __cplusplus\nextern \"C\" {\n#endif\n");
    header.packages.iter().for_each(|&id| package::print(&mut out, plan, id));
    types().for_each(|ty| define(&mut out, plan, ty));
    out.push_str("\n#ifdef __cplusplus\n}\n#endif\n\n#endif\n");
    File { path: path(header.name), text: out }
}

fn declare(out: &mut String, plan: &Plan, ty: &TypePlan) {
    match &ty.shape {
        Shape::Class(class) if class.is_static => {}
        Shape::Class(class) => match &class.record {
            Some(of) => record::declare(out, plan, ty, of),
            None => objects::declare(out, plan, ty, &class.is),
        },
        Shape::Interface(interface) => objects::declare(out, plan, ty, &interface.is),
        Shape::Delegate(delegate) => objects::declare(out, plan, ty, &delegate.is),
        Shape::Enum(of) => enumeration::declare(out, ty, of),
    }
}

fn define(out: &mut String, plan: &Plan, ty: &TypePlan) {
    match &ty.shape {
        Shape::Class(class) => members(out, plan, ty, &class.constants, !class.is_static),
        Shape::Interface(interface) => members(out, plan, ty, &interface.constants, true),
        Shape::Delegate(_) => members(out, plan, ty, &[], true),
        Shape::Enum(of) => enumeration::define(out, ty, of),
    }
}

fn members(out: &mut String, plan: &Plan, ty: &TypePlan, constants: &[ConstantPlan], has_handles: bool) {
    let Some(table) = ty.table() else {
        if has_handles {
            objects::is_by_name(out, ty);
        }
        return;
    };
    objects::heading(out, ty);
    constants.iter().for_each(|of| constant::print(out, plan, ty, of));
    objects::table(out, plan, ty, table);
    for (slot, entry) in table.available().filter(|(_, entry)| entry.open.is_none()) {
        function::print(out, plan, ty, slot, entry);
    }
}

/// The other headers whose types the functions of this one name.
fn includes<'p>(plan: &'p Plan, header: &Header<'_>) -> BTreeSet<&'p str> {
    let tables = header.types.iter().filter_map(|&id| plan.ty(id).table());
    let entries = tables.flat_map(Table::available).filter(|(_, entry)| entry.open.is_none());
    let crossings = entries.flat_map(|(_, entry)| {
        let result = entry.result.iter().map(|result| result.crossing);
        entry.parameters.iter().map(|parameter| parameter.crossing).chain(result)
    });
    let entries = header.types.iter().filter_map(|&id| plan.ty(id).table()).flat_map(Table::available);
    let tasks = entries.filter_map(|(_, entry)| entry.awaits).map(|of| of.task);
    let constants = header.types.iter().flat_map(|&id| plan.ty(id).constants()).map(|constant| constant.crossing);
    let named = crossings.chain(constants).filter_map(Crossing::named).chain(tasks);
    let headers = named.map(|id| name(plan.package(plan.ty(id).package)));
    headers.filter(|&other| other != header.name).collect()
}
