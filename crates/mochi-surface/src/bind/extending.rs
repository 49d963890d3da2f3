//! What a class wants of who derives from it.

use mochi_metadata::{HasSemantics, MemberAccess, MethodAttributes, MethodDef, TypeAttributes};

use super::ids::Named;
use super::{Binder, Owner};
use crate::lineage;
use crate::members::{Member, Shape, are_methods, gives_reference, is_public};
use crate::model::{Extending, Half, Implementing, Openness, Overridable, OverridableOf, Passing, Protected};
use crate::signature::Instance;
use crate::world;
use std::collections::BTreeMap;

/// What a name with its parameters means to who derives from a class: a virtual slot, as its most derived declaration has it.
struct Slot<'w> {
    name: &'w str,
    shape: Shape,
    /// The declarations, the most derived first; none where it is not virtual.
    declared: Vec<(Instance, MethodDef<'w>)>,
    /// There is none above.
    is_whole: bool,
}

impl<'w> Binder<'w> {
    /// An abstract class, or one that the manifest names; `None` for any other, and for the instances of a generic one, whose
    /// definition has it.
    pub(super) fn extending(&mut self, named: &Named, has_members: bool) -> Option<Extending> {
        let (world, of) = (self.world, &named.instance);
        let flags = world.row(of.id).flags();
        let is_class = world.shape(of.id) == Ok(world::Shape::Class) && !flags.contains(TypeAttributes::SEALED);
        // what is asked for is noted, so it is asked first
        let is_wanted = is_class && (world.is_extended(of.id) || flags.contains(TypeAttributes::ABSTRACT));
        let has_own = match of.openness() {
            Openness::Closed => of.arguments.is_empty(),
            Openness::Definition => true,
            Openness::Open => false,
        };
        if !is_wanted || !has_members || !has_own {
            return None;
        }
        let (named, mut extending) = (self.ids.len(), Extending::default());
        if let Err(obstacle) = self.extend(of, &mut extending) {
            self.ids.truncate(named);
            extending = Extending { obstacle: Some(obstacle), ..Extending::default() };
        }
        Some(extending)
    }

    fn extend(&mut self, of: &Instance, extending: &mut Extending) -> Result<(), String> {
        let owner = self.owner(of.clone());
        if let Some(rejected) = self.world.rejection(of.id, || Implementing::full_name(&owner.name)) {
            return Err(rejected.to_owned());
        }
        const OF_THE_LANGUAGE: [&str; 5] =
            ["System.Array", "System.Delegate", "System.Enum", "System.MulticastDelegate", "System.ValueType"];
        if OF_THE_LANGUAGE.contains(&owner.name.as_str()) {
            return Err("only the language derives from it".to_owned());
        }
        if self.required_members(&owner).map_or(true, |required| !required.is_empty()) {
            return Err("it has required members".to_owned());
        }
        let mut protected = BTreeMap::new();
        for slot in self.slots(of) {
            let (Some((declaring, method)), Some(first)) = (slot.declared.first(), slot.declared.last()) else {
                continue;
            };
            let flags = method.flags();
            let is_abstract = flags.contains(MethodAttributes::ABSTRACT);
            match (is_inherited(flags.access()), is_abstract) {
                (true, _) => {}
                (false, true) => return Err(format!("`{}` is internal", association(*method).0.name())),
                (false, false) => continue,
            }
            // `Object` has the slot: `Finalize` is no method to C#
            if !slot.is_whole && is_abstract {
                return Err(format!("`{}` of every object is abstract", slot.name));
            }
            if flags.contains(MethodAttributes::FINAL) || !slot.is_whole {
                continue;
            }
            match (gives_reference(*method), is_abstract) {
                (false, _) => {}
                (true, true) => return Err(format!("`{}` gives a reference", association(*method).0.name())),
                (true, false) => continue,
            }
            let is_public = flags.access() == MemberAccess::Public;
            let (member, half) = association(*method);
            let of = if is_public {
                OverridableOf::Public(slot.declared.iter().map(|of| self.full_name_of(of)).collect())
            } else {
                // the first declaration of a property has all of its halves
                let declared = if half == Half::Whole { (declaring, *method) } else { (&first.0, first.1) };
                let key = (half != Half::Whole).then(|| (declared.0.id, association(declared.1).0.name()));
                let known = key.as_ref().and_then(|key| protected.get(key).copied());
                let bound = known.or_else(|| {
                    extending.protected.push(self.protected(declared.0, declared.1)?);
                    Some(extending.protected.len() - 1)
                });
                match bound.filter(|&at| extending.protected[at].halves().contains(&half)) {
                    Some(at) => {
                        protected.extend(key.map(|key| (key, at)));
                        OverridableOf::Protected(at)
                    }
                    None if is_abstract => return Err(format!("`{}` is protected and does not cross", member.name())),
                    None => continue,
                }
            };
            extending.overridable.push(Overridable { of, half, is_abstract });
        }
        for constructor in owner.row.methods().filter(|method| method.name() == Ok(".ctor")) {
            extending.constructors.extend(self.base_constructor(&owner, constructor));
        }
        if extending.constructors.is_empty() {
            return Err("no constructor can be called by a derived class".to_owned());
        }
        Ok(())
    }

    /// A member that only derived classes see, and that crosses.
    fn protected(&mut self, declaring: &Instance, method: MethodDef<'w>) -> Option<Protected> {
        let is_seen = |of: MethodDef<'_>| is_inherited(of.flags().access());
        let owner = self.owner(declaring.clone());
        // a public half is a member of its own
        let is_whole = |halves: [Option<MethodDef<'w>>; 2]| !halves.into_iter().flatten().any(is_public);
        let named = self.ids.len();
        let member = match association(method).0 {
            Member::Method(method) => self.method(&owner, method).map(|of| of.map(Protected::Method)),
            Member::Property(of) if is_whole([of.getter(), of.setter()]) => {
                self.property_for(&owner, of, is_seen).map(|of| of.map(Protected::Property))
            }
            Member::Event(of) if is_whole([of.add_on(), of.remove_on()]) => {
                self.event_for(&owner, of, is_seen).map(|of| of.map(Protected::Event))
            }
            Member::Property(_) | Member::Event(_) => Ok(None),
            Member::Constructor(_) | Member::Field(_) | Member::Invoke(_) => unreachable!("it has no slot"),
        };
        if member.is_err() {
            self.ids.truncate(named);
        }
        member.ok().flatten()
    }

    /// A constructor that a derived class can call.
    fn base_constructor(&mut self, owner: &Owner<'w>, method: MethodDef<'w>) -> Option<crate::model::Method> {
        if !is_inherited(method.flags().access()) {
            return None;
        }
        let bound = self.made_constructor(owner, method).ok()?;
        let crosses = |of: &crate::model::Parameter| of.passing == Passing::Value && !self.is_of_lent(&of.slot);
        bound.parameters.iter().all(crosses).then_some(bound)
    }

    fn full_name_of(&mut self, (declaring, method): &(Instance, MethodDef<'w>)) -> String {
        let owner = self.owner(declaring.clone());
        owner.full_name(self.world, association(*method).0)
    }

    /// The virtual slots of a class and of those above it, without `System.Object`'s, but for what of them is abstract. What is hidden by
    /// a member further down, which may give another type, is none: C# overrides the nearest.
    fn slots(&self, of: &Instance) -> Vec<Slot<'w>> {
        let world = self.world;
        let mut slots: Vec<Slot<'w>> = Vec::new();
        let bases = lineage::bases(world, of.clone());
        for here in std::iter::once(of.clone()).chain(bases) {
            if world.known().object == Some(here.id) {
                break;
            }
            for method in world.row(here.id).methods() {
                let flags = method.flags();
                let is_virtual = flags.contains(MethodAttributes::VIRTUAL) && !flags.contains(MethodAttributes::STATIC);
                if !is_virtual && !is_inherited(flags.access()) {
                    continue;
                }
                let (Ok(name), Some(shape)) = (method.name(), Shape::new(world, &here, method)) else { continue };
                let is_new = !is_virtual || flags.contains(MethodAttributes::NEW_SLOT);
                let declared = is_virtual.then(|| (here.clone(), method));
                match slots.iter_mut().find(|slot| slot.name == name && slot.shape.has_parameters_of(&shape)) {
                    // another member has its name now
                    Some(slot) if slot.is_whole || slot.shape != shape => {}
                    Some(slot) => {
                        slot.declared.extend(declared);
                        slot.is_whole = is_new;
                    }
                    None => {
                        slots.push(Slot { name, shape, declared: declared.into_iter().collect(), is_whole: is_new });
                    }
                }
            }
        }
        slots
    }
}

/// Whether derived classes of other assemblies see it.
fn is_inherited(access: MemberAccess) -> bool {
    match access {
        MemberAccess::Public | MemberAccess::Family | MemberAccess::FamOrAssem => true,
        MemberAccess::CompilerControlled
        | MemberAccess::Private
        | MemberAccess::FamAndAssem
        | MemberAccess::Assembly => false,
    }
}

/// The member that a method is, or is half of.
fn association(method: MethodDef<'_>) -> (Member<'_>, Half) {
    let is = |of: Option<MethodDef<'_>>| of.is_some_and(|of| of.name() == method.name());
    match method.semantics().next().and_then(|row| row.association().ok()) {
        Some(HasSemantics::Property(property)) if are_methods(property) => (Member::Method(method), Half::Whole),
        Some(HasSemantics::Property(property)) => {
            (Member::Property(property), if is(property.getter()) { Half::Get } else { Half::Set })
        }
        Some(HasSemantics::Event(event)) => {
            (Member::Event(event), if is(event.add_on()) { Half::Add } else { Half::Remove })
        }
        None => (Member::Method(method), Half::Whole),
    }
}
