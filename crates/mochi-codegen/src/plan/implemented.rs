//! What an object calls whose members are native functions.

use super::Call;
use mochi_surface::model::{Half, TypeId};

/// A member that a native function is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Implemented {
    /// The type that has it.
    pub on: TypeId,
    pub place: Place,
    /// What the trait calls it.
    pub rust: String,
    /// How it is overridden; `None` for one of an interface.
    pub overrides: Option<Overrides>,
}

/// Where a member is that a native function is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the table of its type.
    Slot(usize),
    /// Among those that only derived classes see: [`Table::protected`](super::Table::protected).
    Protected(usize),
}

/// How a member of a class is overridden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overrides {
    /// There is nothing to fall back to.
    Abstract,
    /// The base class does it where the native function does not.
    Virtual,
}

impl Call {
    /// What of a member an entry on an object is; `None` where it is none that can be implemented.
    #[must_use]
    pub fn half(&self) -> Option<Half> {
        match self {
            Self::Method { .. } => Some(Half::Whole),
            Self::Get { .. } | Self::IndexGet { .. } => Some(Half::Get),
            Self::Set { .. } | Self::IndexSet { .. } => Some(Half::Set),
            Self::Subscribe { on: Some(_), .. } => Some(Half::Add),
            Self::Unsubscribe { on: Some(_), .. } => Some(Half::Remove),
            Self::IsInstance
            | Self::Free
            | Self::New { .. }
            | Self::Default
            | Self::With { .. }
            | Self::Wrap
            | Self::Implement { .. }
            | Self::Base { .. }
            | Self::Await
            | Self::Awaiter
            | Self::Promise
            | Self::Bulk(_)
            | Self::StaticMethod { .. }
            | Self::Operator { .. }
            | Self::StaticGet { .. }
            | Self::StaticSet { .. }
            | Self::Subscribe { on: None, .. }
            | Self::Unsubscribe { on: None, .. }
            | Self::FieldGet { .. }
            | Self::FieldSet { .. } => None,
        }
    }
}
