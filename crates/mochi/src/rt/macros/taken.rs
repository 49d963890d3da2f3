/// What an array can be made into by the entry in this slot: a parameter of it takes an `Array`, which is not copied; and, where it says so, a
/// slice, which is.
#[doc(hidden)]
#[macro_export]
macro_rules! __of_items {
    ($type:ident[$slot:literal] $($word:ident)* $(; pairs $pair:ident)?) => {
        impl<T: $crate::rt::Argument> $type<T> {
            #[inline]
            fn __mochi_of(list: $crate::rt::LentList) -> $crate::rt::Result<$crate::rt::Lent> {
                let made: $crate::rt::Result<Self> = $crate::rt::open!(Self[$slot]<T>(list list) -> any Self);
                made.map($crate::rt::lend_owned)
            }
        }

        $crate::__of_items! { @ [T: $crate::rt::Argument + $crate::Number] $type<T>, &$crate::Array<T>, array => ::core::result::Result::Ok::<_, $crate::Error>($crate::rt::lend_array(array)) }
        $($crate::__of_items! { $word $type })*
        $($crate::__of_items! { pairs $type $pair })?
    };
    (pairs $type:ident $pair:ident) => {
        $crate::__of_items! { @pairs [] $type $pair, &[(A, B)] }
        $crate::__of_items! { @pairs [] $type $pair, &::std::vec::Vec<(A, B)> }
        $crate::__of_items! { @pairs [, const N: usize] $type $pair, &[(A, B); N] }
    };
    (@pairs [$($length:tt)*] $type:ident $pair:ident, $list:ty) => {
        $crate::__of_items! {
            @ [K: $crate::rt::Argument, V: $crate::rt::Argument, A: $crate::rt::In<K>, B: $crate::rt::In<V> $($length)*]
            $type<$pair<K, V>>, $list, list => $crate::rt::Item::lend_items(&$pair::<K, V>::__mochi_all(list)?)
        }
    };
    (slices $type:ident) => {
        $crate::__of_items! { @items [T: $crate::rt::Argument] [T: $crate::rt::Argument, const N: usize] $type<T>, T }
        $crate::__of_items! { @items [] [const N: usize] $type<::std::string::String>, &str }
    };
    (text $type:ident) => {
        $crate::__of_items! { @ [] $type<char>, &str, text => <char as $crate::rt::Element>::lend(&text.chars().collect::<::std::vec::Vec<_>>()) }
    };
    (@items [$($generics:tt)*] $of_array:tt $type:ident<$item:ty>, $given:ty) => {
        $crate::__of_items! { @ [$($generics)*] $type<$item>, &[$given], list => $crate::rt::Item::<$item>::lend_items(list) }
        $crate::__of_items! { @ [$($generics)*] $type<$item>, &::std::vec::Vec<$given>, list => $crate::rt::Item::<$item>::lend_items(list) }
        $crate::__of_items! { @ $of_array $type<$item>, &[$given; N], list => $crate::rt::Item::<$item>::lend_items(list) }
    };
    (@ [$($generics:tt)*] $type:ident<$item:ty>, $list:ty, $given:ident => $lent:expr) => {
        impl<$($generics)*> $crate::rt::Arg<$type<$item>> for $list {}
        impl<$($generics)*> $crate::rt::NullableArg<$type<$item>> for $list {
            #[inline]
            fn lend(self) -> $crate::rt::Result<$crate::rt::Lent> {
                let $given = self;
                $type::<$item>::__mochi_of($lent?)
            }
        }
    };
}

/// What can be made for the time of a call by the first of these entries, and ended by the second: a parameter of it takes a vector.
#[doc(hidden)]
#[macro_export]
macro_rules! __of_buffer {
    ($type:ident[$lend:literal, $take:literal]) => {
        impl<T: $crate::rt::Argument + $crate::Number> $crate::rt::Gather for $type<T> {
            type Item = T;

            #[inline]
            fn begin() -> $crate::rt::Result<Self> {
                $crate::rt::open!(Self[$lend]<T>() -> any Self)
            }

            #[inline]
            unsafe fn end(&self, reserve: usize, context: usize) -> $crate::rt::Result<()> {
                $crate::rt::open!(Self[$take]<T>(self, raw reserve, raw context) -> ())
            }
        }
    };
}

/// What takes the name of a culture where it is a parameter.
#[doc(hidden)]
#[macro_export]
macro_rules! __of_culture {
    ($type:ident) => {
        $crate::__of_culture! { @ $type &str }
        $crate::__of_culture! { @ $type &::std::string::String }
    };
    (@ $type:ident $name:ty) => {
        impl $crate::rt::Arg<$type> for $name {}
        impl $crate::rt::NullableArg<$type> for $name {
            #[inline]
            fn lend(self) -> $crate::rt::Result<$crate::rt::Lent> {
                $crate::rt::culture(self)
            }
        }
    };
}

/// What is made of a value of Rust where it is a parameter.
#[doc(hidden)]
#[macro_export]
macro_rules! __of_value {
    ($($type:ty: $given:ty, $value:ident => $made:expr;)+) => {
        $(
            impl $crate::rt::Arg<$type> for $given {}
            impl $crate::rt::NullableArg<$type> for $given {
                #[inline]
                fn lend(self) -> $crate::rt::Result<$crate::rt::Lent> {
                    let $value = self;
                    $made.map($crate::rt::lend_made::<$type>)
                }
            }
        )+
    };
}

/// What takes a text where it is a parameter.
#[doc(hidden)]
#[macro_export]
macro_rules! __of_text {
    ($type:ident) => {
        $crate::__of_value! {
            $type: &str, text => $type::new(text);
            $type: &::std::string::String, text => $type::new(text);
        }
    };
}

/// What takes integers of every width where it is a parameter.
#[doc(hidden)]
#[macro_export]
macro_rules! __of_integer {
    ($type:ident) => {
        $crate::__of_integer! { @ $type i128: i8 i16 i32 i64 i128 isize }
        $crate::__of_integer! { @ $type u128: u8 u16 u32 u64 u128 usize }
    };
    (@ $type:ident $widest:ident: $($integer:ident)+) => {
        $crate::__of_value! {
            $($type: $integer, value => <$type as ::core::convert::TryFrom<$widest>>::try_from(value as $widest);)+
        }
    };
}

/// What takes a `char` where it is a parameter, and is one.
#[doc(hidden)]
#[macro_export]
macro_rules! __of_letter {
    ($type:ident) => {
        $crate::__of_value! {
            $type: char, value => <$type as ::core::convert::TryFrom<u32>>::try_from(::core::convert::From::from(value));
        }

        impl ::core::convert::TryFrom<&$type> for char {
            type Error = $crate::Error;

            #[inline]
            fn try_from(from: &$type) -> $crate::rt::Result<Self> {
                $crate::rt::letter(from.value()?)
            }
        }

        impl ::core::convert::TryFrom<$type> for char {
            type Error = $crate::Error;

            #[inline]
            fn try_from(from: $type) -> $crate::rt::Result<Self> {
                ::core::convert::TryFrom::try_from(&from)
            }
        }
    };
}

/// What takes a `usize` where it is a parameter.
#[doc(hidden)]
#[macro_export]
macro_rules! __of_position {
    ($type:ident) => {
        $crate::__of_value! {
            $type: usize, value => $crate::rt::position(value).and_then(<$type as ::core::convert::TryFrom<i32>>::try_from);
        }
    };
}

/// What takes ranges of `usize` where it is a parameter.
#[doc(hidden)]
#[macro_export]
macro_rules! __of_stretch {
    ($type:ident of $index:path) => {
        impl $type {
            #[inline]
            fn __mochi_at(at: usize) -> $crate::rt::Result<$index> {
                <$index as ::core::convert::TryFrom<i32>>::try_from($crate::rt::position(at)?)
            }
        }

        $crate::__of_value! {
            $type: ::core::ops::Range<usize>, of => $type::new(&$type::__mochi_at(of.start)?, &$type::__mochi_at(of.end)?);
            $type: ::core::ops::RangeInclusive<usize>, of => {
                let end = $crate::rt::behind(*of.end())?;
                $type::new(&$type::__mochi_at(*of.start())?, &$type::__mochi_at(end)?)
            };
            $type: ::core::ops::RangeFrom<usize>, of => $type::start_at(&$type::__mochi_at(of.start)?);
            $type: ::core::ops::RangeTo<usize>, of => $type::end_at(&$type::__mochi_at(of.end)?);
            $type: ::core::ops::RangeToInclusive<usize>, of => $type::end_at(&$type::__mochi_at($crate::rt::behind(of.end)?)?);
            $type: ::core::ops::RangeFull, _all => $type::all();
        }
    };
}

/// What takes a tuple where it is a parameter, and gives one.
#[doc(hidden)]
#[macro_export]
macro_rules! __of_tuple {
    ($type:ident<$key:ident, $value:ident> pair) => {
        $crate::__of_tuple! { @ $type<$key, $value>; $key $value; A key B value; }

        impl<$key: $crate::rt::Argument, $value: $crate::rt::Argument> $type<$key, $value> {
            fn __mochi_all<A: $crate::rt::In<$key>, B: $crate::rt::In<$value>>(
                list: &[(A, B)],
            ) -> $crate::rt::Result<::std::vec::Vec<Self>> {
                list.iter().map(|(key, value)| Self::new($crate::rt::Again(key), $crate::rt::Again(value))).collect()
            }
        }
    };
    ($type:ident<$($parameter:ident),+>) => {
        $crate::__of_tuple! { @ $type<$($parameter),+>; $($parameter)+; A item1 B item2 C item3 D item4 E item5 F item6 G item7; }
    };
    (@ $type:ident<$($all:ident),+>; $parameter:ident $($rest:ident)*; $own:ident $item:ident $($next:ident)*; $($done:tt)*) => {
        $crate::__of_tuple! { @ $type<$($all),+>; $($rest)*; $($next)*; $($done)* $parameter $own $item }
    };
    (@ $type:ident<$($all:ident),+>; ; $($next:ident)*; $($parameter:ident $own:ident $item:ident)+) => {
        impl<$($parameter: $crate::rt::Argument, $own: $crate::rt::In<$parameter>),+>
            $crate::rt::Arg<$type<$($parameter),+>> for ($($own,)+) {}

        impl<$($parameter: $crate::rt::Argument, $own: $crate::rt::In<$parameter>),+>
            $crate::rt::NullableArg<$type<$($parameter),+>> for ($($own,)+)
        {
            #[inline]
            fn lend(self) -> $crate::rt::Result<$crate::rt::Lent> {
                let ($($item,)+) = self;
                $type::<$($parameter),+>::new($($item),+).map($crate::rt::lend_owned)
            }
        }

        impl<$($parameter: $crate::rt::Argument, $own: $crate::rt::In<$parameter>),+>
            $crate::rt::In<$type<$($parameter),+>> for ($($own,)+)
        {
            #[inline]
            fn lend(&self, keep: &mut $crate::rt::Keep) -> $crate::rt::Result<$crate::rt::RawAny> {
                let ($($item,)+) = self;
                let tuple = $type::<$($parameter),+>::new($($crate::rt::Again($item)),+)?;
                keep.object($crate::rt::Class::handle(&tuple).clone())
            }
        }

        impl<$($parameter: $crate::rt::Argument),+> $type<$($parameter),+> {
            /// All items.
            ///
            /// # Errors
            /// One of them is null.
            #[inline]
            pub fn items(&self) -> $crate::rt::Result<($($parameter,)+)> {
                ::core::result::Result::Ok(($(self.$item()?,)+))
            }
        }
    };
}
