use serde_json::Value;

use crate::project::Project;

/// Two versions that are upgrades of each other, one way and back.
#[test]
fn an_upgrade_is_told_in_names_of_rust() {
    let project = Project::with_manifest("[dotnet-dependencies]\n\"Newtonsoft.Json\" = \"13.0.1\"\n");
    project.mochi(&["pkg", "lock"]).success();
    let before = project.state();

    let up = project.mochi(&["pkg", "diff", "newtonsoft.json", "13.0.1", "13.0.3"]);
    let head = up.stdout.lines().next().unwrap_or_default();
    assert!(head.starts_with("Newtonsoft.Json 13.0.1 -> 13.0.3: 0 removed, 0 renamed, 0 changed, "), "{head}");
    assert!(
        up.stdout.contains(
            "\n+ newtonsoft_json::linq::JToken::deep_clone_settings  fn(&self, settings: impl Arg<JsonCloneSettings>) -> Result<JToken>\n"
        ),
        "{}",
        up.stdout
    );
    assert_eq!(up.status.code(), Some(0), "{}", up.stderr);

    let down = project.mochi(&["pkg", "diff", "Newtonsoft.Json", "13.0.3", "13.0.1", "--json"]);
    assert_eq!(down.status.code(), Some(1), "{}", down.stderr);
    assert!(down.stderr.contains("error: Newtonsoft.Json 13.0.1 breaks programs that use one of "), "{}", down.stderr);
    let changes: Value = serde_json::from_str(&down.stdout).expect("JSON");
    let of = |list: &str, key: &str| -> Vec<String> {
        let rows = changes[list].as_array().expect("a list");
        rows.iter().map(|row| row.pointer(key).and_then(Value::as_str).unwrap_or_default().to_owned()).collect()
    };
    assert!(of("removed", "/member").contains(&"JToken.DeepClone(JsonCloneSettings)".to_owned()), "{changes}");
    assert!(
        of("changed", "/before/path").contains(&"newtonsoft_json::linq::JContainer::merge".to_owned()),
        "{changes}"
    );
    assert!(of("added", "/path").is_empty(), "{changes}");

    let same = project.mochi(&["pkg", "diff", "Newtonsoft.Json", "13.0.3", "13.0.3"]).success();
    assert_eq!(
        same,
        "Newtonsoft.Json 13.0.3 -> 13.0.3: 0 removed, 0 renamed, 0 changed, 0 widened, 0 deprecated, 0 added\n"
    );
    assert_eq!(project.state(), before, "the project is as it was");
}

/// Three years of a library that everybody uses: what is there in both has one name.
#[test]
fn an_upgrade_of_a_real_library_renames_nothing() {
    let project = Project::with_manifest("[dotnet-dependencies]\n\"Newtonsoft.Json\" = \"12.0.3\"\n");
    project.mochi(&["pkg", "lock"]).success();
    let outcome = project.mochi(&["pkg", "diff", "Newtonsoft.Json", "12.0.3", "13.0.3", "--json"]);
    let changes: Value = serde_json::from_str(&outcome.stdout).expect("JSON");
    let count = |list: &str| changes[list].as_array().expect("a list").len();
    assert_eq!((count("renamed"), count("removed")), (0, 0), "{changes}");
    assert!(count("added") > 10, "{changes}");
}

#[test]
fn a_version_that_is_not_there_is_named() {
    let project = Project::with_manifest("[dotnet-dependencies]\n\"Newtonsoft.Json\" = \"13.0.1\"\n");
    let outcome = project.mochi(&["pkg", "diff", "Newtonsoft.Json", "13.0.1", "13.0.999"]);
    assert_eq!(outcome.status.code(), Some(1));
    assert!(outcome.stderr.contains("no version =13.0.999"), "{}", outcome.stderr);
}
