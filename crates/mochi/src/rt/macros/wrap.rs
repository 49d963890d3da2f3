/// Makes a delegate of a closure.
#[doc(hidden)]
#[macro_export]
macro_rules! __wrap {
    ($type:ident[$slot:literal]($closure:ident: $f:ident, $r:ident)($($parameters:tt)*) -> $($result:tt)+) => {{
        let function = $crate::__function!([$f, $r] [] [] [] [] ($($parameters)*) [$($result)+]);
        // SAFETY: both were printed from the same plan, as the equal fingerprints say.
        unsafe { $crate::rt::wrap::<$type, $f, _>($slot, function, $closure, <$type>::as_fn) }
    }};
}

/// Gathers, for each argument that .NET passes, its C parameters, its Rust type, what makes the one of the other, and the
/// argument of the closure.
#[doc(hidden)]
#[macro_export]
macro_rules! __function {
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] (value $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* $name: <$type as $crate::rt::Value>::C,] [$($types)* $type,]
            [$($make)* let $name = <$type as $crate::rt::Value>::raise($name)?;] [$($values)* $name,]
            ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] (optional $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* has: i32, $name: <$type as $crate::rt::Value>::C,] [$($types)* ::core::option::Option<$type>,]
            [$($make)* let $name = $crate::rt::raise_optional::<$type>(has, $name)?;] [$($values)* $name,]
            ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] (object $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* $name: isize,] [$($types)* &$type,]
            [$($make)* let $name = $crate::rt::required($crate::rt::lent::<$type>($name))?;] [$($values)* &$name,]
            ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] (object? $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* $name: isize,] [$($types)* ::core::option::Option<&$type>,]
            [$($make)* let $name = $crate::rt::lent::<$type>($name);] [$($values)* $name.as_deref(),]
            ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] (text $name:ident $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* $name: *const u8, len: i32,] [$($types)* &str,]
            [$($make)* let $name = $crate::rt::required($crate::rt::lent_text($name, len))?;] [$($values)* $name,]
            ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] (text? $name:ident $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* $name: *const u8, len: i32,] [$($types)* ::core::option::Option<&str>,]
            [$($make)* let $name = $crate::rt::lent_text($name, len);] [$($values)* $name,]
            ($($($rest)*)?) $result
        )
    };
    ($generic:tt $c:tt $types:tt $make:tt $values:tt () [()]) => {
        $crate::__answering!($generic $c [] $types $make $values () => (); |()| ::core::result::Result::Ok(()))
    };
    ($generic:tt $c:tt $types:tt $make:tt $values:tt () [value $type:ty]) => {
        $crate::__answering!($generic $c [] $types $make $values $type => <$type as $crate::rt::Value>::C; $crate::rt::Value::lower)
    };
    ($generic:tt $c:tt $types:tt $make:tt $values:tt () [optional $type:ty]) => {
        $crate::__answering!(
            $generic $c [result: *mut <$type as $crate::rt::Value>::C,] $types $make $values ::core::option::Option<$type> => i32;
            |value| $crate::rt::give_optional(value, result)
        )
    };
    ($generic:tt $c:tt $types:tt $make:tt $values:tt () [object? $type:ty]) => {
        $crate::__answering!($generic $c [] $types $make $values ::core::option::Option<$type> => isize; $crate::rt::give)
    };
    ($generic:tt $c:tt $types:tt $make:tt $values:tt () [object $type:ty]) => {
        $crate::__answering!($generic $c [] $types $make $values $type => isize; |object| $crate::rt::give(::core::option::Option::Some(object)))
    };
    ($generic:tt $c:tt $types:tt $make:tt $values:tt () [text]) => {
        $crate::__answering!(
            $generic $c [result: *mut $crate::rt::RawText,] $types $make $values ::std::string::String => ();
            |text| $crate::rt::give_text(::core::option::Option::Some(&text), result)
        )
    };
    ($generic:tt $c:tt $types:tt $make:tt $values:tt () [text?]) => {
        $crate::__answering!(
            $generic $c [result: *mut $crate::rt::RawText,] $types $make $values ::core::option::Option<::std::string::String> => ();
            |text| $crate::rt::give_text(text.as_deref(), result)
        )
    };
}

/// The function of C's world that calls the closure.
#[doc(hidden)]
#[macro_export]
macro_rules! __answering {
    (
        [$f:ident, $r:ident] [$($c:tt)*] [$($result:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*]
        $answer:ty => $returns:ty; $lower:expr
    ) => {{
        unsafe extern "C" fn function<F, R>(
            context: *const ::core::ffi::c_void,
            $($c)*
            $($result)*
            error: *mut $crate::rt::RawError,
        ) -> $returns
        where
            F: ::core::ops::Fn($($types)*) -> R,
            R: $crate::rt::Answer<$answer>,
        {
            // SAFETY: .NET passes the closure that this function was made for, and arguments as the plan has them.
            unsafe {
                $crate::rt::answer(error, || {
                    let closure = &*context.cast::<F>();
                    $($make)*
                    $crate::rt::Answer::<$answer>::into_result(closure($($values)*)).and_then($lower)
                })
            }
        }
        function::<$f, $r> as *const ::core::ffi::c_void
    }};
    (
        [$t:ident as $trait:path, $method:ident] [$($c:tt)*] [$($result:tt)*] $types:tt [$($make:tt)*] [$($values:tt)*]
        $answer:ty => $returns:ty; $lower:expr
    ) => {{
        unsafe extern "C" fn function<T: $trait>(
            context: *const ::core::ffi::c_void,
            $($c)*
            $($result)*
            error: *mut $crate::rt::RawError,
        ) -> $returns {
            // SAFETY: .NET passes the value that this function was made for, and arguments as the plan has them.
            unsafe {
                $crate::rt::answer(error, || {
                    let value = &*context.cast::<T>();
                    $($make)*
                    let answer: $crate::rt::Result<$answer> = <T as $trait>::$method(value, $($values)*);
                    answer.and_then($lower)
                })
            }
        }
        function::<$t> as *const ::core::ffi::c_void
    }};
}
