use mochi_metadata::{self as metadata, HasSemantics, MethodDef};

use super::overrides::Receiver;
use super::{Member, is_public, method, need};
use crate::attributes;
use crate::bind::{Binder, Owner};
use crate::model::{Event, Nullability, Slot};
use crate::reason::Reason;
use crate::signature::Sig;
use crate::skip::SkipCode;
use crate::world::{DefId, Shape};

impl<'w> Binder<'w> {
    /// An event that crosses; `None` for one that a bound base has already.
    pub(crate) fn event(&mut self, owner: &Owner<'w>, event: metadata::Event<'w>) -> Result<Option<Event>, Reason> {
        self.event_for(owner, event, is_public)
    }

    /// The same for who sees these halves of it.
    pub(crate) fn event_for(
        &mut self,
        owner: &Owner<'w>,
        event: metadata::Event<'w>,
        is_seen: fn(MethodDef<'_>) -> bool,
    ) -> Result<Option<Event>, Reason> {
        self.check_name(owner, Member::Event(event))?;
        self.check_distinct(owner, Member::Event(event))?;
        let refused = |why: &str| Reason::new(SkipCode::NotExpressible, why);
        if !owner.arguments.is_empty() {
            return Err(Reason::new(SkipCode::GenericType, "an event of a generic type"));
        }
        let add = event.add_on().ok_or_else(|| refused("an event without `add`"))?;
        if !event.remove_on().is_some_and(is_seen) {
            return Err(refused("an event without a public `remove`"));
        }
        let receiver = match self.receiver(owner, add)? {
            Receiver::Static => None,
            Receiver::Implementer(_) => {
                return Err(Reason::new(
                    SkipCode::StaticAbstract,
                    "an event that each implementing type has for itself",
                ));
            }
            Receiver::Instance(of) => Some(of),
            Receiver::Inherited(base, inherited) => return self.inherited_event(base, inherited),
        };
        let obsolete = attributes::obsolete(event.custom_attributes());
        let handler = self.handler(owner, add)?;
        Ok(Some(Event {
            name: event.name()?.to_owned(),
            full_name: owner.full_name(self.world, Member::Event(event)),
            receiver: receiver.map(|receiver| self.receiver_type(&receiver)).transpose()?,
            handler,
            docs: self.event_docs(owner.id, event),
            obsolete,
            need: need::of_method(owner.row, add),
        }))
    }

    /// What the base's event is, this one is: bound there, or skipped.
    fn inherited_event(&mut self, base: DefId, inherited: MethodDef<'w>) -> Result<Option<Event>, Reason> {
        let association = inherited.semantics().next().and_then(|row| row.association().ok());
        match association {
            Some(HasSemantics::Event(event)) => {
                let base = self.owner(base);
                self.event(&base, event).map(|_| None)
            }
            Some(HasSemantics::Property(_)) | None => {
                Err(Reason::new(SkipCode::NotExpressible, "it overrides a method that is no `add` of an event"))
            }
        }
    }

    /// The one parameter of `add`. C# lets it be null, which adds nothing: nobody asks for that.
    fn handler(&mut self, owner: &Owner<'w>, add: MethodDef<'w>) -> Result<Slot, Reason> {
        let signature = add.signature()?;
        let [ty] = &signature.parameters[..] else {
            return Err(Reason::new(SkipCode::NotExpressible, "`add` of an event takes one handler"));
        };
        let row = add.parameters()?.parameters.first().and_then(|of| of.row);
        let (sig, annotations) = owner.place(self.world, ty, method::annotations(add, row));
        let world = self.world;
        let refused = |code| Reason::of_type(code, "an event", &sig, world);
        let is_delegate =
            matches!(sig, Sig::Def(id) | Sig::Instance(id, _) if self.world.shape(id) == Ok(Shape::Delegate));
        if !is_delegate {
            return Err(refused(SkipCode::NotExpressible));
        }
        let slot = self.slot(&sig, annotations).map_err(refused)?;
        Ok(Slot { nullability: Nullability::NotNull, ..slot })
    }
}
