use std::fmt::{self, Debug};

use crate::{
    Result,
    rt::{Handle, RawError, check, drop_hook},
};

/// A handler that was added to an event: dropping it removes the handler.
///
/// It keeps the object whose event it is, so that the handler can be removed; what the handler's closure owns is dropped when
/// .NET has collected it. An event that is raised on another thread meanwhile may still call the handler once.
#[must_use = "dropping it removes the handler; `detach` keeps it"]
pub struct Subscription(Option<Added>);

/// What is there to be removed.
struct Added {
    event: Event,
    handler: Handle,
}

/// The entry that removes a handler.
pub(crate) enum Event {
    Instance(unsafe extern "C" fn(isize, isize, *mut RawError), Handle),
    Static(unsafe extern "C" fn(isize, *mut RawError)),
}

impl Subscription {
    /// # Safety
    /// The entry of the event is one that removes handlers of this class.
    pub(crate) unsafe fn new(event: Event, handler: Handle) -> Self {
        Self(Some(Added { event, handler }))
    }

    /// Keeps the handler for as long as the event lives.
    pub fn detach(mut self) {
        self.0 = None;
    }

    /// Removes the handler now.
    ///
    /// # Errors
    /// What removing it throws, which a drop can only [show](crate::Runtime::on_failed_drop).
    pub fn remove(mut self) -> Result<()> {
        self.0.take().map_or(Ok(()), |added| added.remove())
    }
}

impl Added {
    fn remove(&self) -> Result<()> {
        let mut error = RawError::NONE;
        // SAFETY: the entries have these signatures, as `Subscription::new` was promised; both objects are alive.
        unsafe {
            match &self.event {
                Event::Instance(entry, receiver) => entry(receiver.raw(), self.handler.raw(), &raw mut error),
                Event::Static(entry) => entry(self.handler.raw(), &raw mut error),
            }
        }
        check(&mut error)
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        if let Some(Err(error)) = self.0.take().map(|added| added.remove()) {
            drop_hook::failed("a subscription was dropped, and removing its handler failed", &error);
        }
    }
}

impl Debug for Subscription {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Subscription").finish_non_exhaustive()
    }
}
