/// Adds a handler to an event, whose entries follow one another.
#[doc(hidden)]
#[macro_export]
macro_rules! __subscribe {
    ($type:ident[$slot:literal]($this:ident, $($handler:tt)+)) => {
        $crate::__subscribe!($type[$slot] ::core::option::Option::Some($crate::rt::Class::handle($this)); $($handler)+)
    };
    ($type:ident[$slot:literal]($($handler:tt)+)) => {
        $crate::__subscribe!($type[$slot] ::core::option::Option::None; $($handler)+)
    };
    ($type:ident[$slot:literal] $receiver:expr; handle $handler:ident) => {
        $crate::__subscribe!($type[$slot] $receiver; made $crate::rt::Class::handle($handler).clone())
    };
    ($type:ident[$slot:literal] $receiver:expr; object $handler:ident) => {
        $crate::__subscribe!($type[$slot] $receiver; made $crate::rt::keep_object($handler)?)
    };
    ($type:ident[$slot:literal] $receiver:expr; made $handler:expr) => {
        // SAFETY: these are the entries of one event, as the equal fingerprints say.
        unsafe { $crate::rt::subscribe::<$type>($slot, $receiver, $handler) }
    };
}
