use std::fmt;

use super::Version;

/// One end of a range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    pub version: Version,
    pub inclusive: bool,
}

/// A range of versions: NuGet takes the lowest version in it, or, where it floats, the highest that its pattern matches.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Range {
    pub min: Option<Bound>,
    pub max: Option<Bound>,
    /// The pattern of a floating range (`1.*`), as NuGet spells it; `min` is then its lower end.
    pub floating: Option<String>,
}

impl Range {
    pub fn at_least(version: Version) -> Self {
        Self { min: Some(Bound { version, inclusive: true }), ..Self::default() }
    }

    pub fn exactly(version: Version) -> Self {
        let bound = Bound { version, inclusive: true };
        Self { min: Some(bound.clone()), max: Some(bound), floating: None }
    }

    /// At least `min`, and below `max`.
    pub fn between(min: Version, max: Version) -> Self {
        Self {
            min: Some(Bound { version: min, inclusive: true }),
            max: Some(Bound { version: max, inclusive: false }),
            floating: None,
        }
    }

    pub fn contains(&self, version: &Version) -> bool {
        let above =
            self.min.as_ref().is_none_or(|min| *version > min.version || min.inclusive && *version == min.version);
        let below =
            self.max.as_ref().is_none_or(|max| *version < max.version || max.inclusive && *version == max.version);
        above && below
    }

    /// True when no version can be in it.
    pub fn is_empty(&self) -> bool {
        match (&self.min, &self.max) {
            (Some(min), Some(max)) => {
                min.version > max.version || min.version == max.version && !(min.inclusive && max.inclusive)
            }
            (None, _) | (_, None) => false,
        }
    }

    /// What is in both.
    pub fn intersect(self, other: Self) -> Self {
        let min = pick(self.min, other.min, |mine, theirs| {
            mine.version > theirs.version || mine.version == theirs.version && !mine.inclusive
        });
        let max = pick(self.max, other.max, |mine, theirs| {
            mine.version < theirs.version || mine.version == theirs.version && !mine.inclusive
        });
        Self { min, max, floating: self.floating.or(other.floating) }
    }

    /// The range in NuGet's own notation.
    pub fn nuget(&self) -> String {
        let floor = |min: &Bound| self.floating.clone().unwrap_or_else(|| min.version.to_string());
        match (&self.min, &self.max) {
            (None, None) => "*".to_owned(),
            (Some(min), None) if min.inclusive => floor(min),
            (Some(min), Some(max)) if min == max => format!("[{}]", min.version),
            (min, max) => format!(
                "{}{},{}{}",
                if min.as_ref().is_some_and(|min| min.inclusive) { '[' } else { '(' },
                min.as_ref().map(floor).unwrap_or_default(),
                max.as_ref().map(|max| max.version.to_string()).unwrap_or_default(),
                if max.as_ref().is_some_and(|max| max.inclusive) { ']' } else { ')' },
            ),
        }
    }
}

fn pick(left: Option<Bound>, right: Option<Bound>, left_is_stricter: impl Fn(&Bound, &Bound) -> bool) -> Option<Bound> {
    match (left, right) {
        (Some(left), Some(right)) => Some(if left_is_stricter(&left, &right) { left } else { right }),
        (bound, None) | (None, bound) => bound,
    }
}

/// Comparisons, as in `>=2.0.0, <3.0.0`.
impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(pattern) = &self.floating {
            return f.write_str(pattern);
        }
        match (&self.min, &self.max) {
            (None, None) => f.write_str("*"),
            (Some(min), Some(max)) if min == max => write!(f, "={}", min.version),
            (min, max) => {
                if let Some(min) = min {
                    write!(f, "{}{}", if min.inclusive { ">=" } else { ">" }, min.version)?;
                }
                if let Some(max) = max {
                    let separator = if min.is_some() { ", " } else { "" };
                    write!(f, "{separator}{}{}", if max.inclusive { "<=" } else { "<" }, max.version)?;
                }
                Ok(())
            }
        }
    }
}
