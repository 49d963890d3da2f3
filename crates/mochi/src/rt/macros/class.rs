/// What all classes of a crate are. It is written in each crate of bindings once, as only there a class can have methods; what every
/// class can is written here once, and not for each of them, which would be a third of what the compiler has to read.
#[doc(hidden)]
#[macro_export]
macro_rules! __managed {
    () => {
        /// An object of .NET. Every class and every interface is a name for this type, with the definition that says which one it is:
        /// the compiler tells of a `Managed<Stream>` where a program says `Stream`.
        ///
        /// A clone is another reference to the same object, and `==` is `Equals`.
        // rustdoc shows the methods of a class where its name is, and rust-analyzer offers that; the compiler would print whole paths of
        // what is hidden
        #[cfg_attr(any(doc, rust_analyzer), doc(hidden))]
        #[repr(transparent)]
        pub struct Managed<D> {
            handle: $crate::rt::Handle,
            definition: ::core::marker::PhantomData<fn() -> D>,
        }

        impl<D: $crate::rt::Definition> $crate::rt::Type for Managed<D> {
            const ABOUT: $crate::rt::About = D::ABOUT;
        }

        // SAFETY: it is transparent over `Handle`; the printer puts the entry first that asks.
        unsafe impl<D: $crate::rt::Definition> $crate::rt::Class for Managed<D> {}

        // SAFETY: by the contract of `Derives`.
        unsafe impl<D: $crate::rt::Definition + $crate::rt::Derives<B>, B: ?Sized> $crate::rt::Is<B> for Managed<D> {}

        impl<D> Managed<D> {
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

        impl<D: $crate::rt::Definition> ::core::ops::Deref for Managed<D> {
            type Target = D::Base;

            #[inline]
            fn deref(&self) -> &D::Base {
                // SAFETY: both are transparent over `Handle`, and by the trait's own contract every object of the one is of the other.
                unsafe { &*(self as *const Self as *const D::Base) }
            }
        }

        impl<D> ::core::clone::Clone for Managed<D> {
            #[inline]
            fn clone(&self) -> Self {
                Self { handle: self.handle.clone(), definition: ::core::marker::PhantomData }
            }
        }

        impl<D> ::core::cmp::PartialEq for Managed<D> {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                self.handle == other.handle
            }
        }

        impl<D> ::core::cmp::Eq for Managed<D> {}

        impl<D> ::core::hash::Hash for Managed<D> {
            #[inline]
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                self.handle.hash(state);
            }
        }

        impl<D> ::core::fmt::Display for Managed<D> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                self.handle.display(f)
            }
        }

        impl<D: $crate::rt::Definition> ::core::fmt::Debug for Managed<D> {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                self.handle.debug(D::NAME, f)
            }
        }
    };
}

/// A class or an interface: a name of `Managed`, and its definition.
///
/// The definition has the name of the class, for what the compiler says, and is in a module of its own, as there is one already.
#[doc(hidden)]
#[macro_export]
#[allow(clippy::crate_in_macro_def, reason = "each crate of bindings has a `Managed` of its own")]
macro_rules! __class {
    (
        $(#[$meta:meta])*
        $visibility:vis type $name:ident in $module:ident = $identity:literal;
        base $base:path;
        is $($is:path),+;
        $(table $package:path[$index:literal];)?
    ) => {
        $(#[$meta])*
        $visibility type $name = crate::Managed<$module::$name>;

        #[cfg_attr(any(doc, rust_analyzer), doc(hidden))]
        #[allow(missing_debug_implementations, unreachable_pub)]
        $visibility mod $module {
            pub enum $name {}
        }

        // SAFETY: the metadata of the package says so.
        unsafe impl $crate::rt::Definition for $module::$name {
            type Base = $base;
            const NAME: &'static str = stringify!($name);
            const ABOUT: $crate::rt::About = $crate::rt::About::named($identity)$(.bound(&$package, $index))?;
        }

        // SAFETY: as above.
        unsafe impl $crate::rt::Derives<$name> for $module::$name {}
        $(
            // SAFETY: as above.
            unsafe impl $crate::rt::Derives<$is> for $module::$name {}
        )+
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
