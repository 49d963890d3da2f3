//! Types with what is in them.

use mochi_metadata::TypeAttributes;

use super::{Binder, Owner};
use crate::attributes;
use crate::lineage;
use crate::members::{Member, need};
use crate::model::{Class, Interface, Kind, Need, Ordinary, Property, Type, TypeId};
use crate::reason::Reason;
use crate::skip::SkipCode;
use crate::world::{DefId, Shape};

impl<'w> Binder<'w> {
    /// A type that crosses.
    pub(super) fn ty(&mut self, id: DefId) -> Type {
        let world = self.world;
        let obsolete = attributes::obsolete(world.row(id).custom_attributes());
        let kind = match world.verdict(id) {
            Ok(Shape::Enum(underlying)) => Kind::Enum(self.enumeration(id, underlying)),
            Ok(Shape::Interface) => Kind::Interface(Interface { body: self.body(id) }),
            Ok(Shape::Class) | Err(_) => Kind::Class(self.class(id)),
        };
        Type {
            name: world.def(id).name.clone(),
            package: world.assembly(id).package,
            docs: self.type_docs(id),
            obsolete: obsolete.map(|obsolete| obsolete.message),
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

    fn class(&mut self, id: DefId) -> Class {
        let world = self.world;
        let flags = world.row(id).flags();
        let is_abstract = flags.contains(TypeAttributes::ABSTRACT);
        let is_sealed = flags.contains(TypeAttributes::SEALED);
        let is_static = is_abstract && is_sealed;
        let exception = world.known().exception;
        let derives = lineage::bases(world, id).iter().any(|base| Some(base.id) == exception);
        let disposable: Vec<_> =
            [world.known().disposable, world.known().async_disposable].into_iter().flatten().collect();
        Class {
            base: if is_static { None } else { lineage::crossing_base(world, id).map(|base| self.ids.of(base)) },
            is_static,
            is_abstract,
            is_sealed,
            is_disposable: lineage::interfaces(world, id).iter().any(|it| disposable.contains(&it.id)),
            is_exception: derives || Some(id) == exception,
            body: self.body(id),
        }
    }

    fn body(&mut self, id: DefId) -> Ordinary {
        let mut body = Ordinary { interfaces: self.interfaces(id), ..Ordinary::default() };
        if self.world.binds_members(id) {
            body.members = true;
            self.members(id, &mut body);
        }
        body
    }

    /// The interfaces that cross, in the order of their names.
    fn interfaces(&mut self, id: DefId) -> Vec<TypeId> {
        let world = self.world;
        let all = lineage::interfaces(world, id);
        let mut crossing: Vec<DefId> =
            all.iter().map(|it| it.id).filter(|id| world.verdict(*id) == Ok(Shape::Interface)).collect();
        crossing.sort_by_key(|id| &world.def(*id).name);
        crossing.into_iter().map(|id| self.ids.of(id)).collect()
    }

    fn members(&mut self, id: DefId, body: &mut Ordinary) {
        let owner = self.owner(id);
        let package = self.world.assembly(id).package;
        for &member in &owner.members {
            let named = self.ids.len();
            match self.member(&owner, member, body) {
                Ok(Some(Need { code, message })) if self.trimmed => {
                    self.skip(&owner, member, Reason::new(code, message));
                }
                Ok(_) => self.tally.bound(package),
                Err(reason) => {
                    self.ids.truncate(named);
                    self.skip(&owner, member, reason);
                }
            }
        }
    }

    /// Puts a member that crosses into the body, and tells what it needs.
    fn member(&mut self, owner: &Owner<'w>, member: Member<'w>, body: &mut Ordinary) -> Result<Option<Need>, Reason> {
        match member {
            Member::Constructor(method) => {
                body.methods.push(self.constructor(owner, method)?);
                Ok(need::of_method(owner.row, method))
            }
            Member::Method(method) => {
                body.methods.extend(self.method(owner, method)?);
                Ok(need::of_method(owner.row, method))
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
            Member::Event(event) => Err(self.event(owner, event)),
            Member::Invoke(_) => Err(Reason::new(SkipCode::Delegate, "a delegate type")),
        }
    }
}
