//! Versions that NuGet chose against a package's own words: to it a warning (NU1608), here a conflict, unless the manifest
//! names the version itself.

use std::collections::BTreeSet;

use super::{
    error::{Conflict, Requirer},
    graph::{Graph, Package},
};

/// The first dependency whose version is outside the range that a package asks for.
pub(super) fn conflict(graph: &Graph) -> Option<Conflict> {
    let edges = graph.packages.iter().flat_map(|package| &package.dependencies);
    let mut violated = edges.filter_map(|edge| {
        let chosen = graph.package(&edge.id).filter(|chosen| !chosen.direct)?;
        let version = chosen.version.parse().ok()?;
        (!edge.range.contains(&version)).then_some((chosen, version))
    });
    let (chosen, version) = violated.next()?;
    let mut requirers: Vec<_> = graph.packages.iter().filter_map(|package| requirer(graph, package, chosen)).collect();
    // First who is content, as the message tells it.
    requirers.sort_by_key(|requirer| !requirer.range.contains(&version));
    Some(Conflict { package: chosen.id.clone(), requirers })
}

fn requirer(graph: &Graph, package: &Package, chosen: &Package) -> Option<Requirer> {
    let edge = package.dependencies.iter().find(|edge| edge.id.eq_ignore_ascii_case(&chosen.id))?;
    Some(Requirer {
        by: Some((package.id.clone(), package.version.clone())),
        range: edge.range.clone(),
        root: root(graph, &package.id),
    })
}

/// The package of the manifest through which another one is in the graph.
fn root(graph: &Graph, id: &str) -> Option<String> {
    let reaches = |root: &&Package| {
        let mut seen = BTreeSet::new();
        let mut open = vec![root.id.as_str()];
        while let Some(next) = open.pop() {
            if next.eq_ignore_ascii_case(id) {
                return true;
            }
            if seen.insert(next.to_ascii_lowercase()) {
                open.extend(
                    graph.package(next).into_iter().flat_map(|package| &package.dependencies).map(|edge| &*edge.id),
                );
            }
        }
        false
    };
    graph.packages.iter().filter(|package| package.direct).find(reaches).map(|root| root.id.clone())
}
