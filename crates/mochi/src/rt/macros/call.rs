/// A call of an entry that has no receiver, by the function of [`call`](mod@crate::rt::call) for its result where all that is passed is
/// read only. Each form has its arm, here and below, as a step more costs the compiler of the bindings as much as an argument.
#[doc(hidden)]
#[macro_export]
macro_rules! __call {
    ($type:ident[$slot:literal]($($word:ident $name:ident),*) -> ()) => {
        // SAFETY: here and below, the entry was printed from the same plan as this call, as the equal fingerprints say.
        unsafe { $crate::rt::call::nothing::<$type, _>($slot, ($($crate::rt::word::$word($name),)*)) }
    };
    ($type:ident[$slot:literal]($($word:ident $name:ident),*) -> $result:ident? $($of:ty)?) => {
        // SAFETY: as above.
        unsafe { $crate::rt::call::or_null::$result::<$type $(, $of)?, _>($slot, ($($crate::rt::word::$word($name),)*)) }
    };
    ($type:ident[$slot:literal]($($word:ident $name:ident),*) -> $result:ident $($of:ty)?) => {
        // SAFETY: as above.
        unsafe { $crate::rt::call::$result::<$type $(, $of)?, _>($slot, ($($crate::rt::word::$word($name),)*)) }
    };
    ($($call:tt)*) => {
        $crate::__call_in_steps!($($call)*)
    };
}

/// The same of an entry in the table of its receiver, by the function of [`on`](crate::rt::on), or of [`get`](crate::rt::get)
/// where nothing else is passed. What it gives is what the method does, and is not named again.
#[doc(hidden)]
#[macro_export]
macro_rules! __method {
    ($this:ident[$slot:literal]() -> ()) => {
        // SAFETY: here and below, see `call!`.
        unsafe { $crate::rt::get::nothing($slot, $this) }
    };
    ($this:ident[$slot:literal]() -> $result:ident? $($of:ty)?) => {
        // SAFETY: as above.
        unsafe { $crate::rt::get::or_null::$result($slot, $this) }
    };
    ($this:ident[$slot:literal]() -> $result:ident $($of:ty)?) => {
        // SAFETY: as above.
        unsafe { $crate::rt::get::$result($slot, $this) }
    };
    ($this:ident[$slot:literal]($($word:ident $name:ident),+) -> ()) => {
        // SAFETY: as above.
        unsafe { $crate::rt::on::nothing($slot, $this, ($($crate::rt::word::$word($name),)+)) }
    };
    ($this:ident[$slot:literal]($($word:ident $name:ident),+) -> $result:ident? $($of:ty)?) => {
        // SAFETY: as above.
        unsafe { $crate::rt::on::or_null::$result($slot, $this, ($($crate::rt::word::$word($name),)+)) }
    };
    ($this:ident[$slot:literal]($($word:ident $name:ident),+) -> $result:ident $($of:ty)?) => {
        // SAFETY: as above.
        unsafe { $crate::rt::on::$result($slot, $this, ($($crate::rt::word::$word($name),)+)) }
    };
    ($this:ident[$slot:literal]($($arguments:tt)+) -> $($result:tt)+) => {
        $crate::__call_in_steps!(Self[$slot]($this, $($arguments)+) -> $($result)+)
    };
}

/// One call of an entry, with arguments of all kinds and any number of them.
#[doc(hidden)]
#[macro_export]
macro_rules! __call_in_steps {
    ($type:ident[$slot:literal]($($arguments:tt)*) -> $($result:tt)+) => {{
        let entry = <$type as $crate::rt::Type>::TABLE.entry($slot)?;
        $crate::__lend!(entry [] [] {[] []} ($($arguments)*) [$($result)+])
    }};
}

/// Makes each argument into what C has for it: a `_` in the signature and a value in the call for each C parameter.
#[doc(hidden)]
#[macro_export]
macro_rules! __lend {
    ($entry:ident [$($types:tt)*] [$($values:tt)*] $after:tt ($this:ident $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__lend!($entry [$($types)* _,] [$($values)* $crate::rt::Class::handle($this).raw(),] $after ($($($rest)*)?) $result)
    };
    ($entry:ident $types:tt $values:tt $after:tt (handle $name:ident $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__lend!($entry $types $values $after ($name $(, $($rest)*)?) $result)
    };
    ($entry:ident [$($types:tt)*] [$($values:tt)*] $after:tt (copy $this:ident $(, $($rest:tt)*)?) $result:tt) => {{
        let mut value = *$this;
        $crate::__lend!($entry [$($types)* _,] [$($values)* &raw mut value,] $after ($($($rest)*)?) $result)
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] $after:tt (own $this:ident $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__lend!($entry [$($types)* _,] [$($values)* ::core::ptr::from_mut($this),] $after ($($($rest)*)?) $result)
    };
    ($entry:ident [$($types:tt)*] [$($values:tt)*] $after:tt (value $name:ident $(, $($rest:tt)*)?) $result:tt) => {{
        let $name = $crate::rt::Value::lower($name)?;
        $crate::__lend!($entry [$($types)* _,] [$($values)* $name,] $after ($($($rest)*)?) $result)
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] $after:tt (text $name:ident $(, $($rest:tt)*)?) $result:tt) => {{
        let $name = $crate::rt::lend_text(&$name)?;
        $crate::__lend!($entry [$($types)* _, _,] [$($values)* $name.0, $name.1,] $after ($($($rest)*)?) $result)
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] $after:tt (object $name:ident $(, $($rest:tt)*)?) $result:tt) => {{
        let $name = $crate::rt::lend_object($name)?;
        $crate::__lend!($entry [$($types)* _,] [$($values)* $name.raw,] $after ($($($rest)*)?) $result)
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] $after:tt (accepted $name:ident $(, $($rest:tt)*)?) $result:tt) => {{
        let $name = $crate::rt::lend_accepted($name)?;
        $crate::__lend!($entry [$($types)* _,] [$($values)* $crate::rt::Handed::raw(&$name),] $after ($($($rest)*)?) $result)
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] $after:tt (optional $name:ident $(, $($rest:tt)*)?) $result:tt) => {{
        let $name = $crate::rt::lower_optional($crate::rt::NullableValue::into_option($name))?;
        $crate::__lend!($entry [$($types)* _, _,] [$($values)* $name.0, $name.1,] $after ($($($rest)*)?) $result)
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] $after:tt (list $name:ident $(, $($rest:tt)*)?) $result:tt) => {{
        let $name = $crate::rt::List::lend($name)?;
        $crate::__lend!($entry [$($types)* _, _,] [$($values)* $name.ptr, $name.len,] $after ($($($rest)*)?) $result)
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] $after:tt (span $name:ident $(, $($rest:tt)*)?) $result:tt) => {{
        let $name = $crate::rt::lend_span($name)?;
        $crate::__lend!($entry [$($types)* _, _,] [$($values)* $name.0, $name.1,] $after ($($($rest)*)?) $result)
    }};
    ($entry:ident $types:tt $values:tt $after:tt (out $($more:tt)*) $result:tt) => {
        $crate::__place!($entry $types $values $after (out $($more)*) $result)
    };
    ($entry:ident $types:tt $values:tt $after:tt (ref $($more:tt)*) $result:tt) => {
        $crate::__place!($entry $types $values $after (ref $($more)*) $result)
    };
    ($entry:ident $types:tt $values:tt {[] []} () [$($result:tt)+]) => {
        $crate::__receive!($entry $types $values $($result)+)
    };
    ($entry:ident $types:tt $values:tt $after:tt () $result:tt) => {
        $crate::__finish!($entry $types $values $after $result)
    };
}

/// Calls, and makes what came back into Rust.
#[doc(hidden)]
#[macro_export]
macro_rules! __receive {
    ($entry:ident $types:tt $values:tt ()) => {
        $crate::__enter!($entry $types $values -> ())
    };
    ($entry:ident $types:tt $values:tt value $type:ty) => {
        $crate::__enter!($entry $types $values -> <$type as $crate::rt::Value>::C).and_then(<$type as $crate::rt::Value>::raise)
    };
    ($entry:ident $types:tt $values:tt object? $type:ty) => {
        $crate::__enter!($entry $types $values -> isize).map($crate::rt::receive_object::<$type>)
    };
    ($entry:ident $types:tt $values:tt object $type:ty) => {
        $crate::__receive!($entry $types $values object? $type).and_then($crate::rt::required)
    };
    ($entry:ident $types:tt $values:tt text) => {
        $crate::__receive!($entry $types $values text?).and_then($crate::rt::required)
    };
    ($entry:ident [$($types:tt)*] [$($values:tt)*] text?) => {
        $crate::rt::receive(|text, error| {
            $crate::__invoke!($entry [$($types)* _, _] [$($values)* text, error] -> ())
        })
    };
    ($entry:ident [$($types:tt)*] [$($values:tt)*] optional $type:ty) => {{
        let mut value = <$type as $crate::rt::Value>::C::default();
        let has = $crate::__enter!($entry [$($types)* _,] [$($values)* &raw mut value,] -> i32)?;
        $crate::rt::raise_optional::<$type>(has, value)
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] list? $type:ty) => {
        $crate::rt::receive_list::<$type>(|list, error| {
            $crate::__invoke!($entry [$($types)* _, _] [$($values)* list, error] -> ())
        })
    };
    ($entry:ident $types:tt $values:tt list $type:ty) => {
        $crate::__receive!($entry $types $values list? $type).and_then($crate::rt::required)
    };
}

/// A call whose result comes back by value, or not at all.
#[doc(hidden)]
#[macro_export]
macro_rules! __enter {
    ($entry:ident [$($types:tt)*] [$($values:tt)*] -> $result:ty) => {{
        let mut error = $crate::rt::RawError::NONE;
        let result = $crate::__invoke!($entry [$($types)* _] [$($values)* &raw mut error] -> $result);
        $crate::rt::check(&mut error).map(|()| result)
    }};
}

/// The call itself.
#[doc(hidden)]
#[macro_export]
macro_rules! __invoke {
    ($entry:ident [$($types:tt)*] [$($values:tt)*] -> $result:ty) => {
        // SAFETY: the entry was printed from the same plan as this call, as the equal fingerprints say, so this is its
        // signature; what is lent lives until it returns.
        unsafe {
            ::core::mem::transmute::<*const ::core::ffi::c_void, unsafe extern "C" fn($($types)*) -> $result>($entry)(
                $($values)*
            )
        }
    };
}
