//! The API model: what the printers' plan is made from.

mod constraint;
mod layout;
mod member;
mod need;
mod operator;
mod package;
mod slot;
mod types;
mod well_known;

pub use constraint::{Category, Constraints, TypeParameter, TypeRef};
pub use layout::{Arrangement, Held, LaidOut, Layout};
pub use member::{
    Accessor, Awaits, Constant, Docs, Event, Field, Method, MethodKind, Omitted, Parameter, Passing, Property,
};
pub use need::Need;
pub use operator::Operator;
pub use package::{Api, MethodInstance, Package, PackageId, PackageKind};
pub use slot::Slot;
pub use types::{
    Class, Delegate, Element, Enum, EnumMember, Extending, Form, Generic, Half, Implementing, Interface, Kind,
    Nullability, Openness, Ordinary, Overridable, OverridableOf, Protected, Scalar, Ty, Type, TypeId, TypeName,
    Variable,
};
pub use well_known::WellKnown;
