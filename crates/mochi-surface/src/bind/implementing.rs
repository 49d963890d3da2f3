//! What an interface wants of who implements it.

use mochi_metadata::{MethodAttributes, MethodDef};

use super::Binder;
use super::ids::Named;
use crate::lineage;
use crate::members::{Member, gives_reference};
use crate::model::{Implementing, Interface, Ordinary};

impl<'w> Binder<'w> {
    /// An interface.
    pub(super) fn interface(&mut self, named: &Named) -> Interface {
        let body = self.body(named);
        let implementing = if body.members { self.implementing(named, &body) } else { Implementing::default() };
        Interface { body, implementing }
    }

    fn implementing(&mut self, named: &Named, body: &Ordinary) -> Implementing {
        let owner = self.owner(named.instance.clone());
        let (world, of) = (self.world, &named.instance);
        let mut defaults = Vec::new();
        for &member in &owner.members {
            if !methods(member).any(is_abstract) {
                defaults.push(owner.full_name(world, member));
            }
        }
        let is_partial = |&member: &Member<'w>| {
            let mut methods = methods(member);
            methods.clone().any(is_abstract) && methods.any(|method| !is_abstract(method))
        };
        let extended = lineage::interfaces(world, of.clone());
        let obstacle = if let Some(rejected) = world.rejection(of.id, || Implementing::full_name(&owner.name)) {
            Some(rejected.to_owned())
        } else if extended.len() != body.interfaces.len() {
            Some("an interface that it extends does not cross".to_owned())
        } else {
            let partial = owner.members.iter().find(|member| is_partial(member));
            let reference =
                owner.members.iter().find(|&&member| methods(member).any(|of| is_abstract(of) && gives_reference(of)));
            let half = partial.map(|member| format!("half of `{}` has a body", member.name()));
            half.or_else(|| reference.map(|member| format!("`{}` gives a reference", member.name())))
        };
        let methods = owner.row.methods().filter(|method| is_abstract(*method)).count();
        Implementing { methods, defaults, obstacle }
    }
}

fn is_abstract(method: MethodDef<'_>) -> bool {
    method.flags().contains(MethodAttributes::ABSTRACT)
}

fn methods<'w>(member: Member<'w>) -> impl Iterator<Item = MethodDef<'w>> + Clone {
    let of = match member {
        Member::Constructor(method) | Member::Method(method) | Member::Invoke(method) => [Some(method), None],
        Member::Property(property) => [property.getter(), property.setter()],
        Member::Event(event) => [event.add_on(), event.remove_on()],
        Member::Field(_) => [None, None],
    };
    of.into_iter().flatten()
}
