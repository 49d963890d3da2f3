//! The report as one page that needs nothing but itself.

use std::collections::BTreeMap;

use mochi_surface::model::{Api, PackageId};
use mochi_surface::skip::SkipCode;
use serde::Serialize;

use super::Row;
use crate::commands::inspect::surface::{TypeRow, bound};
use crate::failure::{Failure, Result};

const PAGE: &str = include_str!("report.html");
const PLACE: &str = "{{data}}";

#[derive(Debug, Serialize)]
struct Data<'a> {
    tool: &'static str,
    codes: BTreeMap<&'static str, CodeData>,
    packages: Vec<PackageData<'a>>,
}

#[derive(Debug, Serialize)]
struct CodeData {
    reason: &'static str,
    way_out: &'static str,
}

#[derive(Debug, Serialize)]
struct PackageData<'a> {
    #[serde(flatten)]
    row: &'a Row<'a>,
    types: Vec<TypeRow>,
}

pub(super) fn page(api: &Api, rows: &[Row<'_>]) -> Result<String> {
    let types = |row: &Row<'_>| {
        let position = api.packages.iter().position(|package| package.id == row.id);
        let id = position.and_then(|position| u32::try_from(position).ok()).map(PackageId);
        id.map(|id| bound(api, id)).unwrap_or_default()
    };
    let packages = rows.iter().map(|row| PackageData { row, types: types(row) }).collect();
    let codes = SkipCode::ALL.iter().map(|code| {
        let data = CodeData { reason: code.reason(), way_out: code.way_out() };
        (code.code(), data)
    });
    let data = Data { tool: env!("CARGO_PKG_VERSION"), codes: codes.collect(), packages };
    let data = serde_json::to_string(&data).map_err(|error| Failure::finding(error.to_string()))?;
    // The data stands in a script element, which ends at the first `</`.
    Ok(PAGE.replacen(PLACE, &data.replace("</", "<\\/"), 1))
}
