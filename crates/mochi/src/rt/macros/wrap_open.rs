/// Makes a delegate of a closure, for types that are chosen in the program. What `to_fn` gave is the delegate itself, where there is one.
#[doc(hidden)]
#[macro_export]
macro_rules! __wrap_open {
    (
        $type:ident[$slot:literal]<$($generic:ident),*>($closure:ident: $f:ident, $r:ty)
        ($($name:ident: $passed:ty),*) -> $answer:ty
    ) => {
        // SAFETY: both were printed from the same plan, as the equal fingerprints say.
        unsafe {
            $crate::rt::made_any::<Self, ($($generic,)*), ($($crate::rt::Owned<$passed>,)*), $answer, $f, $r>(
                <$type as $crate::rt::Open>::OPEN, $slot, $closure
            )
        }
    };
    (
        $type:ident[$slot:literal]<$($generic:ident),*>($closure:ident: $f:ident, $r:ty)
        ($($name:ident: $passed:ty),*) -> $answer:ty; to_fn
    ) => {
        // SAFETY: both were printed from the same plan, as the equal fingerprints say; what `to_fn` gives owns the delegate alone.
        unsafe {
            $crate::rt::delegate_any::<Self, ($($generic,)*), ($($crate::rt::Owned<$passed>,)*), $answer, $f, $r, _>(
                <$type as $crate::rt::Open>::OPEN, $slot, $closure, Self::to_fn
            )
        }
    };
}

/// A delegate as a closure that owns it, and nothing else.
#[doc(hidden)]
#[macro_export]
macro_rules! __to_fn {
    ($this:ident[$slot:literal]<$($generic:ident),*>($($name:ident: $passed:ty),*) -> $answer:ty) => {{
        let delegate = ::core::clone::Clone::clone($this);
        // SAFETY: the entry was printed from the same plan as this call, as the equal fingerprints say.
        move |$($name),*| unsafe {
            $crate::rt::call_open::passes::<$crate::rt::OfOpen<Self>, $answer, ($($generic,)*), _>(
                $slot, ($crate::rt::This(&delegate), $($crate::rt::PassIn::<$passed, _>($crate::rt::Forwarded($name), ::core::marker::PhantomData),)*)
            )
        }
    }};
}
