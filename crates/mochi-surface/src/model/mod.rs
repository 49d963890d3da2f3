//! The API model: what the printers' plan is made from.

mod constraint;
mod member;
mod need;
mod operator;
mod package;
mod types;
mod well_known;

pub use constraint::{Category, Constraints, TypeParameter, TypeRef};
pub use member::{
    Accessor, Awaits, Constant, Docs, Event, Field, Method, MethodKind, Omitted, Parameter, Passing, Property,
};
pub use need::Need;
pub use operator::Operator;
pub use package::{Api, Package, PackageId, PackageKind};
pub use types::{
    Class, Delegate, Element, Enum, EnumMember, Form, Generic, Implementing, Interface, Kind, Nullability, Openness,
    Ordinary, Scalar, Slot, Ty, Type, TypeId, TypeName, Variable,
};
pub use well_known::WellKnown;
