/// Makes a delegate of a closure, for types that are chosen in the program.
#[doc(hidden)]
#[macro_export]
macro_rules! __wrap_open {
    (
        $type:ident[$slot:literal]<$($generic:ident),*>($closure:ident: $f:ident, $r:ty)
        ($($name:ident: $passed:ty),*) -> $answer:ty
    ) => {{
        unsafe extern "C" fn function<__F, __R, $($generic: $crate::rt::Argument),*>(
            context: *const ::core::ffi::c_void,
            mut arguments: *const $crate::rt::RawAny,
            result: *mut $crate::rt::RawAny,
            error: *mut $crate::rt::RawError,
        )
        where
            __F: ::core::ops::Fn($(<$passed as $crate::rt::Passes>::Value),*) -> __R,
            __R: $crate::rt::Answer<<$answer as $crate::rt::Passes>::Value>,
        {
            // SAFETY: .NET passes the closure that this function was made for, and arguments as the plan has them.
            unsafe {
                $crate::rt::answer(error, || {
                    let closure = &*context.cast::<__F>();
                    $(
                        let $name = <$passed as $crate::rt::Passes>::take(&*arguments);
                        arguments = arguments.add(1);
                    )*
                    let _ = arguments;
                    let value = $crate::rt::Answer::into_result(closure($($name?),*))?;
                    *result = <$answer as $crate::rt::Passes>::give(value)?;
                    ::core::result::Result::Ok(())
                })
            }
        }

        static CLOSED: $crate::rt::Closed = $crate::rt::Closed::new();
        let entry = CLOSED.function::<($($generic,)*)>(
            || $type::__mochi_open($slot),
            $slot,
            &[$(<$generic as $crate::rt::Argument>::IDENTITY),*],
        )?;
        let function = function::<$f, $r, $($generic),*> as *const ::core::ffi::c_void;
        // SAFETY: both were printed from the same plan, as the equal fingerprints say.
        unsafe { $crate::rt::wrap_open::<Self, $f>(entry, function, $closure) }
    }};
}
