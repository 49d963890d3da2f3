//! Where the types are: a module for each package and namespace.

use super::super::{
    RustPath, hash,
    signature::{definition, plain_path},
};
use super::{
    case::{camel, snake},
    ident::{legal, module},
    reserved::{OF_MODULES, OF_ROOT, PRIMITIVES},
};
use mochi_surface::model::{Api, Kind, Package, PackageKind, Type, TypeName};
use std::collections::{BTreeMap, BTreeSet};

/// The module of each package, by package, and the path of each type, by type.
pub(in super::super) fn paths(api: &Api) -> (Vec<String>, Vec<RustPath>) {
    let packages = package_modules(api);
    let modules: Vec<_> = api.types.iter().map(|ty| module_of(api, ty, &packages)).collect();
    let mut taken = child_modules(&modules);
    let mut paths: BTreeMap<&TypeName, RustPath> = BTreeMap::new();
    // Outer types first: `OuterInner` gives way where a type of that very name exists.
    let mut order: Vec<_> = api.types.iter().zip(&modules).collect();
    order.sort_by_key(|(ty, _)| (is_companion(api, ty), ty.name.path.len()));
    for (ty, module) in order {
        // the instances of a generic type are one type of Rust
        paths.entry(&ty.name).or_insert_with(|| {
            let ident = type_ident(ty, taken.entry(module.clone()).or_default());
            match in_runtime(&ty.name) {
                Some(ident) => RustPath { module: vec!["mochi".to_owned()], ident: ident.to_owned(), in_runtime: true },
                None => RustPath { module: module.clone(), ident, in_runtime: false },
            }
        });
    }
    (packages, api.types.iter().map(|ty| paths[&ty.name].clone()).collect())
}

/// Whether a type is there to make instances of a generic type of its name, which has the name then.
fn is_companion(api: &Api, ty: &Type) -> bool {
    let is_static = match &ty.kind {
        Kind::Class(class) => class.is_static,
        Kind::Interface(_) | Kind::Contract(_) | Kind::Enum(_) | Kind::Delegate(_) => false,
    };
    is_static && api.package(ty.package).kind == PackageKind::Framework
}

/// The types that the runtime crate itself has.
fn in_runtime(name: &TypeName) -> Option<&'static str> {
    match definition(name).as_str() {
        "System.Object" => Some("Object"),
        "System.Exception" => Some("Exception"),
        _ => None,
    }
}

fn package_modules(api: &Api) -> Vec<String> {
    let mut taken: BTreeSet<String> = OF_ROOT.iter().map(|&name| name.to_owned()).collect();
    let framework_types = api.types.iter().filter(|ty| api.package(ty.package).kind == PackageKind::Framework);
    taken.extend(framework_types.filter_map(|ty| namespace_modules(&ty.name.namespace).into_iter().next()));
    taken.insert(FRAMEWORK.to_owned());
    api.packages
        .iter()
        .map(|package| match package.kind {
            PackageKind::Framework => FRAMEWORK.to_owned(),
            PackageKind::Package => {
                let plain = module_name(&package.id.replace(|c: char| !c.is_alphanumeric(), "_"));
                free(&mut taken, &[plain.clone(), format!("{plain}_")], &package.id)
            }
        })
        .collect()
}

/// The framework has no module of its own: its namespaces are modules of the crate. What belongs to the whole of it is
/// here, where `System.Object` makes sure that there is a module.
const FRAMEWORK: &str = "system";

fn module_of(api: &Api, ty: &Type, packages: &[String]) -> Vec<String> {
    let package = api.package(ty.package);
    match package.kind {
        PackageKind::Framework => {
            let modules = namespace_modules(&ty.name.namespace);
            if modules.is_empty() { vec![FRAMEWORK.to_owned()] } else { modules }
        }
        PackageKind::Package => std::iter::once(packages[ty.package.0 as usize].clone())
            .chain(namespace_modules(unrepeated(package, &ty.name.namespace)))
            .collect(),
    }
}

/// The namespace without the segments that it shares with the package id: `Linq` of `Newtonsoft.Json.Linq`, nothing of
/// `Serilog` in `Serilog.Sinks.Console`.
fn unrepeated<'n>(package: &Package, namespace: &'n str) -> &'n str {
    let mut rest = namespace;
    for segment in package.id.split('.') {
        let (first, others) = rest.split_once('.').unwrap_or((rest, ""));
        if !first.eq_ignore_ascii_case(segment) {
            break;
        }
        rest = others;
    }
    rest
}

/// In snake case; a letter that stands alone before the first word is no word: `nlog`, `xpath`, `xunit`.
fn module_name(name: &str) -> String {
    let snake = snake(name);
    match snake.split_once('_') {
        Some((first, rest)) if first.chars().count() == 1 => module(&format!("{first}{rest}")),
        _ => module(&snake),
    }
}

fn namespace_modules(namespace: &str) -> Vec<String> {
    namespace
        .split('.')
        .filter(|segment| !segment.is_empty())
        .map(|segment| {
            let module = module_name(segment);
            if OF_MODULES.contains(&module.as_str()) { format!("{module}_") } else { module }
        })
        .collect()
}

/// For each module, the names of those directly below it.
fn child_modules(modules: &[Vec<String>]) -> BTreeMap<Vec<String>, BTreeSet<String>> {
    let mut children = BTreeMap::<_, BTreeSet<_>>::new();
    for module in modules {
        for depth in 0..module.len() {
            children.entry(module[..depth].to_vec()).or_default().insert(module[depth].clone());
        }
    }
    children
}

/// `JObject`; for a nested type `OuterInner`; for a generic one `List`, and `Lazy2` where there is another `Lazy`.
fn type_ident(ty: &Type, taken: &mut BTreeSet<String>) -> String {
    let mut path = plain_path(&ty.name);
    if ty.generic.as_ref().is_some_and(|generic| generic.is_overloaded) {
        path.extend(ty.name.path.last().and_then(|name| name.split('`').nth(1)));
    }
    let candidates = [legal(&path.concat()), legal(&path.join("_")), legal(&camel(&path.concat()))];
    taken.extend(OF_MODULES.iter().chain(PRIMITIVES).map(|&name| name.to_owned()));
    free(taken, &candidates, &definition(&ty.name))
}

/// The first candidate that is free, else the first one with a hash of the full name.
fn free(taken: &mut BTreeSet<String>, candidates: &[String], full_name: &str) -> String {
    let hashed = format!("{}_{}", candidates[0], &hash::hex(full_name)[..8]);
    let name = candidates.iter().find(|name| !taken.contains(*name)).cloned().unwrap_or(hashed);
    taken.insert(name.clone());
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use mochi_surface::model::{Docs, Implementing, Interface, Ordinary, PackageId};

    fn path(package: &str, namespace: &str, path: &[&str]) -> String {
        of(&[package], &[(0, namespace, path)]).remove(0)
    }

    fn of(packages: &[&str], types: &[(u32, &str, &[&str])]) -> Vec<String> {
        let package = |id: &&str| Package {
            id: (*id).to_owned(),
            version: "1.0.0".to_owned(),
            kind: if *id == "Framework" { PackageKind::Framework } else { PackageKind::Package },
            assemblies: Vec::new(),
            types: Vec::new(),
            skipped: Vec::new(),
            public_members: 0,
            bound: 0,
        };
        let ty = |&(package, namespace, path): &(u32, &str, &[&str])| Type {
            name: TypeName {
                namespace: namespace.to_owned(),
                path: path.iter().map(|&part| part.to_owned()).collect(),
                assembly: "A".to_owned(),
            },
            full_name: String::new(),
            generic: None,
            package: PackageId(package),
            docs: Docs::default(),
            obsolete: None,
            kind: Kind::Interface(Interface { body: Ordinary::default(), implementing: Implementing::default() }),
        };
        let api = Api {
            packages: packages.iter().map(package).collect(),
            types: types.iter().map(ty).collect(),
            ..Api::default()
        };
        let (_, paths) = paths(&api);
        paths.into_iter().map(|path| format!("{}::{}", path.module.join("::"), path.ident)).collect()
    }

    #[test]
    fn a_namespace_that_repeats_the_package_is_not_repeated() {
        assert_eq!(path("Newtonsoft.Json", "Newtonsoft.Json.Linq", &["JObject"]), "newtonsoft_json::linq::JObject");
        assert_eq!(path("Serilog.Sinks.Console", "Serilog", &["Extensions"]), "serilog_sinks_console::Extensions");
        assert_eq!(path("Npgsql", "NpgsqlTypes", &["Box"]), "npgsql::npgsql_types::Box");
        assert_eq!(path("Humanizer.Core", "Humanizer.Localisation", &["Tense"]), "humanizer_core::localisation::Tense");
        assert_eq!(path("Framework", "System.IO", &["TextWriter"]), "system::io::TextWriter");
        assert_eq!(path("Framework", "System", &["Object"]), "mochi::Object");
    }

    #[test]
    fn nested_types_give_way() {
        let types: [(u32, &str, &[&str]); 3] =
            [(0, "N", &["Outer", "Inner"]), (0, "N", &["OuterInner"]), (0, "N", &["Outer"])];
        assert_eq!(of(&["N"], &types), ["n::Outer_Inner", "n::OuterInner", "n::Outer"]);
    }

    #[test]
    fn modules_and_types_share_no_name() {
        let types: [(u32, &str, &[&str]); 2] = [(0, "N.linq", &["A"]), (0, "N", &["linq"])];
        assert_eq!(of(&["N"], &types), ["n::linq::A", "n::Linq"]);
    }

    #[test]
    fn packages_keep_clear_of_crates_and_of_each_other() {
        let packages = ["Core", "Foo_Bar", "Foo.Bar", "Lib"];
        let types: Vec<(u32, &str, &[&str])> = (0..).zip(packages).map(|(at, name)| (at, name, &["A"][..])).collect();
        assert_eq!(of(&packages, &types), ["core_::A", "foo_bar::A", "foo_bar_::A", "lib_::A"]);
    }

    #[test]
    fn keywords_are_escaped() {
        assert_eq!(path("Async", "Async.Type.Self", &["Self"]), "r#async::r#type::self_::Self_");
    }
}
