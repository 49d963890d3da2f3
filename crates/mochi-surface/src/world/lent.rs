//! `ref struct` types that .NET lends for the time of a call.

use mochi_metadata::{MethodAttributes, TypeAttributes};

use super::{DefId, World};
use crate::signature::Sig;

/// Whether an interface of the type's own assembly is given one by reference: who implements the interface has it then. Nobody
/// else can, because such a value is nowhere but on a stack of .NET.
pub(super) fn is_lent(world: &World<'_>, id: DefId) -> bool {
    let lends = |interface: DefId| {
        let row = world.row(interface);
        let is_interface = row.flags().contains(TypeAttributes::INTERFACE) && world.def(interface).is_visible;
        is_interface
            && row.generic_params().len() == 0
            && row.methods().filter(|method| method.flags().contains(MethodAttributes::ABSTRACT)).any(|method| {
                let signature = method.signature();
                signature.is_ok_and(|signature| {
                    let mut parameters = signature.parameters.iter().map(|ty| Sig::new(world, interface, ty));
                    parameters.any(|sig| matches!(sig, Sig::ByRef(to) if *to == Sig::Def(id)))
                })
            })
    };
    world.row(id).generic_params().len() == 0 && world.siblings(id).any(lends)
}
