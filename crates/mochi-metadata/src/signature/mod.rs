//! Signatures (II.23.2) as trees.

mod calling;
mod decode;
mod display;
mod named;
mod substitute;
mod types;

pub use calling::CallingConvention;
pub(crate) use decode::{field, locals, member, method, method_spec, property, stand_alone, type_spec};
pub(crate) use display::or_bad;
pub use named::NamedType;
pub(crate) use types::primitive_of;
pub use types::{
    ArrayShape, GenericInstance, MemberSignature, MethodSignature, Modified, Modifier, Primitive, PropertySignature,
    StandAloneSignature, Type,
};
