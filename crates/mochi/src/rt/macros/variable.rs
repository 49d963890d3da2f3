/// Makes room for what an entry writes: of an `out` it is taken as a result, of a `ref` put back into the variable.
#[doc(hidden)]
#[macro_export]
macro_rules! __place {
    ($entry:ident [$($types:tt)*] [$($values:tt)*] {[$($outs:tt)*] [$($sets:tt)*]} (out value $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {{
        let mut cell = <$type as $crate::rt::Value>::C::default();
        $crate::__lend!(
            $entry [$($types)* _,] [$($values)* &raw mut cell,]
            {[$($outs)* [$name = <$type as $crate::rt::Value>::raise(cell)]] [$($sets)*]} ($($($rest)*)?) $result
        )
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] {[$($outs:tt)*] [$($sets:tt)*]} (ref value $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {{
        let mut cell = <$type as $crate::rt::Value>::C::default();
        let given = <$type as $crate::rt::Value>::lower(*$name)?;
        $crate::__lend!(
            $entry [$($types)* _, _,] [$($values)* given, &raw mut cell,]
            {[$($outs)*] [$($sets)* [$name <$type as $crate::rt::Value>::raise(cell) => $crate::rt::set]]} ($($($rest)*)?) $result
        )
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] {[$($outs:tt)*] [$($sets:tt)*]} (out optional $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {{
        let mut cell = (0, <$type as $crate::rt::Value>::C::default());
        $crate::__lend!(
            $entry [$($types)* _, _,] [$($values)* &raw mut cell.0, &raw mut cell.1,]
            {[$($outs)* [$name = $crate::rt::raise_optional::<$type>(cell.0, cell.1)]] [$($sets)*]} ($($($rest)*)?) $result
        )
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] {[$($outs:tt)*] [$($sets:tt)*]} (ref optional $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {{
        let mut cell = (0, <$type as $crate::rt::Value>::C::default());
        let given = $crate::rt::lower_optional::<$type>(*$name)?;
        $crate::__lend!(
            $entry [$($types)* _, _, _, _,] [$($values)* given.0, given.1, &raw mut cell.0, &raw mut cell.1,]
            {[$($outs)*] [$($sets)* [$name $crate::rt::raise_optional::<$type>(cell.0, cell.1) => $crate::rt::set]]} ($($($rest)*)?) $result
        )
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] {[$($outs:tt)*] [$($sets:tt)*]} (out text? $name:ident $(, $($rest:tt)*)?) $result:tt) => {{
        let mut cell = $crate::rt::TextPlace::new();
        $crate::__lend!(
            $entry [$($types)* _,] [$($values)* cell.lend(),]
            {[$($outs)* [$name = $crate::__take_text!(cell)]] [$($sets)*]} ($($($rest)*)?) $result
        )
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] {[$($outs:tt)*] [$($sets:tt)*]} (out text $name:ident $(, $($rest:tt)*)?) $result:tt) => {{
        let mut cell = $crate::rt::TextPlace::new();
        $crate::__lend!(
            $entry [$($types)* _,] [$($values)* cell.lend(),]
            {[$($outs)* [$name = $crate::__take_text!(cell).and_then($crate::rt::required)]] [$($sets)*]} ($($($rest)*)?) $result
        )
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] {[$($outs:tt)*] [$($sets:tt)*]} (ref text $name:ident $(, $($rest:tt)*)?) $result:tt) => {{
        let mut cell = $crate::rt::TextPlace::new();
        let given = $crate::rt::Variable::<String>::get(&*$name).map(String::as_str);
        let given = $crate::rt::lend_text(&given)?;
        $crate::__lend!(
            $entry [$($types)* _, _, _,] [$($values)* given.0, given.1, cell.lend(),]
            {[$($outs)*] [$($sets)* [$name $crate::__take_text!(cell) => $crate::rt::Variable::<String>::put]]} ($($($rest)*)?) $result
        )
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] {[$($outs:tt)*] [$($sets:tt)*]} (out object? $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {{
        let mut cell = 0_isize;
        $crate::__lend!(
            $entry [$($types)* _,] [$($values)* &raw mut cell,]
            {[$($outs)* [$name = ::core::result::Result::Ok::<_, $crate::Error>($crate::rt::receive_object::<$type>(cell))]] [$($sets)*]} ($($($rest)*)?) $result
        )
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] {[$($outs:tt)*] [$($sets:tt)*]} (out object $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {{
        let mut cell = 0_isize;
        $crate::__lend!(
            $entry [$($types)* _,] [$($values)* &raw mut cell,]
            {[$($outs)* [$name = $crate::rt::required($crate::rt::receive_object::<$type>(cell))]] [$($sets)*]} ($($($rest)*)?) $result
        )
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] {[$($outs:tt)*] [$($sets:tt)*]} (ref object $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {{
        let mut cell = 0_isize;
        let given = $crate::rt::Variable::<$type>::get(&*$name).map_or(0, |of| $crate::rt::Class::handle(of).raw());
        $crate::__lend!(
            $entry [$($types)* _, _,] [$($values)* given, &raw mut cell,]
            {[$($outs)*] [$($sets)* [$name ::core::result::Result::Ok::<_, $crate::Error>($crate::rt::receive_object::<$type>(cell)) => $crate::rt::Variable::<$type>::put]]} ($($($rest)*)?) $result
        )
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] {[$($outs:tt)*] [$($sets:tt)*]} (out list? $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {{
        let mut cell = $crate::rt::RawList::NONE;
        $crate::__lend!(
            $entry [$($types)* _,] [$($values)* &raw mut cell,]
            {[$($outs)* [$name = $crate::__take_list!(cell $type)]] [$($sets)*]} ($($($rest)*)?) $result
        )
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] {[$($outs:tt)*] [$($sets:tt)*]} (out list $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {{
        let mut cell = $crate::rt::RawList::NONE;
        $crate::__lend!(
            $entry [$($types)* _,] [$($values)* &raw mut cell,]
            {[$($outs)* [$name = $crate::__take_list!(cell $type).and_then($crate::rt::required)]] [$($sets)*]} ($($($rest)*)?) $result
        )
    }};
    ($entry:ident [$($types:tt)*] [$($values:tt)*] {[$($outs:tt)*] [$($sets:tt)*]} (ref list $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {{
        let mut cell = $crate::rt::RawList::NONE;
        let given = $crate::rt::Variable::<::std::vec::Vec<$type>>::get(&*$name).map(::std::vec::Vec::as_slice);
        let given = $crate::rt::lend_elements(given)?;
        $crate::__lend!(
            $entry [$($types)* _, _, _,] [$($values)* given.ptr, given.len, &raw mut cell,]
            {[$($outs)*] [$($sets)* [$name $crate::__take_list!(cell $type) => $crate::rt::Variable::<::std::vec::Vec<$type>>::put]]} ($($($rest)*)?) $result
        )
    }};
}

/// Calls, takes everything that was written, whether it is wanted or not, and then looks whether all went well.
#[doc(hidden)]
#[macro_export]
macro_rules! __finish {
    (
        $entry:ident $types:tt $values:tt
        {[$([$out:ident = $taken:expr])*] [$([$set:ident $after:expr => $put:path])*]} [$($result:tt)+]
    ) => {{
        let result = $crate::__outcome!($entry $types $values $($result)+);
        $(let $out = $taken;)*
        $(let $set = ($set, $after);)*
        let result = result?;
        $($put($set.0, $set.1?)?;)*
        $crate::__give!(result [$($out)*] $($result)+)
    }};
}

/// The result of the entry itself.
#[doc(hidden)]
#[macro_export]
macro_rules! __outcome {
    ($entry:ident $types:tt $values:tt try) => {
        $crate::__receive!($entry $types $values value bool)
    };
    ($entry:ident $types:tt $values:tt $($result:tt)+) => {
        $crate::__receive!($entry $types $values $($result)+)
    };
}

/// The result of the method: of a `try` what is had after a `true`, else what the entry gave and what it wrote.
#[doc(hidden)]
#[macro_export]
macro_rules! __give {
    ($result:ident [$($out:ident)+] try) => {
        if $result { Ok(Some(($($out?),+))) } else { Ok(None) }
    };
    ($result:ident [$out:ident] ()) => {{
        let () = $result;
        $out
    }};
    ($result:ident [$($out:ident)+] ()) => {{
        let () = $result;
        Ok(($($out?),+))
    }};
    ($result:ident [$($out:ident)*] $($of:tt)+) => {
        Ok(($result $(, $out?)*))
    };
}

/// The text in a place.
#[doc(hidden)]
#[macro_export]
macro_rules! __take_text {
    ($cell:ident) => {
        // SAFETY: it was lent to the call that is over, and is a variable of this function since.
        ::core::result::Result::Ok::<_, $crate::Error>(unsafe { $cell.take() })
    };
}

/// The list in a place.
#[doc(hidden)]
#[macro_export]
macro_rules! __take_list {
    ($cell:ident $type:ty) => {
        // SAFETY: the entry has elements of this type, as the equal fingerprints say, and this is the one time.
        unsafe { $crate::rt::take_list::<$type>($cell) }
    };
}
