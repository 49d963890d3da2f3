/// An operator of Rust, of references to objects and of values; those of a generic type for all that it asks of its parameters.
#[doc(hidden)]
#[macro_export]
macro_rules! __operator {
    ($([$($parameter:ident),+ $(where $($asked:tt)+)?])? $trait:ident::$method:ident $of:ty => $given:ty: $function:expr) => {
        impl $(<$($parameter: $crate::rt::Argument),+>)? ::core::ops::$trait for $of $($(where $($asked)+)?)? {
            type Output = $crate::Result<$given>;

            #[inline]
            fn $method(self) -> Self::Output {
                $function(self)
            }
        }
    };
    (
        $([$($parameter:ident),+ $(where $($asked:tt)+)?])?
        $trait:ident::$method:ident $left:ty, $right:ty => $given:ty: $function:expr
    ) => {
        impl $(<$($parameter: $crate::rt::Argument),+>)? ::core::ops::$trait<$right> for $left
        $($(where $($asked)+)?)?
        {
            type Output = $crate::Result<$given>;

            #[inline]
            fn $method(self, right: $right) -> Self::Output {
                $function(self, right)
            }
        }
    };
}

/// A conversion that may fail, as all of .NET's may; an `implicit` one is made of what a parameter takes, too.
#[doc(hidden)]
#[macro_export]
macro_rules! __conversion {
    (&str => $to:ty: $function:expr; implicit or null) => {
        $crate::__of_value! { $to: &str, text => $function(text); $to: &::std::string::String, text => $function(text); }
    };
    ($from:ty => $to:ty: $function:expr; implicit or null) => {
        $crate::__of_value! { $to: $from, value => $function(value); }
    };
    (&str => $to:ty: $function:expr; implicit) => {
        $crate::__conversion! { &str => $to: $function }
        $crate::__conversion! { &str => $to: $function; implicit or null }
    };
    ($from:ty => $to:ty: $function:expr; implicit) => {
        $crate::__conversion! { $from => $to: $function }
        $crate::__conversion! { $from => $to: $function; implicit or null }
    };
    ($from:ty => $to:ty: $function:expr) => {
        impl ::core::convert::TryFrom<$from> for $to {
            type Error = $crate::Error;

            #[inline]
            fn try_from(from: $from) -> $crate::Result<Self> {
                $function(from)
            }
        }
    };
}
