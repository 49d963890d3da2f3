use super::{Ty, Type, TypeId, TypeName};
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
    /// Of what is generic there are the closed instances among the types, those of [`Api::methods`], and no others.
    pub ahead_of_time: bool,
    /// Instances of generic methods that are asked for by name.
    pub methods: Vec<MethodInstance>,
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

    /// The definition of an instance, where the API has it; any other type itself.
    #[must_use]
    pub fn definition(&self, id: TypeId) -> TypeId {
        let ty = self.ty(id);
        if ty.generic.is_none() || ty.is_definition() {
            return id;
        }
        let types = &self.package(ty.package).types;
        let first = types.partition_point(|&of| self.ty(of).name < ty.name);
        let mut same = types[first..].iter().copied().take_while(|&of| self.ty(of).name == ty.name);
        same.find(|&of| self.ty(of).is_definition()).unwrap_or(id)
    }
}

/// The generic methods of a name, for chosen types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodInstance {
    /// The type that has them.
    pub ty: TypeName,
    pub name: String,
    /// What its type parameters stand for, those of the type first.
    pub arguments: Vec<Ty>,
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
