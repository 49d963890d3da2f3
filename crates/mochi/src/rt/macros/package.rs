/// The package that a module was generated for.
#[doc(hidden)]
#[macro_export]
macro_rules! __package {
    (
        $(#[$meta:meta])*
        $visibility:vis static $name:ident = $id:literal;
        shim $assembly:literal, $namespace:literal;
        fingerprint $fingerprint:literal;
        abi $abi:expr;
        tables $($count:literal),*;
    ) => {
        $(#[$meta])*
        $visibility static $name: $crate::rt::Package = {
            const COUNTS: &[usize] = &[$($count),*];
            const STARTS: [usize; COUNTS.len() + 1] = $crate::rt::starts(COUNTS);
            static SLOTS: [$crate::rt::Slot; STARTS[COUNTS.len()]] = $crate::rt::slots();
            $crate::rt::Package::new($id, $assembly, $namespace, $fingerprint, $abi, env!("CARGO_MANIFEST_DIR"))
                .with_tables(&SLOTS, &STARTS)
        };
    };
}
