/// Makes a delegate of a closure.
#[doc(hidden)]
#[macro_export]
macro_rules! __wrap {
    ($type:ident[$slot:literal]($closure:ident: $f:ident, $r:ident)($($parameters:tt)*) -> $($result:tt)+) => {{
        let function = $crate::__thunk!([$f, $r] ($($parameters)*) [$($result)+]);
        // SAFETY: both were printed from the same plan, as the equal fingerprints say.
        unsafe { $crate::rt::wrap::<$type, $f, _>($slot, function, $closure, <$type>::as_fn) }
    }};
}
