//! Why one member does not cross, before it is known how the member is called.

use crate::signature::Sig;
use crate::skip::SkipCode;
use crate::world::World;

/// A code with the fact of the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reason {
    pub(crate) code: SkipCode,
    pub(crate) detail: String,
}

impl Reason {
    pub(crate) fn new(code: SkipCode, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into() }
    }

    /// `place` is what has the type: ``parameter `buffer` ``.
    pub(crate) fn of_type(code: SkipCode, place: &str, sig: &Sig, world: &World<'_>) -> Self {
        Self::new(code, format!("{place} of type `{}` cannot be expressed", sig.display(world)))
    }
}

/// Metadata that cannot be read makes a member that cannot be expressed.
impl From<mochi_metadata::Error> for Reason {
    fn from(error: mochi_metadata::Error) -> Self {
        Self::new(SkipCode::NotExpressible, format!("its metadata is malformed: {error}"))
    }
}
