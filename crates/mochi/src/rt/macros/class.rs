/// A class or an interface.
///
/// Its fields have names, here and below, so that a type called `Ok` or `None` hides no value of the prelude.
#[doc(hidden)]
#[macro_export]
macro_rules! __class {
    (
        $(#[$meta:meta])*
        $visibility:vis struct $name:ident = $identity:literal;
        base $base:path;
        is $($is:path),+;
        $(table $package:path[$index:literal];)?
    ) => {
        $(#[$meta])*
        #[repr(transparent)]
        $visibility struct $name {
            handle: $crate::rt::Handle,
        }

        $crate::__object! {
            $name = $identity;
            base $base;
            is $($is),+;
            $(table $package[$index];)?
        }

        impl $name {
            /// The same object, as one of its bases or interfaces.
            #[inline]
            pub fn upcast<B: $crate::rt::Class>(&self) -> &B
            where
                Self: $crate::rt::Is<B>,
            {
                // SAFETY: both are transparent over `Handle`, and every object of the one is of the other.
                unsafe { &*(self as *const Self as *const B) }
            }
        }

        impl ::core::clone::Clone for $name {
            #[inline]
            fn clone(&self) -> Self {
                Self { handle: self.handle.clone() }
            }
        }

        impl ::core::cmp::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                self.handle == other.handle
            }
        }

        impl ::core::cmp::Eq for $name {}

        impl ::core::hash::Hash for $name {
            #[inline]
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                self.handle.hash(state);
            }
        }

        impl ::core::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                self.handle.display(f)
            }
        }

        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                self.handle.debug(stringify!($name), f)
            }
        }
    };
}

/// What makes a type with a handle a class: who it is, what it is besides, and where its entries are.
#[doc(hidden)]
#[macro_export]
macro_rules! __object {
    (
        $type:ty = $identity:literal;
        base $base:path;
        is $($is:path),+;
        $(table $package:path[$index:literal];)?
    ) => {
        impl $crate::rt::Type for $type {
            const ABOUT: $crate::rt::About = $crate::rt::About::named($identity)$(.bound(&$package, $index))?;
        }

        // SAFETY: it is transparent over `Handle`; the printer puts the entry first that asks.
        unsafe impl $crate::rt::Class for $type {}

        $(
            // SAFETY: the metadata of the package says so.
            unsafe impl $crate::rt::Is<$is> for $type {}
        )+

        impl ::core::ops::Deref for $type {
            type Target = $base;

            #[inline]
            fn deref(&self) -> &$base {
                // SAFETY: both are transparent over `Handle`, and every object of the one is of the other. It is no call of
                // `rt::upcast`, for whose bounds the compiler looks at each class again.
                unsafe { &*(self as *const Self as *const $base) }
            }
        }
    };
}

/// What `System.Type` has for all types that Rust can name.
#[doc(hidden)]
#[macro_export]
macro_rules! __types {
    ($type:ident by $package:path) => {
        impl $type {
            /// The type of .NET that `__T` is, as `typeof` gives it in C#: `Type::of::<List<String>>()`.
            ///
            /// # Errors
            /// It is not in a library that is compiled ahead of time.
            #[inline]
            pub fn of<__T: $crate::rt::Argument>() -> $crate::rt::Result<Self> {
                $crate::rt::type_of::<__T, Self>(&$package)
            }
        }
    };
}

/// A static class: it has entries, and no objects.
#[doc(hidden)]
#[macro_export]
macro_rules! __static_class {
    (
        $(#[$meta:meta])*
        $visibility:vis enum $name:ident = $identity:literal;
        $(table $package:path[$index:literal];)?
    ) => {
        $(#[$meta])*
        #[derive(Debug)]
        $visibility enum $name {}

        impl $crate::rt::Type for $name {
            const ABOUT: $crate::rt::About = $crate::rt::About::named($identity)$(.bound(&$package, $index))?;
        }
    };
}
