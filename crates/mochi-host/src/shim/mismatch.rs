//! What is said when bindings meet a shim that was not made with them.

use std::{collections::HashSet, fmt::Write, path::Path};

use crate::ABI_VERSION;

const SHOWN: usize = 5;

/// The shim speaks another version of the border.
pub(super) fn version(shim: &Path, version: i32) -> String {
    format!(
        "ERROR: ABI version mismatch\n  \
           Shim: {}\n  \
           Shim ABI version: {version}\n  \
           Runtime expected: {ABI_VERSION}\n  \
           Resolution: regenerate the shim with `mochi pkg sync dotnet`",
        shim.display()
    )
}

/// The shim's runtime has more entries than this crate knows, or fewer.
pub(super) fn runtime(shim: &Path) -> String {
    format!(
        "`{}` is of another version of mochi than this program\n  hint: regenerate both with `mochi pkg sync dotnet`",
        shim.display()
    )
}

/// The shim has other entries than the bindings.
pub(super) fn entries(package: &str, bindings: &str, shim: &str) -> String {
    let mut text = format!("the shim of `{package}` was not made with these bindings");
    list(&mut text, "only the bindings have", difference(bindings, shim));
    list(&mut text, "only the shim has", difference(shim, bindings));
    text.push_str("\n  hint: regenerate both with `mochi pkg sync dotnet`");
    text
}

fn difference<'a>(these: &'a str, those: &str) -> Vec<&'a str> {
    let those: HashSet<_> = those.lines().map(str::trim).collect();
    these.lines().map(str::trim).filter(|line| !line.is_empty() && !those.contains(line)).collect()
}

fn list(text: &mut String, title: &str, lines: Vec<&str>) {
    if lines.is_empty() {
        return;
    }
    let _ = write!(text, "\n  {title}:");
    for line in lines.iter().take(SHOWN) {
        let _ = write!(text, "\n    {line}");
    }
    if lines.len() > SHOWN {
        let _ = write!(text, "\n    and {} more", lines.len() - SHOWN);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_text_is_the_one_of_the_abi() {
        assert_eq!(
            version(Path::new("dotnet_shim/Serilog/Serilog.dll"), 2),
            "ERROR: ABI version mismatch\n  Shim: dotnet_shim/Serilog/Serilog.dll\n  Shim ABI version: 2\n  \
             Runtime expected: 1\n  Resolution: regenerate the shim with `mochi pkg sync dotnet`"
        );
    }

    #[test]
    fn first_entries_that_differ_are_named() {
        let bindings = "same()\nold_1()\nold_2()\nold_3()\nold_4()\nold_5()\nold_6()\n";
        assert_eq!(
            entries("P", bindings, "same()\nnew()\n"),
            "the shim of `P` was not made with these bindings\n  only the bindings have:\n    old_1()\n    old_2()\n    \
             old_3()\n    old_4()\n    old_5()\n    and 1 more\n  only the shim has:\n    new()\n  \
             hint: regenerate both with `mochi pkg sync dotnet`"
        );
    }
}
