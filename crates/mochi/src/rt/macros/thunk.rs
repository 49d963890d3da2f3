/// The function that calls a closure or a method: [`rt::closure`](crate::rt::closure) and [`rt::method`](crate::rt::method) make it
/// of what is passed and given, where all of it has a kind there. What is `ref`, `out` or awaited,
/// and of more than sixteen arguments, is printed.
#[doc(hidden)]
#[macro_export]
macro_rules! __thunk {
    ($of:tt ($($parameters:tt)*) $result:tt) => {
        $crate::__kinds!({$($parameters)*} $of ($($parameters)*) $result [])
    };
}

/// Gathers the kinds of what is passed: that is in front, so that an arm for another word is left at its first token.
#[doc(hidden)]
#[macro_export]
macro_rules! __kinds {
    ({value $name:ident: $type:ty $(, $($rest:tt)*)?} $of:tt $all:tt $result:tt [$($kinds:tt)*]) => {
        $crate::__kinds!({$($($rest)*)?} $of $all $result [$($kinds)* $crate::rt::OfValue<$type>,])
    };
    ({object $name:ident: $type:ty $(, $($rest:tt)*)?} $of:tt $all:tt $result:tt [$($kinds:tt)*]) => {
        $crate::__kinds!({$($($rest)*)?} $of $all $result [$($kinds)* $crate::rt::OfObject<$type>,])
    };
    ({object? $name:ident: $type:ty $(, $($rest:tt)*)?} $of:tt $all:tt $result:tt [$($kinds:tt)*]) => {
        $crate::__kinds!({$($($rest)*)?} $of $all $result [$($kinds)* $crate::rt::OfObjectOrNull<$type>,])
    };
    ({text $name:ident $(, $($rest:tt)*)?} $of:tt $all:tt $result:tt [$($kinds:tt)*]) => {
        $crate::__kinds!({$($($rest)*)?} $of $all $result [$($kinds)* $crate::rt::OfText,])
    };
    ({text? $name:ident $(, $($rest:tt)*)?} $of:tt $all:tt $result:tt [$($kinds:tt)*]) => {
        $crate::__kinds!({$($($rest)*)?} $of $all $result [$($kinds)* $crate::rt::OfTextOrNull,])
    };
    ({optional $name:ident: $type:ty $(, $($rest:tt)*)?} $of:tt $all:tt $result:tt [$($kinds:tt)*]) => {
        $crate::__kinds!({$($($rest)*)?} $of $all $result [$($kinds)* $crate::rt::OfOptional<$type>,])
    };
    ({list $name:ident: $type:ty $(, $($rest:tt)*)?} $of:tt $all:tt $result:tt [$($kinds:tt)*]) => {
        $crate::__kinds!({$($($rest)*)?} $of $all $result [$($kinds)* $crate::rt::OfList<$type>,])
    };
    ({list? $name:ident: $type:ty $(, $($rest:tt)*)?} $of:tt $all:tt $result:tt [$($kinds:tt)*]) => {
        $crate::__kinds!({$($($rest)*)?} $of $all $result [$($kinds)* $crate::rt::OfListOrNull<$type>,])
    };
    (
        {} $of:tt $all:tt $result:tt
        [
            $k1:ty, $k2:ty, $k3:ty, $k4:ty, $k5:ty, $k6:ty, $k7:ty, $k8:ty, $k9:ty, $k10:ty, $k11:ty, $k12:ty, $k13:ty, $k14:ty, $k15:ty, $k16:ty, $k17:ty,
            $($more:tt)*
        ]
    ) => {
        $crate::__function!($of [] [] [] [] [[] []] $all $result)
    };
    ({} $of:tt $all:tt [()] $kinds:tt) => {
        $crate::__thunk_of!($of $kinds ())
    };
    ({} $of:tt $all:tt [value $type:ty] $kinds:tt) => {
        $crate::__thunk_of!($of $kinds $crate::rt::OfValue<$type>)
    };
    ({} $of:tt $all:tt [optional $type:ty] $kinds:tt) => {
        $crate::__thunk_of!($of $kinds $crate::rt::OfOptional<$type>)
    };
    ({} $of:tt $all:tt [object? $type:ty] $kinds:tt) => {
        $crate::__thunk_of!($of $kinds $crate::rt::OfObjectOrNull<$type>)
    };
    ({} $of:tt $all:tt [object $type:ty] $kinds:tt) => {
        $crate::__thunk_of!($of $kinds $crate::rt::OfObject<$type>)
    };
    ({} $of:tt $all:tt [text] $kinds:tt) => {
        $crate::__thunk_of!($of $kinds $crate::rt::OfText)
    };
    ({} $of:tt $all:tt [text?] $kinds:tt) => {
        $crate::__thunk_of!($of $kinds $crate::rt::OfTextOrNull)
    };
    ({} $of:tt $all:tt [list? $type:ty] $kinds:tt) => {
        $crate::__thunk_of!($of $kinds $crate::rt::OfListOrNull<$type>)
    };
    ({} $of:tt $all:tt [list $type:ty] $kinds:tt) => {
        $crate::__thunk_of!($of $kinds $crate::rt::OfList<$type>)
    };
    ($other:tt $of:tt $all:tt $result:tt $kinds:tt) => {
        $crate::__function!($of [] [] [] [] [[] []] $all $result)
    };
}

/// The function, of kinds.
#[doc(hidden)]
#[macro_export]
macro_rules! __thunk_of {
    ([$f:ident, $r:ident] [$($kinds:tt)*] $result:ty) => {
        $crate::rt::closure::<$f, $r, ($($kinds)*), $result>()
    };
    ([$t:ident as $trait:path, $method:ident $(, $own:ident)*] [$($kinds:tt)*] $result:ty) => {
        $crate::rt::method::<$t, ($($kinds)*), $result, _>(<$t as $trait>::$method)
    };
}
