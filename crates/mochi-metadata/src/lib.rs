//! Reads PE images and ECMA-335 metadata, zero-copy, without panicking.
