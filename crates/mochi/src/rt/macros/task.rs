/// A class of tasks: what takes the result of one, and that it can be awaited.
#[doc(hidden)]
#[macro_export]
macro_rules! __task {
    ($type:ty[$slot:literal] => $output:ty: $($word:tt)+) => {
        impl $crate::rt::Awaitable for $type {
            type Output = $output;

            fn result(&self) -> $crate::rt::Result<$output> {
                $crate::rt::call!(Self[$slot](self) -> $($word)+)
            }
        }

        impl ::core::future::IntoFuture for $type {
            type Output = $crate::rt::Result<$output>;
            type IntoFuture = $crate::rt::Task<$output>;

            fn into_future(self) -> Self::IntoFuture {
                $crate::rt::Task::of(self)
            }
        }

        impl ::core::future::IntoFuture for &$type {
            type Output = $crate::rt::Result<$output>;
            type IntoFuture = $crate::rt::Task<$output>;

            fn into_future(self) -> Self::IntoFuture {
                $crate::rt::Task::of(::core::clone::Clone::clone(self))
            }
        }
    };
}

/// Starts what is awaited.
#[doc(hidden)]
#[macro_export]
macro_rules! __start {
    ($type:ident[$slot:literal]($($arguments:tt)*) -> $task:ty: $($result:tt)+) => {
        $crate::rt::Task::start($crate::__result_of!($task: $($result)+), || {
            let entry = <$type as $crate::rt::Type>::TABLE.entry($slot)?;
            $crate::__lend!(entry [] [] {[] []} ($($arguments)*) [start [] [] $($result)+])
        })
    };
}

/// Starts what is awaited, and cancelled when it is not.
#[doc(hidden)]
#[macro_export]
macro_rules! __start_cancellable {
    ($type:ident[$slot:literal]($($arguments:tt)*) -> $task:ty: $($result:tt)+) => {
        $crate::rt::Task::start_cancellable($crate::__result_of!($task: $($result)+), |cancel| {
            let entry = <$type as $crate::rt::Type>::TABLE.entry($slot)?;
            $crate::__lend!(entry [] [] {[] []} ($($arguments)*) [start [_,] [cancel,] $($result)+])
        })
    };
}

/// What takes the result of a task that was not over at once.
#[doc(hidden)]
#[macro_export]
macro_rules! __result_of {
    ($task:ty: text?) => {
        $crate::rt::task_result_or_null::<$task>
    };
    ($task:ty: object? $($type:tt)+) => {
        $crate::rt::task_result_or_null::<$task>
    };
    ($task:ty: list? $($type:tt)+) => {
        $crate::rt::task_result_or_null::<$task>
    };
    ($task:ty: $($result:tt)+) => {
        $crate::rt::task_result::<$task>
    };
}

/// Calls, and makes what came back into Rust where the work is over.
#[doc(hidden)]
#[macro_export]
macro_rules! __begin {
    ($entry:ident $types:tt $values:tt ()) => {
        $crate::__enter!($entry $types $values -> isize).and_then(|task| $crate::rt::started(task, || Ok(())))
    };
    ($entry:ident [$($types:tt)*] [$($values:tt)*] value $type:ty) => {{
        let mut cell = <$type as $crate::rt::Value>::C::default();
        let task = $crate::__enter!($entry [$($types)* _,] [$($values)* &raw mut cell,] -> isize)?;
        $crate::rt::started(task, || <$type as $crate::rt::Value>::raise(cell))
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] optional $type:ty) => {{
        let mut cell = (0, <$type as $crate::rt::Value>::C::default());
        let task =
            $crate::__enter!($entry [$($types)* _, _,] [$($values)* &raw mut cell.0, &raw mut cell.1,] -> isize)?;
        $crate::rt::started(task, || $crate::rt::raise_optional::<$type>(cell.0, cell.1))
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] text?) => {{
        let mut cell = $crate::rt::TextPlace::new();
        let task = $crate::__enter!($entry [$($types)* _,] [$($values)* cell.lend(),] -> isize)?;
        $crate::rt::started(task, || $crate::__take_text!(cell))
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] text) => {{
        let mut cell = $crate::rt::TextPlace::new();
        let task = $crate::__enter!($entry [$($types)* _,] [$($values)* cell.lend(),] -> isize)?;
        $crate::rt::started(task, || $crate::__take_text!(cell).and_then($crate::rt::required))
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] object? $type:ty) => {{
        let mut cell = 0_isize;
        let task = $crate::__enter!($entry [$($types)* _,] [$($values)* &raw mut cell,] -> isize)?;
        $crate::rt::started(task, || Ok($crate::rt::receive_object::<$type>(cell)))
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] object $type:ty) => {{
        let mut cell = 0_isize;
        let task = $crate::__enter!($entry [$($types)* _,] [$($values)* &raw mut cell,] -> isize)?;
        $crate::rt::started(task, || $crate::rt::required($crate::rt::receive_object::<$type>(cell)))
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] list? $type:ty) => {{
        let mut cell = $crate::rt::RawList::NONE;
        let task = $crate::__enter!($entry [$($types)* _,] [$($values)* &raw mut cell,] -> isize)?;
        $crate::rt::started(task, || $crate::__take_list!(cell $type))
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] list $type:ty) => {{
        let mut cell = $crate::rt::RawList::NONE;
        let task = $crate::__enter!($entry [$($types)* _,] [$($values)* &raw mut cell,] -> isize)?;
        $crate::rt::started(task, || $crate::__take_list!(cell $type).and_then($crate::rt::required))
    }};
}
