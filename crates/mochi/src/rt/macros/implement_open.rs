/// Makes an object that implements a generic interface by the methods of a value, for types that are chosen in the program.
#[doc(hidden)]
#[macro_export]
macro_rules! __implement_open {
    ($type:ident[$slot:literal]$generics:tt($value:ident: $t:ident) {
        $($kind:ident $trait:path, $method:ident($($parameters:tt)*) -> $result:tt;)+
    }) => {{
        let functions = [$($crate::__implementing!($kind $generics $t $trait, $method($($parameters)*) -> $result)),+];
        // SAFETY: both were printed from the same plan, as the equal fingerprints say.
        unsafe {
            $crate::rt::object_any::<Self, $crate::__chosen!($generics), $t>(
                <$type as $crate::rt::Open>::OPEN, $slot, &functions, $value
            )
        }
    }};
}

/// Makes an object of a generic class that is derived by the methods of a value.
#[doc(hidden)]
#[macro_export]
macro_rules! __extend_open {
    ($type:ident[$slot:literal]$generics:tt($value:ident: $t:ident; $($word:ident $name:ident $(: $of:ty)?),*) {
        $($kind:ident $trait:path, $method:ident($($parameters:tt)*) -> $result:tt;)+
    }) => {{
        let entry = <$type as $crate::rt::Open>::OPEN.function::<$crate::__chosen!($generics)>($slot)?;
        let functions = [$($crate::__implementing!($kind $generics $t $trait, $method($($parameters)*) -> $result)),+];
        let arguments = ($($crate::__pass_any!($word $name $(: $of)?),)*);
        // SAFETY: both were printed from the same plan, as the equal fingerprints say.
        unsafe { $crate::rt::extend_open::<Self, $t>(entry, &functions, $value, arguments) }
    }};
}

/// The types that a program chose.
#[doc(hidden)]
#[macro_export]
macro_rules! __chosen {
    ([$($generic:ident),*]) => {
        ($($generic,)*)
    };
}

/// The function of C's world that calls a method of the value.
#[doc(hidden)]
#[macro_export]
macro_rules! __implementing {
    (plain [$($generic:ident),*] $t:ident $trait:path, $method:ident($($parameters:tt)*) -> $result:tt) => {
        $crate::__thunk!([$t as $trait, $method $(, $generic)*] ($($parameters)*) $result)
    };
    (open $generics:tt $t:ident $trait:path, $method:ident($($name:ident: $passed:ty),*) -> [$answer:ty]) => {
        $crate::rt::method_any::<$t, ($($crate::rt::Owned<$passed>,)*), $answer, _>(<$t as $trait>::$method)
    };
}
