/// Parameters that may be left out: a field each, with what is passed for it then.
#[doc(hidden)]
#[macro_export]
macro_rules! __options {
    (
        $(#[$meta:meta])*
        $visibility:vis struct $name:ident $(<$a:lifetime>)? {
            $($(#[$of_field:meta])* $field:ident: $type:ty = $value:expr,)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug)]
        $visibility struct $name $(<$a>)? {
            $($(#[$of_field])* pub $field: $type,)+
        }

        impl $(<$a>)? ::core::default::Default for $name $(<$a>)? {
            #[inline]
            fn default() -> Self {
                Self { $($field: $value,)+ }
            }
        }
    };
}

/// A call of an entry with what a caller has put into a struct.
#[doc(hidden)]
#[macro_export]
macro_rules! __call_with {
    ($options:path { $($field:ident),+ } = $given:ident; $call:expr) => {{
        let $options { $($field),+ } = $given;
        $call
    }};
}

/// A call of the form that takes options, without any.
#[doc(hidden)]
#[macro_export]
macro_rules! __short {
    ($method:path => $($given:ident),*) => {
        $method($($given,)* ::core::default::Default::default())
    };
}
