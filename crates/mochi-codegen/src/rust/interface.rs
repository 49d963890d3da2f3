use super::scope::Scope;
use super::text::Writer;
use super::{class, implementation, member};
use crate::plan::InterfacePlan;
use mochi_surface::model::TypeId;

/// Prints an interface: to Rust it is a class that whatever implements it derives from.
pub(super) fn print(out: &mut Writer, scope: &Scope<'_>, id: TypeId, interface: &InterfacePlan) {
    class::declare(out, scope, id, interface.base, &interface.is, interface.table.as_ref());
    if let Some(table) = &interface.table {
        implementation::declare(out, scope, id, table);
        implementation::accept(out, scope, id, table);
    }
    member::print(out, scope, id, &interface.constants, interface.table.as_ref());
}
