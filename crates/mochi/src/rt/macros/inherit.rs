/// A call of a method of an interface on one that extends it.
#[doc(hidden)]
#[macro_export]
macro_rules! __inherit {
    ($method:path => $this:ident $(, $given:ident)*) => {
        $method($crate::rt::upcast($this) $(, $given)*)
    };
}

/// Says that an interface has the methods of another one by its trait.
#[doc(hidden)]
#[macro_export]
macro_rules! __inherits {
    ([$($generics:tt)*] $type:ty: $trait:path) => {
        impl<$($generics)*> $trait for $type {}
    };
}
