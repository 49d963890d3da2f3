//! The ABI: every entry, its C signature, who owns what, and what each thing is called on either side.

mod abi_text;
mod bases;
mod bulk;
mod call;
mod closures;
mod collection;
pub mod convention;
mod crossing;
mod csharp_name;
mod decide;
mod entry;
mod extend;
mod extension;
mod hash;
mod identity;
mod implement;
mod implemented;
mod inherited;
mod iteration;
mod known;
mod members;
mod mentioned;
mod model;
pub(crate) mod names;
mod operators;
mod options;
mod overlap;
mod receiver;
mod signature;
mod skipped_text;
mod symbols;
mod table;
mod taken;
mod types;
mod unavailable;

pub use abi_text::{ABI_VERSION, abi_text};
pub use bulk::Bulk;
pub use call::{Call, Init, Purpose};
pub use closures::OrNull;
pub use collection::CollectionPlan;
pub use crossing::{Crossing, Plain};
pub use entry::{Entry, Extends, KnownTypes, Open, Options, Parameter, Passed, Returned, TypeParameterPlan};
pub use extend::{BASE, OF_BASE};
pub use extension::PRELUDE;
pub use implemented::{Implemented, Overrides, Place};
pub use inherited::{INHERITED, InheritedPlan};
pub use iteration::Reads;
pub use model::{
    ClassPlan, ConstantPlan, DelegatePlan, EnumMemberPlan, EnumPlan, Extended, ExtensionMethod, ExtensionPlan,
    GenericPlan, InterfacePlan, PackagePlan, Plan, RecordField, RecordPlan, Remembered, RustPath, Shape, Table,
    TypePlan,
};
pub use operators::{OperatorPlan, OperatorTrait};
pub use receiver::Receiver;
pub use skipped_text::skipped_text;
pub use taken::Taken;

pub(crate) use csharp_name::{
    constraints as csharp_constraints, escape as csharp_escape, passing as csharp_passing, scalar as csharp_scalar,
    variable as csharp_variable, well_known as csharp_well_known,
};
pub(crate) use hash::hex as sha256_hex;

use mochi_surface::model::{Api, Package, PackageId, TypeId, TypeRef};
use std::collections::{BTreeMap, BTreeSet};
use symbols::Symbols;

/// Plans the border of a whole graph.
///
/// # Panics
/// When `System.Object` is not among the types: every surface has it.
#[must_use]
pub fn plan(api: &Api, remembered: &Remembered) -> Plan {
    let object = TypeId(position(api, "System.Object").expect("every surface has `System.Object`"));
    let (modules, paths) = names::paths(api);
    let mut symbols = Symbols::default();
    let mut types: Vec<Option<TypePlan>> = api.types.iter().map(|_| None).collect();
    let mut packages = Vec::with_capacity(api.packages.len());
    let mut remember = Remembered::new();
    let nothing = BTreeMap::new();
    for (package, module) in api.packages.iter().zip(modules) {
        let prefix = symbols::package_prefix(&package.id);
        let mut planned = types::Package {
            api,
            object,
            prefix: &prefix,
            held: remembered.get(&package.id).unwrap_or(&nothing),
            remember: BTreeMap::new(),
            symbols: &mut symbols,
            tables: 0,
        };
        for &id in &package.types {
            types[id.0 as usize] = Some(planned.plan(id, paths[id.0 as usize].clone()));
        }
        if !planned.remember.is_empty() {
            remember.insert(package.id.clone(), planned.remember);
        }
        packages.push(package_plan(package, prefix, module));
    }
    let types = types.into_iter().map(|ty| ty.expect("every type belongs to a package")).collect();
    let mut plan = Plan { packages, types, remembered: remember, ahead_of_time: api.ahead_of_time };
    implement::assign(api, &mut plan, &mut symbols);
    known::assign(api, &mut plan);
    names::c::assign(&mut plan);
    iteration::assign(&mut plan);
    collection::assign(&mut plan);
    taken::assign(&mut plan);
    closures::assign(&mut plan);
    implement::accept(&mut plan);
    inherited::assign(&mut plan);
    extension::assign(&mut plan);
    operators::assign(&mut plan);
    for i in 0..plan.packages.len() {
        plan.packages[i].references = references(&plan, PackageId(i as u32));
        plan.packages[i].fingerprint = abi_text::fingerprint(&plan, &plan.packages[i]);
    }
    plan
}

fn position(api: &Api, full_name: &str) -> Option<u32> {
    let index = api.types.iter().position(|ty| signature::full_name(api, ty) == full_name)?;
    u32::try_from(index).ok()
}

fn package_plan(package: &Package, prefix: String, module: String) -> PackagePlan {
    PackagePlan {
        id: package.id.clone(),
        version: package.version.clone(),
        prefix,
        module,
        assembly: format!("Mochi.Shim.{}", package.id),
        references: Vec::new(),
        types: package.types.clone(),
        skipped: package.skipped.clone(),
        fingerprint: String::new(),
    }
}

/// The assemblies whose types the shim of a package names.
fn references(plan: &Plan, package: PackageId) -> Vec<String> {
    let mut assemblies = BTreeSet::new();
    let mut name = |id: TypeId| {
        assemblies.extend(plan.with_arguments(id).into_iter().map(|id| plan.ty(id).name.assembly.clone()));
    };
    let mut asked = Vec::new();
    for &id in &plan.package(package).types {
        name(id);
        asked.extend(plan.ty(id).generic.iter().flat_map(|generic| &generic.constraints));
        let Some(table) = plan.ty(id).table() else { continue };
        for entry in &table.entries {
            entry.call.receiver().map(&mut name);
            entry.crossings().filter_map(Crossing::named).for_each(&mut name);
            let generics = entry.open.iter().flat_map(|open| &open.generics);
            asked.extend(generics.map(|parameter| &parameter.constraints));
            let known = entry.open.iter().flat_map(|open| &open.known).flat_map(|of| &of.arguments);
            known.filter_map(|of| of.named()).for_each(&mut name);
        }
    }
    asked
        .iter()
        .flat_map(|constraints| &constraints.bases)
        .for_each(|base| constraint_assemblies(base, &mut assemblies));
    assemblies.into_iter().collect()
}

fn constraint_assemblies(base: &TypeRef, assemblies: &mut BTreeSet<String>) {
    match base {
        TypeRef::Named(name, arguments) => {
            assemblies.insert(name.assembly.clone());
            arguments.iter().for_each(|argument| constraint_assemblies(argument, assemblies));
        }
        TypeRef::Array(element) => constraint_assemblies(element, assemblies),
        TypeRef::Scalar(_)
        | TypeRef::Bool
        | TypeRef::Char
        | TypeRef::String
        | TypeRef::Object
        | TypeRef::Variable(_) => {}
    }
}
