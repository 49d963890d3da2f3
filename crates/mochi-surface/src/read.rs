use crate::bind::bind;
use crate::instances;
use crate::model::{Api, Package};
use crate::world::{self, World};
use crate::{Diagnostic, Input};

/// Reads the surface of a graph.
///
/// The result depends on the input alone, not on its order. An assembly or a documentation file that cannot be read is a
/// diagnostic that names it; the rest is read without it.
#[must_use]
pub fn read(input: &Input<'_>) -> (Api, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let mut order: Vec<usize> = (0..input.packages.len()).collect();
    order.sort_by_key(|&position| input.packages[position].id.to_lowercase());
    let loaded = world::load(input, &order, &mut diagnostics);
    let packages = order.iter().enumerate().map(|(id, &position)| {
        let package = &input.packages[position];
        let assemblies = loaded.iter().filter(|it| it.package.0 as usize == id).map(|it| it.name.clone()).collect();
        Package {
            id: package.id.clone(),
            version: package.version.clone(),
            kind: package.kind,
            assemblies,
            types: Vec::new(),
            skipped: Vec::new(),
            public_members: 0,
            bound: 0,
        }
    });
    let packages = packages.collect();
    let world = World::new(&loaded, input, &mut diagnostics);
    let instances = instances::named(&world, &input.instances, &mut diagnostics);
    let api = bind(&world, packages, input, &instances, &mut diagnostics);
    world.report(&mut diagnostics);
    diagnostics.sort();
    (api, diagnostics)
}
