//! Prints the C side: for each package a header of inline functions, which are also C++.
//!
//! What they need besides is `mochi.h` and the library behind it.

mod callback;
mod constant;
mod docs;
mod enumeration;
mod facts;
mod function;
mod header;
mod literal;
mod objects;
mod package;
mod record;
mod spelling;

use crate::File;
use crate::plan::{PackagePlan, Plan};

/// Where the header of a package is, relative to the folder to which `-I` points: `dotnet/newtonsoft_json.h`. The packages
/// of the framework have one in common.
#[must_use]
pub fn path(package: &PackagePlan) -> String {
    header::path(header::name(package))
}

/// The headers of a plan, relative to the folder to which `-I` points.
#[must_use]
pub fn print(plan: &Plan) -> Vec<File> {
    header::all(plan).into_iter().map(|header| header::print(plan, &header)).collect()
}
