/// One call of an entry of something generic.
#[doc(hidden)]
#[macro_export]
macro_rules! __open {
    (Self[$slot:literal]$($rest:tt)*) => {
        $crate::__open_at!([Self::__mochi_open($slot)] $slot $($rest)*)
    };
    ($type:ident[$slot:literal]$($rest:tt)*) => {
        $crate::__open_at!([<$type as $crate::rt::Type>::TABLE.entry($slot)] $slot $($rest)*)
    };
}

/// The same, once it is known what finds the entry: what is generic itself has a function of its own for that.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_at {
    ([$entry:expr] $slot:literal <$($generic:ty),*>($($word:ident $($name:ident)? $(: $of:ty)?),*) -> $($result:tt)+) => {{
        static CLOSED: $crate::rt::Closed = $crate::rt::Closed::new();
        let function = CLOSED.function::<($($generic,)*)>(
            || $entry,
            $slot,
            &[$(<$generic as $crate::rt::Argument>::IDENTITY),*],
        )?;
        #[allow(unused_mut)]
        let mut keep = $crate::rt::Keep::new();
        let mut arguments = [$($crate::__open_argument!(keep $word $($name)? $(: $of)?)),*];
        // SAFETY: the entry was printed from the same plan as this call, as the equal fingerprints say, so these are its
        // arguments; what is lent lives until it returns.
        unsafe { $crate::__open_result!(function arguments $($result)+) }
    }};
}

/// The same of what is awaited: the entry gives the task.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_task {
    ($type:ident[$slot:literal]<$($generic:ty),*>($($arguments:tt)*) -> ? $task:ty) => {
        $crate::rt::open_task_or_null(|| $crate::rt::open!($type[$slot]<$($generic),*>($($arguments)*) -> any $task))
    };
    ($type:ident[$slot:literal]<$($generic:ty),*>($($arguments:tt)*) -> $task:ty) => {
        $crate::rt::open_task(|| $crate::rt::open!($type[$slot]<$($generic),*>($($arguments)*) -> any $task))
    };
}

/// The same of an entry that fills variables: they are behind the result, or instead of it.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_out {
    (
        $type:ident[$slot:literal]<$($generic:ty),*>($($word:ident $($name:ident)? $(: $of:ty)?),*)
        -> [$($result:tt)+]; $given:tt; [$($out:ident $mark:ident $place:ty),+]
    ) => {{
        $(let mut $out = $crate::rt::RawAny::NONE;)+
        let result = $crate::rt::open!(
            $type[$slot]<$($generic),*>($($word $($name)? $(: $of)?),*) -> $($result)+
        );
        // SAFETY: the entry has put values of these types there, or nothing where it failed.
        $(let $out = unsafe { $crate::__open_place!($mark $place, $out) };)+
        let result = result?;
        $crate::__give!(result [$($out)+] $given)
    }};
}

/// What an entry has put into a variable.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_place {
    (any $type:ty, $place:ident) => {
        <$type as $crate::rt::Argument>::take(&$place).and_then($crate::rt::required)
    };
    (nullable $type:ty, $place:ident) => {
        <$type as $crate::rt::Argument>::take(&$place)
    };
}

/// An argument as any value.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_argument {
    ($keep:ident any $name:ident: $type:ty) => {
        $crate::rt::In::<$type>::lend(&$name, &mut $keep)?
    };
    ($keep:ident place $name:ident) => {
        $crate::rt::any_place(&mut $name)
    };
    ($keep:ident text $name:ident) => {
        $crate::rt::any_text(&$name)?
    };
    ($keep:ident object $name:ident) => {
        $crate::rt::any_object($name, &mut $keep)?
    };
    ($keep:ident closure $name:ident: $type:ty) => {
        $crate::rt::any_owned(<$type>::from_fn($name)?, &mut $keep)
    };
    ($keep:ident list $name:ident) => {
        $crate::rt::any_list(&$name, &mut $keep)?
    };
    ($keep:ident $this:ident) => {
        $crate::rt::any_self($this)
    };
}

/// Calls, and makes what came back into Rust.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_result {
    ($function:ident $arguments:ident ()) => {
        $crate::rt::invoke($function, &mut $arguments)
    };
    ($function:ident $arguments:ident any? $type:ty) => {
        $crate::rt::invoke_any::<$type>($function, &mut $arguments)
    };
    ($function:ident $arguments:ident any $type:ty) => {
        $crate::rt::invoke_any::<$type>($function, &mut $arguments).and_then($crate::rt::required)
    };
    ($function:ident $arguments:ident text?) => {
        $crate::rt::invoke_text($function, &mut $arguments)
    };
    ($function:ident $arguments:ident text) => {
        $crate::rt::invoke_text($function, &mut $arguments).and_then($crate::rt::required)
    };
    ($function:ident $arguments:ident list? $type:ty) => {
        $crate::rt::invoke_list::<$type>($function, &mut $arguments)
    };
    ($function:ident $arguments:ident list $type:ty) => {
        $crate::rt::invoke_list::<$type>($function, &mut $arguments).and_then($crate::rt::required)
    };
}

/// The functions that find the entries of something generic.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_table {
    ([$($impl:tt)*]) => {};
    ([$($impl:tt)*] $package:path[$index:literal; $count:literal]) => {
        $($impl)* {
            fn __mochi_open(slot: usize) -> $crate::rt::Result<*const ::core::ffi::c_void> {
                static SLOTS: $crate::rt::Slots<$count> = $crate::rt::Slots::new();
                // SAFETY: they are a static's.
                unsafe { $crate::rt::Table::new(&$package, $index, &raw const SLOTS) }.entry(slot)
            }
        }
    };
}
