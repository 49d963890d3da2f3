//! What is called.

use super::{Bulk, Implemented};
use mochi_surface::model::{Operator, TypeId, Variable};

/// What the managed side of an entry does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Call {
    /// 1 when the object behind the handle is an instance of the type. Always the first entry of a table.
    IsInstance,
    /// Gives the handle back. Always the second entry of the table of a type with handles.
    Free,
    /// `new T(..) { required = .. }`: the last parameters are the `required` members, and behind them the `init` properties, which are
    /// set where they are not null. An owner's handle disposes the object at its last release; what is not disposable has no owner.
    New {
        owner: bool,
        required: Vec<String>,
        init: Vec<Init>,
    },
    /// `receiver with { name = value }`, a copy; without a name one without changes.
    With {
        name: Option<String>,
    },
    /// `default(T)` of a value type.
    Default,
    /// Makes a delegate of a native function, whose parameters and result are those of the entry. Its C parameters are
    /// the function, what is passed to it first, and what lets go of that: see [`Crossing`](super::Crossing).
    Wrap,
    /// Makes an object that implements the interface, or derives from the abstract class, by native functions: those of these
    /// members, with the roles exchanged. Its C parameters are those of the constructor of the class, the array of the
    /// functions, what is passed to them first, and what lets go of that.
    Implement {
        members: Vec<Implemented>,
    },
    /// What the base class does of a member that is overridden, on an object of the class that [`Call::Implement`] makes objects of:
    /// the member in this place there.
    Base {
        index: usize,
    },
    /// What a task has come to; waits for it where it has not yet.
    Await,
    /// Starts to wait, by the receiver's `GetAwaiter`: an entry with [`Entry::awaits`](super::Entry::awaits).
    Awaiter,
    /// Makes a task of a native function that gives what it comes to, as [`Call::Wrap`] makes a delegate; the function is called
    /// once, when `mochi_task_complete` is.
    Promise,
    /// Moves many items of a collection; only [open](super::Open). What its arguments point to, behind the receiver, is
    /// `mochi::rt`'s and `MochiBulk`'s affair.
    Bulk(Bulk),
    StaticMethod {
        name: String,
        /// The type parameter on which it is called, where each implementing type has its own.
        implementer: Option<Variable>,
        /// C# may call it as a method of its first parameter.
        extends: bool,
    },
    /// `a + b`, `-a`, `(to)a`.
    Operator {
        operator: Operator,
        /// The C# type that it gives.
        to: String,
    },
    /// On a receiver of type `on` (the declaring type, or the one whose slot it overrides).
    Method {
        on: TypeId,
        name: String,
    },
    /// On a type parameter as [`Call::StaticMethod`].
    StaticGet {
        name: String,
        implementer: Option<Variable>,
    },
    StaticSet {
        name: String,
        implementer: Option<Variable>,
    },
    Get {
        on: TypeId,
        name: String,
    },
    Set {
        on: TypeId,
        name: String,
    },
    /// `receiver[parameters]`
    IndexGet {
        on: TypeId,
    },
    /// `receiver[all parameters but the last] = last`
    IndexSet {
        on: TypeId,
    },
    /// `receiver.name += handler`; without a receiver the event is static. The entry that ends it is the next one.
    Subscribe {
        on: Option<TypeId>,
        name: String,
    },
    /// `receiver.name -= handler`
    Unsubscribe {
        on: Option<TypeId>,
        name: String,
    },
    FieldGet {
        name: String,
        is_static: bool,
    },
    FieldSet {
        name: String,
        is_static: bool,
    },
}

/// A property that can be set while an object is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Init {
    /// The metadata name.
    pub name: String,
    /// The type that declares it.
    pub on: TypeId,
    /// The C# type of the property itself.
    pub csharp: String,
}

/// What an entry is there for: for a member, or for all that is of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    IsInstance,
    Free,
    New {
        owner: bool,
    },
    Wrap,
    Implement,
    /// Not a member, but what one was before it was overridden: see [`Call::Base`].
    Base,
    /// Of an event: the bindings have one method for it and for [`Purpose::Unsubscribe`].
    Subscribe,
    Unsubscribe,
    Await,
    Promise,
    /// Of a collection: see [`Bulk`].
    Bulk,
    Member,
}

impl Call {
    /// What stands apart from members, and the members together.
    #[must_use]
    pub fn purpose(&self) -> Purpose {
        match self {
            Self::IsInstance => Purpose::IsInstance,
            Self::Free => Purpose::Free,
            Self::New { owner, .. } => Purpose::New { owner: *owner },
            Self::Wrap => Purpose::Wrap,
            Self::Implement { .. } => Purpose::Implement,
            Self::Base { .. } => Purpose::Base,
            Self::Subscribe { .. } => Purpose::Subscribe,
            Self::Unsubscribe { .. } => Purpose::Unsubscribe,
            Self::Await => Purpose::Await,
            Self::Promise => Purpose::Promise,
            Self::Bulk(_) => Purpose::Bulk,
            Self::Default
            | Self::With { .. }
            | Self::Awaiter
            | Self::StaticMethod { .. }
            | Self::Operator { .. }
            | Self::Method { .. }
            | Self::StaticGet { .. }
            | Self::StaticSet { .. }
            | Self::Get { .. }
            | Self::Set { .. }
            | Self::IndexGet { .. }
            | Self::IndexSet { .. }
            | Self::FieldGet { .. }
            | Self::FieldSet { .. } => Purpose::Member,
        }
    }

    /// Whether its C parameters are a native function, what that is passed first, and what lets go of that.
    #[must_use]
    pub fn wraps(&self) -> bool {
        matches!(self, Self::Wrap | Self::Promise)
    }

    /// Whether the first C parameter is the handle of a receiver.
    #[must_use]
    pub fn has_receiver(&self) -> bool {
        match self {
            Self::IsInstance
            | Self::Free
            | Self::Base { .. }
            | Self::Await
            | Self::Awaiter
            | Self::Bulk(
                Bulk::Items | Bulk::Copy | Bulk::Extend | Bulk::Pairs | Bulk::Put | Bulk::Append | Bulk::Take,
            )
            | Self::With { .. }
            | Self::Method { .. }
            | Self::Get { .. }
            | Self::Set { .. }
            | Self::IndexGet { .. }
            | Self::IndexSet { .. } => true,
            Self::Wrap
            | Self::Promise
            | Self::Bulk(Bulk::Make | Bulk::Lend)
            | Self::Implement { .. }
            | Self::New { .. }
            | Self::Default
            | Self::StaticMethod { .. }
            | Self::Operator { .. }
            | Self::StaticGet { .. }
            | Self::StaticSet { .. } => false,
            Self::Subscribe { on, .. } | Self::Unsubscribe { on, .. } => on.is_some(),
            Self::FieldGet { is_static, .. } | Self::FieldSet { is_static, .. } => !is_static,
        }
    }
}

impl Call {
    /// What [`Call::Implement`] calls.
    #[must_use]
    pub fn members(&self) -> Option<&[Implemented]> {
        if let Self::Implement { members } = self { Some(members) } else { None }
    }

    /// The properties that the last parameters are for.
    #[must_use]
    pub fn init(&self) -> &[Init] {
        if let Self::New { init, .. } = self { init } else { &[] }
    }

    /// The type parameter that a static member is called on.
    #[must_use]
    pub fn implementer(&self) -> Option<Variable> {
        match self {
            Self::StaticMethod { implementer, .. }
            | Self::StaticGet { implementer, .. }
            | Self::StaticSet { implementer, .. } => *implementer,
            Self::IsInstance
            | Self::Free
            | Self::New { .. }
            | Self::With { .. }
            | Self::Default
            | Self::Wrap
            | Self::Implement { .. }
            | Self::Base { .. }
            | Self::Await
            | Self::Awaiter
            | Self::Promise
            | Self::Bulk(_)
            | Self::Operator { .. }
            | Self::Method { .. }
            | Self::Get { .. }
            | Self::Set { .. }
            | Self::IndexGet { .. }
            | Self::IndexSet { .. }
            | Self::Subscribe { .. }
            | Self::Unsubscribe { .. }
            | Self::FieldGet { .. }
            | Self::FieldSet { .. } => None,
        }
    }

    /// The name of a member that may have type parameters of its own.
    #[must_use]
    pub fn generic_name(&self) -> Option<&str> {
        match self {
            Self::Method { name, .. }
            | Self::StaticMethod { name, .. }
            | Self::StaticGet { name, .. }
            | Self::StaticSet { name, .. } => Some(name),
            Self::IsInstance
            | Self::Free
            | Self::New { .. }
            | Self::With { .. }
            | Self::Default
            | Self::Wrap
            | Self::Implement { .. }
            | Self::Base { .. }
            | Self::Await
            | Self::Awaiter
            | Self::Promise
            | Self::Bulk(_)
            | Self::Operator { .. }
            | Self::Get { .. }
            | Self::Set { .. }
            | Self::IndexGet { .. }
            | Self::IndexSet { .. }
            | Self::Subscribe { .. }
            | Self::Unsubscribe { .. }
            | Self::FieldGet { .. }
            | Self::FieldSet { .. } => None,
        }
    }

    /// Whether it sets what can be set again.
    #[must_use]
    pub fn sets(&self) -> bool {
        match self {
            Self::Set { .. } | Self::StaticSet { .. } | Self::IndexSet { .. } | Self::FieldSet { .. } => true,
            Self::IsInstance
            | Self::Free
            | Self::New { .. }
            | Self::Base { .. }
            | Self::Await
            | Self::Awaiter
            | Self::Promise
            | Self::Bulk(_)
            | Self::Default
            | Self::With { .. }
            | Self::Wrap
            | Self::Implement { .. }
            | Self::StaticMethod { .. }
            | Self::Operator { .. }
            | Self::Method { .. }
            | Self::StaticGet { .. }
            | Self::Get { .. }
            | Self::IndexGet { .. }
            | Self::Subscribe { .. }
            | Self::Unsubscribe { .. }
            | Self::FieldGet { .. } => false,
        }
    }

    /// The type on which a member is called that may be another's than the entry's.
    #[must_use]
    pub fn receiver(&self) -> Option<TypeId> {
        match self {
            Self::Method { on, .. }
            | Self::Get { on, .. }
            | Self::Set { on, .. }
            | Self::IndexGet { on }
            | Self::IndexSet { on } => Some(*on),
            Self::Subscribe { on, .. } | Self::Unsubscribe { on, .. } => *on,
            Self::IsInstance
            | Self::Free
            | Self::New { .. }
            | Self::Default
            | Self::With { .. }
            | Self::Wrap
            | Self::Promise
            | Self::Implement { .. }
            | Self::Base { .. }
            | Self::Await
            | Self::Awaiter
            | Self::Bulk(_)
            | Self::StaticMethod { .. }
            | Self::Operator { .. }
            | Self::StaticGet { .. }
            | Self::StaticSet { .. }
            | Self::FieldGet { .. }
            | Self::FieldSet { .. } => None,
        }
    }
}
