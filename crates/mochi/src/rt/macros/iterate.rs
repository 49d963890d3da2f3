/// An `IEnumerable<T>` and its `IEnumerator<T>`, which have methods of these names.
#[doc(hidden)]
#[macro_export]
macro_rules! __enumerable {
    ([$($generics:tt)*] $type:ty => $item:ty, $enumerator:ty) => {
        impl<$($generics)*> $crate::rt::Enumerable for $type {
            type Item = $item;
            type Enumerator = $enumerator;

            #[inline]
            fn enumerator(&self) -> $crate::rt::Result<$enumerator> {
                self.get_enumerator()
            }
        }

        impl<$($generics)*> $crate::rt::Enumerator for $enumerator {
            type Item = $item;

            #[inline]
            fn advance(&self) -> $crate::rt::Result<bool> {
                self.move_next()
            }

            #[inline]
            fn item(&self) -> $crate::rt::Result<$item> {
                self.current()
            }
        }
    };
}

/// A type that is iterated over as an `IEnumerable<T>`.
#[doc(hidden)]
#[macro_export]
macro_rules! __iterable {
    ([$($generics:tt)*] $type:ty => $enumerable:ty) => {
        impl<$($generics)*> ::core::iter::IntoIterator for &$type {
            type Item = $crate::rt::Result<<$enumerable as $crate::rt::Enumerable>::Item>;
            type IntoIter = $crate::rt::Iter<<$enumerable as $crate::rt::Enumerable>::Enumerator>;

            #[inline]
            fn into_iter(self) -> Self::IntoIter {
                $crate::rt::Iter::new($crate::rt::upcast::<_, $enumerable>(self))
            }
        }

        impl<$($generics)*> ::core::iter::IntoIterator for $type {
            type Item = $crate::rt::Result<<$enumerable as $crate::rt::Enumerable>::Item>;
            type IntoIter = $crate::rt::Iter<<$enumerable as $crate::rt::Enumerable>::Enumerator>;

            #[inline]
            fn into_iter(self) -> Self::IntoIter {
                (&self).into_iter()
            }
        }
    };
}
