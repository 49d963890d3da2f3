use super::PackagePlan;
use std::fmt::Write as _;

/// What does not cross and why, `SKIPPED.txt`.
#[must_use]
pub fn skipped_text(package: &PackagePlan) -> String {
    let mut text = String::new();
    for skip in &package.skipped {
        let separator = if text.is_empty() { "" } else { "\n" };
        let _ = write!(
            text,
            "{separator}SKIPPED: {}\n  Reason: {}\n  Detail: {}\n  Override: {}\n",
            skip.member,
            skip.code.code(),
            skip.detail,
            skip.code.way_out()
        );
    }
    text
}
