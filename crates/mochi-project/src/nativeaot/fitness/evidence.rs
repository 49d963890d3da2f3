use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use mochi_metadata::{CustomAttribute, Image, Value};
use mochi_surface::{model::Need, skip::SkipCode};

use super::{Fact, Fitness, Promise, Use};
use crate::{
    files::FileError,
    references::references,
    restore::{Graph, Package},
};

/// What is known of a package before the compiler has seen it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Evidence {
    pub(crate) fitness: Fitness,
    /// Sorted.
    pub(crate) lines: Vec<String>,
}

impl Evidence {
    /// From what its assemblies say and what its members that cross need.
    pub(crate) fn new<'n>(of_assemblies: impl Iterator<Item = Fact>, needs: impl Iterator<Item = &'n Need>) -> Self {
        let facts: BTreeSet<_> = of_assemblies.chain(marks(needs)).collect();
        let mut lines: Vec<_> = facts.iter().map(Fact::to_string).collect();
        lines.sort();
        Self { fitness: Fitness::of(&facts), lines }
    }
}

/// What the assemblies of each package say, by id.
pub(crate) fn facts(graph: &Graph) -> Result<BTreeMap<String, Vec<Fact>>, FileError> {
    graph.packages.iter().map(|package| Ok((package.id.clone(), of_package(package)?))).collect()
}

fn of_package(package: &Package) -> Result<Vec<Fact>, FileError> {
    let mut facts = Vec::new();
    let mut uses: BTreeMap<Use, BTreeSet<String>> = BTreeMap::new();
    for file in package.assemblies() {
        let bytes = fs::read(file).map_err(FileError::read(file))?;
        // What is no assembly is the reader's to tell of.
        let Ok(image) = Image::parse(&bytes) else { continue };
        facts.extend(declarations(&image));
        for (type_name, member) in references(&image) {
            if let Some(found) = Use::of(&type_name, member) {
                uses.entry(found).or_default().insert(format!("{type_name}.{member}"));
            }
        }
    }
    facts.extend(uses.into_iter().filter_map(|(to, members)| {
        Some(Fact::Refers { to, example: members.first()?.clone(), members: members.len() })
    }));
    Ok(facts)
}

/// What the assembly declares of itself.
fn declarations(image: &Image<'_>) -> Vec<Fact> {
    let Some(assembly) = image.assembly() else { return Vec::new() };
    let metadata = assembly
        .custom_attributes()
        .filter(|attribute| attribute.is("System.Reflection", "AssemblyMetadataAttribute"))
        .filter_map(promise);
    let name = assembly.name().unwrap_or_default();
    metadata.map(|promise| Fact::Declares { promise, assembly: name.to_owned() }).collect()
}

fn promise(attribute: CustomAttribute<'_>) -> Option<Promise> {
    let value = attribute.value(&|_| None).ok()?;
    let [Value::String(Some(key)), Value::String(Some(text))] = value.fixed.as_slice() else { return None };
    let known = Promise::ALL.into_iter().find(|promise| promise.key() == *key);
    known.filter(|_| text.eq_ignore_ascii_case("true"))
}

fn marks<'n>(needs: impl Iterator<Item = &'n Need>) -> impl Iterator<Item = Fact> {
    let codes: Vec<_> = needs.map(|need| need.code).collect();
    let attributes = [
        ("RequiresDynamicCode", SkipCode::RequiresDynamicCode),
        ("RequiresUnreferencedCode", SkipCode::RequiresUnreferencedCode),
    ];
    attributes.into_iter().filter_map(move |(attribute, wanted)| {
        let members = codes.iter().filter(|code| **code == wanted).count();
        (members > 0).then_some(Fact::Marks { attribute, members })
    })
}
