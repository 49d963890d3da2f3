//! What of an assembly or a package is bound.

mod describe;

use std::fmt::Write as _;

use mochi_surface::model::{Api, PackageId};

use super::{Arguments, Filter, Target};
use crate::commands::json;
use crate::failure::Result;
use crate::message;
pub(in crate::commands) use describe::TypeRow;
use describe::{PackageRow, package};

pub(in crate::commands::inspect) fn run(target: &Target, arguments: &Arguments) -> Result {
    let (api, id) = target.api()?;
    let row = package(&api, id, &Filter::new(arguments.member.as_deref()));
    if arguments.json {
        return json(&row);
    }
    message::print(text(&row));
    Ok(())
}

/// The bound types and members of a package.
pub(in crate::commands) fn bound(api: &Api, id: PackageId) -> Vec<TypeRow> {
    package(api, id, &Filter::new(None)).types
}

fn text(row: &PackageRow) -> String {
    let mut out =
        format!("{} {}: {} of {} public members bound", row.package, row.version, row.bound, row.public_members);
    for ty in &row.types {
        let _ = write!(out, "\n\n{} {}", ty.kind, ty.name);
        for member in &ty.members {
            let _ = write!(out, "\n    {}", member.signature);
        }
    }
    out
}
