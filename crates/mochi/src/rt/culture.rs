//! Cultures by their names.

use super::{Handle, Lent, RawError, abi, check, exports};
use crate::Result;

/// The culture of this name, `de-DE`; the invariant one has an empty name.
pub fn culture(name: &str) -> Result<Lent> {
    let exports = exports::get()?;
    let name = abi::lend(Some(name))?;
    let mut error = RawError::NONE;
    // SAFETY: the entry has this signature (`MochiExports.cs`).
    let raw = unsafe { (exports.culture)(name.ptr, name.len, &raw mut error) };
    check(&mut error)?;
    Ok(Lent::boxed(Handle::from_raw(raw)))
}
