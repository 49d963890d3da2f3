/// A struct whose values are the same bytes on both sides: a structure with public fields, or one of bytes.
#[doc(hidden)]
#[macro_export]
macro_rules! __record {
    (
        $(#[$meta:meta])*
        $visibility:vis struct $name:ident = $identity:literal;
        is $($is:ty),+;
        table $package:path[$index:literal];
        object $into:literal, $out_of:literal;
        layout $size:literal, $align:literal, as C $(, packed($packed:literal))?;
        $($(#[$field_meta:meta])* $field:ident: $type:ty = $offset:literal,)+
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq)]
        #[repr(C $(, packed($packed))?)]
        $visibility struct $name {
            $($(#[$field_meta])* pub $field: $type,)+
        }

        #[allow(deprecated)]
        const _: () = {
            assert!(::core::mem::size_of::<$name>() == $size);
            assert!(::core::mem::align_of::<$name>() == $align);
            $(assert!(::core::mem::offset_of!($name, $field) == $offset);)+
        };

        $crate::__record_value! {
            $name = $identity;
            is $($is),+;
            table $package[$index];
            object $into, $out_of;
        }
    };
    (
        $(#[$meta:meta])*
        $visibility:vis struct $name:ident = $identity:literal;
        is $($is:ty),+;
        table $package:path[$index:literal];
        object $into:literal, $out_of:literal;
        layout $size:literal, $align:literal, opaque $bits:ty;
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy)]
        #[repr(C)]
        $visibility struct $name($bits);

        const _: () = {
            assert!(::core::mem::size_of::<$name>() == $size);
            assert!(::core::mem::align_of::<$name>() == $align);
        };

        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.debug_struct(::core::stringify!($name)).finish_non_exhaustive()
            }
        }

        $crate::__record_value! {
            $name = $identity;
            is $($is),+;
            table $package[$index];
            object $into, $out_of;
        }
    };
}

/// What every such struct has.
#[doc(hidden)]
#[macro_export]
macro_rules! __record_value {
    (
        $name:ident = $identity:literal;
        is $($is:ty),+;
        table $package:path[$index:literal];
        object $into:literal, $out_of:literal;
    ) => {
        impl $crate::rt::Type for $name {
            const ABOUT: $crate::rt::About = $crate::rt::About::named($identity).bound(&$package, $index);
        }

        impl ::core::default::Default for $name {
            #[inline]
            fn default() -> Self {
                $crate::rt::zero_record()
            }
        }

        // SAFETY: the printer names the two entries.
        unsafe impl $crate::rt::Record for $name {
            const BOXING: [usize; 2] = [$into, $out_of];
        }

        impl $crate::rt::Value for $name {
            type C = Self;

            #[inline]
            fn lower(self) -> $crate::rt::Result<Self> {
                Ok(self)
            }

            #[inline]
            fn raise(value: Self) -> $crate::rt::Result<Self> {
                Ok(value)
            }
        }

        impl ::core::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::rt::display_record(*self, f)
            }
        }

        $crate::__plain_list! { $name }

        impl $crate::rt::Argument for $name {
            const IDENTITY: &'static $crate::rt::Identity = <Self as $crate::rt::Type>::IDENTITY;
            const PLAIN: bool = true;
            const ROW: usize = ::core::mem::size_of::<Self>();

            #[inline]
            fn ready() -> $crate::rt::Result<()> {
                $crate::rt::ready_record::<Self>()
            }

            #[inline]
            unsafe fn take(from: &$crate::rt::RawAny) -> $crate::rt::Result<::core::option::Option<Self>> {
                $crate::rt::take_record(from)
            }

            #[inline]
            unsafe fn take_row(
                from: *const $crate::rt::RawAny,
            ) -> $crate::rt::Result<::core::option::Option<Self>> {
                // SAFETY: by the trait's own contract.
                Ok(Some(unsafe { $crate::rt::take_row(from) }))
            }

            #[inline]
            fn give(self) -> $crate::rt::Result<$crate::rt::RawAny> {
                $crate::rt::give_record(self)
            }

            #[inline]
            fn lend(&self, keep: &mut $crate::rt::Keep) -> $crate::rt::Result<$crate::rt::RawAny> {
                keep.object($crate::rt::box_record(*self)?)
            }

            #[inline]
            fn lend_list(list: &[Self]) -> $crate::rt::Result<$crate::rt::LentList> {
                $crate::rt::lend_records(list)
            }

            #[inline]
            fn lend_array(list: &[Self]) -> $crate::rt::Result<$crate::rt::LentList> {
                $crate::rt::lend_rows(list)
            }

            #[inline]
            unsafe fn take_list(
                list: $crate::rt::RawList,
            ) -> $crate::rt::Result<::core::option::Option<::std::vec::Vec<Self>>> {
                // SAFETY: by the trait's own contract.
                unsafe { $crate::rt::take_records(list) }
            }

            #[inline]
            fn give_list(list: ::std::vec::Vec<Self>) -> $crate::rt::Result<$crate::rt::RawList> {
                $crate::rt::give_records(list)
            }
        }

        impl $crate::rt::In<$name> for $name {
            #[inline]
            fn lend(&self, keep: &mut $crate::rt::Keep) -> $crate::rt::Result<$crate::rt::RawAny> {
                $crate::rt::Argument::lend(self, keep)
            }

            #[inline]
            fn as_row(&self) -> ::core::option::Option<&Self> {
                Some(self)
            }
        }

        impl $crate::rt::Unbox for $name {
            #[inline]
            fn unbox(object: &$crate::rt::Handle) -> $crate::rt::Result<Self> {
                $crate::rt::unbox_record(object)
            }
        }

        $(
            impl $crate::rt::Arg<$is> for $name {}
            impl $crate::rt::NullableArg<$is> for $name {
                #[inline]
                fn lend(self) -> $crate::rt::Result<$crate::rt::Lent> {
                    $crate::rt::lend_record(self)
                }
            }

            impl $crate::rt::Arg<$is> for &$name {}
            impl $crate::rt::NullableArg<$is> for &$name {
                #[inline]
                fn lend(self) -> $crate::rt::Result<$crate::rt::Lent> {
                    $crate::rt::lend_record(*self)
                }
            }
        )+
    };
}
