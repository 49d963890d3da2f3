/// Adds a handler to an event, whose entries follow one another.
#[doc(hidden)]
#[macro_export]
macro_rules! __subscribe {
    ($type:ident[$slot:literal]($this:ident, $($handler:tt)+)) => {
        $crate::__subscribe!($type[$slot] $crate::rt::receiver($this); $($handler)+)
    };
    ($type:ident[$slot:literal]($($handler:tt)+)) => {
        $crate::__subscribe!($type[$slot] ::core::option::Option::None; $($handler)+)
    };
    ($type:ident[$slot:literal] $receiver:expr; closure $handler:ident: $handled:ty) => {{
        let $handler = &<$handled>::new($handler)?;
        $crate::__subscribe!($type[$slot] $receiver; $crate::rt::lend_object::<$handled>($handler)?)
    }};
    ($type:ident[$slot:literal] $receiver:expr; object $handler:ident) => {
        $crate::__subscribe!($type[$slot] $receiver; $crate::rt::lend_object($handler)?)
    };
    ($type:ident[$slot:literal] $receiver:expr; $handler:expr) => {{
        let handler = $handler;
        // SAFETY: these are the entries of one event, as the equal fingerprints say.
        unsafe { $crate::rt::subscribe::<$type>($slot, $receiver, handler) }
    }};
}
