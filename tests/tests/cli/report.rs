use serde_json::Value;

use crate::project::Project;

#[test]
fn what_is_bound_and_what_is_skipped_is_everything() {
    let project = Project::with_manifest(
        "[dotnet-dependencies]\n\"Newtonsoft.Json\" = \"13.0.3\"\n\n[dotnet]\nexclude = [\"Newtonsoft.Json.Bson.*\"]\n",
    );
    project.mochi(&["pkg", "sync", "dotnet"]).success();

    let packages: Value = serde_json::from_str(&project.mochi(&["report", "--json"]).success()).expect("JSON");
    let [package] = &packages.as_array().expect("an array")[..] else { panic!("one package: {packages}") };
    assert_eq!((&package["id"], &package["version"]), (&"Newtonsoft.Json".into(), &"13.0.3".into()));
    assert_eq!((&package["bridge"], &package["aot"]), (&"clr".into(), &"partly".into()));
    let evidence = package["aot_evidence"].as_array().expect("an array");
    assert!(
        evidence.iter().any(|line| line.as_str().is_some_and(|line| line.starts_with("emits code: "))),
        "{package}"
    );
    assert!(package["aot_warnings"].is_null(), "only the compiler knows them: {package}");
    for key in ["functions", "lines", "bindings_bytes", "shim_bytes"] {
        assert!(package["cost"][key].as_u64().is_some_and(|count| count > 500), "{key}: {}", package["cost"]);
    }
    let skipped = package["skipped"].as_array().expect("an array");
    let bound = package["bound"].as_u64().expect("a number");
    assert_eq!(package["public_members"].as_u64(), Some(bound + skipped.len() as u64));
    assert!(bound > 500, "{bound}");
    for skip in skipped {
        assert!(
            ["member", "code", "reason", "detail"]
                .iter()
                .all(|key| skip[key].as_str().is_some_and(|text| !text.is_empty())),
            "{skip}"
        );
    }

    let text = project.mochi(&["report"]).success();
    assert!(text.starts_with(&format!("Newtonsoft.Json 13.0.3: {bound} of ")), "{text}");
    assert!(text.contains("\n     aot  partly\n          asks whether code can be made at run time: "), "{text}");
    let page = project.mochi(&["report", "--html"]).success();
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("\"Newtonsoft.Json.Linq.JObject\""), "{page}");

    project.mochi(&["report", "--fail-under", "1"]).success();
    let below = project.mochi(&["report", "--fail-under", "100"]);
    assert_eq!(below.status.code(), Some(1));
    assert!(below.stderr.contains("less than 100 % is bound of Newtonsoft.Json"), "{}", below.stderr);
}
