//! The types of .NET that types of Rust are.

use super::{Argument, Class, Handle, Package, RawError, abi, check, required};
use crate::Result;

/// The object of `System.Type`, which `K` is the class of, that stands for a type. The package starts .NET where nothing has yet.
pub fn type_of<T: Argument, K: Class>(package: &Package) -> Result<K> {
    let exports = package.exports()?;
    let identity = T::IDENTITY.text();
    let identity = abi::lend(Some(&identity))?;
    let mut error = RawError::NONE;
    // SAFETY: the entry has this signature (`MochiExports.cs`).
    let raw = unsafe { (exports.type_find)(identity.ptr, identity.len, &raw mut error) };
    check(&mut error)?;
    required(Handle::from_raw(raw)).map(K::from_handle)
}
