use std::{
    collections::BTreeMap,
    fmt::Write as _,
    path::{Path, PathBuf},
};

use crate::msbuild::{attribute, escape};

/// What is to be restored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// The target framework.
    pub framework: String,
    /// The runtime identifier whose native files are chosen.
    pub runtime: String,
    /// Ids and NuGet ranges of the packages that the manifest names.
    pub packages: BTreeMap<String, String>,
    /// Ids of the packages whose assets are those for another target framework.
    pub frameworks: BTreeMap<String, String>,
    /// Project files that the manifest names, absolute.
    pub projects: Vec<PathBuf>,
    /// Ids and exact versions of the whole graph, as the lock has them; empty when it is to be resolved anew.
    pub pins: BTreeMap<String, String>,
}

impl Request {
    /// The project that NuGet restores. Nothing of the surrounding folders' build files comes in; `NuGet.Config` does.
    ///
    /// Pins are central package versions with transitive pinning: they fix versions and leave the graph's edges alone.
    pub(super) fn project(&self) -> String {
        let mut items = String::new();
        for (id, range) in &self.packages {
            let version = if self.pins.is_empty() { attribute("Version", range) } else { String::new() };
            let _ = writeln!(items, "    <PackageReference{}{version} />", attribute("Include", id));
        }
        for (id, version) in &self.pins {
            let exact = attribute("Version", &format!("[{version}]"));
            let _ = writeln!(items, "    <PackageVersion{}{exact} />", attribute("Include", id));
        }
        for path in &self.projects {
            let _ = writeln!(items, "    <ProjectReference{} />", attribute("Include", &path.to_string_lossy()));
        }
        let central = !self.pins.is_empty();
        let Self { framework, runtime, .. } = self;
        format!(
            r#"<Project>
  <PropertyGroup>
    <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
    <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
    <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
    <CentralPackageVersionsFileImported>{central}</CentralPackageVersionsFileImported>
    <ManagePackageVersionsCentrally>{central}</ManagePackageVersionsCentrally>
    <CentralPackageTransitivePinningEnabled>{central}</CentralPackageTransitivePinningEnabled>
    <TargetFramework>{framework}</TargetFramework>
    <RuntimeIdentifier>{runtime}</RuntimeIdentifier>
    <SelfContained>false</SelfContained>
    <UseAppHost>false</UseAppHost>
    <NuGetAudit>false</NuGetAudit>
    <NoWarn>NU1507;NU1510</NoWarn>
  </PropertyGroup>
  <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
  <ItemGroup>
{items}  </ItemGroup>
  <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
</Project>
"#,
            framework = escape(framework),
            runtime = escape(runtime),
        )
    }

    /// The project file in a folder; relative paths of the answer start from there.
    pub(super) fn file(folder: &Path) -> PathBuf {
        folder.join("mochi.csproj")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pins_leave_the_references_without_a_version() {
        let request = Request {
            framework: "net10.0".to_owned(),
            runtime: "linux-x64".to_owned(),
            packages: [("A".to_owned(), "1.0".to_owned())].into(),
            frameworks: BTreeMap::new(),
            projects: vec!["/x/$(y)/Z&1.csproj".into()],
            pins: BTreeMap::new(),
        };
        let free = request.project();
        assert!(free.contains(r#"<PackageReference Include="A" Version="1.0" />"#), "{free}");
        assert!(free.contains(r#"<ProjectReference Include="/x/%24(y)/Z&amp;1.csproj" />"#), "{free}");

        let pinned = Request { pins: [("A".to_owned(), "1.0.2".to_owned())].into(), ..request }.project();
        assert!(pinned.contains(r#"<PackageReference Include="A" />"#), "{pinned}");
        assert!(pinned.contains(r#"<PackageVersion Include="A" Version="[1.0.2]" />"#), "{pinned}");
    }
}
