/// An `IEnumerable<T>`, whose entries in these slots read some items, and copy all.
#[doc(hidden)]
#[macro_export]
macro_rules! __enumerable {
    ([$($generics:tt)*] $type:ty[$items:literal, $copy:literal] => $item:ident) => {
        impl<$($generics)*> $crate::rt::Enumerable for $type {
            type Item = $item;

            #[inline]
            unsafe fn items(source: isize, batch: &mut $crate::rt::RawBatch) -> $crate::rt::Result<()> {
                let [source, batch] = [source as usize, ::core::ptr::from_mut(batch) as usize];
                $crate::rt::open!(Self[$items]<$item>(raw source, raw batch) -> ())
            }

            #[inline]
            unsafe fn copy(&self, reserve: usize, context: usize) -> $crate::rt::Result<()> {
                $crate::rt::open!(Self[$copy]<$item>(self, raw reserve, raw context) -> ())
            }
        }
    };
}

/// A type that is iterated over as an `IEnumerable<T>`.
#[doc(hidden)]
#[macro_export]
macro_rules! __iterable {
    ([$($generics:tt)*] $type:ty => $enumerable:ty; $($method:ident)*) => {
        $crate::__iterated! { [$($generics)*] $type => $crate::rt::Iter<$enumerable> }

        impl<$($generics)*> $type {
            $($crate::__iterable_method! { $method $enumerable })*
        }
    };
}

/// By what a type is iterated over, borrowed or not.
#[doc(hidden)]
#[macro_export]
macro_rules! __iterated {
    ([$($generics:tt)*] $type:ty => $iter:ty) => {
        impl<$($generics)*> ::core::iter::IntoIterator for &$type {
            type Item = <$iter as ::core::iter::Iterator>::Item;
            type IntoIter = $iter;

            #[inline]
            fn into_iter(self) -> $iter {
                <$iter>::new($crate::rt::upcast(self))
            }
        }

        impl<$($generics)*> ::core::iter::IntoIterator for $type {
            type Item = <$iter as ::core::iter::Iterator>::Item;
            type IntoIter = $iter;

            #[inline]
            fn into_iter(self) -> $iter {
                (&self).into_iter()
            }
        }
    };
}

/// What such a type has besides the members of .NET's.
#[doc(hidden)]
#[macro_export]
macro_rules! __iterable_method {
    (iter $enumerable:ty) => {
        /// The items, one after another.
        #[inline]
        pub fn iter(&self) -> $crate::rt::Iter<$enumerable> {
            self.into_iter()
        }
    };
    (to_vec $enumerable:ty) => {
        /// All items; numbers with one call and one copy.
        #[inline]
        pub fn to_vec(&self) -> $crate::rt::Result<::std::vec::Vec<<$enumerable as $crate::rt::Enumerable>::Item>> {
            $crate::rt::to_vec($crate::rt::upcast::<_, $enumerable>(self))
        }
    };
}

/// The `System.Collections.IEnumerable`, and what it gives to be moved forward.
#[doc(hidden)]
#[macro_export]
macro_rules! __non_generic {
    ($type:ty => $enumerator:ty) => {
        impl $crate::rt::NonGeneric for $type {
            type Enumerator = $enumerator;

            #[inline]
            fn begin(&self) -> $crate::rt::Result<$enumerator> {
                self.get_enumerator()
            }

            #[inline]
            fn advance(enumerator: &$enumerator) -> $crate::rt::Result<bool> {
                enumerator.move_next()
            }

            #[inline]
            fn current(enumerator: &$enumerator) -> $crate::rt::Result<$crate::Object> {
                enumerator.current()
            }
        }
    };
}

/// A type that is iterated over as a `System.Collections.IEnumerable`.
#[doc(hidden)]
#[macro_export]
macro_rules! __iterable_objects {
    ([$($generics:tt)*] $type:ty => $enumerable:ty; $($method:ident)*) => {
        $crate::__iterated! { [$($generics)*] $type => $crate::rt::NonGenericIter<$enumerable> }

        impl<$($generics)*> $type {
            $($crate::__iterable_objects_method! { $method $enumerable })*
        }
    };
}

/// What such a type has besides the members of .NET's.
#[doc(hidden)]
#[macro_export]
macro_rules! __iterable_objects_method {
    (iter $enumerable:ty) => {
        /// The items, one after another: what they are is asked with `cast`.
        #[inline]
        pub fn iter(&self) -> $crate::rt::NonGenericIter<$enumerable> {
            self.into_iter()
        }
    };
}

/// What can be filled: an `ICollection<T>`, whose entry in this slot adds many items.
#[doc(hidden)]
#[macro_export]
macro_rules! __collection {
    ([$($generics:tt)*] $type:ty[$slot:literal] => $item:ident) => {
        impl<$($generics)*> $crate::rt::Collection for $type {
            type Item = $item;

            #[inline]
            unsafe fn add_all(&self, values: usize, count: usize, is_plain: usize) -> $crate::rt::Result<()> {
                $crate::rt::open!(Self[$slot]<$item>(self, raw values, raw count, raw is_plain) -> ())
            }
        }
    };
    ([$($generics:tt)*] $type:ty => $collection:ty; $($method:ident)* $(; where $($asked:tt)+)?) => {
        impl<$($generics)*> $type $(where $($asked)+)? {
            $($crate::__collection_method! { $method $collection })*
        }
    };
}

/// What such a type has besides the members of .NET's.
#[doc(hidden)]
#[macro_export]
macro_rules! __collection_method {
    (extend $collection:ty) => {
        /// Adds whatever an iterator gives, many items with a call.
        #[inline]
        pub fn extend<__I>(&self, items: __I) -> $crate::rt::Result<()>
        where
            __I: ::core::iter::IntoIterator,
            __I::Item: $crate::rt::In<<$collection as $crate::rt::Collection>::Item>,
        {
            $crate::rt::extend($crate::rt::upcast::<_, $collection>(self), items)
        }
    };
    (extend_from_slice $collection:ty) => {
        /// Adds values; numbers with one call and one copy.
        #[inline]
        pub fn extend_from_slice(
            &self,
            items: &[<$collection as $crate::rt::Collection>::Item],
        ) -> $crate::rt::Result<()> {
            $crate::rt::extend_from_slice($crate::rt::upcast::<_, $collection>(self), items)
        }
    };
    (try_from_iter $collection:ty) => {
        /// A new one of whatever an iterator gives.
        #[inline]
        pub fn try_from_iter<__I>(items: __I) -> $crate::rt::Result<Self>
        where
            __I: ::core::iter::IntoIterator,
            __I::Item: $crate::rt::In<<$collection as $crate::rt::Collection>::Item>,
        {
            let new = Self::new()?;
            new.extend(items)?;
            ::core::result::Result::Ok(new)
        }
    };
    (len $collection:ty) => {
        /// How many there are.
        #[inline]
        pub fn len(&self) -> $crate::rt::Result<usize> {
            $crate::rt::upcast::<_, $collection>(self).count().map(|count| count as usize)
        }
    };
    (is_empty $collection:ty) => {
        /// Whether there are none.
        #[inline]
        pub fn is_empty(&self) -> $crate::rt::Result<bool> {
            $crate::rt::upcast::<_, $collection>(self).count().map(|count| count == 0)
        }
    };
}

/// An `IDictionary<K, V>` or `IReadOnlyDictionary<K, V>`, whose entries in these slots read some pairs, and set many.
#[doc(hidden)]
#[macro_export]
macro_rules! __dictionary {
    ([$($generics:tt)*] $type:ty[$pairs:literal, $put:literal] => $key:ident, $value:ident) => {
        $crate::__dictionary! { [$($generics)*] $type[$pairs] => $key, $value }

        impl<$($generics)*> $crate::rt::Writable for $type {
            #[inline]
            unsafe fn put_all(&self, values: usize, count: usize) -> $crate::rt::Result<()> {
                $crate::rt::open!(Self[$put]<$key, $value>(self, raw values, raw count) -> ())
            }
        }
    };
    ([$($generics:tt)*] $type:ty[$pairs:literal] => $key:ident, $value:ident) => {
        impl<$($generics)*> $crate::rt::Dictionary for $type {
            type Key = $key;
            type Value = $value;

            #[inline]
            unsafe fn pairs(source: isize, batch: &mut $crate::rt::RawBatch) -> $crate::rt::Result<()> {
                let [source, batch] = [source as usize, ::core::ptr::from_mut(batch) as usize];
                $crate::rt::open!(Self[$pairs]<$key, $value>(raw source, raw batch) -> ())
            }
        }
    };
    ([$($generics:tt)*] $type:ty => $dictionary:ty; $($method:ident)* $(; where $($asked:tt)+)?) => {
        impl<$($generics)*> $type $(where $($asked)+)? {
            $($crate::__dictionary_method! { $method $dictionary })*
        }
    };
}

/// What such a type has besides the members of .NET's.
#[doc(hidden)]
#[macro_export]
macro_rules! __dictionary_method {
    (pairs $dictionary:ty) => {
        /// The keys with their values, one after another.
        #[inline]
        pub fn pairs(&self) -> $crate::rt::Iter<$crate::rt::PairsOf<$dictionary>> {
            $crate::rt::pairs($crate::rt::upcast::<_, $dictionary>(self))
        }
    };
    (extend $dictionary:ty) => {
        /// Sets a value for each key, many with a call.
        #[inline]
        pub fn extend<__I, __Key, __Value>(&self, pairs: __I) -> $crate::rt::Result<()>
        where
            __I: ::core::iter::IntoIterator<Item = (__Key, __Value)>,
            __Key: $crate::rt::In<<$dictionary as $crate::rt::Dictionary>::Key>,
            __Value: $crate::rt::In<<$dictionary as $crate::rt::Dictionary>::Value>,
        {
            $crate::rt::put($crate::rt::upcast::<_, $dictionary>(self), pairs)
        }
    };
    (try_from_iter $dictionary:ty) => {
        /// A new one of whatever an iterator gives.
        #[inline]
        pub fn try_from_iter<__I, __Key, __Value>(pairs: __I) -> $crate::rt::Result<Self>
        where
            __I: ::core::iter::IntoIterator<Item = (__Key, __Value)>,
            __Key: $crate::rt::In<<$dictionary as $crate::rt::Dictionary>::Key>,
            __Value: $crate::rt::In<<$dictionary as $crate::rt::Dictionary>::Value>,
        {
            let new = Self::new()?;
            new.extend(pairs)?;
            ::core::result::Result::Ok(new)
        }
    };
}
