/// Makes a delegate of a closure for a closed instance, by the entry of its definition: the closure sees what is passed as
/// those of [`rt::wrap!`](crate::rt) do.
#[doc(hidden)]
#[macro_export]
macro_rules! __wrap_closed {
    ($type:ident[$slot:literal]<$($argument:ty),*>($closure:ident: $f:ident, $r:ident)($($parameters:tt)*) -> $($result:tt)+) => {
        $crate::__kinds_closed!({$($parameters)*} [$type $slot ($($argument,)*) $closure $f $r] [$($result)+] [])
    };
}

/// Gathers the kinds of what is passed, and says of what kind the result is.
#[doc(hidden)]
#[macro_export]
macro_rules! __kinds_closed {
    ({value $name:ident: $type:ty $(, $($rest:tt)*)?} $of:tt $result:tt [$($kinds:tt)*]) => {
        $crate::__kinds_closed!({$($($rest)*)?} $of $result [$($kinds)* $crate::rt::Owned<$type>,])
    };
    ({optional $name:ident: $type:ty $(, $($rest:tt)*)?} $of:tt $result:tt [$($kinds:tt)*]) => {
        $crate::__kinds_closed!({$($($rest)*)?} $of $result [$($kinds)* $crate::rt::Owned<::core::option::Option<$type>>,])
    };
    ({object $name:ident: $type:ty $(, $($rest:tt)*)?} $of:tt $result:tt [$($kinds:tt)*]) => {
        $crate::__kinds_closed!({$($($rest)*)?} $of $result [$($kinds)* $crate::rt::Shared<$type>,])
    };
    ({object? $name:ident: $type:ty $(, $($rest:tt)*)?} $of:tt $result:tt [$($kinds:tt)*]) => {
        $crate::__kinds_closed!({$($($rest)*)?} $of $result [$($kinds)* $crate::rt::SharedOrNull<$type>,])
    };
    ({text $name:ident $(, $($rest:tt)*)?} $of:tt $result:tt [$($kinds:tt)*]) => {
        $crate::__kinds_closed!({$($($rest)*)?} $of $result [$($kinds)* $crate::rt::Inside<::std::string::String>,])
    };
    ({text? $name:ident $(, $($rest:tt)*)?} $of:tt $result:tt [$($kinds:tt)*]) => {
        $crate::__kinds_closed!({$($($rest)*)?} $of $result [$($kinds)* $crate::rt::InsideOrNull<::std::string::String>,])
    };
    ({list $name:ident: $type:ty $(, $($rest:tt)*)?} $of:tt $result:tt [$($kinds:tt)*]) => {
        $crate::__kinds_closed!({$($($rest)*)?} $of $result [$($kinds)* $crate::rt::Inside<::std::vec::Vec<$type>>,])
    };
    ({list? $name:ident: $type:ty $(, $($rest:tt)*)?} $of:tt $result:tt [$($kinds:tt)*]) => {
        $crate::__kinds_closed!({$($($rest)*)?} $of $result [$($kinds)* $crate::rt::InsideOrNull<::std::vec::Vec<$type>>,])
    };
    ({} $of:tt [()] $kinds:tt) => {
        $crate::__delegate_closed!($of $kinds ())
    };
    ({} $of:tt [value $type:ty] $kinds:tt) => {
        $crate::__delegate_closed!($of $kinds $type)
    };
    ({} $of:tt [optional $type:ty] $kinds:tt) => {
        $crate::__delegate_closed!($of $kinds ::core::option::Option<$type>)
    };
    ({} $of:tt [object? $type:ty] $kinds:tt) => {
        $crate::__delegate_closed!($of $kinds $crate::rt::MaybeNull<$type>)
    };
    ({} $of:tt [object $type:ty] $kinds:tt) => {
        $crate::__delegate_closed!($of $kinds $type)
    };
    ({} $of:tt [text] $kinds:tt) => {
        $crate::__delegate_closed!($of $kinds ::std::string::String)
    };
    ({} $of:tt [text?] $kinds:tt) => {
        $crate::__delegate_closed!($of $kinds $crate::rt::MaybeNull<::std::string::String>)
    };
    ({} $of:tt [list? $type:ty] $kinds:tt) => {
        $crate::__delegate_closed!($of $kinds $crate::rt::MaybeNull<::std::vec::Vec<$type>>)
    };
    ({} $of:tt [list $type:ty] $kinds:tt) => {
        $crate::__delegate_closed!($of $kinds ::std::vec::Vec<$type>)
    };
}

/// The delegate, by kinds.
#[doc(hidden)]
#[macro_export]
macro_rules! __delegate_closed {
    ([$type:ident $slot:literal $arguments:tt $closure:ident $f:ident $r:ident] [$($kinds:tt)*] $answer:ty) => {
        // SAFETY: both were printed from the same plan, as the equal fingerprints say; what `as_fn` gives owns the delegate alone.
        unsafe {
            $crate::rt::delegate_any::<Self, $arguments, ($($kinds)*), $answer, $f, $r, _>(
                <$type as $crate::rt::Open>::OPEN, $slot, $closure, Self::as_fn
            )
        }
    };
}
