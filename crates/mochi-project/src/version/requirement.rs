use std::fmt;
use std::str::FromStr;

use super::{Bound, Range, Version};

/// Which versions of a package are wanted, as a user writes it: NuGet's notation (`13.0.3`, `[13.0,14.0)`, `[1.0]`,
/// `1.*`) or cargo's operators (`^3.1`, `~1.2`, `>=2, <3`, `=1.0.0`). A bare version means what NuGet means by it:
/// that one or a later one, the lowest that fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    text: String,
    range: Range,
}

/// Why a text is not a requirement.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not a version range: {reason}")]
pub struct RequirementError {
    pub text: String,
    pub reason: String,
}

impl Requirement {
    pub fn range(&self) -> &Range {
        &self.range
    }

    pub fn accepts(&self, version: &Version) -> bool {
        self.range.contains(version)
    }

    /// For a project file that NuGet reads.
    pub fn nuget(&self) -> String {
        self.range.nuget()
    }
}

/// As the user wrote it.
impl fmt::Display for Requirement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for Requirement {
    type Err = RequirementError;

    fn from_str(text: &str) -> Result<Self, RequirementError> {
        let trimmed = text.trim();
        let error = |reason: String| RequirementError { text: text.to_owned(), reason };
        let range = if trimmed.starts_with(['[', '(']) { interval(trimmed) } else { comparisons(trimmed) };
        let range = range.map_err(error)?;
        if range.is_empty() {
            return Err(error("no version is in it".to_owned()));
        }
        Ok(Self { text: trimmed.to_owned(), range })
    }
}

type Parsed<T> = Result<T, String>;

/// NuGet's interval notation.
fn interval(text: &str) -> Parsed<Range> {
    let (Some(open), Some(close)) = (text.chars().next(), text.chars().last()) else {
        return Err("it is empty".to_owned());
    };
    if text.len() < 2 || ![']', ')'].contains(&close) {
        return Err("it does not end in `]` or `)`".to_owned());
    }
    let inner = &text[1..text.len() - 1];
    let Some((min, max)) = inner.split_once(',') else {
        if (open, close) != ('[', ']') {
            return Err("a single version is written `[1.0]`".to_owned());
        }
        return Ok(Range::exactly(version(inner)?));
    };
    let mut range = Range::default();
    if min.contains('*') {
        range = floating(min.trim())?;
    } else if !min.trim().is_empty() {
        range.min = Some(Bound { version: version(min)?, inclusive: open == '[' });
    }
    if !max.trim().is_empty() {
        range.max = Some(Bound { version: version(max)?, inclusive: close == ']' });
    }
    Ok(range)
}

/// A list of cargo's comparisons, or a bare version, or a floating one.
fn comparisons(text: &str) -> Parsed<Range> {
    text.split(',').map(|part| comparison(part.trim())).try_fold(Range::default(), |all, one| Ok(all.intersect(one?)))
}

fn comparison(text: &str) -> Parsed<Range> {
    const OPERATORS: [&str; 7] = [">=", "<=", ">", "<", "=", "^", "~"];
    let Some(operator) = OPERATORS.into_iter().find(|operator| text.starts_with(operator)) else {
        return if text.contains('*') { floating(text) } else { Ok(Range::at_least(version(text)?)) };
    };
    let operand = text[operator.len()..].trim();
    let given = version(operand)?;
    let numbers = operand.split(['-', '+']).next().unwrap_or_default().split('.').count();
    let from = |inclusive| Some(Bound { version: given.clone(), inclusive });
    Ok(match operator {
        ">=" => Range { min: from(true), ..Range::default() },
        ">" => Range { min: from(false), ..Range::default() },
        "<=" => Range { max: from(true), ..Range::default() },
        "<" => Range { max: from(false), ..Range::default() },
        "=" => Range::exactly(given),
        "^" => {
            let below = caret_limit(&given, numbers);
            Range::between(given, below)
        }
        _ => {
            let next_minor = Version::new(given.major(), given.minor() + 1, 0);
            let below = if numbers == 1 { Version::new(given.major() + 1, 0, 0) } else { next_minor };
            Range::between(given, below)
        }
    })
}

/// The first version that changes the leftmost non-zero number of those given.
fn caret_limit(version: &Version, numbers: usize) -> Version {
    match (version.major(), version.minor()) {
        (0, 0) if numbers >= 3 => Version::new(0, 0, version.patch() + 1),
        (0, minor) if numbers >= 2 => Version::new(0, minor + 1, 0),
        (major, _) => Version::new(major + 1, 0, 0),
    }
}

/// `*`, `1.*`, `1.2.*`, `1.2.3-*`, `1.2.3-beta.*`: the highest version that matches. NuGet's pattern has a lower end only.
fn floating(text: &str) -> Parsed<Range> {
    let fixed = text.trim_end_matches('*');
    let open = fixed.is_empty() || fixed.ends_with(['.', '-']);
    if text.len() != fixed.len() + 1 || !open || fixed.contains('*') {
        return Err("a `*` stands at the end, in place of a number".to_owned());
    }
    let floor = match fixed.strip_suffix('-') {
        // The lowest prerelease there can be.
        Some(release) => format!("{release}-0"),
        None => fixed.trim_end_matches('.').to_owned(),
    };
    let floor = if floor.is_empty() { Version::new(0, 0, 0) } else { version(&floor)? };
    Ok(Range { floating: Some(text.to_owned()), ..Range::at_least(floor) })
}

fn version(text: &str) -> Parsed<Version> {
    let text = text.trim();
    if text.is_empty() {
        return Err("a version is missing".to_owned());
    }
    text.parse().map_err(|error: super::nuget::VersionError| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, nuget: &str) {
        assert_eq!(text.parse::<Requirement>().map(|requirement| requirement.nuget()).as_deref(), Ok(nuget), "{text}");
    }

    #[test]
    fn nugets_notation_stays() {
        check("13.0.3", "13.0.3");
        check("1.0", "1.0.0");
        check("[13.0,14.0)", "[13.0.0,14.0.0)");
        check("[1.0]", "[1.0.0]");
        check("(1.0, )", "(1.0.0,)");
        check("(,2.0]", "(,2.0.0]");
        check("1.0.0-rc.1", "1.0.0-rc.1");
        check("*", "*");
        check("1.*", "1.*");
        check("1.2.3-*", "1.2.3-*");
        check("1.2.3-beta.*", "1.2.3-beta.*");
        check("[1.*, 2.0)", "[1.*,2.0.0)");
    }

    #[test]
    fn cargos_operators_become_intervals() {
        check("^3.1", "[3.1.0,4.0.0)");
        check("^0.2.3", "[0.2.3,0.3.0)");
        check("^0.0.3", "[0.0.3,0.0.4)");
        check("^0", "[0.0.0,1.0.0)");
        check("~1.2.3", "[1.2.3,1.3.0)");
        check("~1", "[1.0.0,2.0.0)");
        check("=1.2.3", "[1.2.3]");
        check(">=1.2", "1.2.0");
        check("> 1.2", "(1.2.0,)");
        check(">=1.2, <2", "[1.2.0,2.0.0)");
        check("1.2, <2", "[1.2.0,2.0.0)");
    }

    #[test]
    fn what_is_in_a_range() {
        let accepts = |requirement: &str, version: &str| {
            requirement.parse::<Requirement>().unwrap().accepts(&version.parse().unwrap())
        };
        assert!(accepts("^3.1", "3.9.9"));
        assert!(!accepts("^3.1", "4.0.0"));
        assert!(accepts("13.0.3", "14.0"));
        assert!(!accepts("(1.0,2.0)", "1.0.0"));
        assert!(accepts("1.2.3-*", "1.2.3-alpha"));
        assert!(!accepts("1.*", "0.9"));
    }

    #[test]
    fn ranges_print_as_comparisons() {
        let shown = |text: &str| text.parse::<Requirement>().unwrap().range().to_string();
        assert_eq!(shown("[2.0.0,3.0.0)"), ">=2.0.0, <3.0.0");
        assert_eq!(shown("(,3.0]"), "<=3.0.0");
        assert_eq!(shown("[1.0]"), "=1.0.0");
        assert_eq!(shown("1.*"), "1.*");
        assert_eq!(shown("3.1"), ">=3.1.0");
    }

    #[test]
    fn what_is_not_a_range_says_why() {
        let reason = |text: &str| text.parse::<Requirement>().unwrap_err().reason;
        assert_eq!(reason(""), "a version is missing");
        assert_eq!(reason("latest"), "`latest` is not a version");
        assert_eq!(reason("[1.0"), "it does not end in `]` or `)`");
        assert_eq!(reason("(1.0)"), "a single version is written `[1.0]`");
        assert_eq!(reason("[2.0,1.0]"), "no version is in it");
        assert_eq!(reason(">=2, <1"), "no version is in it");
        assert_eq!(reason("1.*.2"), "a `*` stands at the end, in place of a number");
        assert_eq!(reason("1*"), "a `*` stands at the end, in place of a number");
    }
}
