//! Prints the bindings: the Rust crate `dotnet`.
//!
//! What programs link is the runtime crate `mochi`. The bindings name nothing of it but `mochi::rt`, whose macros hold
//! everything unsafe; here are only names, documentation and the order of the entries.

mod base;
mod class;
mod closure;
mod constant;
mod delegate;
mod docs;
mod enumeration;
mod extension;
mod implementation;
mod inherited;
mod instances;
mod interface;
mod items;
mod iteration;
mod krate;
mod member;
mod method;
mod module;
mod open;
mod operators;
mod options;
mod record;
mod scope;
mod spelling;
mod task;
mod text;
mod variables;

pub use items::{Item, items};
pub use krate::print_borders;

use crate::File;
use crate::plan::Plan;

/// The files of the crate, relative to its folder, which is `dotnet_shim/bindings`.
#[must_use]
pub fn print(plan: &Plan) -> Vec<File> {
    let modules = module::tree(plan);
    let mut files = krate::print(plan, &modules);
    files.extend(modules.iter().filter(|module| !module.path.is_empty()).map(|module| module::print(plan, module)));
    files.insert(0, krate::manifest(&files));
    files
}
