//! Structs whose values are the same bytes on both sides.

use crate::plan::{RecordPlan, TypePlan, csharp_escape};
use mochi_surface::model::Held;
use std::fmt::Write as _;

/// Prints what refuses a struct whose fields lie elsewhere than the bindings have them.
pub(super) fn check(out: &mut String, ty: &TypePlan, record: &RecordPlan) {
    const RECORDS: &str = "global::Mochi.MochiRecords";
    let csharp = &ty.csharp;
    let RecordPlan { size, fields, .. } = record;
    let _ = writeln!(
        out,
        "        {csharp} value = default;\n        {RECORDS}.CheckSize<{csharp}>(sizeof({csharp}), {size});"
    );
    for of in fields {
        let name = csharp_escape(&of.name);
        let place = match of.held {
            Held::One => format!("value.{name}"),
            Held::Buffer(_) => format!("value.{name}[0]"),
            Held::Elements(_) => "value[0]".to_owned(),
        };
        let _ = writeln!(out, "        {RECORDS}.CheckField(in value, in {place}, \"{name}\", {});", of.offset);
    }
}
