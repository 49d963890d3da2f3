/// Makes a delegate of a closure for a closed instance, by the entry of its definition: the closure sees what is passed as
/// those of [`rt::wrap!`](crate::rt) do.
#[doc(hidden)]
#[macro_export]
macro_rules! __wrap_closed {
    ($type:ident[$slot:literal]<$($argument:ty),*>($closure:ident: $f:ident, $r:ident)($($parameters:tt)*) -> $($result:tt)+) => {{
        // SAFETY: what `as_fn` gives owns the delegate alone.
        let closure = match unsafe { $crate::rt::own_delegate::<Self, $f, _>($closure, Self::as_fn) } {
            ::core::result::Result::Ok(delegate) => return ::core::result::Result::Ok(delegate),
            ::core::result::Result::Err(closure) => closure,
        };
        static CLOSED: $crate::rt::Closed = $crate::rt::Closed::new();
        let entry = CLOSED.function::<($($argument,)*)>(
            || $type::__mochi_open($slot),
            $slot,
            &[$(<$argument as $crate::rt::Argument>::IDENTITY),*],
        )?;
        let function = $crate::__function_closed!([$f, $r] [] [] [] ($($parameters)*) [$($result)+]);
        // SAFETY: both were printed from the same plan, as the equal fingerprints say.
        unsafe { $crate::rt::wrap_open::<Self, $f>(entry, function, closure) }
    }};
}

/// Gathers, for each argument that .NET passes, what it is taken as, the closure's own type and the argument of the closure.
#[doc(hidden)]
#[macro_export]
macro_rules! __function_closed {
    ($generic:tt [$($takes:tt)*] [$($types:tt)*] [$($values:tt)*] (value $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function_closed!(
            $generic [$($takes)* [$name: $type]] [$($types)* $type,] [$($values)* $name,] ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($takes:tt)*] [$($types:tt)*] [$($values:tt)*] (optional $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function_closed!(
            $generic [$($takes)* [$name: ::core::option::Option<$type>]] [$($types)* ::core::option::Option<$type>,]
            [$($values)* $name,] ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($takes:tt)*] [$($types:tt)*] [$($values:tt)*] (object $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function_closed!(
            $generic [$($takes)* [$name: $type]] [$($types)* &$type,] [$($values)* &$name,] ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($takes:tt)*] [$($types:tt)*] [$($values:tt)*] (object? $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function_closed!(
            $generic [$($takes)* [$name: $crate::rt::MaybeNull<$type>]] [$($types)* ::core::option::Option<&$type>,]
            [$($values)* $name.as_ref(),] ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($takes:tt)*] [$($types:tt)*] [$($values:tt)*] (text $name:ident $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function_closed!(
            $generic [$($takes)* [$name: ::std::string::String]] [$($types)* &str,] [$($values)* &$name,] ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($takes:tt)*] [$($types:tt)*] [$($values:tt)*] (text? $name:ident $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function_closed!(
            $generic [$($takes)* [$name: $crate::rt::MaybeNull<::std::string::String>]] [$($types)* ::core::option::Option<&str>,]
            [$($values)* $name.as_deref(),] ($($($rest)*)?) $result
        )
    };
    ($generic:tt $takes:tt $types:tt $values:tt () [()]) => {
        $crate::__answering_closed!($generic $takes $types $values ())
    };
    ($generic:tt $takes:tt $types:tt $values:tt () [value $type:ty]) => {
        $crate::__answering_closed!($generic $takes $types $values $type)
    };
    ($generic:tt $takes:tt $types:tt $values:tt () [optional $type:ty]) => {
        $crate::__answering_closed!($generic $takes $types $values ::core::option::Option<$type>)
    };
    ($generic:tt $takes:tt $types:tt $values:tt () [object? $type:ty]) => {
        $crate::__answering_closed!($generic $takes $types $values $crate::rt::MaybeNull<$type>)
    };
    ($generic:tt $takes:tt $types:tt $values:tt () [object $type:ty]) => {
        $crate::__answering_closed!($generic $takes $types $values $type)
    };
    ($generic:tt $takes:tt $types:tt $values:tt () [text]) => {
        $crate::__answering_closed!($generic $takes $types $values ::std::string::String)
    };
    ($generic:tt $takes:tt $types:tt $values:tt () [text?]) => {
        $crate::__answering_closed!($generic $takes $types $values $crate::rt::MaybeNull<::std::string::String>)
    };
}

/// The function of C's world that calls the closure.
#[doc(hidden)]
#[macro_export]
macro_rules! __answering_closed {
    ([$f:ident, $r:ident] [$([$name:ident: $passed:ty])*] [$($types:tt)*] [$($values:tt)*] $answer:ty) => {{
        unsafe extern "C" fn function<F, R>(
            context: *const ::core::ffi::c_void,
            mut arguments: *const $crate::rt::RawAny,
            result: *mut $crate::rt::RawAny,
            error: *mut $crate::rt::RawError,
        )
        where
            F: ::core::ops::Fn($($types)*) -> R,
            R: $crate::rt::Answer<<$answer as $crate::rt::Passes>::Value>,
        {
            // SAFETY: .NET passes the closure that this function was made for, and arguments as the plan has them.
            unsafe {
                $crate::rt::answer(error, || {
                    let closure = &*context.cast::<F>();
                    $(
                        let $name = <$passed as $crate::rt::Passes>::take(&*arguments);
                        arguments = arguments.add(1);
                    )*
                    let _ = arguments;
                    $(let $name = $name?;)*
                    let value = $crate::rt::Answer::into_result(closure($($values)*))?;
                    *result = <$answer as $crate::rt::Passes>::give(value)?;
                    ::core::result::Result::Ok(())
                })
            }
        }
        function::<$f, $r> as *const ::core::ffi::c_void
    }};
}
