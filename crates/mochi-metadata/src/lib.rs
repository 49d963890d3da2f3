//! Reads PE images and ECMA-335 metadata: what .NET assemblies, netmodules, facades and reference assemblies are made of.
//!
//! An [`Image`] borrows the bytes of a file. Each table of the specification is a type, such as [`TypeDef`] or
//! [`MethodDef`]; its values are rows, to be copied freely, with a method for each column. What a column points to is
//! read when it is asked for: names as `&str` out of the file, signatures as [`Type`] trees, attributes as [`Value`]s.
//!
//! ```
//! # fn list(bytes: &[u8]) -> mochi_metadata::Result<()> {
//! use mochi_metadata::{Image, TypeKind};
//!
//! let image = Image::parse(bytes)?;
//! for ty in image.type_defs().filter(|ty| ty.kind() == Ok(TypeKind::Interface)) {
//!     println!("{}", ty.full_name()?);
//!     for method in ty.methods() {
//!         let parameters = method.parameters()?;
//!         for parameter in &parameters.parameters {
//!             let name = parameter.row.map_or(Ok(""), |row| row.name())?;
//!             println!("  {}: {} {name}", method.name()?, parameter.parameter_type);
//!         }
//!     }
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Bad images
//!
//! No image makes this crate panic, recurse without bound, run without end or take more memory than a small multiple
//! of the file. What is wrong is an [`Error`] that says what and where; what is beside it can still be read.
//! Mixed-mode images and native ones are refused by [`Image::parse`].
//!
//! # What this crate does not do
//!
//! It reads no files, resolves no references to other assemblies, knows nothing of debugging symbols, and writes
//! nothing. Instructions are bytes to it.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod attribute;
mod body;
mod coded;
mod doc_id;
mod dump;
mod error;
mod escaped;
mod extension;
mod flags;
mod heaps;
mod image;
mod kind;
mod lookup;
mod nullable;
mod pe;
mod reader;
mod root;
mod scalar;
mod signature;
mod tables;
mod token;
mod utf16;

pub use attribute::*;
pub use body::{ExceptionClause, ExceptionClauseKind, MethodBody};
pub use coded::*;
pub use dump::dump;
pub use error::{Error, ErrorKind, Result};
use escaped::Escaped;
pub use extension::ExtensionBlock;
pub use flags::*;
pub use heaps::Guid;
pub use image::Image;
pub use kind::TypeKind;
pub use nullable::{Nullability, NullableCursor, NullableFlags};
pub use pe::{Machine, TargetOs};
pub use scalar::Scalar;
pub use signature::*;
pub use tables::*;
pub use token::Token;
pub use utf16::Utf16;
