//! Real restores, of packages from the machine's own source and of hand-made ones from a folder.

use std::{fs, io::Write, path::Path};

use mochi_project::{
    dotnet::{Dotnet, runtime_identifier},
    restore::{AssetKind, Request, RestoreError, Restored, Source, restore},
};

fn request(packages: &[(&str, &str)]) -> Request {
    Request {
        framework: Dotnet::find().unwrap().default_framework(),
        runtime: runtime_identifier(),
        packages: packages.iter().map(|(id, range)| ((*id).to_owned(), (*range).to_owned())).collect(),
        ..Request::default()
    }
}

fn run(folder: &Path, request: &Request) -> Result<Restored, RestoreError> {
    restore(&Dotnet::find().unwrap(), &folder.join("restore"), request)
}

fn failure(packages: &[(&str, &str)]) -> RestoreError {
    run(tempfile::tempdir().unwrap().path(), &request(packages)).unwrap_err()
}

#[test]
fn a_graph_has_every_file() {
    let folder = tempfile::tempdir().unwrap();
    let asked = request(&[("newtonsoft.json", "13.0.3"), ("Serilog.Sinks.Console", "5.0.0")]);
    let graph = run(folder.path(), &asked).unwrap().graph;

    let names: Vec<_> =
        graph.packages.iter().map(|package| (&*package.id, &*package.version, package.direct)).collect();
    assert_eq!(
        names,
        [("Newtonsoft.Json", "13.0.3", true), ("Serilog", "3.1.1", false), ("Serilog.Sinks.Console", "5.0.0", true)]
    );
    let json = graph.package("NEWTONSOFT.JSON").unwrap();
    assert!(json.compile[0].ends_with("lib/net6.0/Newtonsoft.Json.dll") && json.compile[0].is_file());
    assert_eq!(json.assets[0].kind, AssetKind::Assembly);
    assert!(matches!(&json.source, Source::Registry { sha512, .. } if sha512.len() == 88), "{:?}", json.source);
    let dependency = &graph.package("Serilog.Sinks.Console").unwrap().dependencies[0];
    assert_eq!((&*dependency.id, dependency.range.to_string()), ("Serilog", ">=3.1.0".to_owned()));
    let framework = &graph.frameworks[0];
    assert_eq!(framework.name, "Microsoft.NETCore.App");
    assert!(framework.assemblies().unwrap().iter().any(|file| file.ends_with("System.Runtime.dll")));

    let pins = graph.packages.iter().map(|package| (package.id.clone(), package.version.clone())).collect();
    let pinned = run(folder.path(), &Request { pins, ..asked }).unwrap().graph;
    assert_eq!(format!("{:?}", pinned.packages), format!("{:?}", graph.packages), "pins change nothing");
}

#[test]
fn a_package_may_come_as_for_another_framework() {
    let folder = tempfile::tempdir().unwrap();
    let asked = |framework: &str| Request {
        frameworks: [("newtonsoft.json".to_owned(), framework.to_owned())].into(),
        ..request(&[("Newtonsoft.Json", "13.0.3")])
    };
    let graph = run(folder.path(), &asked("netstandard2.0")).unwrap().graph;
    let json = &graph.packages[0];
    assert!(json.compile[0].ends_with("lib/netstandard2.0/Newtonsoft.Json.dll"), "{json:?}");
    assert!(json.assets.iter().all(|asset| asset.path == json.compile[0]), "{json:?}");

    let error = run(folder.path(), &asked("net7.0")).unwrap_err();
    assert!(
        error.to_string().starts_with("`Newtonsoft.Json 13.0.3` has nothing for `net7.0`; it has `net20`"),
        "{error}"
    );
}

#[test]
fn an_unknown_package_is_named() {
    let error = failure(&[("Newtonsoft.Jsonn", "13.0.3")]);
    assert!(matches!(&error, RestoreError::UnknownPackage { id, .. } if id == "Newtonsoft.Jsonn"), "{error:?}");
    assert!(error.hint().unwrap().contains("spelling"));
}

#[test]
fn an_unknown_version_is_told_with_the_nearest() {
    let error = failure(&[("Newtonsoft.Json", "[99.0.0]")]);
    assert!(matches!(&error, RestoreError::UnknownVersion { id, .. } if id == "Newtonsoft.Json"), "{error:?}");
    assert!(error.to_string().contains("=99.0.0 (the nearest is "), "{error}");
}

#[test]
fn a_downgrade_is_a_conflict() {
    let error = failure(&[("Serilog.Sinks.Console", "5.0.0"), ("Serilog", "2.10.0")]);
    let RestoreError::Conflict(conflict) = error else { panic!("a conflict was expected: {error:?}") };
    assert_eq!(conflict.package, "Serilog");
    assert_eq!(conflict.requirers.len(), 2, "{conflict:?}");
}

/// A folder of packages of our own making, as the only source beside the machine's own.
fn packages(folder: &Path, packages: &[(&str, &str)]) {
    let source = folder.join("packages");
    fs::create_dir(&source).unwrap();
    for (id, dependency) in packages {
        let nuspec = format!(
            r#"<package><metadata><id>{id}</id><version>1.0.0</version><authors>a</authors><description>d</description>
            <dependencies><group targetFramework="netstandard2.0">{dependency}</group></dependencies></metadata></package>"#
        );
        let file = fs::File::create(source.join(format!("{id}.1.0.0.nupkg"))).unwrap();
        let mut archive = zip::ZipWriter::new(file);
        for (name, content) in [(format!("{id}.nuspec"), nuspec.as_bytes()), ("lib/netstandard2.0/_._".to_owned(), b"")]
        {
            archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            archive.write_all(content).unwrap();
        }
        archive.finish().unwrap();
    }
    // A package folder of its own keeps these out of the user's.
    let configuration = r#"<configuration><config><add key="globalPackagesFolder" value="global" /></config>
        <packageSources><add key="ours" value="packages" /></packageSources></configuration>"#;
    fs::write(folder.join("NuGet.Config"), configuration).unwrap();
}

#[test]
fn ranges_that_exclude_each_other_are_a_conflict_of_two_packages() {
    let folder = tempfile::tempdir().unwrap();
    let dependency = |range: &str| format!(r#"<dependency id="Serilog" version="{range}" />"#);
    packages(folder.path(), &[("Old.Library", &dependency("[2.0.0,3.0.0)")), ("New.Library", &dependency("[3.1.1]"))]);
    let error = run(folder.path(), &request(&[("Old.Library", "1.0.0"), ("New.Library", "1.0.0")])).unwrap_err();
    let RestoreError::Conflict(conflict) = error else { panic!("a conflict was expected: {error:?}") };
    assert_eq!(conflict.package, "Serilog");
    let sides: Vec<_> = conflict
        .requirers
        .iter()
        .map(|side| (side.by.as_ref().unwrap().0.as_str(), side.range.to_string(), side.root.as_deref().unwrap()))
        .collect();
    assert_eq!(
        sides,
        [
            ("New.Library", "=3.1.1".to_owned(), "New.Library"),
            ("Old.Library", ">=2.0.0, <3.0.0".to_owned(), "Old.Library")
        ]
    );

    let forced = request(&[("Old.Library", "1.0.0"), ("New.Library", "1.0.0"), ("Serilog", "3.1.1")]);
    let Restored { warnings, .. } = run(folder.path(), &forced).unwrap();
    assert!(warnings.iter().any(|warning| warning.contains("NU1608")), "{warnings:?}");
}

#[test]
fn the_folders_configuration_names_the_source() {
    let folder = tempfile::tempdir().unwrap();
    packages(folder.path(), &[("Our.Library", "")]);
    let graph = run(folder.path(), &request(&[("our.library", "1.0.0")])).unwrap().graph;
    let ours = graph.package("Our.Library").unwrap();
    assert_eq!(ours.id, "Our.Library");
    assert!(matches!(&ours.source, Source::Registry { name, .. } if name == "ours"), "{:?}", ours.source);
    assert!(ours.compile.is_empty() && ours.assets.is_empty(), "{ours:?}");
}

#[test]
fn an_older_framework_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let asked = Request { framework: "netstandard2.0".to_owned(), ..request(&[("Npgsql", "10.0.0")]) };
    let error = run(folder.path(), &asked).unwrap_err();
    assert!(matches!(&error, RestoreError::IncompatibleFramework { id, .. } if id == "Npgsql"), "{error:?}");
}

#[test]
fn a_source_that_does_not_answer_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let configuration = r#"<configuration><packageSources><clear />
        <add key="dead" value="https://localhost:1/index.json" /></packageSources></configuration>"#;
    fs::write(folder.path().join("NuGet.Config"), configuration).unwrap();
    let error = run(folder.path(), &request(&[("A.Package.Nobody.Has", "1.0.0")])).unwrap_err();
    assert!(
        matches!(&error, RestoreError::UnreachableSource { source_name } if source_name.contains("localhost:1")),
        "{error:?}"
    );
}

#[test]
fn a_project_is_built_and_taken_like_a_package() {
    let folder = tempfile::tempdir().unwrap();
    let local = folder.path().join("Local");
    fs::create_dir(&local).unwrap();
    let project = local.join("Local.csproj");
    fs::write(
        &project,
        r#"<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>netstandard2.0</TargetFramework>
        <AssemblyName>Odd.Name</AssemblyName><GenerateDocumentationFile>true</GenerateDocumentationFile></PropertyGroup>
        <ItemGroup><PackageReference Include="Newtonsoft.Json" Version="13.0.3" /></ItemGroup></Project>"#,
    )
    .unwrap();
    fs::write(local.join("C.cs"), "namespace Local { /** <summary>c</summary> */ public class C { } }").unwrap();
    let asked = Request { projects: vec![project.clone()], ..request(&[]) };
    let graph = run(folder.path(), &asked).unwrap().graph;

    let built = graph.package("Odd.Name").unwrap();
    assert_eq!(built.source, Source::Project { path: project });
    assert!(built.direct && built.compile[0].ends_with("Odd.Name.dll") && built.compile[0].is_file(), "{built:?}");
    assert!(!graph.package("Newtonsoft.Json").unwrap().direct);

    fs::write(local.join("C.cs"), "class").unwrap();
    let error = run(folder.path(), &asked).unwrap_err();
    assert!(matches!(&error, RestoreError::ProjectBuild { output, .. } if output.contains("CS1001")), "{error}");
}
