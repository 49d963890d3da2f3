//! What a manifest may ask for and cannot have.

use std::{collections::BTreeMap, fmt};

use mochi_metadata::Image;
use mochi_surface::{Input, model::Need};

use crate::manifest::{Bridge, CompatMode, Manifest, Monomorphise, framework_number};

/// The manifest is right in form, and asks for what there is not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Demand {
    #[error("`{id}` asks for {wanted}, and the shim is for {shim}")]
    Framework { id: String, wanted: String, shim: String },
    #[error("`{item}` in [dotnet] monomorphise is no generic type of the graph")]
    NoGenericType { item: String },
    /// `compat-mode = "error"`
    #[error("members need code that a library which is compiled ahead of time may lack\n{}", .members.join("\n"))]
    Needs { members: Vec<String> },
    #[error("{0}")]
    Monomorphise(MonomorphiseMismatch),
}

/// An entry of `monomorphise` that names other parameters than the type has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonomorphiseMismatch {
    pub item: String,
    pub expected: Vec<String>,
    pub provided: Vec<String>,
}

impl fmt::Display for MonomorphiseMismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "monomorphise entry mismatch on `{}`", self.item)
    }
}

impl Demand {
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::Framework { wanted, .. } => Some(format!("write `framework = \"{wanted}\"` in [dotnet]")),
            Self::NoGenericType { .. } => {
                Some("write the full name with its arity: ``System.Collections.Generic.List`1``".to_owned())
            }
            Self::Needs { .. } => Some(
                "write `compat-mode = \"skip\"` or `\"warn\"` in [dotnet.nativeaot], or `bridge = \"clr\"` in [dotnet]"
                    .to_owned(),
            ),
            Self::Monomorphise(_) => None,
        }
    }
}

/// What can be said before anything is restored; `shim` is the target framework.
pub(crate) fn before_restore(manifest: &Manifest, shim: &str) -> Result<(), Demand> {
    for dependency in &manifest.dependencies {
        if let Some(wanted) = &dependency.framework
            && framework_number(wanted) > framework_number(shim)
        {
            let (id, wanted, shim) = (dependency.id.clone(), wanted.clone(), shim.to_owned());
            return Err(Demand::Framework { id, wanted, shim });
        }
    }
    Ok(())
}

/// Compares the entries of `monomorphise` with the types that they name. What is right is told of all the same: no
/// instance of a generic type is bound.
pub(crate) fn after_restore(manifest: &Manifest, input: &Input<'_>) -> Result<Vec<String>, Demand> {
    manifest.dotnet.monomorphise.iter().map(|entry| instance(entry, input)).collect()
}

/// What members need against what the manifest wants of it; a warning for each package.
pub(crate) fn of_members(
    manifest: &Manifest,
    needs: &BTreeMap<String, Vec<(String, Need)>>,
) -> Result<Vec<String>, Demand> {
    let of_packages = needs.iter().filter(|(_, members)| !members.is_empty());
    match (manifest.dotnet.bridge, manifest.dotnet.nativeaot.compat_mode) {
        (Bridge::Clr, _) | (Bridge::NativeAot, CompatMode::Skip) => Ok(Vec::new()),
        (Bridge::NativeAot, CompatMode::Warn) => Ok(of_packages.map(|(id, members)| warning(id, members)).collect()),
        (Bridge::NativeAot, CompatMode::Error) => {
            let members: Vec<_> = of_packages.flat_map(|(_, members)| members).map(line).collect();
            if members.is_empty() { Ok(Vec::new()) } else { Err(Demand::Needs { members }) }
        }
    }
}

/// How many members of a package a warning names.
const NAMED: usize = 5;

fn warning(id: &str, members: &[(String, Need)]) -> String {
    let named = members.iter().take(NAMED).map(line);
    let rest = members.len().saturating_sub(NAMED);
    let rest = (rest > 0).then(|| format!("  and {rest} more"));
    let lines: Vec<_> = named.chain(rest).collect();
    format!(
        "members of `{id}` may fail when they are called: they need code that a library which is compiled ahead of time \
         may lack\n{}",
        lines.join("\n")
    )
}

fn line((member, need): &(String, Need)) -> String {
    format!("  {member} ({})", need.code.code())
}

fn instance(entry: &Monomorphise, input: &Input<'_>) -> Result<String, Demand> {
    let item = entry.item.clone();
    let Some(expected) = parameters(&item, input) else {
        return Err(Demand::NoGenericType { item });
    };
    let provided: Vec<_> = entry.arguments.iter().map(|(name, _)| name.clone()).collect();
    let is_same = expected.len() == provided.len() && expected.iter().all(|name| provided.contains(name));
    if !is_same {
        return Err(Demand::Monomorphise(MonomorphiseMismatch { item, expected, provided }));
    }
    Ok(format!("`{item}` in [dotnet] monomorphise has no effect: generic types are not bound"))
}

/// The names of the type's generic parameters; `None` where no assembly of the graph has such a type.
fn parameters(item: &str, input: &Input<'_>) -> Option<Vec<String>> {
    let assemblies = input.packages.iter().flat_map(|package| &package.assemblies);
    assemblies.filter(|assembly| contains(assembly.bytes, item)).find_map(|assembly| {
        let image = Image::parse(assembly.bytes).ok()?;
        let ty = image.type_defs().find(|ty| ty.full_name().is_ok_and(|name| name == item))?;
        let names: Vec<_> =
            ty.generic_params().filter_map(|parameter| Some(parameter.name().ok()?.to_owned())).collect();
        (!names.is_empty()).then_some(names)
    })
}

/// Whether the simple name is among the bytes at all: most images need not be parsed.
fn contains(bytes: &[u8], item: &str) -> bool {
    let name = item.rsplit(['.', '+']).next().unwrap_or(item).as_bytes();
    !name.is_empty() && bytes.windows(name.len()).any(|window| window == name)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use mochi_surface::skip::SkipCode;

    use super::*;

    fn manifest(text: &str) -> Manifest {
        Manifest::parse(Path::new("mochi.toml"), text).unwrap()
    }

    fn need() -> Need {
        Need { code: SkipCode::RequiresDynamicCode, message: "it emits".to_owned() }
    }

    #[test]
    fn members_that_need_more_are_skipped_told_or_refused() {
        let members = |count| (0..count).map(|index| (format!("A.M{index}"), need())).collect::<Vec<_>>();
        let needs = [("A".to_owned(), members(1)), ("B".to_owned(), Vec::new())].into();
        let answer = |mode: &str, bridge: &str| {
            let text = format!("[dotnet]\nbridge = \"{bridge}\"\nnativeaot.compat-mode = \"{mode}\"\n");
            of_members(&manifest(&text), &needs)
        };
        assert_eq!(answer("skip", "nativeaot"), Ok(Vec::new()));
        assert_eq!(answer("error", "clr"), Ok(Vec::new()));
        assert_eq!(answer("warn", "nativeaot").unwrap().len(), 1);
        let refused = vec!["  A.M0 (SkipRequiresDynamicCode)".to_owned()];
        assert_eq!(answer("error", "nativeaot"), Err(Demand::Needs { members: refused }));

        let many = warning("A", &members(NAMED + 2));
        assert_eq!(many.lines().count(), 1 + NAMED + 1);
        assert!(many.ends_with("\n  A.M4 (SkipRequiresDynamicCode)\n  and 2 more"), "{many}");
    }

    #[test]
    fn a_dependency_may_ask_for_no_more_than_the_shims_framework() {
        let manifest = manifest("[dotnet-dependencies]\nA = { version = \"1\", framework = \"net9.0\" }\n");
        assert_eq!(before_restore(&manifest, "net10.0"), Ok(()));
        assert_eq!(
            before_restore(&manifest, "net8.0").unwrap_err().to_string(),
            "`A` asks for net9.0, and the shim is for net8.0"
        );
    }
}
