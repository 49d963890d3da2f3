//! The project that `dotnet publish` is given.

use std::{fmt::Write as _, path::PathBuf};

use super::LIBRARY;
use crate::msbuild::attribute;

/// What becomes one shared library.
#[derive(Clone, Debug, Default)]
pub(super) struct Sources {
    /// Those whose entry points are exported.
    pub(super) shims: Vec<PathBuf>,
    /// What the shims call.
    pub(super) packages: Vec<PathBuf>,
    /// Shared frameworks besides the base.
    pub(super) frameworks: Vec<String>,
    pub(super) scanner: Scanner,
}

/// Whether ILC analyses the whole program before it compiles it, for tables that are smaller and found faster.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Scanner {
    #[default]
    On,
    Off,
}

/// Each switch is one that makes the library behave as the CLR does, or that makes it small without being seen.
///
/// | switch | why |
/// |---|---|
/// | `OptimizationPreference` | calls have to be as fast as precompiled and tiered code is |
/// | `StackTraceSupport` | an exception's stack trace is part of its error |
/// | `InvariantGlobalization` | cultures are those of the CLR; `DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1` does without ICU |
/// | `UseSystemResourceKeys` | the framework's messages stay |
/// | `EventSourceSupport` | the SDK advises against it in a library |
/// | `NativeDebugSymbols` | nobody debugs generated code; without them the compiler is faster |
/// | `TrimmerSingleWarn` | each warning is counted as evidence |
pub(super) fn project(framework: &str, runtime: &str, sources: &Sources) -> String {
    let mut items = String::new();
    if sources.scanner == Scanner::Off {
        items.push_str("    <IlcArg Include=\"--noscan\" />\n");
    }
    for path in sources.shims.iter().chain(&sources.packages) {
        let _ = writeln!(items, "    <Reference{} />", attribute("Include", &path.to_string_lossy()));
    }
    for shim in sources.shims.iter().filter_map(|path| path.file_stem()) {
        let _ =
            writeln!(items, "    <UnmanagedEntryPointsAssembly{} />", attribute("Include", &shim.to_string_lossy()));
    }
    for framework in &sources.frameworks {
        let _ = writeln!(items, "    <FrameworkReference{} />", attribute("Include", framework));
    }
    format!(
        r#"<Project>
  <PropertyGroup>
    <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
    <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
    <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
    <TargetFramework>{framework}</TargetFramework>
    <RuntimeIdentifier>{runtime}</RuntimeIdentifier>
    <AssemblyName>{LIBRARY}</AssemblyName>
    <PublishAot>true</PublishAot>
    <NativeLib>Shared</NativeLib>
    <OptimizationPreference>Speed</OptimizationPreference>
    <StackTraceSupport>true</StackTraceSupport>
    <InvariantGlobalization>false</InvariantGlobalization>
    <UseSystemResourceKeys>false</UseSystemResourceKeys>
    <EventSourceSupport>false</EventSourceSupport>
    <NativeDebugSymbols>false</NativeDebugSymbols>
    <TrimmerSingleWarn>false</TrimmerSingleWarn>
    <EnableDefaultItems>false</EnableDefaultItems>
    <GenerateDocumentationFile>false</GenerateDocumentationFile>
    <UseSharedCompilation>false</UseSharedCompilation>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
  <ItemGroup>
{items}  </ItemGroup>
  <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
</Project>
"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entry_points_are_those_of_the_shims() {
        let sources = Sources {
            shims: vec!["/x/Mochi.Runtime.dll".into()],
            packages: vec!["/nuget/a&b/A.dll".into()],
            frameworks: vec!["Microsoft.AspNetCore.App".to_owned()],
            scanner: Scanner::On,
        };
        let items = |scanner| {
            let text = project("net9.0", "linux-x64", &Sources { scanner, ..sources.clone() });
            text.split_once("<ItemGroup>\n").unwrap().1.split_once("  </ItemGroup>").unwrap().0.to_owned()
        };
        assert_eq!(items(Scanner::Off), format!("    <IlcArg Include=\"--noscan\" />\n{}", items(Scanner::On)));
        assert_eq!(
            items(Scanner::On),
            "    <Reference Include=\"/x/Mochi.Runtime.dll\" />\n    <Reference Include=\"/nuget/a&amp;b/A.dll\" />\n    \
             <UnmanagedEntryPointsAssembly Include=\"Mochi.Runtime\" />\n    \
             <FrameworkReference Include=\"Microsoft.AspNetCore.App\" />\n"
        );
    }
}
