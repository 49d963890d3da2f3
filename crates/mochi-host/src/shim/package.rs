//! A package's entries.

use std::{borrow::Cow, ffi::c_void, mem, ptr, slice, sync::PoisonError};

use super::{Shim, ShimError, mismatch};
use crate::{ABI_VERSION, RawError, RawText, thread};

type AbiVersion = unsafe extern "C" fn() -> i32;
type AbiText = unsafe extern "C" fn(*mut RawText, *mut RawError);
pub(super) type Fill = unsafe extern "C" fn(i32, *mut *const c_void, i32, *const u8, *mut RawError);

/// What a package's shim is called.
#[derive(Clone, Copy, Debug)]
pub struct PackageName<'a> {
    /// The assembly, `Mochi.Shim.Newtonsoft.Json`.
    pub assembly: &'a str,
    /// The last part of its namespace, and `<name>` of its symbols: `newtonsoft_json`.
    pub name: &'a str,
}

impl PackageName<'_> {
    /// The type that has the entries which hand out the others.
    pub(super) fn exports(&self) -> String {
        format!("__Mochi.{}.Exports, {}", self.name, self.assembly)
    }
}

/// A package, as bindings know it.
#[derive(Clone, Copy, Debug)]
pub struct Package<'a> {
    /// Its id, `Newtonsoft.Json`.
    pub id: &'a str,
    /// What its shim is called.
    pub name: PackageName<'a>,
    /// The SHA-256 of its entries, in hexadecimal.
    pub fingerprint: &'a [u8; 64],
}

impl Shim {
    /// Asks the shim of a package for the entries of one type, on a thread that is then ready to call them. `abi` gives the
    /// entries that the bindings know, a line each, to tell what differs when something does.
    ///
    /// # Errors
    /// Shim and bindings are of different versions or were not made together, the shim lacks the type, or this process is
    /// the child of a fork.
    pub fn entries<'a>(
        &self,
        package: &Package<'_>,
        abi: impl FnOnce() -> Cow<'a, str>,
        table: i32,
        slots: &mut [*const c_void],
    ) -> Result<(), ShimError> {
        thread::prepare()?;
        let fill = self.filler(&package.name)?;
        let mut error = RawError::NONE;
        // SAFETY: the array is as long as it says, and the fingerprint has its 64 digits.
        unsafe { fill(table, slots.as_mut_ptr(), slots.len() as i32, package.fingerprint.as_ptr(), &mut error) };
        match error.check() {
            Ok(()) => Ok(()),
            Err(error) if error.code == RawError::ABI_MISMATCH => {
                // SAFETY: the shim allocated the message, and nobody else has it.
                unsafe { (self.exports()?.memory_free)(error.message.cast()) };
                let theirs = self.abi_of(&package.name)?;
                Err(ShimError::Mismatch(mismatch::entries(package.id, &abi(), &theirs)))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// The entry that hands out the others, of a shim whose version was compared.
    fn filler(&self, package: &PackageName<'_>) -> Result<Fill, ShimError> {
        let mut fillers = self.fillers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(fill) = fillers.get(package.name) {
            return Ok(*fill);
        }
        let version = self.entry(package, "mochi_shim_abi_version")?;
        // SAFETY: the one entry that is the same in all versions.
        let version = unsafe { mem::transmute::<*const c_void, AbiVersion>(version)() };
        if version != ABI_VERSION {
            return Err(ShimError::Mismatch(mismatch::version(&self.file_of(package), version)));
        }
        let fill = self.entry(package, &format!("mochi_{}_table", package.name))?;
        // SAFETY: in this version the entry has this signature.
        let fill = unsafe { mem::transmute::<*const c_void, Fill>(fill) };
        fillers.insert(package.name.to_owned(), fill);
        Ok(fill)
    }

    /// The entries that the shim has, a line each.
    fn abi_of(&self, package: &PackageName<'_>) -> Result<String, ShimError> {
        let entry = self.entry(package, &format!("mochi_{}_abi", package.name))?;
        let mut text = RawText { ptr: ptr::null_mut(), len: 0, capacity: 0 };
        let mut error = RawError::NONE;
        // SAFETY: in this version the entry has this signature; both structures are valid.
        unsafe { mem::transmute::<*const c_void, AbiText>(entry)(&mut text, &mut error) };
        error.check()?;
        if text.ptr.is_null() {
            return Ok(String::new());
        }
        // SAFETY: without a buffer of ours, the shim allocated so many bytes, and nobody else has them.
        unsafe {
            let abi = String::from_utf8_lossy(slice::from_raw_parts(text.ptr, text.len as usize)).into_owned();
            (self.exports()?.memory_free)(text.ptr.cast());
            Ok(abi)
        }
    }
}
