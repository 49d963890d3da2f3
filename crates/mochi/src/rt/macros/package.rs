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
    ) => {
        $(#[$meta])*
        $visibility static $name: $crate::rt::Package =
            $crate::rt::Package::new($id, $assembly, $namespace, $fingerprint, $abi, env!("CARGO_MANIFEST_DIR"));
    };
}
