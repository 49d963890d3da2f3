use sha2::{Digest, Sha256};

/// SHA-256 as lower-case hex.
pub(crate) fn hex(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
