use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// SHA-256 as lower-case hex.
pub(crate) fn hex(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().fold(String::with_capacity(2 * digest.len()), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
