use super::scope::Scope;
use super::text::Writer;
use super::{class, member};
use crate::plan::{InterfacePlan, TypePlan};

/// Prints an interface: to Rust it is a class that whatever implements it derives from.
pub(super) fn print(out: &mut Writer, scope: &Scope<'_>, ty: &TypePlan, interface: &InterfacePlan) {
    class::declare(out, scope, ty, interface.base, &interface.is, interface.table.as_ref());
    member::print(out, scope, ty, &interface.constants, interface.table.as_ref());
}
