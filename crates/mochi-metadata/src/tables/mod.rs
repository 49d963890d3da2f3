//! The tables of II.22: for each a file, whose methods have the names of the specification's columns.

mod id;
pub(crate) mod layout;
#[macro_use]
mod macros;
mod row;
mod rows;

pub use id::TableId;
pub use row::Row;
pub use rows::Rows;

macro_rules! tables {
    ($($file:ident { $($name:ident),+ $(,)? })+) => {
        $(mod $file; pub use $file::{$($name),+};)+

        /// The columns of a table (II.22).
        fn columns(table: TableId) -> &'static [layout::Column] {
            match table {
                $($(TableId::$name => $name::COLUMNS,)+)+
            }
        }
    };
}

pub use constant::ConstantValue;
pub use method_def::{Parameter, Parameters};

tables! {
    assembly { Assembly }
    assembly_ref { AssemblyRef }
    class_layout { ClassLayout }
    constant { Constant }
    custom_attribute { CustomAttribute }
    decl_security { DeclSecurity }
    edit { EncLog, EncMap }
    event { Event }
    event_map { EventMap }
    exported_type { ExportedType }
    field { Field }
    field_layout { FieldLayout }
    field_marshal { FieldMarshal }
    field_rva { FieldRva }
    file { File }
    generic_param { GenericParam }
    generic_param_constraint { GenericParamConstraint }
    impl_map { ImplMap }
    interface_impl { InterfaceImpl }
    manifest_resource { ManifestResource }
    member_ref { MemberRef }
    method_def { MethodDef }
    method_impl { MethodImpl }
    method_semantics { MethodSemantics }
    method_spec { MethodSpec }
    module { Module }
    module_ref { ModuleRef }
    nested_class { NestedClass }
    param { Param }
    platform { AssemblyProcessor, AssemblyOs, AssemblyRefProcessor, AssemblyRefOs }
    pointer { FieldPtr, MethodPtr, ParamPtr, EventPtr, PropertyPtr }
    property { Property }
    property_map { PropertyMap }
    stand_alone_sig { StandAloneSig }
    type_def { TypeDef }
    type_ref { TypeRef }
    type_spec { TypeSpec }
}
