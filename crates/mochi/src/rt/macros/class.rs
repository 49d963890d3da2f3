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
        $(table $package:path[$index:literal; $count:literal];)?
    ) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, Hash)]
        #[repr(transparent)]
        $visibility struct $name {
            handle: $crate::rt::Handle,
        }

        $crate::__object! {
            $name = $identity;
            base $base;
            is $($is),+;
            $(table $package[$index; $count];)?
            new handle => Self { handle };
        }

        impl $name {
            /// The same object, as one of its bases or interfaces.
            #[inline]
            pub fn upcast<B: $crate::rt::Class>(&self) -> &B
            where
                Self: $crate::rt::Is<B>,
            {
                $crate::rt::upcast(self)
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
        $(table $package:path[$index:literal; $count:literal];)?
        new $handle:ident => $new:expr;
    ) => {
        $crate::__table! { [$type] $($package[$index; $count])? }

        // SAFETY: it is transparent over `Handle`.
        unsafe impl $crate::rt::Class for $type {
            const IDENTITY: &'static str = $identity;

            #[inline]
            fn from_handle($handle: $crate::rt::Handle) -> Self {
                $new
            }

            #[inline]
            fn handle(&self) -> &$crate::rt::Handle {
                &self.handle
            }

            $crate::__is_instance! { $($package)? }
        }

        // SAFETY: every object is of its own class.
        unsafe impl $crate::rt::Is<$type> for $type {}

        $(
            // SAFETY: the metadata of the package says so.
            unsafe impl $crate::rt::Is<$is> for $type {}
        )+

        impl ::core::ops::Deref for $type {
            type Target = $base;

            #[inline]
            fn deref(&self) -> &$base {
                $crate::rt::upcast(self)
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
        $(table $package:path[$index:literal; $count:literal];)?
    ) => {
        $(#[$meta])*
        #[derive(Debug)]
        $visibility enum $name {}

        $crate::__table! { [$name] $($package[$index; $count])? }
    };
}

/// The entries of a type.
#[doc(hidden)]
#[macro_export]
macro_rules! __table {
    ([$type:ty]) => {};
    ([$type:ty] $package:path[$index:literal; $count:literal]) => {
        impl $type {
            #[inline(always)]
            fn __mochi_entry(slot: usize) -> $crate::rt::Result<*const ::core::ffi::c_void> {
                static TABLE: $crate::rt::Table<$count> = $crate::rt::Table::new(&$package, $index);
                TABLE.entry(slot)
            }
        }
    };
}

/// How an object is asked whether it is of a class: by the class's first entry, or else by name.
#[doc(hidden)]
#[macro_export]
macro_rules! __is_instance {
    () => {};
    ($package:path) => {
        #[inline]
        fn is_instance(object: &$crate::rt::Handle) -> $crate::rt::Result<bool> {
            // SAFETY: the first entry of a class has this signature.
            unsafe { $crate::rt::is_instance(Self::__mochi_entry(0)?, object) }
        }
    };
}
