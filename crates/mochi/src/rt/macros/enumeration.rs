/// An enumeration: its underlying number, so that a value without a name survives.
#[doc(hidden)]
#[macro_export]
macro_rules! __enumeration {
    (
        $(#[$meta:meta])*
        $visibility:vis enum $name:ident: $underlying:ident = $identity:literal;
        $($(#[$member_meta:meta])* $member:ident = $value:expr,)*
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Default, PartialEq, PartialOrd, Ord, Hash)]
        #[repr(transparent)]
        $visibility struct $name {
            value: $underlying,
        }

        impl ::core::cmp::Eq for $name {}

        #[allow(non_upper_case_globals)]
        impl $name {
            $($(#[$member_meta])* pub const $member: Self = Self { value: $value };)*

            /// The value with this number, whether it has a name or not.
            #[inline]
            #[must_use]
            pub const fn from_value(value: $underlying) -> Self {
                Self { value }
            }

            /// The number.
            #[inline]
            #[must_use]
            pub const fn value(self) -> $underlying {
                self.value
            }
        }

        #[allow(deprecated)]
        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                let names: &[($underlying, &str)] = &[$((Self::$member.value, stringify!($member))),*];
                match names.iter().find(|(value, _)| *value == self.value) {
                    Some((_, name)) => f.write_str(name.trim_start_matches("r#")),
                    None => write!(f, "{}({})", stringify!($name).trim_start_matches("r#"), self.value),
                }
            }
        }

        impl $crate::rt::Value for $name {
            type C = $underlying;

            #[inline]
            fn lower(self) -> $crate::rt::Result<$underlying> {
                Ok(self.value)
            }

            #[inline]
            fn raise(value: $underlying) -> $crate::rt::Result<Self> {
                Ok(Self { value })
            }
        }

        $crate::__value_argument! { $name = $identity, true; }

        $crate::__plain_list! { $name }

        impl $crate::rt::Arg<$crate::rt::Object> for $name {}
        impl $crate::rt::NullableArg<$crate::rt::Object> for $name {
            #[inline]
            fn lend(self) -> $crate::rt::Result<$crate::rt::Lent> {
                $crate::rt::box_enum($identity, self.value as i64)
            }
        }
    };
}

/// An enumeration whose values combine.
#[doc(hidden)]
#[macro_export]
macro_rules! __flags {
    (
        $(#[$meta:meta])*
        $visibility:vis enum $name:ident: $($rest:tt)*
    ) => {
        $crate::__enumeration! { $(#[$meta])* $visibility enum $name: $($rest)* }

        impl $name {
            /// Whether all flags of `other` are set.
            #[inline]
            #[must_use]
            pub const fn contains(self, other: Self) -> bool {
                self.value & other.value == other.value
            }

            /// Whether no flag is set.
            #[inline]
            #[must_use]
            pub const fn is_empty(self) -> bool {
                self.value == 0
            }
        }

        impl ::core::ops::BitOr for $name {
            type Output = Self;

            #[inline]
            fn bitor(self, other: Self) -> Self {
                Self { value: self.value | other.value }
            }
        }

        impl ::core::ops::BitOrAssign for $name {
            #[inline]
            fn bitor_assign(&mut self, other: Self) {
                self.value |= other.value;
            }
        }

        impl ::core::ops::BitAnd for $name {
            type Output = Self;

            #[inline]
            fn bitand(self, other: Self) -> Self {
                Self { value: self.value & other.value }
            }
        }

        impl ::core::ops::Not for $name {
            type Output = Self;

            #[inline]
            fn not(self) -> Self {
                Self { value: !self.value }
            }
        }
    };
}

#[cfg(test)]
#[allow(unreachable_pub, reason = "users' enumerations are public")]
mod tests {
    crate::__enumeration! {
        #[allow(non_camel_case_types)]
        pub(crate) enum r#enum: u8 = "enum, Library";
        r#type = 1,
    }

    #[test]
    fn names_are_those_of_the_library() {
        let unknown = r#enum::from_value(5);
        assert_eq!(format!("{:?} {unknown:?} {}", r#enum::r#type, unknown.value()), "type enum(5) 5");
    }
}
