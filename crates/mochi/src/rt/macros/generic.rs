/// The definition of a generic type: a name of `Managed` that remembers the type arguments.
#[doc(hidden)]
#[macro_export]
#[allow(clippy::crate_in_macro_def, reason = "each crate of bindings has a `Managed` of its own")]
macro_rules! __generic {
    (
        $(#[$meta:meta])*
        $visibility:vis type $name:ident<$($parameter:ident),+> in $module:ident = $identity:literal;
        base $base:ty;
        is $($is:ty),+;
        $(table $package:path[$index:literal];)?
    ) => {
        $(#[$meta])*
        $visibility type $name<$($parameter),+> = crate::Managed<$module::$name<$($parameter),+>>;

        #[cfg_attr(any(doc, rust_analyzer), doc(hidden))]
        #[allow(missing_debug_implementations, unreachable_pub)]
        $visibility mod $module {
            pub struct $name<$($parameter),+>(::core::marker::PhantomData<fn() -> ($($parameter,)+)>);
        }

        $crate::__open_table! {
            [impl<$($parameter),+>] $name<$($parameter),+>;
            $($package[$index])?
        }

        $crate::__definition! { $name [$($parameter),+] [$module::$name<$($parameter),+>] [$identity, $($parameter),+] $base }
        $crate::__derives! { [$($parameter),+] [$module::$name<$($parameter),+>] [$name<$($parameter),+>, $($is),+] }
    };
}

/// A generic static class: it has entries, and no objects.
#[doc(hidden)]
#[macro_export]
macro_rules! __generic_static {
    (
        $(#[$meta:meta])*
        $visibility:vis struct $name:ident<$($parameter:ident),+> = $identity:literal;
        $(table $package:path[$index:literal];)?
    ) => {
        $(#[$meta])*
        $visibility struct $name<$($parameter),+>(::core::marker::PhantomData<fn() -> ($($parameter,)+)>);

        $crate::__open_table! {
            [impl<$($parameter),+>] $name<$($parameter),+>;
            $($package[$index])?
        }
    };
}

/// What says which class an instance of a generic type is.
#[doc(hidden)]
#[macro_export]
macro_rules! __definition {
    ($name:ident [$($parameter:ident),+] [$definition:ty] [$identity:literal, $($argument:ident),+] $base:ty) => {
        // SAFETY: the metadata of the package says so.
        unsafe impl<$($parameter: $crate::rt::Argument),+> $crate::rt::Definition for $definition {
            type Base = $base;
            const NAME: &'static str = stringify!($name);
            const ABOUT: $crate::rt::About =
                $crate::rt::About::instance($identity, &[$(<$argument as $crate::rt::Argument>::IDENTITY),+]);
        }
    };
}

/// What every object of a generic type is.
#[doc(hidden)]
#[macro_export]
macro_rules! __derives {
    ($parameters:tt $definition:tt []) => {};
    ([$($parameter:ident),+] [$definition:ty] [$is:ty $(, $($rest:ty),+)?]) => {
        // SAFETY: the metadata of the package says so.
        unsafe impl<$($parameter: $crate::rt::Argument),+> $crate::rt::Derives<$is> for $definition {}
        $crate::__derives! { [$($parameter),+] [$definition] [$($($rest),+)?] }
    };
}
