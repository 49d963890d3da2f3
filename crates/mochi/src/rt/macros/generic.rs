/// The definition of a generic type: a handle that remembers the type arguments.
#[doc(hidden)]
#[macro_export]
macro_rules! __generic {
    (
        $(#[$meta:meta])*
        $visibility:vis struct $name:ident<$($parameter:ident),+> = $identity:literal;
        $(
            base $base:ty;
            is $($is:ty),+;
        )?
        $(table $package:path[$index:literal];)?
    ) => {
        $(#[$meta])*
        #[repr(transparent)]
        $visibility struct $name<$($parameter),+> {
            handle: $crate::rt::Handle,
            arguments: ::core::marker::PhantomData<fn() -> ($($parameter,)+)>,
        }

        $crate::__open_table! {
            [impl<$($parameter),+>] $name<$($parameter),+>;
            $($package[$index])?
        }

        $crate::__generic_class! {
            [$($parameter),+] [$name<$($parameter),+>] [$identity, $($parameter),+]
            $($base; $($is),+)?
        }

        impl<$($parameter),+> $name<$($parameter),+> {
            /// The same object, as one of its bases or interfaces.
            #[inline]
            pub fn upcast<__Base: $crate::rt::Class>(&self) -> &__Base
            where
                Self: $crate::rt::Is<__Base>,
            {
                // SAFETY: both are transparent over `Handle`, and every object of the one is of the other.
                unsafe { &*(self as *const Self as *const __Base) }
            }
        }

        impl<$($parameter),+> ::core::clone::Clone for $name<$($parameter),+> {
            #[inline]
            fn clone(&self) -> Self {
                Self { handle: self.handle.clone(), arguments: ::core::marker::PhantomData }
            }
        }

        impl<$($parameter),+> ::core::cmp::PartialEq for $name<$($parameter),+> {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                self.handle == other.handle
            }
        }

        impl<$($parameter),+> ::core::cmp::Eq for $name<$($parameter),+> {}

        impl<$($parameter),+> ::core::hash::Hash for $name<$($parameter),+> {
            #[inline]
            fn hash<__Hasher: ::core::hash::Hasher>(&self, state: &mut __Hasher) {
                self.handle.hash(state);
            }
        }

        impl<$($parameter),+> ::core::fmt::Display for $name<$($parameter),+> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                self.handle.display(f)
            }
        }

        impl<$($parameter),+> ::core::fmt::Debug for $name<$($parameter),+> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                self.handle.debug(stringify!($name), f)
            }
        }
    };
}

/// What makes a generic type a class; a static one is none.
#[doc(hidden)]
#[macro_export]
macro_rules! __generic_class {
    ($parameters:tt $type:tt $identity:tt) => {};
    ([$($parameter:ident),+] [$type:ty] [$identity:literal, $($argument:ident),+] $base:ty; $($is:ty),+) => {
        impl<$($parameter: $crate::rt::Argument),+> $crate::rt::Type for $type {
            const ABOUT: $crate::rt::About =
                $crate::rt::About::instance($identity, &[$(<$argument as $crate::rt::Argument>::IDENTITY),+]);
        }

        // SAFETY: it is transparent over `Handle`.
        unsafe impl<$($parameter: $crate::rt::Argument),+> $crate::rt::Class for $type {}

        $crate::__generic_is! { [$($parameter),+] $type [$($is),+] }

        impl<$($parameter),+> ::core::ops::Deref for $type {
            type Target = $base;

            #[inline]
            fn deref(&self) -> &$base {
                // SAFETY: both are transparent over `Handle`, and every object of the one is of the other.
                unsafe { &*(self as *const Self as *const $base) }
            }
        }
    };
}

/// What a generic type is besides itself.
#[doc(hidden)]
#[macro_export]
macro_rules! __generic_is {
    ($parameters:tt $type:ty []) => {};
    ([$($parameter:ident),+] $type:ty [$is:ty $(, $($rest:ty),+)?]) => {
        // SAFETY: the metadata of the package says so.
        unsafe impl<$($parameter: $crate::rt::Argument),+> $crate::rt::Is<$is> for $type {}
        $crate::__generic_is! { [$($parameter),+] $type [$($($rest),+)?] }
    };
}
