/// Makes an object that implements an interface by the methods of a value.
#[doc(hidden)]
#[macro_export]
macro_rules! __implement {
    ($type:ident[$slot:literal]($value:ident: $t:ident) {
        $($trait:path, $method:ident($($parameters:tt)*) -> $result:tt;)+
    }) => {{
        let functions = [$($crate::__function!([$t as $trait, $method] [] [] [] [] ($($parameters)*) $result)),+];
        // SAFETY: both were printed from the same plan, as the equal fingerprints say.
        unsafe { $crate::rt::implement::<$type, $t>($slot, &functions, $value) }
    }};
}
