use std::{
    ffi::c_void,
    mem,
    path::Path,
    ptr,
    sync::atomic::{AtomicPtr, Ordering},
};

use mochi_host::Runtime;

use super::{ABI_VERSION, RawError, RawText, mismatch, start, text};
use crate::{Error, Result};

type AbiVersion = unsafe extern "C" fn() -> i32;
type AbiText = unsafe extern "C" fn(*mut RawText, *mut RawError);
type Fill = unsafe extern "C" fn(i32, *mut *const c_void, i32, *const u8, *mut RawError);

/// A package that bindings were generated for, and its shim.
#[derive(Debug)]
pub struct Package {
    id: &'static str,
    assembly: &'static str,
    namespace: &'static str,
    fingerprint: &'static str,
    abi: &'static str,
    bindings: &'static str,
    /// The entry that hands out all others, once the versions were compared.
    fill: AtomicPtr<c_void>,
}

impl Package {
    /// For `package!`: the id, the shim's assembly, the last part of its namespace, the SHA-256 of the entries in hex,
    /// the entries as text, the folder of the bindings.
    #[must_use]
    pub const fn new(
        id: &'static str,
        assembly: &'static str,
        namespace: &'static str,
        fingerprint: &'static str,
        abi: &'static str,
        bindings: &'static str,
    ) -> Self {
        assert!(fingerprint.len() == 64, "a fingerprint has 64 digits");
        Self { id, assembly, namespace, fingerprint, abi, bindings, fill: AtomicPtr::new(ptr::null_mut()) }
    }

    /// `dotnet_shim`, as it was when the bindings were compiled.
    pub(super) fn shim_folder(&self) -> Option<&'static Path> {
        Path::new(self.bindings).parent()
    }

    /// Asks the shim for the entries of one type.
    pub(super) fn fill(&'static self, table: i32, slots: &mut [*const c_void]) -> Result<()> {
        let runtime = start::runtime(Some(self))?;
        let fill = self.filler(runtime)?;
        let mut error = RawError::NONE;
        // SAFETY: the array is as long as it says, and the fingerprint has its 64 digits.
        unsafe { fill(table, slots.as_mut_ptr(), slots.len() as i32, self.fingerprint.as_ptr(), &mut error) };
        let is_mismatch = error.code == RawError::ABI_MISMATCH;
        match error.check() {
            Err(_) if is_mismatch => Err(Error::abi(mismatch::entries(self.id, self.abi, &self.shim_abi(runtime)?))),
            result => result,
        }
    }

    fn filler(&self, runtime: &Runtime) -> Result<Fill> {
        let mut fill = self.fill.load(Ordering::Acquire).cast_const();
        if fill.is_null() {
            let version = self.function(runtime, "mochi_shim_abi_version")?;
            // SAFETY: the one entry that is the same in all versions.
            let version = unsafe { mem::transmute::<*const c_void, AbiVersion>(version)() };
            if version != ABI_VERSION {
                let shim = runtime.app().with_file_name(format!("{}.dll", self.assembly));
                return Err(Error::abi(mismatch::version(&shim, version)));
            }
            fill = self.function(runtime, &format!("mochi_{}_table", self.namespace))?;
            self.fill.store(fill.cast_mut(), Ordering::Release);
        }
        // SAFETY: in this version the entry has this signature.
        Ok(unsafe { mem::transmute::<*const c_void, Fill>(fill) })
    }

    fn shim_abi(&self, runtime: &Runtime) -> Result<String> {
        let abi = self.function(runtime, &format!("mochi_{}_abi", self.namespace))?;
        // SAFETY: in this version the entry has this signature.
        let abi = unsafe { mem::transmute::<*const c_void, AbiText>(abi) };
        // SAFETY: both structures are valid.
        text::required(text::receive(|text, error| unsafe { abi(text, error) })?)
    }

    fn function(&self, runtime: &Runtime, name: &str) -> Result<*const c_void> {
        Ok(runtime.function(&format!("__Mochi.{}.Exports, {}", self.namespace, self.assembly), name)?)
    }
}
