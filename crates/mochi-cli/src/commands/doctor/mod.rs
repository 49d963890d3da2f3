//! What is here, what is missing, and what to do about it.

mod dotnet;
mod finding;
mod nativeaot;
mod tools;

use crate::failure::{Failure, Result};
use crate::message;
use finding::{Finding, State};

pub(super) fn run() -> Result {
    let parts: [(&str, Vec<Finding>); 5] = [
        (".NET", dotnet::findings()),
        ("NativeAOT", nativeaot::findings()),
        ("Rust", tools::rust()),
        ("C", tools::c()),
        ("mochi", dotnet::folders()),
    ];
    let mut missing = 0;
    for (title, findings) in parts {
        message::print(title);
        for finding in findings {
            message::print(&finding);
            missing += usize::from(matches!(finding.state, State::Missing { .. }));
        }
    }
    match missing {
        0 => Ok(()),
        1 => Err(Failure::finding("something that mochi needs is missing")),
        more => Err(Failure::finding(format!("{more} things that mochi needs are missing"))),
    }
}
