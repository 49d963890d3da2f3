//! What a manifest may ask for and cannot have.

use std::{collections::BTreeMap, fmt};

use mochi_metadata::{GenericParam, Image, Rows, TypeDef};
use mochi_surface::{Diagnostic, Input, generic_members, model::Need};

use crate::manifest::{Bridge, CompatMode, Manifest, Monomorphise, framework_number};

/// The manifest is right in form, and asks for what there is not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Demand {
    #[error("`{id}` asks for {wanted}, and the shim is for {shim}")]
    Framework { id: String, wanted: String, shim: String },
    #[error("`{item}` in [dotnet] monomorphise is no generic type or method of the graph")]
    NoGenericType { item: String },
    /// What stands for a parameter in an entry of `monomorphise` is not there, or does not cross.
    #[error("{0}")]
    Instance(Diagnostic),
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
                Some("write the full name with its arity: ``System.Collections.Generic.List`1``; a method's behind its type: `Acme.Choices.Make`".to_owned())
            }
            Self::Instance(_) => Some(
                "write types as C# does: keywords, full names, with arguments, `[]` and `?`: `System.Collections.Generic.List<int?>[]`"
                    .to_owned(),
            ),
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

/// Compares the entries of `monomorphise` with the types that they name.
pub(crate) fn after_restore(manifest: &Manifest, input: &Input<'_>) -> Result<(), Demand> {
    manifest.dotnet.monomorphise.iter().try_for_each(|entry| instance(entry, input))
}

/// The first thing that was asked for by name and cannot be had.
pub(crate) fn of_instances(diagnostics: &[Diagnostic]) -> Result<(), Demand> {
    let refusal = diagnostics.iter().find(|diagnostic| diagnostic.is_refusal);
    refusal.map_or(Ok(()), |refusal| Err(Demand::Instance(refusal.clone())))
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

fn instance(entry: &Monomorphise, input: &Input<'_>) -> Result<(), Demand> {
    let item = entry.item.clone();
    let provided: Vec<_> = entry.arguments.iter().map(|(name, _)| name.clone()).collect();
    let is_given = |expected: &Vec<String>| {
        expected.len() == provided.len() && expected.iter().all(|name| provided.contains(name))
    };
    let mut forms = parameters(&item, input).into_iter();
    match forms.next() {
        None => Err(Demand::NoGenericType { item }),
        Some(first) if is_given(&first) || forms.any(|of| is_given(&of)) => Ok(()),
        Some(expected) => Err(Demand::Monomorphise(MonomorphiseMismatch { item, expected, provided })),
    }
}

/// The names of the generic parameters: of the type of that name, or of the methods, each with those of its type; nothing where no
/// assembly of the graph has any.
fn parameters(item: &str, input: &Input<'_>) -> Vec<Vec<String>> {
    let of_type = with_type(item, input, |ty| vec![names(ty.generic_params())]);
    let Some((ty, method)) = item.rsplit_once('.').filter(|_| of_type.is_empty()) else { return of_type };
    with_type(ty, input, |ty| {
        let members = generic_members(ty, method).into_iter();
        members.map(|(_, own)| [names(ty.generic_params()), own].concat()).collect()
    })
}

fn names<'a>(parameters: Rows<'a, GenericParam<'a>>) -> Vec<String> {
    parameters.filter_map(|parameter| Some(parameter.name().ok()?.to_owned())).collect()
}

/// What is read of the type of that full name, without what is empty.
fn with_type(full_name: &str, input: &Input<'_>, read: impl Fn(TypeDef<'_>) -> Vec<Vec<String>>) -> Vec<Vec<String>> {
    let assemblies = input.packages.iter().flat_map(|package| &package.assemblies);
    let found = assemblies.filter(|assembly| contains(assembly.bytes, full_name)).find_map(|assembly| {
        let image = Image::parse(assembly.bytes).ok()?;
        let ty = image.type_defs().find(|ty| ty.full_name().is_ok_and(|name| name == full_name))?;
        let forms: Vec<_> = read(ty).into_iter().filter(|of| !of.is_empty()).collect();
        (!forms.is_empty()).then_some(forms)
    });
    found.unwrap_or_default()
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
