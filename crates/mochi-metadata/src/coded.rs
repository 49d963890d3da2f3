//! Coded indices (II.24.2.6): a row of one of several tables, the table in the low bits.

use crate::Rows;
use crate::lookup::Key;
use crate::tables::layout::Column;
use crate::{
    Assembly, AssemblyRef, CustomAttribute, DeclSecurity, Event, ExportedType, Field, File, GenericParam,
    GenericParamConstraint, InterfaceImpl, ManifestResource, MemberRef, MethodDef, MethodSpec, Module, ModuleRef,
    Param, Property, StandAloneSig, TypeDef, TypeRef, TypeSpec,
};
use crate::{Error, ErrorKind, Image, Result, Row, TableId, Token};

macro_rules! coded_index {
    ($(#[$doc:meta])* $name:ident: $bits:literal { $($tag:literal => $table:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name<'a> {
            $(
                #[doc = concat!("A row of `", stringify!($table), "`.")]
                $table($table<'a>)
            ),+
        }

        impl<'a> $name<'a> {
            pub(crate) const COLUMN: Column = Column::Coded {
                bits: $bits,
                tables: &[$(TableId::$table),+],
            };

            #[inline]
            pub(crate) fn decode(image: &'a Image<'a>, value: u32) -> Result<Option<Self>> {
                let row = value >> $bits;
                match value & ((1 << $bits) - 1) {
                    $($tag => match row {
                        0 => Ok(None),
                        _ => image.row(row).map(|row| Some(Self::$table(row))),
                    },)+
                    _ => Err(Error::new(ErrorKind::BadTag)),
                }
            }

            #[allow(dead_code, reason = "not every kind stands in a column that must not be null")]
            #[inline]
            pub(crate) fn decode_some(image: &'a Image<'a>, value: u32) -> Result<Self> {
                Self::decode(image, value)?.ok_or_else(|| Error::new(ErrorKind::BadIndex))
            }

            /// The index as the tables store it.
            pub fn encode(self) -> u32 {
                match self {
                    $(Self::$table(row) => row.row() << $bits | $tag),+
                }
            }

            /// The row as a metadata token.
            pub fn token(self) -> Token {
                match self {
                    $(Self::$table(row) => row.token()),+
                }
            }

            /// The row that a token names; `None` where it is not of these tables, or does not exist.
            pub fn from_token(image: &'a Image<'a>, token: Token) -> Option<Self> {
                match token.table() {
                    $(TableId::$table => image.row(token.row()).ok().map(Self::$table),)+
                    _ => None,
                }
            }

            /// The image that the row is in.
            pub fn image(self) -> &'a Image<'a> {
                match self {
                    $(Self::$table(row) => row.image()),+
                }
            }
        }

        $(
            impl<'a> From<$table<'a>> for $name<'a> {
                fn from(row: $table<'a>) -> Self {
                    Self::$table(row)
                }
            }
        )+
    };
}

coded_index! {
    /// A type.
    TypeDefOrRef: 2 { 0 => TypeDef, 1 => TypeRef, 2 => TypeSpec }
}

coded_index! {
    /// What has a constant value.
    HasConstant: 2 { 0 => Field, 1 => Param, 2 => Property }
}

coded_index! {
    /// What attributes can be put on.
    HasCustomAttribute: 5 {
        0 => MethodDef,
        1 => Field,
        2 => TypeRef,
        3 => TypeDef,
        4 => Param,
        5 => InterfaceImpl,
        6 => MemberRef,
        7 => Module,
        8 => DeclSecurity,
        9 => Property,
        10 => Event,
        11 => StandAloneSig,
        12 => ModuleRef,
        13 => TypeSpec,
        14 => Assembly,
        15 => AssemblyRef,
        16 => File,
        17 => ExportedType,
        18 => ManifestResource,
        19 => GenericParam,
        20 => GenericParamConstraint,
        21 => MethodSpec,
    }
}

coded_index! {
    /// What has a marshalling descriptor.
    HasFieldMarshal: 1 { 0 => Field, 1 => Param }
}

coded_index! {
    /// What has declarative security.
    HasDeclSecurity: 2 { 0 => TypeDef, 1 => MethodDef, 2 => Assembly }
}

coded_index! {
    /// What a member reference is looked up in.
    MemberRefParent: 3 { 0 => TypeDef, 1 => TypeRef, 2 => ModuleRef, 3 => MethodDef, 4 => TypeSpec }
}

coded_index! {
    /// What has accessors.
    HasSemantics: 1 { 0 => Event, 1 => Property }
}

coded_index! {
    /// A method, here or elsewhere.
    MethodDefOrRef: 1 { 0 => MethodDef, 1 => MemberRef }
}

coded_index! {
    /// What is implemented in a native library.
    MemberForwarded: 1 { 0 => Field, 1 => MethodDef }
}

coded_index! {
    /// Where a resource or an exported type is.
    Implementation: 2 { 0 => File, 1 => AssemblyRef, 2 => ExportedType }
}

coded_index! {
    /// The constructor of a custom attribute.
    CustomAttributeType: 3 { 2 => MethodDef, 3 => MemberRef }
}

coded_index! {
    /// Where a referenced type is defined.
    ResolutionScope: 2 { 0 => Module, 1 => ModuleRef, 2 => AssemblyRef, 3 => TypeRef }
}

coded_index! {
    /// What has generic parameters.
    TypeOrMethodDef: 1 { 0 => TypeDef, 1 => MethodDef }
}

macro_rules! with_custom_attributes {
    ($($table:ident)+) => {
        $(
            impl<'a> $table<'a> {
                /// The attributes on it.
                pub fn custom_attributes(self) -> Rows<'a, CustomAttribute<'a>> {
                    let key = HasCustomAttribute::from(self).encode();
                    self.image().find(Key::CustomAttributeParent, key)
                }
            }
        )+
    };
}

with_custom_attributes! {
    MethodDef Field TypeRef TypeDef Param InterfaceImpl MemberRef Module DeclSecurity Property Event StandAloneSig
    ModuleRef TypeSpec Assembly AssemblyRef File ExportedType ManifestResource GenericParam GenericParamConstraint
    MethodSpec
}

macro_rules! with_decl_security {
    ($($table:ident)+) => {
        $(
            impl<'a> $table<'a> {
                /// The declarative security on it.
                pub fn decl_security(self) -> Rows<'a, DeclSecurity<'a>> {
                    let key = HasDeclSecurity::from(self).encode();
                    self.image().find(Key::DeclSecurityParent, key)
                }
            }
        )+
    };
}

with_decl_security! { TypeDef MethodDef Assembly }
