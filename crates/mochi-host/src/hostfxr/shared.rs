//! What the `dotnet` program is linked to, and native libraries of packages take for granted.

/// Makes the C++ library, and with it the mathematical one, visible to every library that is loaded later: some name
/// neither as their own. `hostfxr` loads both in any case; where they have other names, nothing changes.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub(super) fn share_libraries() {
    use libloading::os::unix::{Library, RTLD_GLOBAL, RTLD_NOW};

    // SAFETY: the initialisers of the C++ library have no preconditions.
    if let Ok(library) = unsafe { Library::open(Some("libstdc++.so.6"), RTLD_NOW | RTLD_GLOBAL) } {
        std::mem::forget(library);
    }
}

/// Only the loader of GNU/Linux looks for symbols in what a program happens to be linked to.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub(super) fn share_libraries() {}

#[cfg(all(test, target_os = "linux", target_env = "gnu"))]
mod tests {
    use libloading::os::unix::Library;

    #[test]
    fn mathematics_is_everybodys() {
        super::share_libraries();
        // SAFETY: the symbol is looked for, and not used.
        let found = unsafe { Library::this().get::<extern "C" fn(f64) -> f64>(b"cbrtl\0").is_ok() };
        assert!(found);
    }
}
