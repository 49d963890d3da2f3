//! The values of the framework that cross in a form of their own, and the structs of the library that cross as they are.

/// Its words are the two numbers that the table writes it as; where one is enough, the second is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Words(pub u64, pub u64);

macro_rules! known {
    ($($known:ident $suffix:literal $c:literal,)*) => {
        /// As `abi.txt` and Rust name it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Known { $($known,)* }

        impl Known {
            pub(crate) fn parse(name: &str) -> Option<Self> {
                match name {
                    $(stringify!($known) => Some(Self::$known),)*
                    _ => None,
                }
            }

            /// As `abi.txt` names it.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Self::$known => stringify!($known),)* }
            }

            /// What functions of the hosts for it end in.
            pub(crate) fn suffix(self) -> &'static str {
                match self { $(Self::$known => $suffix,)* }
            }

            pub(crate) fn c(self) -> &'static str {
                match self { $(Self::$known => $c,)* }
            }
        }
    };
}

known! {
    DateOnly "date_only" "int32_t",
    DateTime "date_time" "uint64_t",
    DateTimeOffset "date_time_offset" "MochiDateTimeOffset",
    Decimal "decimal" "MochiDecimal",
    Guid "guid" "MochiGuid",
    Half "half" "uint16_t",
    Int128 "int128" "MochiInt128",
    TimeOnly "time_only" "int64_t",
    TimeSpan "time_span" "int64_t",
    UInt128 "uint128" "MochiInt128",
    Stretch "stretch" "conformance_Stretch",
    Tight "tight" "conformance_Tight",
    Mixed "mixed" "conformance_Mixed",
    Cells "cells" "conformance_Cells",
}

impl Known {
    /// The type of Rust.
    pub(crate) fn rust(self) -> String {
        match self {
            Self::Int128 => "i128".to_owned(),
            Self::UInt128 => "u128".to_owned(),
            Self::Stretch | Self::Tight | Self::Mixed | Self::Cells => format!("dotnet::conformance::{}", self.name()),
            Self::DateOnly
            | Self::DateTime
            | Self::DateTimeOffset
            | Self::Decimal
            | Self::Guid
            | Self::Half
            | Self::TimeOnly
            | Self::TimeSpan => format!("mochi::{}", self.name()),
        }
    }

    /// Whether a structure of C holds it.
    pub(crate) fn is_structure(self) -> bool {
        match self {
            Self::DateTimeOffset | Self::Decimal | Self::Guid | Self::Int128 | Self::UInt128 => true,
            Self::Stretch | Self::Tight | Self::Mixed | Self::Cells => true,
            Self::DateOnly | Self::DateTime | Self::Half | Self::TimeOnly | Self::TimeSpan => false,
        }
    }

    /// An expression of C.
    pub(crate) fn c_value(self, Words(first, second): Words) -> String {
        match self {
            Self::DateOnly => format!("(int32_t)0x{first:x}"),
            Self::DateTime => format!("0x{first:x}ull"),
            Self::Half => format!("(uint16_t)0x{first:x}"),
            Self::TimeOnly | Self::TimeSpan => format!("(int64_t)0x{first:x}ull"),
            Self::Decimal => {
                let [low, middle] = [first as u32, (first >> 32) as u32];
                let [high, flags] = [second as u32, (second >> 32) as u32];
                format!("(MochiDecimal){{0x{low:x}u, 0x{middle:x}u, 0x{high:x}u, 0x{flags:x}u}}")
            }
            Self::Guid => {
                let bytes = first.to_be_bytes().into_iter().chain(second.to_be_bytes());
                let bytes: Vec<_> = bytes.map(|byte| format!("0x{byte:02x}")).collect();
                format!("(MochiGuid){{{{{}}}}}", bytes.join(", "))
            }
            Self::DateTimeOffset => {
                format!("(MochiDateTimeOffset){{(int64_t)0x{first:x}ull, (int64_t)0x{second:x}ull}}")
            }
            Self::Int128 | Self::UInt128 => format!("(MochiInt128){{0x{first:x}ull, 0x{second:x}ull}}"),
            Self::Stretch => format!("(conformance_Stretch){{0x{first:x}ull, 0x{second:x}ull}}"),
            Self::Tight => format!("(conformance_Tight){{0x{first:x}u, 0x{second:x}ull}}"),
            Self::Mixed => format!("(conformance_Mixed){{0x{first:x}ull, f64_of(0x{second:016x}ull)}}"),
            Self::Cells => {
                let words = [first as u32, (first >> 32) as u32, second as u32, (second >> 32) as u32];
                let words: Vec<_> = words.iter().map(|word| format!("0x{word:x}u")).collect();
                format!("(conformance_Cells){{{{{}}}}}", words.join(", "))
            }
        }
    }

    /// An expression of Rust, of functions that its host has.
    pub(crate) fn rust_value(self, Words(first, second): Words) -> String {
        format!("known::{}(0x{first:x}, 0x{second:x})", self.suffix())
    }

    /// What is shown.
    pub(crate) fn shown(self, Words(first, second): Words) -> String {
        format!("{}:{first:016x}{second:016x}", self.suffix())
    }
}
