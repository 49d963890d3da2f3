/// A class of tasks: what takes the result of one, and that it can be awaited.
#[doc(hidden)]
#[macro_export]
macro_rules! __task {
    ([$($generics:tt)*] $type:ty[$slot:literal]<$argument:ident> => $($word:tt)+) => {
        impl<$($generics)*> $crate::rt::Awaitable for $type {
            type Output = $argument;

            #[inline]
            fn result(&self) -> $crate::rt::Result<$argument> {
                $crate::rt::open!(Self[$slot]<$argument>(self) -> $($word)+)
            }
        }

        impl<$($generics)*> ::core::future::IntoFuture for $type {
            type Output = $crate::rt::Result<$argument>;
            type IntoFuture = $crate::rt::Task<$argument>;

            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                $crate::rt::Task::of(self)
            }
        }

        impl<$($generics)*> ::core::future::IntoFuture for &$type {
            type Output = $crate::rt::Result<$argument>;
            type IntoFuture = $crate::rt::Task<$argument>;

            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                $crate::rt::Task::of(::core::clone::Clone::clone(self))
            }
        }
    };
    ($type:ty[$slot:literal] => $output:ty: $($word:tt)+) => {
        impl $crate::rt::Awaitable for $type {
            type Output = $output;

            #[inline]
            fn result(&self) -> $crate::rt::Result<$output> {
                $crate::rt::call!(Self[$slot](self) -> $($word)+)
            }
        }

        impl ::core::future::IntoFuture for $type {
            type Output = $crate::rt::Result<$output>;
            type IntoFuture = $crate::rt::Task<$output>;

            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                $crate::rt::Task::of(self)
            }
        }

        impl ::core::future::IntoFuture for &$type {
            type Output = $crate::rt::Result<$output>;
            type IntoFuture = $crate::rt::Task<$output>;

            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                $crate::rt::Task::of(::core::clone::Clone::clone(self))
            }
        }
    };
}

/// A type that is awaited by what starts to wait for it.
#[doc(hidden)]
#[macro_export]
macro_rules! __awaitable {
    ([$($generics:tt)*] $type:ty => $output:ty: $method:ident) => {
        impl<$($generics)*> ::core::future::IntoFuture for $type {
            type Output = $crate::rt::Result<$output>;
            type IntoFuture = $crate::rt::Task<$output>;

            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                self.$method()
            }
        }

        impl<$($generics)*> ::core::future::IntoFuture for &$type {
            type Output = $crate::rt::Result<$output>;
            type IntoFuture = $crate::rt::Task<$output>;

            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                self.$method()
            }
        }
    };
}

/// A type that is awaited as one above it.
#[doc(hidden)]
#[macro_export]
macro_rules! __awaited_as {
    ([$($generics:tt)*] $type:ty => $through:ty) => {
        impl<$($generics)*> ::core::future::IntoFuture for $type {
            type Output = <$through as ::core::future::IntoFuture>::Output;
            type IntoFuture = <$through as ::core::future::IntoFuture>::IntoFuture;

            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                ::core::future::IntoFuture::into_future(&self)
            }
        }

        impl<$($generics)*> ::core::future::IntoFuture for &$type {
            type Output = <$through as ::core::future::IntoFuture>::Output;
            type IntoFuture = <$through as ::core::future::IntoFuture>::IntoFuture;

            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                let through = $crate::rt::upcast::<_, $through>(self);
                ::core::future::IntoFuture::into_future(::core::clone::Clone::clone(through))
            }
        }
    };
}

/// A class of tasks that can be made here.
#[doc(hidden)]
#[macro_export]
macro_rules! __promise {
    ([$($generics:tt)*] $type:ty[$slot:literal]<$argument:ident>) => {
        impl<$($generics)*> $crate::rt::Promise for $type {
            fn promise<__Closure>(closure: __Closure) -> $crate::rt::Result<Self>
            where
                __Closure: ::core::ops::Fn() -> $crate::rt::Result<$argument>
                    + ::core::marker::Send
                    + ::core::marker::Sync
                    + 'static,
            {
                $crate::rt::wrap_open!(
                    Self[$slot]<$argument>(closure: __Closure, $crate::rt::Result<$argument>)() -> $argument
                )
            }
        }
    };
    ($type:ty[$slot:literal] => $($word:tt)+) => {
        impl $crate::rt::Promise for $type {
            fn promise<__Closure>(closure: __Closure) -> $crate::rt::Result<Self>
            where
                __Closure: ::core::ops::Fn() -> $crate::rt::Result<<Self as $crate::rt::Awaitable>::Output>
                    + ::core::marker::Send
                    + ::core::marker::Sync
                    + 'static,
            {
                type __Answer = $crate::rt::Result<<$type as $crate::rt::Awaitable>::Output>;
                let function = $crate::__function!([__Closure, __Answer] [] [] [] [] [[] []] () [$($word)+]);
                // SAFETY: both were printed from the same plan, as the equal fingerprints say.
                unsafe { $crate::rt::make::<$type, __Closure>($slot, function, closure) }
            }
        }
    };
}

/// Says of a task that is a value type that it is over as long as nothing is in it.
#[doc(hidden)]
#[macro_export]
macro_rules! __over {
    ($type:ident: $default:ident) => {
        impl $crate::rt::Over for $type {
            #[inline]
            fn over() -> $crate::rt::Result<Self> {
                Self::$default()
            }
        }
    };
}

/// Starts what is awaited.
#[doc(hidden)]
#[macro_export]
macro_rules! __start {
    ($type:ident[$slot:literal]($($word:ident $($name:ident)?),*) -> $task:ty: $($result:tt)+) => {
        // SAFETY: the entry was printed from the same plan as this call, as the equal fingerprints say.
        unsafe {
            $crate::rt::start::<$type, $task, $crate::__given!($($result)+), _>(
                $slot, ($($crate::__pass!($word $($name)?),)*)
            )
        }
    };
}

/// Starts what is awaited, and cancelled when it is not.
#[doc(hidden)]
#[macro_export]
macro_rules! __start_cancellable {
    ($type:ident[$slot:literal]($($word:ident $($name:ident)?),*) -> $task:ty: $($result:tt)+) => {
        // SAFETY: the entry was printed from the same plan as this call, as the equal fingerprints say.
        unsafe {
            $crate::rt::start_cancellable::<$type, $task, $crate::__given!($($result)+), _>(
                $slot, ($($crate::__pass!($word $($name)?),)*)
            )
        }
    };
}

/// An argument of what is started.
#[doc(hidden)]
#[macro_export]
macro_rules! __pass {
    ($this:ident) => {
        $crate::rt::This($this)
    };
    ($word:ident $name:ident) => {
        $crate::rt::word::$word($name)
    };
}

/// What work gives.
#[doc(hidden)]
#[macro_export]
macro_rules! __given {
    (()) => {
        ()
    };
    (value $type:ty) => {
        $crate::rt::GivenValue<$type>
    };
    (optional $type:ty) => {
        $crate::rt::GivenOptional<$type>
    };
    (text) => {
        $crate::rt::GivenText
    };
    (text?) => {
        $crate::rt::OrNull<$crate::rt::GivenText>
    };
    (object? $type:ty) => {
        $crate::rt::OrNull<$crate::rt::GivenObject<$type>>
    };
    (object $type:ty) => {
        $crate::rt::GivenObject<$type>
    };
    (list? $type:ty) => {
        $crate::rt::OrNull<$crate::rt::GivenList<$type>>
    };
    (list $type:ty) => {
        $crate::rt::GivenList<$type>
    };
}
