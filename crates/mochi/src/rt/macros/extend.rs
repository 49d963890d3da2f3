/// A call of a method of a static class on what it is added to.
#[doc(hidden)]
#[macro_export]
macro_rules! __extend {
    ($method:path => $this:ident $(, $given:ident)*) => {
        $method($this $(, $given)*)
    };
    ($method:path => AsRef<$of:ty> $this:ident $(, $given:ident)*) => {
        $method(::core::convert::AsRef::<$of>::as_ref($this) $(, $given)*)
    };
    ($method:path => Itself<$of:ty> $this:ident $(, $given:ident)*) => {
        $method($crate::rt::Itself::<$of>::itself($this) $(, $given)*)
    };
}
