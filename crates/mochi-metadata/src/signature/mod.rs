//! Signatures (II.23.2): as trees, or as what a provider makes of them.

mod calling;
mod decode;
mod display;
mod named;
mod provider;
mod substitute;
mod tree;
mod types;

pub use calling::CallingConvention;
pub(crate) use decode::{field, locals, member, method, method_spec, property, stand_alone, type_spec};
pub(crate) use display::or_bad;
pub use named::NamedType;
pub use provider::{MethodHeader, TypeProvider};
pub(crate) use tree::Tree;
pub(crate) use types::primitive_of;
pub use types::{
    ArrayShape, GenericInstance, MemberSignature, MethodSignature, Modified, Modifier, Primitive, PropertySignature,
    StandAloneSignature, Type,
};
