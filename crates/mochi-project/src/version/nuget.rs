use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// A NuGet version: one to four numbers, a prerelease and build metadata. `1.0` and `1.0.0.0` are the same version.
#[derive(Debug, Clone)]
pub struct Version {
    numbers: [u64; 4],
    prerelease: String,
}

/// Why a text is not a version.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a version")]
pub struct VersionError(String);

impl Version {
    pub fn new(major: u64, minor: u64, patch: u64) -> Self {
        Self { numbers: [major, minor, patch, 0], prerelease: String::new() }
    }

    pub fn major(&self) -> u64 {
        self.numbers[0]
    }

    pub fn minor(&self) -> u64 {
        self.numbers[1]
    }

    pub fn patch(&self) -> u64 {
        self.numbers[2]
    }

    pub fn is_prerelease(&self) -> bool {
        !self.prerelease.is_empty()
    }
}

impl FromStr for Version {
    type Err = VersionError;

    fn from_str(text: &str) -> Result<Self, VersionError> {
        let error = || VersionError(text.to_owned());
        let (core, build) = text.split_once('+').map_or((text, None), |(core, build)| (core, Some(build)));
        let (core, prerelease) = core.split_once('-').map_or((core, None), |(core, pre)| (core, Some(pre)));
        if [build, prerelease].into_iter().flatten().any(|labels| !is_labels(labels)) {
            return Err(error());
        }
        let mut numbers = [0; 4];
        for (index, part) in core.split('.').enumerate() {
            let slot = numbers.get_mut(index).ok_or_else(error)?;
            if part.is_empty() || !part.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(error());
            }
            *slot = part.parse().map_err(|_| error())?;
        }
        Ok(Self { numbers, prerelease: prerelease.unwrap_or_default().to_owned() })
    }
}

fn is_labels(labels: &str) -> bool {
    labels
        .split('.')
        .all(|label| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'))
}

/// Three numbers, the fourth only where it is not zero; build metadata is not part of a version's identity.
impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [major, minor, patch, revision] = self.numbers;
        write!(f, "{major}.{minor}.{patch}")?;
        if revision != 0 {
            write!(f, ".{revision}")?;
        }
        if self.is_prerelease() {
            write!(f, "-{}", self.prerelease)?;
        }
        Ok(())
    }
}

impl Ord for Version {
    fn cmp(&self, other: &Self) -> Ordering {
        self.numbers.cmp(&other.numbers).then_with(|| match (self.is_prerelease(), other.is_prerelease()) {
            (false, false) => Ordering::Equal,
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            (true, true) => compare_labels(&self.prerelease, &other.prerelease),
        })
    }
}

impl PartialOrd for Version {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Version {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Version {}

/// SemVer 2's order of prerelease labels, which NuGet applies without regard to case.
fn compare_labels(left: &str, right: &str) -> Ordering {
    let (mut left, mut right) = (left.split('.'), right.split('.'));
    loop {
        let (left, right) = match (left.next(), right.next()) {
            (None, None) => return Ordering::Equal,
            (None, Some(_)) => return Ordering::Less,
            (Some(_), None) => return Ordering::Greater,
            (Some(left), Some(right)) => (left, right),
        };
        let order = match (left.parse::<u64>(), right.parse::<u64>()) {
            (Ok(left), Ok(right)) => left.cmp(&right),
            (Ok(_), Err(_)) => Ordering::Less,
            (Err(_), Ok(_)) => Ordering::Greater,
            (Err(_), Err(_)) => left.to_ascii_lowercase().cmp(&right.to_ascii_lowercase()),
        };
        if order != Ordering::Equal {
            return order;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(text: &str) -> Version {
        text.parse().unwrap()
    }

    #[test]
    fn order_is_nugets() {
        let ascending = [
            "1.0.0-alpha",
            "1.0.0-alpha.2",
            "1.0.0-ALPHA.10",
            "1.0.0-beta",
            "1.0.0",
            "1.0.0.1",
            "1.0.1",
            "1.2",
            "10.0",
        ];
        for pair in ascending.windows(2) {
            assert!(version(pair[0]) < version(pair[1]), "{} < {}", pair[0], pair[1]);
        }
        assert_eq!(version("1.0"), version("1.0.0.0"));
        assert_eq!(version("1.0.0-RC"), version("1.0.0-rc+build.7"));
    }

    #[test]
    fn display_is_normalised() {
        assert_eq!(version("1").to_string(), "1.0.0");
        assert_eq!(version("1.2.3.0").to_string(), "1.2.3");
        assert_eq!(version("1.2.3.4-rc.1+x").to_string(), "1.2.3.4-rc.1");
    }

    #[test]
    fn what_is_not_a_version_is_refused() {
        for text in ["", "1.", "1.2.3.4.5", "v1", "1.x", "1.0-", "1.0-a..b", "-1", "1.0.0+", "99999999999999999999"] {
            assert!(text.parse::<Version>().is_err(), "{text}");
        }
    }
}
