//! The public surface of .NET assemblies as one API model.
//!
//! Packages and their dependencies become one [`Api`](model::Api): types with resolved references across assemblies, and
//! for each public member exactly one of *bound* or *skipped, because*. This crate knows no target language and does no
//! I/O: the caller hands it the bytes of the assemblies and of their XML documentation.
//!
//! ```
//! use mochi_surface::{Input, read, text};
//!
//! let input = Input::default(); // the packages of the graph, and the framework
//! let (api, diagnostics) = read(&input);
//! for package in &api.packages {
//!     assert_eq!(package.bound + package.skipped.len(), package.public_members);
//!     println!("{}", text(&api, package));
//! }
//! # assert!(diagnostics.is_empty());
//! ```
//!
//! # What counts as a public member
//!
//! A type is *visible* when it is public, or nested and public all the way out; a type whose name starts with `<` is the
//! compiler's, not the library's. Of each visible type of a package count its public
//!
//! - constructors, not the type initialiser;
//! - methods, operators among them, accessors of properties and events not;
//! - properties with at least one public accessor;
//! - events;
//! - fields and constants; the values of an enumeration, without the field that holds the value.
//!
//! A delegate type counts as one member, its `Invoke`. Inherited members count where they are declared. An override counts
//! where it is written: what the base's member is, it is. A struct's parameterless constructor that no metadata has does not
//! count. Of the framework only types that the manifest includes are counted.
//!
//! # What crosses
//!
//! The closed table is [`Ty`](model::Ty), what does not cross the catalogue [`SkipCode`](skip::SkipCode). A type that does
//! not cross (generic, a struct, a delegate, excluded, ..) skips each of its members with the code of the type.
//!
//! # What this crate does not do
//!
//! It resolves no packages, picks no assembly out of a package, invents no names for other languages and prints none.

mod attributes;
mod bind;
pub mod convention;
mod diagnostic;
mod docs;
mod identifier;
mod input;
mod instances;
mod lineage;
mod members;
pub mod model;
mod nullability;
mod pattern;
mod read;
mod reason;
mod signature;
pub mod skip;
mod text;
mod world;

pub use diagnostic::Diagnostic;
pub use input::{Input, InputAssembly, InputInstance, InputPackage, Rejected};
pub use instances::generic_members;
pub use read::read;
pub use text::text;
