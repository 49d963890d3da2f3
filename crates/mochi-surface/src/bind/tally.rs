use crate::model::{Package, PackageId, Type, TypeId};
use crate::skip::Skip;

/// The packages while their members are counted.
#[derive(Debug)]
pub(super) struct Tally {
    packages: Vec<Package>,
}

impl Tally {
    pub(super) fn new(packages: Vec<Package>) -> Self {
        Self { packages }
    }

    /// Counts a member that crosses.
    pub(super) fn bound(&mut self, package: PackageId) {
        let package = &mut self.packages[package.0 as usize];
        package.bound += 1;
        package.public_members += 1;
    }

    /// Counts a member that does not.
    pub(super) fn skipped(&mut self, package: PackageId, skip: Skip) {
        let package = &mut self.packages[package.0 as usize];
        package.skipped.push(skip);
        package.public_members += 1;
    }

    pub(super) fn finish(mut self, types: &[Type]) -> Vec<Package> {
        for (index, ty) in types.iter().enumerate() {
            self.packages[ty.package.0 as usize].types.push(TypeId(index as u32));
        }
        for package in &mut self.packages {
            package.types.sort_by_key(|id| (&types[id.0 as usize].name, &types[id.0 as usize].full_name));
            package.skipped.sort();
        }
        self.packages
    }
}
