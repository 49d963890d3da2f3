/// An `IAsyncEnumerable<T>` with the slot of what gives its `IAsyncEnumerator<T>`, which has methods of these names, and what
/// such an enumeration is cancelled by.
#[doc(hidden)]
#[macro_export]
macro_rules! __async_enumerable {
    ([$($generics:tt)*] $type:ty[$slot:literal] => $item:ty, $enumerator:ty, $source:ty) => {
        impl<$($generics)*> $crate::rt::AsyncEnumerable for $type {
            type Item = $item;
            type Enumerator = $enumerator;

            #[inline]
            fn enumerator(&self) -> $crate::rt::Result<($crate::Object, $enumerator)> {
                let source = <$source>::new()?;
                let token = source.token()?;
                let token = ::core::option::Option::Some(&token);
                let enumerator = $crate::rt::open!(Self[$slot]<$item>(self, object token) -> any $enumerator)?;
                ::core::result::Result::Ok((::core::clone::Clone::clone($crate::rt::upcast(&source)), enumerator))
            }
        }

        impl<$($generics)*> $crate::rt::AsyncEnumerator for $enumerator {
            type Item = $item;

            #[inline]
            fn advance(&self) -> $crate::rt::Task<bool> {
                self.move_next_async()
            }

            #[inline]
            fn item(&self) -> $crate::rt::Result<$item> {
                self.current()
            }

            #[inline]
            fn end(&self) -> $crate::rt::Task<()> {
                self.dispose_async()
            }
        }
    };
}

/// A type whose items are awaited as those of an `IAsyncEnumerable<T>`.
#[doc(hidden)]
#[macro_export]
macro_rules! __streamable {
    ([$($generics:tt)*] $type:ty => $enumerable:ty) => {
        impl<$($generics)*> $crate::IntoStream for $type {
            type Enumerator = <$enumerable as $crate::rt::AsyncEnumerable>::Enumerator;

            #[inline]
            fn stream(&self) -> $crate::Stream<Self::Enumerator> {
                $crate::Stream::new($crate::rt::upcast::<_, $enumerable>(self))
            }
        }
    };
}
