//! Which virtual slot a method fills (II.10.3), and so on what it is called.

use mochi_metadata::{MethodAttributes, MethodDef};

use super::implementer::Implementer;
use super::is_public;
use crate::bind::{Binder, Owner};
use crate::lineage;
use crate::reason::Reason;
use crate::signature::{Instance, Sig};
use crate::skip::SkipCode;
use crate::world::{self, DefId, World};

/// On what a method is called.
#[derive(Clone, Debug)]
pub(super) enum Receiver<'w> {
    Static,
    /// What stands for a type parameter: each implementing type has its own.
    Implementer(Implementer),
    /// The declaring type, or the base that has the slot where that crosses without members.
    Instance(Instance),
    /// A base has the slot and its members are bound: what this method of it is, the override is.
    Inherited(DefId, MethodDef<'w>),
}

impl<'w> Binder<'w> {
    pub(super) fn receiver(&self, owner: &Owner<'w>, method: MethodDef<'w>) -> Result<Receiver<'w>, Reason> {
        let flags = method.flags();
        match (flags.contains(MethodAttributes::STATIC), flags.contains(MethodAttributes::VIRTUAL)) {
            (true, true) => self.implementer(owner, method).map(Receiver::Implementer),
            (true, false) => Ok(Receiver::Static),
            (false, _) if self.world.shape(owner.id) == Ok(world::Shape::Contract) => {
                Err(Reason::new(SkipCode::StaticAbstract, format!("an instance member of `{}`", owner.name)))
            }
            (false, _) if is_override(method) => Ok(slot(self.world, &owner.instance(), method)),
            (false, _) => Ok(Receiver::Instance(owner.instance())),
        }
    }
}

/// Whether the method is one of those of `System.Object` that the runtime crate offers for every object.
pub(super) fn is_of_every_object(world: &World<'_>, id: DefId, method: MethodDef<'_>) -> bool {
    let is_static = method.flags().contains(MethodAttributes::STATIC);
    let name = method.name().unwrap_or_default();
    world.known().object == Some(id) && !is_static && matches!(name, "ToString" | "Equals" | "GetHashCode" | "GetType")
}

fn slot<'w>(world: &World<'w>, of: &Instance, method: MethodDef<'w>) -> Receiver<'w> {
    let mut nearest = Receiver::Instance(of.clone());
    let object = world.known().object;
    for base in lineage::bases(world, of.clone()) {
        let Some(found) = overridden(world, &base, of, method) else { continue };
        if world.verdict(base.id) == Ok(world::Shape::Class) {
            if object == Some(base.id) || world.binds_members(base.id) {
                return Receiver::Inherited(base.id, found);
            }
            nearest = Receiver::Instance(base);
        }
        if !is_override(found) {
            return nearest;
        }
    }
    nearest
}

/// Parameters and result: what an override has in common with what it overrides, beside the name.
#[derive(PartialEq)]
pub(crate) struct Shape {
    arity: u32,
    /// Those of the parameters, and that of the result.
    types: Vec<Sig>,
}

impl Shape {
    pub(crate) fn new(world: &World<'_>, of: &Instance, method: MethodDef<'_>) -> Option<Self> {
        let signature = method.signature().ok()?;
        let types = signature.parameters.iter().chain([&signature.return_type]);
        Some(Self {
            arity: signature.generic_parameter_count,
            types: types.map(|ty| Sig::new(world, of.id, ty).substitute(&of.arguments)).collect(),
        })
    }

    /// Whether C# tells the two apart by their parameters, of methods of one name.
    pub(crate) fn has_parameters_of(&self, other: &Self) -> bool {
        let parameters = |of: &Self| of.types.len() - 1;
        let count = parameters(self);
        self.arity == other.arity && count == parameters(other) && self.types[..count] == other.types[..count]
    }
}

/// The virtual method of an ancestor that a method of a type overrides or implements.
pub(crate) fn overridden<'w>(
    world: &World<'w>,
    ancestor: &Instance,
    of: &Instance,
    method: MethodDef<'_>,
) -> Option<MethodDef<'w>> {
    let name = method.name().ok()?;
    let is_candidate = |method: &MethodDef<'_>| {
        is_public(*method) && method.flags().contains(MethodAttributes::VIRTUAL) && method.name() == Ok(name)
    };
    let mut candidates = world.row(ancestor.id).methods().filter(is_candidate).peekable();
    candidates.peek()?;
    let wanted = Shape::new(world, of, method)?;
    candidates.find(|it| Shape::new(world, ancestor, *it).as_ref() == Some(&wanted))
}

/// Whether it gives a `ref` or a `ref readonly`, which what is written here cannot.
pub(crate) fn gives_reference(method: MethodDef<'_>) -> bool {
    method.signature().is_ok_and(|of| matches!(of.return_type.unmodified(), mochi_metadata::Type::ByRef(_)))
}

fn is_override(method: MethodDef<'_>) -> bool {
    let flags = method.flags();
    flags.contains(MethodAttributes::VIRTUAL) && !flags.contains(MethodAttributes::NEW_SLOT)
}
