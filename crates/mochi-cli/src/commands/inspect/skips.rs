//! What is not bound, why, and the way out.

use mochi_surface::skip::Skip;
use serde::Serialize;

use super::{Arguments, Filter, Target};
use crate::commands::json;
use crate::failure::Result;
use crate::message;

#[derive(Debug, Serialize)]
struct Row<'a> {
    member: &'a str,
    code: &'static str,
    reason: &'static str,
    detail: &'a str,
    way_out: &'static str,
}

pub(super) fn run(target: &Target, arguments: &Arguments) -> Result {
    let (api, id) = target.api()?;
    let filter = Filter::new(arguments.member.as_deref());
    let rows = api.package(id).skipped.iter().filter(|skip| filter.wants_path(&skip.member)).map(row);
    let rows: Vec<_> = rows.collect();
    if arguments.json {
        return json(&rows);
    }
    for Row { member, code, detail, way_out, .. } in rows {
        message::print(format_args!("SKIPPED: {member}\n  Reason: {code}\n  Detail: {detail}\n  Override: {way_out}"));
    }
    Ok(())
}

fn row(Skip { member, code, detail }: &Skip) -> Row<'_> {
    Row { member, code: code.code(), reason: code.reason(), detail, way_out: code.way_out() }
}
