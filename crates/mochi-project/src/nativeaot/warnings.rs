//! What the ahead-of-time compiler warns of, by the package whose code it is about.

use std::collections::BTreeMap;

use mochi_metadata::Image;

use crate::{layout::PlacedPackage, restore::AssetKind};

/// How often the compiler warns of what, by its code.
pub type Warnings = BTreeMap<String, usize>;

/// The warnings of each package, by id; what is about the framework or a shim is nobody's.
pub(crate) fn by_package(output: &str, packages: &[PlacedPackage]) -> BTreeMap<String, Warnings> {
    let owners = owners(packages);
    let mut all: BTreeMap<_, _> = packages.iter().map(|package| (package.id.clone(), Warnings::new())).collect();
    for (code, member) in output.lines().filter_map(warning) {
        if let Some(of_package) = owner(&owners, member).and_then(|id| all.get_mut(id)) {
            *of_package.entry(format!("IL{code}")).or_default() += 1;
        }
    }
    all
}

/// The number and the member of `x.cs(12): AOT analysis warning IL3050: A.B.C(String): Using member ..`
fn warning(line: &str) -> Option<(&str, &str)> {
    let (_, rest) = line.split_once(" warning IL")?;
    let (code, rest) = rest.split_once(": ")?;
    let (member, _) = rest.split_once(": ")?;
    let is_code = code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit());
    is_code.then_some((code, member))
}

/// The package of each type, without arities, as the compiler writes it.
fn owners(packages: &[PlacedPackage]) -> BTreeMap<String, &str> {
    let mut owners = BTreeMap::new();
    for package in packages {
        for placed in package.files.iter().filter(|placed| placed.asset.kind == AssetKind::Assembly) {
            let Ok(image) = Image::parse(&placed.content) else { continue };
            for name in image.type_defs().filter_map(|ty| ty.full_name().ok()) {
                let plain = name.split('`').next().unwrap_or_default();
                owners.insert(plain.to_owned(), package.id.as_str());
            }
        }
    }
    owners
}

/// The package of the longest type name that the member begins with.
fn owner<'p>(owners: &BTreeMap<String, &'p str>, member: &str) -> Option<&'p str> {
    let name = member.split(['(', '<', '`']).next().unwrap_or(member);
    let ends: Vec<_> = name.match_indices(['.', '+']).map(|(at, _)| at).chain([name.len()]).collect();
    ends.into_iter().rev().find_map(|end| owners.get(&name[..end]).copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_warning_is_its_code_and_its_member() {
        let output = "/_/src/A.cs(12): AOT analysis warning IL3050: A.B.C(String): Using member 'X' breaks [/x.csproj]\n\
                      ILC : Trim analysis warning IL2026: A.D<T>.E(): Using member 'Y' breaks [/x.csproj]\n\
                      x.csproj : warning NU1903: something else: else\n";
        let found: Vec<_> = output.lines().filter_map(warning).collect();
        assert_eq!(found, [("3050", "A.B.C(String)"), ("2026", "A.D<T>.E()")]);
    }

    #[test]
    fn the_longest_type_name_is_whose_it_is() {
        let owners = [("A", "one"), ("A.B", "two")].map(|(name, id)| (name.to_owned(), id)).into();
        assert_eq!(owner(&owners, "A.B.C(A.X)"), Some("two"));
        assert_eq!(owner(&owners, "A.D<T>.E()"), Some("one"));
        assert_eq!(owner(&owners, "A.B`1.C()"), Some("two"));
        assert_eq!(owner(&owners, "System.Xml.C()"), None);
    }
}
