use regex::Regex;

use crate::project::Project;

/// What differs from machine to machine, by name.
const FILTERS: &[(&str, &str)] = &[
    // How much was compiled depends on the cache.
    (r"\(\d+ assembl(y|ies) compiled\)", "([COUNT] compiled)"),
    (r"\bnet\d+\.0\b", "[FRAMEWORK]"),
    // Which versions a source has: where one is missing, NuGet takes the next and says so.
    (r"(?m)^warning: .* \(NU1603\)\n", ""),
    (r"is unknown to .*", "is unknown to [SOURCES]"),
    (r"\d+ of \d+ public members", "[BOUND] of [PUBLIC] public members"),
    (r"the nearest is [\w.-]+", "the nearest is [VERSION]"),
    (
        r"`[\w.-]+` is the nearest: `mochi pkg add dotnet (\S+)@[\w.-]+`",
        "`[VERSION]` is the nearest: `mochi pkg add dotnet $1@[VERSION]`",
    ),
    (r#"(tool|[\w-]+-sha256|abi|target-framework) = "[^"]*""#, "$1 = \"[$1]\""),
];

/// The text without what differs from machine to machine.
pub(crate) fn stable(text: &str, project: &Project) -> String {
    let text = text.replace(&project.path().display().to_string(), "[PROJECT]");
    FILTERS.iter().fold(text, |text, (pattern, name)| {
        Regex::new(pattern).expect("a filter is a regular expression").replace_all(&text, *name).into_owned()
    })
}
