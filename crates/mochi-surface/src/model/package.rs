use super::{Type, TypeId};
use crate::skip::Skip;

/// Position of a package in [`Api::packages`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackageId(pub u32);

/// The surface of a whole restored graph.
#[derive(Debug, Default)]
pub struct Api {
    /// In the order of their ids; the framework is one of them.
    pub packages: Vec<Package>,
    /// Every type that a bound member names, of all packages.
    pub types: Vec<Type>,
    /// Members with a [`Need`](super::Need) are skipped, and keep their entries.
    pub trimmed: bool,
}

impl Api {
    /// The type behind an id of this API.
    #[must_use]
    pub fn ty(&self, id: TypeId) -> &Type {
        &self.types[id.0 as usize]
    }

    /// The package behind an id of this API.
    #[must_use]
    pub fn package(&self, id: PackageId) -> &Package {
        &self.packages[id.0 as usize]
    }
}

/// One package of the graph, or the framework.
#[derive(Debug)]
pub struct Package {
    /// As the registry spells it: `Newtonsoft.Json`.
    pub id: String,
    pub version: String,
    pub kind: PackageKind,
    /// Simple names of its assemblies.
    pub assemblies: Vec<String>,
    /// Its types in [`Api::types`], by full name.
    pub types: Vec<TypeId>,
    /// Every public member that does not cross, by member name.
    pub skipped: Vec<Skip>,
    /// Public members in all: `bound + skipped.len()`.
    pub public_members: usize,
    /// Public members that cross.
    pub bound: usize,
}

/// Whose types these are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackageKind {
    /// A NuGet package or a project.
    Package,
    /// The shared framework: only its types that are named somewhere are here, without members unless included.
    Framework,
}
