/// One call of an entry of something generic.
#[doc(hidden)]
#[macro_export]
macro_rules! __open {
    (Self[$slot:literal]<$($generic:ty),*>($($word:ident $($name:ident)? $(: $of:ty)?),*) -> $($result:tt)+) => {
        // SAFETY: the entry was printed from the same plan as this call, as the equal fingerprints say.
        unsafe {
            $crate::__open_result!(
                [$($result)+] OfOpen<Self>, $slot, ($($generic,)*),
                ($($crate::__pass_any!($word $($name)? $(: $of)?),)*)
            )
        }
    };
    ($type:ident[$slot:literal]<$($generic:ty),*>($($word:ident $($name:ident)? $(: $of:ty)?),*) -> $($result:tt)+) => {
        // SAFETY: the entry was printed from the same plan as this call, as the equal fingerprints say.
        unsafe {
            $crate::__open_result!(
                [$($result)+] OfType<$type>, $slot, ($($generic,)*),
                ($($crate::__pass_any!($word $($name)? $(: $of)?),)*)
            )
        }
    };
}

/// The same of what is awaited: the entry gives the task.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_task {
    ($type:ident[$slot:literal]<$($generic:ty),*>($($arguments:tt)*) -> ? $task:ty) => {
        $crate::rt::open!($type[$slot]<$($generic),*>($($arguments)*) -> task? $task)
    };
    ($type:ident[$slot:literal]<$($generic:ty),*>($($arguments:tt)*) -> $task:ty) => {
        $crate::rt::open!($type[$slot]<$($generic),*>($($arguments)*) -> task $task)
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

/// The same of an entry that changes variables of the caller's.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_ref {
    ([$($name:ident: $type:ty),+] $open:ident!($($call:tt)*)) => {{
        $(let mut $name = $crate::rt::OpenVariable::<$type, _>::new($name)?;)+
        let result: $crate::rt::Result<_> = $crate::rt::$open!($($call)*);
        let result = result?;
        $($name.finish()?;)+
        ::core::result::Result::Ok(result)
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

/// An argument.
#[doc(hidden)]
#[macro_export]
macro_rules! __pass_any {
    ($this:ident) => {
        $crate::rt::This($this)
    };
    (any $name:ident: $type:ty) => {
        $crate::rt::PassIn::<$type, _>($name, ::core::marker::PhantomData)
    };
    (closure $name:ident: $type:ty) => {
        $crate::rt::PassMade(<$type>::from_fn($name))
    };
    (new $name:ident: $type:ty) => {
        $crate::rt::PassMade(<$type>::new($name))
    };
    (place $name:ident) => {
        $crate::rt::PassPlace(&mut $name)
    };
    (variable $name:ident) => {
        $crate::rt::PassRaw($name.lend())
    };
    ($word:ident $name:ident) => {
        $crate::rt::word::$word($name)
    };
}

/// The call that gives this, by the function of [`call_open`](crate::rt::call_open) for it.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_result {
    ([()] $of:ident<$type:ident>, $slot:literal, $types:ty, $args:expr) => {
        $crate::rt::call_open::nothing::<$crate::rt::$of<$type>, $types, _>($slot, $args)
    };
    ([$word:ident? $($given:ty)?] $of:ident<$type:ident>, $slot:literal, $types:ty, $args:expr) => {
        $crate::rt::call_open::or_null::$word::<$crate::rt::$of<$type> $(, $given)?, $types, _>($slot, $args)
    };
    ([$word:ident $($given:ty)?] $of:ident<$type:ident>, $slot:literal, $types:ty, $args:expr) => {
        $crate::rt::call_open::$word::<$crate::rt::$of<$type> $(, $given)?, $types, _>($slot, $args)
    };
}

/// The types that something generic is compiled for: they have a trait, without which rustc says what is missing.
#[doc(hidden)]
#[macro_export]
macro_rules! __instances {
    ($name:ident<$($parameter:ident),+> $message:literal, $note:literal; $($type:ty = <$($argument:ty),+>;)*) => {
        #[doc(hidden)]
        #[allow(non_camel_case_types, reason = "it is named after a method, too")]
        #[diagnostic::on_unimplemented(message = $message, label = "not there for these types", note = $note)]
        pub trait $name<$($parameter),+> {}

        $(impl $name<$($argument),+> for $type {})*
    };
}

/// Where the entries of something generic are.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_table {
    ([$($impl:tt)*] $type:ty;) => {};
    ([$($impl:tt)*] $type:ty; $package:path[$index:literal]) => {
        $($impl)* $crate::rt::Open for $type {
            const OPEN: $crate::rt::Table = $crate::rt::Package::table(&$package, $index);
        }
    };
}
