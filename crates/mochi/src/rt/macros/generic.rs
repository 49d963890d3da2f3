/// The definition of a generic type: a handle that remembers the type arguments.
#[doc(hidden)]
#[macro_export]
macro_rules! __generic {
    (
        $(#[$meta:meta])*
        $visibility:vis struct $name:ident<$($parameter:ident),+>;
    ) => {
        $(#[$meta])*
        #[repr(transparent)]
        $visibility struct $name<$($parameter),+> {
            handle: $crate::rt::Handle,
            arguments: ::core::marker::PhantomData<fn() -> ($($parameter,)+)>,
        }

        impl<$($parameter),+> $name<$($parameter),+> {
            /// The same object, as one of its bases or interfaces.
            #[inline]
            pub fn upcast<__Base: $crate::rt::Class>(&self) -> &__Base
            where
                Self: $crate::rt::Is<__Base>,
            {
                $crate::rt::upcast(self)
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

/// A closed instance of a generic type, in the module that defines it.
#[doc(hidden)]
#[macro_export]
macro_rules! __instance {
    (
        $type:ty = $identity:literal;
        base $base:path;
        is $($is:path),+;
        $(table $package:path[$index:literal; $count:literal];)?
    ) => {
        $crate::__object! {
            $type = $identity;
            base $base;
            is $($is),+;
            $(table $package[$index; $count];)?
        }
    };
}
