//! The bit masks of II.23.1.

macro_rules! flags {
    ($(#[$doc:meta])* $name:ident: $repr:ty { $($(#[$bit_doc:meta])* $bit:ident = $value:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub struct $name(
            /// The bits as stored.
            pub $repr,
        );

        impl $name {
            $($(#[$bit_doc])* pub const $bit: Self = Self($value);)+

            /// Whether all bits of `other` are set.
            pub const fn contains(self, other: Self) -> bool {
                self.0 & other.0 == other.0
            }
        }
    };
}

mod assembly;
mod member;
mod ty;

pub use assembly::*;
pub use member::*;
pub use ty::*;
