/// Makes a delegate of a closure, for types that are chosen in the program.
#[doc(hidden)]
#[macro_export]
macro_rules! __wrap_open {
    (
        $type:ident[$slot:literal]<$($generic:ident),*>($closure:ident: $f:ident, $r:ty)
        ($($name:ident: $passed:ty),*) -> $answer:ty
    ) => {
        // SAFETY: both were printed from the same plan, as the equal fingerprints say.
        unsafe {
            $crate::rt::delegate_any::<Self, ($($generic,)*), ($($crate::rt::Owned<$passed>,)*), $answer, $f, $r>(
                <$type as $crate::rt::Open>::OPEN, $slot, $closure
            )
        }
    };
}
