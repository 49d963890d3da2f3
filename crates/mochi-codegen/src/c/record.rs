//! Structs whose values are the same bytes on both sides.

use super::{docs, spelling};
use crate::plan::{Plain, Plan, RecordPlan, TypePlan};
use mochi_surface::model::Arrangement;

/// Prints the structure, behind those of its fields; whichever header needs it first has it.
pub(super) fn declare(out: &mut String, plan: &Plan, ty: &TypePlan, record: &RecordPlan) {
    let guard = format!("DOTNET__{}", ty.c);
    if out.contains(&format!("#define {guard}\n")) {
        return;
    }
    for field in &record.fields {
        if let Plain::Record(id) = field.plain {
            let inner = plan.ty(id);
            if let Some(of) = inner.record() {
                declare(out, plan, inner, of);
            }
        }
    }
    let name = &ty.c;
    out.push_str(&format!("#ifndef {guard}\n#define {guard}\n"));
    docs::record(out, ty);
    if let Arrangement::Packed(to) = record.arrangement {
        out.push_str(&format!("#pragma pack(push, {to})\n"));
    }
    out.push_str(&format!("typedef struct {name} {{\n"));
    if record.arrangement == Arrangement::Opaque {
        out.push_str(&format!("    uint{}_t mochi__bits[{}];\n", record.align * 8, record.size / record.align));
    }
    for field in record.declared() {
        let mut comment = String::new();
        docs::value(&mut comment, ty, &field.name, &field.docs, field.obsolete.as_deref());
        comment.lines().for_each(|line| out.push_str(&format!("    {line}\n")));
        // another header has the name of the enumeration
        let of = if let Plain::Enum { underlying, .. } = field.plain {
            spelling::scalar(underlying).to_owned()
        } else {
            spelling::element(plan, field.plain)
        };
        out.push_str(&format!("    {of} {}{};\n", field.c, field.held.brackets()));
    }
    out.push_str(&format!("}} {name};\n"));
    if let Arrangement::Packed(_) = record.arrangement {
        out.push_str("#pragma pack(pop)\n");
    }
    out.push_str(&format!("typedef char mochi__size_{name}[sizeof({name}) == {} ? 1 : -1];\n#endif\n\n", record.size));
}
