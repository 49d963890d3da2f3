//! The ABI: every entry, its C signature, who owns what, and what each thing is called on either side.

mod crossing;
mod entry;
mod model;

pub use crossing::{Crossing, Plain};
pub use entry::{Call, Entry, Parameter, Passed, Returned};
pub use model::{
    ClassPlan, ConstantPlan, EnumMemberPlan, EnumPlan, InterfacePlan, PackagePlan, Plan, RustPath, Shape, Table, TypePlan,
};
