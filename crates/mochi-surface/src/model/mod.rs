//! The API model: what the printers' plan is made from.

mod member;
mod package;
mod types;

pub use member::{Accessor, Constant, Docs, Field, Method, MethodKind, Need, Parameter, Property};
pub use package::{Api, Package, PackageId, PackageKind};
pub use types::{
    Class, Element, Enum, EnumMember, Interface, Kind, Nullability, Ordinary, Scalar, Slot, Ty, Type, TypeId, TypeName,
};
