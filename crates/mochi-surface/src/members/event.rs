use mochi_metadata::Event;

use super::Member;
use crate::bind::{Binder, Owner};
use crate::reason::Reason;
use crate::signature::resolve;
use crate::skip::SkipCode;

impl<'w> Binder<'w> {
    /// Why an event does not cross.
    pub(crate) fn event(&self, owner: &Owner<'w>, event: Event<'w>) -> Reason {
        if let Err(reason) = self.check_name(owner, Member::Event(event)) {
            return reason;
        }
        let handler = event.event_type().and_then(|ty| ty.named()).ok().flatten();
        let handler = handler.and_then(|named| resolve(self.world, owner.id, named));
        match handler {
            Some(id) => Reason::new(SkipCode::Event, format!("an event of type `{}`", self.world.def(id).name)),
            None => Reason::new(SkipCode::Event, "an event"),
        }
    }
}
