//! Types with what is in them.

use mochi_metadata::{MethodDef, TypeAttributes};

use super::ids::Named;
use super::{Binder, Owner};
use crate::attributes;
use crate::lineage;
use crate::members::{self, Member, is_of_implementer, need};
use crate::model::{Class, Element, Kind, LaidOut, Layout, Need, Openness, Ordinary, Property, Type, TypeId};
use crate::reason::Reason;
use crate::signature::Instance;
use crate::skip::SkipCode;
use crate::world::{DefId, Laid, Shape};

impl<'w> Binder<'w> {
    /// A type that crosses.
    pub(super) fn ty(&mut self, named: &Named) -> Type {
        let world = self.world;
        let instance = &named.instance;
        let id = instance.id;
        let obsolete = attributes::obsolete(world.row(id).custom_attributes());
        let kind = match world.shape(id) {
            Ok(Shape::Enum(underlying)) => Kind::Enum(self.enumeration(id, underlying)),
            Ok(Shape::Interface) => Kind::Interface(self.interface(named)),
            Ok(Shape::Contract) => Kind::Contract(self.body(named)),
            Ok(Shape::Delegate) => Kind::Delegate(self.delegate(named)),
            Ok(Shape::Class | Shape::Struct | Shape::Lent) | Err(_) => Kind::Class(self.class(named)),
        };
        Type {
            name: world.def(id).name.clone(),
            full_name: instance.display(world),
            generic: self.generic(named),
            package: world.assembly(id).package,
            docs: self.type_docs(id),
            obsolete,
            kind,
        }
    }

    /// Skips every member of a type that does not cross.
    pub(super) fn skip_all(&mut self, id: DefId, code: SkipCode) {
        let owner = self.owner(id);
        let rejection = self.world.rejection(id, || owner.name.clone()).map(str::to_owned);
        let reason = Reason::new(code, rejection.unwrap_or_else(|| format!("declared by `{}`", owner.name)));
        for &member in &owner.members {
            self.skip(&owner, member, reason.clone());
        }
    }

    pub(super) fn skip(&mut self, owner: &Owner<'w>, member: Member<'w>, reason: Reason) {
        let package = self.world.assembly(owner.id).package;
        self.tally.skipped(package, owner.skip(self.world, member, reason));
    }

    fn class(&mut self, named: &Named) -> Class {
        let world = self.world;
        let of = &named.instance;
        let flags = world.row(of.id).flags();
        let is_abstract = flags.contains(TypeAttributes::ABSTRACT);
        let is_sealed = flags.contains(TypeAttributes::SEALED);
        let is_static = is_abstract && is_sealed;
        let is_lent = self.is_lent(of.id);
        let exception = world.known().exception;
        let derives = lineage::bases(world, of.clone()).iter().any(|base| Some(base.id) == exception);
        let layout = self.layout(of.id);
        let body = self.body(named);
        let extending = self.extending(named, body.members);
        if body.members {
            self.implementer_of(of);
        }
        Class {
            base: if is_static { None } else { self.declared_base(of) },
            is_static,
            is_struct: world.shape(of.id) == Ok(Shape::Struct),
            layout,
            is_lent,
            is_abstract,
            is_sealed,
            is_disposable: !is_lent && lineage::is_disposable(world, of.clone()),
            is_exception: derives || Some(of.id) == exception,
            extending,
            body,
        }
    }

    /// Of a struct whose values are the same on both sides.
    fn layout(&mut self, id: DefId) -> Option<Layout> {
        let layout = self.world.layout(id)?;
        let fields = layout.fields.into_iter().map(|field| LaidOut {
            name: field.name.to_owned(),
            offset: field.offset,
            element: match field.laid {
                Laid::Scalar(scalar) => Element::Scalar(scalar),
                Laid::Bool => Element::Bool,
                Laid::Char => Element::Char,
                Laid::Enum(id) => Element::Enum(self.ids.of(id)),
                Laid::Struct(id) => Element::Object(self.ids.of(id)),
            },
            held: field.held,
        });
        Some(Layout {
            fields: fields.collect(),
            size: layout.size,
            align: layout.align,
            arrangement: layout.arrangement,
        })
    }

    pub(super) fn body(&mut self, named: &Named) -> Ordinary {
        let of = &named.instance;
        if of.openness() == Openness::Open {
            return Ordinary::default();
        }
        let mut body = Ordinary { interfaces: self.interfaces(of), ..Ordinary::default() };
        if named.is_near() && self.world.has_members(of.id) && self.type_constraints(of.id).is_ok() {
            body.members = true;
            self.members(of, &mut body);
        }
        body
    }

    /// The interfaces that cross, in the order of their names.
    fn interfaces(&mut self, of: &Instance) -> Vec<TypeId> {
        let world = self.world;
        let mut all: Vec<Instance> = lineage::interfaces(world, of.clone()).into_iter().collect();
        // what is lent has a handle of its place, which is no such thing; a contract has no values
        let has_some = !self.is_lent(of.id) && world.shape(of.id) != Ok(Shape::Contract);
        all.retain(|it| has_some && world.shape(it.id) == Ok(Shape::Interface));
        all.sort_by_cached_key(|it| (&world.def(it.id).name, it.display(world)));
        all.iter().filter_map(|it| self.ancestor(it)).collect()
    }

    /// The nearest base class that crosses; what is only named by something generic says it by its definition.
    pub(super) fn declared_base(&mut self, of: &Instance) -> Option<TypeId> {
        match of.openness() {
            Openness::Open => self.world.known().object.map(|object| self.ids.of(object)),
            Openness::Closed | Openness::Definition => self.crossing_base(of),
        }
    }

    fn members(&mut self, of: &Instance, body: &mut Ordinary) {
        let owner = self.owner(of.clone());
        for &member in owner.members.iter().filter(|member| self.world.has_member(of.id, member.name())) {
            let named = self.ids.len();
            let result = match self.member(&owner, member, body) {
                Ok(Some(Need { code, message })) if self.trimmed => Err(Reason::new(code, message)),
                Ok(_) => Ok(()),
                Err(reason) => {
                    self.ids.truncate(named);
                    Err(reason)
                }
            };
            self.note(&owner, member, result);
        }
        body.methods.extend(self.awaiter(&owner));
    }

    /// What became of a member: counted, or noted for the definition whose instance has it.
    pub(super) fn note(&mut self, owner: &Owner<'w>, member: Member<'w>, result: Result<(), Reason>) {
        if !owner.arguments.is_empty() {
            self.open.note(owner.id, member, result);
        } else if self.world.binds_members(owner.id) {
            self.count(owner, member, result);
        }
    }

    /// Counts the members of generic types, which cross where those of an instance do.
    pub(super) fn definitions(&mut self, ids: &[DefId]) {
        for &id in ids {
            let owner = self.owner(id);
            let unnamed = || Err(Reason::new(SkipCode::GenericType, format!("declared by `{}`", owner.name)));
            for &member in &owner.members {
                let result = self.open.of(id, member).cloned().unwrap_or_else(unnamed);
                self.count(&owner, member, result);
            }
        }
    }

    fn count(&mut self, owner: &Owner<'w>, member: Member<'w>, result: Result<(), Reason>) {
        match result {
            Ok(()) => self.tally.bound(self.world.assembly(owner.id).package),
            Err(reason) => self.skip(owner, member, reason),
        }
    }

    /// Puts a member that crosses into the body, and tells what it needs.
    fn member(&mut self, owner: &Owner<'w>, member: Member<'w>, body: &mut Ordinary) -> Result<Option<Need>, Reason> {
        match member {
            Member::Constructor(method) => {
                body.methods.push(self.constructor(owner, method)?);
                Ok(need::of_method(owner.row, method))
            }
            Member::Method(method) if self.is_folded(owner, method) => Ok(None),
            Member::Method(method) if member.name() == members::COPY => {
                body.methods.push(self.copy(owner, method)?);
                Ok(need::of_method(owner.row, method))
            }
            Member::Method(method) if of_definition(owner, method) => {
                Err(Reason::new(SkipCode::GenericMethod, "the definition has it"))
            }
            Member::Method(method) => {
                body.methods.extend(self.method(owner, method)?);
                Ok(need::of_method(owner.row, method))
            }
            Member::Property(property)
                if property.getter().or(property.setter()).is_some_and(|of| of_definition(owner, of)) =>
            {
                Err(Reason::new(SkipCode::GenericMethod, "the definition has it"))
            }
            Member::Property(property) => {
                let property = self.property(owner, property)?;
                let need = property.as_ref().and_then(Property::need).cloned();
                body.properties.extend(property);
                Ok(need)
            }
            Member::Field(field) => {
                let field = self.field(owner, field)?;
                let need = field.need.clone();
                body.fields.push(field);
                Ok(need)
            }
            Member::Event(event) => {
                let event = self.event(owner, event)?;
                let need = event.as_ref().and_then(|event| event.need.clone());
                body.events.extend(event);
                Ok(need)
            }
            Member::Invoke(_) => unreachable!("a delegate has a body of its own"),
        }
    }
}

/// Whether a method is one for all instances of a type: it has type parameters of its own, or is called on what stands for one.
fn of_definition(owner: &Owner<'_>, method: MethodDef<'_>) -> bool {
    let is_closed = owner.instance().openness() == Openness::Closed && !owner.arguments.is_empty();
    is_closed && (method.generic_params().len() > 0 || is_of_implementer(method))
}
