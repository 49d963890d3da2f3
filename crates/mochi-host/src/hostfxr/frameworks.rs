//! Which frameworks a runtime configuration asks for in vain.

use std::{ffi::c_void, fmt};

use super::abi::ResolveFrameworksResult;
use crate::char_t;

/// A framework that a runtime configuration asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Framework {
    /// Its name, `Microsoft.NETCore.App` for most.
    pub name: String,
    /// The version asked for.
    pub version: String,
}

impl fmt::Display for Framework {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.name, self.version)
    }
}

/// `hostfxr_resolve_frameworks_result_fn` with a `Vec<Framework>` as its context.
pub(super) unsafe extern "C" fn collect_unresolved(result: *const ResolveFrameworksResult, context: *mut c_void) {
    // SAFETY: the library passes a valid result, and the context is the caller's `Vec`, used by nobody else meanwhile.
    let (result, frameworks) = unsafe { (&*result, &mut *context.cast::<Vec<Framework>>()) };
    if result.unresolved_count == 0 {
        return;
    }
    // SAFETY: the library gives as many records as it says.
    let unresolved = unsafe { std::slice::from_raw_parts(result.unresolved_frameworks, result.unresolved_count) };
    for framework in unresolved {
        // SAFETY: both are NUL-terminated, for the time of this call.
        let (name, version) = unsafe { (char_t::read(framework.name), char_t::read(framework.requested_version)) };
        frameworks.push(Framework { name, version });
    }
}
