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
            static SLOTS: [$crate::rt::Slot; $crate::rt::total(COUNTS)] = $crate::rt::slots();
            static STARTS: [usize; COUNTS.len()] = $crate::rt::starts(COUNTS);
            $crate::rt::Package::new($id, $assembly, $namespace, $fingerprint, $abi, env!("CARGO_MANIFEST_DIR"))
                .with_tables(&SLOTS, &STARTS)
        };
    };
}
