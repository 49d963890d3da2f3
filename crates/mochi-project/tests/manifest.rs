//! What `mochi.toml` may say, and what each mistake is told as.

use std::path::{Path, PathBuf};

use mochi_project::manifest::{Bridge, Capability, CompatMode, Error, Manifest, Origin};

fn read(text: &str) -> Manifest {
    Manifest::parse(Path::new("mochi.toml"), text).unwrap()
}

/// The message, and the hint on a line of its own.
#[track_caller]
fn refused(text: &str, expected: &str) {
    let Err(Error::Invalid(error)) = Manifest::parse(Path::new("mochi.toml"), text) else {
        panic!("this was taken:\n{text}");
    };
    let hint = error.hint.as_ref().map(|hint| format!("\nhint: {hint}")).unwrap_or_default();
    assert_eq!(format!("{error}{hint}"), expected);
}

#[test]
fn everything_that_may_be_said() {
    let manifest = read(
        r#"
[package]
name = "other tools' tables are theirs"

[dotnet-dependencies]
"Newtonsoft.Json" = "13.0.3"
Serilog = { version = "^3.1", framework = "net8.0" }
MyLocal = { path = "../MyLocal/MyLocal.csproj" }

[dotnet]
framework = "net8.0"
bridge = "nativeaot"
runtime = "linux-x64"
include = ["System.Net.Http.HttpClient"]
exclude = ["Serilog.Debugging.*"]
extend = ["Acme.Clock"]
monomorphise = [{ item = "System.Collections.Generic.List`1", T = "string" }]
nativeaot.compat-mode = "warn"

[dotnet.capabilities]
net = false
fs = true
"#,
    );
    let ids: Vec<_> = manifest.dependencies.iter().map(|dependency| dependency.id.as_str()).collect();
    assert_eq!(ids, ["Newtonsoft.Json", "Serilog", "MyLocal"]);
    assert_eq!(manifest.dependency("serilog").unwrap().framework.as_deref(), Some("net8.0"));
    assert_eq!(
        manifest.dependency("mylocal").unwrap().origin,
        Origin::Project(PathBuf::from("../MyLocal/MyLocal.csproj"))
    );
    assert_eq!(manifest.dotnet.bridge, Bridge::NativeAot);
    assert_eq!(manifest.dotnet.runtime.as_deref(), Some("linux-x64"));
    assert_eq!(manifest.dotnet.extend, ["Acme.Clock"]);
    assert_eq!(manifest.dotnet.monomorphise[0].arguments, [("T".to_owned(), "string".to_owned())]);
    assert_eq!(manifest.dotnet.nativeaot.compat_mode, CompatMode::Warn);
    assert!(!manifest.allows(Capability::Net));
    assert!(manifest.allows(Capability::Fs));
}

#[test]
fn nothing_has_to_be_said() {
    let manifest = read("");
    assert_eq!(manifest, Manifest::default());
    assert_eq!(manifest.dotnet.bridge, Bridge::Clr);
    assert!(manifest.allows(Capability::Net));
}

#[test]
fn ids_need_no_quotes() {
    let manifest = read(
        "[dotnet-dependencies]\nNewtonsoft.Json = \"13\"\nMicrosoft.Extensions.Logging.version = \"10\"\n\
         Microsoft.Extensions.Options = { version = \"10\" }\n[dotnet-dependencies.Serilog.Sinks.Console]\nversion = \"5\"\n",
    );
    let ids: Vec<_> = manifest.dependencies.iter().map(|dependency| dependency.id.as_str()).collect();
    assert_eq!(
        ids,
        ["Newtonsoft.Json", "Microsoft.Extensions.Logging", "Microsoft.Extensions.Options", "Serilog.Sinks.Console"]
    );
}

#[test]
fn settings_are_hashed_apart_from_dependencies() {
    let plain = read("").settings_sha256();
    assert_eq!(plain, read("[dotnet-dependencies]\nA = \"1\"\n").settings_sha256());
    assert_ne!(plain, read("[dotnet]\ninclude = [\"System.Uri\"]\n").settings_sha256());
    assert_ne!(plain, read("[dotnet.capabilities]\nnet = false\n").settings_sha256());
}

#[test]
fn mistakes_in_the_text() {
    refused("[dotnet\n", "mochi.toml:1:8: invalid table header, expected `.`, `]`");
    refused(
        "[dotnet-dependencies]\nSerilog = \"3\"\nSerilog.Sinks.Console = \"5\"\n",
        "mochi.toml:3:1: dotted key `Serilog` attempted to extend non-table type (string)\n\
         hint: quote ids that contain dots: `\"Newtonsoft.Json\" = \"13.0.3\"`",
    );
    refused(
        "[dotnet-dependencies]\nA = \"3\"\nA = \"5\"\n",
        "mochi.toml:3:1: duplicate key `A` in table `dotnet-dependencies`",
    );
}

#[test]
fn mistakes_in_keys() {
    refused(
        "[dotnet-dependency]\n",
        "mochi.toml:1:2: unknown key `dotnet-dependency` in the manifest\nhint: did you mean `dotnet-dependencies`?",
    );
    refused(
        "\n[dotnet]\n  frameworks = \"net8.0\"\n",
        "mochi.toml:3:3: unknown key `frameworks` in `[dotnet]`\nhint: did you mean `framework`?",
    );
    refused(
        "[dotnet-dependencies]\nA = { verison = \"1\" }\n",
        "mochi.toml:2:7: unknown key `verison` in `A`\nhint: did you mean `version`?",
    );
    refused(
        "[dotnet.capabilities]\nnetwork = true\n",
        "mochi.toml:2:1: unknown key `network` in `[dotnet.capabilities]`\nhint: allowed are `fs`, `net`",
    );
    refused(
        "[dotnet.nativeaot]\ncompat-mode = \"maybe\"\n",
        "mochi.toml:2:15: `maybe` is not a `compat-mode`\nhint: allowed are `skip`, `warn`, `error`",
    );
    refused(
        "[dotnet.nativeaot]\ncompat = true\n",
        "mochi.toml:2:1: unknown key `compat` in `[dotnet.nativeaot]`\nhint: allowed are `compat-mode`",
    );
}

#[test]
fn mistakes_in_types() {
    refused("dotnet = 1\n", "mochi.toml:1:10: `dotnet` must be a table, not an integer");
    refused("[dotnet]\nbridge = true\n", "mochi.toml:2:10: `bridge` must be a string, not a boolean");
    refused("[dotnet]\ninclude = \"System.Uri\"\n", "mochi.toml:2:11: `include` must be an array, not a string");
    refused(
        "[dotnet]\ninclude = [\"System.Uri\", 1]\n",
        "mochi.toml:2:26: `include` must hold strings, not an integer",
    );
    refused("[dotnet.capabilities]\nnet = \"no\"\n", "mochi.toml:2:7: `net` must be `true` or `false`, not a string");
    refused(
        "[dotnet-dependencies]\nA = 13\n",
        "mochi.toml:2:5: `A` must be a version or a table, not an integer\nhint: write `A = \"1.0\"` or `A = { version = \"1.0\" }`",
    );
    refused("[dotnet]\nmonomorphise = [1]\n", "mochi.toml:2:17: `monomorphise` must hold tables, not an integer");
    refused(
        "[dotnet]\nmonomorphise = [{ T = \"int\" }]\n",
        "mochi.toml:2:17: an entry of `monomorphise` needs an `item`",
    );
}

#[test]
fn mistakes_in_values() {
    const RANGES: &str =
        "hint: write a version (`13.0.3`), NuGet's range (`[13.0,14.0)`), or `^`, `~`, `>=`, `<`, `=` and a version";
    refused(
        "[dotnet-dependencies]\nA = \"latest\"\n",
        &format!("mochi.toml:2:5: `latest` is not a version range: `latest` is not a version\n{RANGES}"),
    );
    refused(
        "[dotnet-dependencies]\nB = { version = \"[2.0,1.0]\" }\n",
        &format!("mochi.toml:2:17: `[2.0,1.0]` is not a version range: no version is in it\n{RANGES}"),
    );
    refused(
        "[dotnet-dependencies]\nA = { framework = \"net8.0\" }\n",
        "mochi.toml:2:5: `A` needs a `version` or a `path`",
    );
    refused(
        "[dotnet-dependencies]\nA = { version = \"1\", path = \"a.csproj\" }\n",
        "mochi.toml:2:5: `A` has both a `version` and a `path`",
    );
    refused(
        "[dotnet-dependencies]\nA = { path = \"../a\" }\n",
        "mochi.toml:2:14: `../a` is not a project file\nhint: name the `.csproj` itself",
    );
    refused("[dotnet-dependencies]\n\"a b\" = \"1\"\n", "mochi.toml:2:1: `a b` is not a package id");
    refused(
        "[dotnet-dependencies]\n\"Serilog\" = \"1\"\nserilog = \"1\"\n",
        "mochi.toml:3:1: `serilog` is there twice\nhint: ids are compared without regard to case",
    );
    refused(
        "[dotnet]\nframework = \"netstandard2.0\"\n",
        "mochi.toml:2:13: `netstandard2.0` is not a target framework that a shim can have\nhint: write `net8.0` or a later one",
    );
    refused(
        "[dotnet]\nbridge = \"mono\"\n",
        "mochi.toml:2:10: `mono` is not a bridge\nhint: allowed are `clr`, `nativeaot`",
    );
    refused(
        "[dotnet]\nruntime = \"linux\"\n",
        "mochi.toml:2:11: `linux` is not a supported target\nhint: supported are `win-x86`, `win-x64`, `win-arm64`, \
         `linux-x86`, `linux-x64`, `linux-arm`, `linux-arm64`, `linux-musl-x86`, `linux-musl-x64`, `linux-musl-arm`, \
         `linux-musl-arm64`, `osx-x64`, `osx-arm64`",
    );
    refused(
        "[dotnet]\nruntime = \"win-arm64ec\"\n",
        "mochi.toml:2:11: `win-arm64ec` is not supported: .NET has no runtime for ARM64EC\nhint: write `win-arm64`, and \
         build the program for it",
    );
}
