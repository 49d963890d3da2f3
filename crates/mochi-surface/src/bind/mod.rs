//! The graph to the API: every public member is bound, or skipped with a reason.

mod delegate;
mod documentation;
mod enumeration;
mod extending;
mod ids;
mod implementers;
mod implementing;
mod instance;
mod instances;
mod kinds;
mod lent;
mod maker;
mod open;
mod owner;
mod table;
mod tally;

use std::collections::HashMap;
use std::rc::Rc;

use ids::Ids;
use open::Open;
pub(crate) use owner::Owner;
use tally::Tally;

use crate::instances::Named;
use crate::model::{Api, MethodInstance, Package, Type};
use crate::reason::Reason;
use crate::signature::Instance;
use crate::world::{DefId, Shape, World};
use crate::{Diagnostic, Input};

/// Reads the types of a graph into the model.
#[derive(Debug)]
pub(crate) struct Binder<'w> {
    pub(crate) world: &'w World<'w>,
    pub(crate) ids: Ids,
    owners: HashMap<Instance, Rc<Owner<'w>>>,
    callbacks: HashMap<Instance, Result<(), Reason>>,
    tally: Tally,
    open: Open,
    trimmed: bool,
    methods: Vec<MethodInstance>,
}

/// Fills the packages of the API with their types and skips.
///
/// The `instances` are there whatever names them.
pub(crate) fn bind<'w>(
    world: &'w World<'w>,
    packages: Vec<Package>,
    input: &Input<'_>,
    instances: &[Named<'w>],
    diagnostics: &mut Vec<Diagnostic>,
) -> Api {
    let tally = Tally::new(packages);
    let mut binder = Binder {
        world,
        ids: Ids::default(),
        owners: HashMap::new(),
        callbacks: HashMap::new(),
        tally,
        open: Open::default(),
        trimmed: input.trimmed,
        methods: Vec::new(),
    };
    let mut definitions = Vec::new();
    for id in binder.with_members() {
        match world.verdict(id) {
            Ok(Shape::Delegate) => binder.delegate_of_package(id),
            Ok(Shape::Class | Shape::Interface | Shape::Contract | Shape::Enum(_) | Shape::Struct | Shape::Lent) => {
                binder.ids.of(id);
            }
            Err(_) if world.shape(id).is_ok_and(|shape| !matches!(shape, Shape::Enum(_))) => {
                definitions.push(id);
                binder.define(id);
            }
            Err(_) if world.shape(id).is_ok() => definitions.push(id),
            Err(code) => binder.skip_all(id, code),
        }
    }
    for id in world.known().all().filter(|id| world.verdict(*id).is_ok()) {
        binder.ids.of(id);
    }
    binder.instances(instances, diagnostics);
    let mut types: Vec<Type> = Vec::new();
    // reading a type names others
    while let Some(named) = binder.ids.read(types.len()) {
        types.push(binder.ty(&named));
    }
    binder.definitions(&definitions);
    let Input { trimmed, ahead_of_time, .. } = *input;
    let Binder { tally, methods, .. } = binder;
    Api { packages: tally.finish(&types), types, trimmed, ahead_of_time, methods }
}

impl<'w> Binder<'w> {
    /// The visible types whose members are bound or skipped: package by package, by full name.
    fn with_members(&self) -> Vec<DefId> {
        let mut ids: Vec<DefId> = self.world.visible().filter(|id| self.world.binds_members(*id)).collect();
        ids.sort_by_key(|id| (self.world.assembly(*id).package, &self.world.def(*id).name));
        ids
    }

    pub(crate) fn owner(&mut self, of: impl Into<Instance>) -> Rc<Owner<'w>> {
        let world = self.world;
        let of = of.into();
        self.owners.entry(of.clone()).or_insert_with(|| Rc::new(Owner::new(world, &of))).clone()
    }
}
