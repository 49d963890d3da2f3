//! Numbers of Rust's that structs of .NET are made of.

use crate::{Error, Result};

/// A place in something of .NET's.
pub fn position(at: usize) -> Result<i32> {
    i32::try_from(at).map_err(|_| Error::value("places in .NET end at 2,147,483,647"))
}

/// The place after the last one of a range.
pub fn behind(last: usize) -> Result<usize> {
    position(last)?;
    Ok(last + 1)
}

/// A character by its number.
pub fn letter(number: i32) -> Result<char> {
    let letter = u32::try_from(number).ok().and_then(char::from_u32);
    letter.ok_or_else(|| Error::value(format!("{number} is no character")))
}
