//! Reads PE images and ECMA-335 metadata, zero-copy, without panicking.
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
