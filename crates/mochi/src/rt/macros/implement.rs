/// Lets a parameter of this type take a value of which an object can be made by this method.
#[doc(hidden)]
#[macro_export]
macro_rules! __implementable {
    ([$($generics:tt)*] $type:ty, $method:ident) => {
        impl<$($generics)*> $crate::rt::Implementable<__Value> for $type {
            #[inline]
            fn of(value: __Value) -> $crate::rt::Result<Self> {
                Self::$method(value)
            }
        }
    };
}

/// Makes an object of a class that is derived by the methods of a value.
#[doc(hidden)]
#[macro_export]
macro_rules! __extend_class {
    ($type:ident[$slot:literal]($value:ident: $t:ident; $($word:ident $name:ident),*) {
        $($trait:path, $method:ident($($parameters:tt)*) -> $result:tt;)+
    }) => {{
        let functions = [$($crate::__thunk!([$t as $trait, $method] ($($parameters)*) $result)),+];
        // SAFETY: both were printed from the same plan, as the equal fingerprints say.
        unsafe { $crate::rt::extend_class::<$type, $t>($slot, &functions, $value, ($($crate::rt::word::$word($name),)*)) }
    }};
}

/// The object of a value that derives from a class: another type for the same objects, whose methods are the base's.
#[doc(hidden)]
#[macro_export]
macro_rules! __base_class {
    ($(#[$meta:meta])* $visibility:vis struct $name:ident $(<$($parameter:ident),+>)?: $of:ty;) => {
        $(#[$meta])*
        #[repr(transparent)]
        $visibility struct $name $(<$($parameter: $crate::rt::Argument),+>)? {
            object: $of,
        }

        impl $(<$($parameter: $crate::rt::Argument),+>)? $crate::rt::Type for $name $(<$($parameter),+>)? {
            const ABOUT: $crate::rt::About = <$of as $crate::rt::Type>::ABOUT;
        }

        $(
            impl<$($parameter: $crate::rt::Argument),+> $crate::rt::Open for $name<$($parameter),+> {
                const OPEN: $crate::rt::Table = <$of as $crate::rt::Open>::OPEN;
            }
        )?

        // SAFETY: it is transparent over a class, whose first entry is its own.
        unsafe impl $(<$($parameter: $crate::rt::Argument),+>)? $crate::rt::Class for $name $(<$($parameter),+>)? {}

        // SAFETY: it is one.
        unsafe impl $(<$($parameter: $crate::rt::Argument),+>)? $crate::rt::Is<Self> for $name $(<$($parameter),+>)? {}

        impl $(<$($parameter: $crate::rt::Argument),+>)? ::core::clone::Clone for $name $(<$($parameter),+>)? {
            #[inline]
            fn clone(&self) -> Self {
                Self { object: self.object.clone() }
            }
        }

        impl $(<$($parameter: $crate::rt::Argument),+>)? ::core::fmt::Debug for $name $(<$($parameter),+>)? {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.object, f)
            }
        }

        impl $(<$($parameter: $crate::rt::Argument),+>)? ::core::ops::Deref for $name $(<$($parameter),+>)? {
            type Target = $of;

            #[inline]
            fn deref(&self) -> &$of {
                &self.object
            }
        }
    };
}

/// What the base class does: the body of a method that need not be written.
#[doc(hidden)]
#[macro_export]
macro_rules! __base {
    ($($unused:ident),*) => {{
        let _ = ($($unused,)*);
        ::core::result::Result::Err($crate::Error::base())
    }};
}

/// The same of a method that is awaited.
#[doc(hidden)]
#[macro_export]
macro_rules! __base_later {
    ($($unused:ident),*) => {{
        let _ = ($($unused,)*);
        $crate::rt::BaseLater::new()
    }};
}

/// Makes an object that implements an interface by the methods of a value.
#[doc(hidden)]
#[macro_export]
macro_rules! __implement {
    ($type:ident[$slot:literal]($value:ident: $t:ident) {
        $($trait:path, $method:ident($($parameters:tt)*) -> $result:tt;)+
    }) => {{
        let functions = [$($crate::__thunk!([$t as $trait, $method] ($($parameters)*) $result)),+];
        // SAFETY: both were printed from the same plan, as the equal fingerprints say.
        unsafe { $crate::rt::implement::<$type, $t>($slot, &functions, $value) }
    }};
    ($type:ident[$slot:literal]($value:ident: $t:ident) => $($interface:ty),+) => {{
        let mut functions = ::std::vec::Vec::new();
        $(<$interface as $crate::rt::Functions<$t>>::extend(&mut functions);)+
        // SAFETY: both were printed from the same plan, as the equal fingerprints say.
        unsafe { $crate::rt::implement::<$type, $t>($slot, &functions, $value) }
    }};
}

/// What calls the methods of a value for the members of an interface, for this one and for all that derive from it.
#[doc(hidden)]
#[macro_export]
macro_rules! __functions {
    ($type:ident: $trait:ident; $($method:ident($($parameters:tt)*) -> $result:tt;)+) => {
        impl<__Value: $trait> $crate::rt::Functions<__Value> for $type {
            fn extend(functions: &mut ::std::vec::Vec<*const ::core::ffi::c_void>) {
                functions.extend([
                    $($crate::__thunk!([__Value as $trait, $method] ($($parameters)*) $result)),+
                ]);
            }
        }
    };
}
