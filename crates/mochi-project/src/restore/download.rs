use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{assets::Assets, error::RestoreError, request::Request, run, write};
use crate::dotnet::Dotnet;

/// Has NuGet unpack one package, outside any graph, and tells where. No process is started when it is there already.
pub(crate) fn download(dotnet: &Dotnet, folder: &Path, id: &str, version: &str) -> Result<PathBuf, RestoreError> {
    let project = folder.join("download.csproj");
    let text = format!(
        r#"<Project>
  <PropertyGroup>
    <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
    <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
    <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
    <TargetFramework>{framework}</TargetFramework>
  </PropertyGroup>
  <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
  <ItemGroup>
    <PackageDownload Include="{id}" Version="[{version}]" />
  </ItemGroup>
  <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
</Project>
"#,
        framework = dotnet.default_framework(),
    );
    let path = PathBuf::from(format!("{}/{version}", id.to_lowercase()));
    let assets = folder.join("obj").join("project.assets.json");
    let unpacked = || Assets::read(&assets).map(|assets| assets.root(&path));

    if fs::read_to_string(&project).is_ok_and(|before| before == text) {
        if let Ok(Some(folder)) = unpacked() {
            return Ok(folder);
        }
    }
    write(&project, &text)?;
    run(dotnet, &project, &Request::default(), &assets)?;
    unpacked()?.ok_or_else(|| RestoreError::Incomplete { package: id.to_owned() })
}
