/// A call of a method of a static class on what it is added to; with `; ..`, without any of its options.
#[doc(hidden)]
#[macro_export]
macro_rules! __extend {
    ($method:path => $this:ident $(, $given:ident)* $(; $rest:tt)?) => {
        $crate::__extend!(@ $method, $this $(, $given)* $(; $rest)?)
    };
    ($method:path => AsRef<$of:ty> $this:ident $(, $given:ident)* $(; $rest:tt)?) => {
        $crate::__extend!(@ $method, ::core::convert::AsRef::<$of>::as_ref($this) $(, $given)* $(; $rest)?)
    };
    ($method:path => Itself<$of:ty> $this:ident $(, $given:ident)* $(; $rest:tt)?) => {
        $crate::__extend!(@ $method, $crate::rt::Itself::<$of>::itself($this) $(, $given)* $(; $rest)?)
    };
    (@ $method:path, $($given:expr),+) => {
        $method($($given),+)
    };
    (@ $method:path, $($given:expr),+; ..) => {
        $method($($given),+, ::core::default::Default::default())
    };
}

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
