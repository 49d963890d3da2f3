//! Structs whose values are the same bytes on both sides.

use super::scope::Scope;
use super::spelling::plain;
use super::text::Writer;
use super::{class, docs};
use crate::plan::{Call, ClassPlan, Crossing, Entry, Plain, RecordField, RecordPlan, Table};
use mochi_surface::model::{Arrangement, Held, Operator, TypeId};

/// Prints the declaration of a record.
pub(super) fn declare(out: &mut Writer, scope: &Scope<'_>, id: TypeId, class: &ClassPlan) {
    let ty = scope.plan_of(id);
    let (Some(record), Some(table)) = (&class.record, &class.table) else { return };
    let RecordPlan { size, align, arrangement, .. } = record;
    let name = class::name(ty);
    out.block("rt::record! {", "}", |out| {
        docs::print(out, &ty.docs, &name, ty.obsolete.as_deref());
        out.line(&format!("pub struct {} = {:?};", ty.rust.ident, ty.identity));
        let is: Vec<String> = class.is.iter().map(|&id| scope.ty(id)).collect();
        out.line(&format!("is {};", is.join(", ")));
        class::declare_table(out, scope, ty, Some(table));
        let [into, out_of] = boxing(id, table);
        out.line(&format!("object {into}, {out_of};"));
        let arranged = match arrangement {
            Arrangement::AsInC => "as C".to_owned(),
            Arrangement::Packed(to) => format!("as C, packed({to})"),
            Arrangement::Opaque => format!("opaque [u{}; {}]", align * 8, size / align),
        };
        out.line(&format!("layout {size}, {align}, {arranged};"));
        for field in record.declared() {
            docs::print(out, &field.docs, &format!("{name}.{}", field.name), field.obsolete.as_deref());
            out.line(&format!("{}: {} = {},", field.rust, held(scope, field), field.offset));
        }
    });
}

/// The type of a field.
fn held(scope: &Scope<'_>, field: &RecordField) -> String {
    let one = match field.plain {
        Plain::Bool => "::mochi::Bool".to_owned(),
        Plain::Char => "u16".to_owned(),
        Plain::Scalar(_)
        | Plain::Enum { .. }
        | Plain::Text
        | Plain::WellKnown(_)
        | Plain::Object(_)
        | Plain::Record(_)
        | Plain::Variable(_) => plain(scope, field.plain),
    };
    match field.held {
        Held::One => one,
        Held::Buffer(count) | Held::Elements(count) => format!("[{one}; {count}]"),
    }
}

/// The slots of what makes an object of a value, and of what takes it out again.
fn boxing(id: TypeId, table: &Table) -> [usize; 2] {
    let own = Crossing::Plain(Plain::Record(id));
    let is = |entry: &Entry, gives_own: bool| {
        let is_conversion = matches!(&entry.call, Call::Operator { operator: Operator::Conversion { .. }, .. });
        let (from, to) = (entry.parameters.first().map(|of| of.crossing), entry.result.as_ref().map(|of| of.crossing));
        let (value, object) = if gives_own { (to, from) } else { (from, to) };
        is_conversion && value == Some(own) && matches!(object, Some(Crossing::Plain(Plain::Object(_))))
    };
    [false, true].map(|gives_own| {
        let slot = table.entries.iter().position(|entry| is(entry, gives_own));
        slot.expect("every record has both")
    })
}
