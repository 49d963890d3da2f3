/// Gathers, for each argument that .NET passes, its C parameters, its Rust type, what makes the one of the other, and the
/// argument of the closure; what is done afterwards with variables, and what is given besides the result.
#[doc(hidden)]
#[macro_export]
macro_rules! __function {
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] $post:tt (value $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* $name: <$type as $crate::rt::Value>::C,] [$($types)* $type,]
            [$($make)* let $name = <$type as $crate::rt::Value>::raise($name)?;] [$($values)* $name,]
            $post ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] $post:tt (optional $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* has: i32, $name: <$type as $crate::rt::Value>::C,] [$($types)* ::core::option::Option<$type>,]
            [$($make)* let $name = $crate::rt::raise_optional::<$type>(has, $name)?;] [$($values)* $name,]
            $post ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] $post:tt (object $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* $name: isize,] [$($types)* &$type,]
            [$($make)* let $name = $crate::rt::required($crate::rt::lent::<$type>($name))?;] [$($values)* &$name,]
            $post ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] $post:tt (object? $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* $name: isize,] [$($types)* ::core::option::Option<&$type>,]
            [$($make)* let $name = $crate::rt::lent::<$type>($name);] [$($values)* $name.as_deref(),]
            $post ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] $post:tt (text $name:ident $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* $name: *const u8, len: i32,] [$($types)* &str,]
            [$($make)* let $name = $crate::rt::required($crate::rt::lent_text($name, len))?;] [$($values)* $name,]
            $post ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] $post:tt (text? $name:ident $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* $name: *const u8, len: i32,] [$($types)* ::core::option::Option<&str>,]
            [$($make)* let $name = $crate::rt::lent_text($name, len);] [$($values)* $name,]
            $post ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] $post:tt (list $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* $name: *const ::core::ffi::c_void, len: i32,] [$($types)* &[$type],]
            [$($make)* let $name = $crate::rt::required($crate::rt::lent_list::<$type>($name, len)?)?;] [$($values)* &$name,]
            $post ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] $post:tt (list? $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* $name: *const ::core::ffi::c_void, len: i32,] [$($types)* ::core::option::Option<&[$type]>,]
            [$($make)* let $name = $crate::rt::lent_list::<$type>($name, len)?;] [$($values)* $name.as_deref(),]
            $post ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] $post:tt (texts $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* $name: *const ::core::ffi::c_void, len: i32,] [$($types)* &[$type],]
            [$($make)* let $name = $crate::rt::required($crate::rt::lent_texts::<$type>($name, len)?)?;] [$($values)* &$name,]
            $post ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] $post:tt (texts? $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* $name: *const ::core::ffi::c_void, len: i32,] [$($types)* ::core::option::Option<&[$type]>,]
            [$($make)* let $name = $crate::rt::lent_texts::<$type>($name, len)?;] [$($values)* $name.as_deref(),]
            $post ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] $post:tt (span $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* $name: *mut ::core::ffi::c_void, len: i32,] [$($types)* &mut [$type],]
            [$($make)* let $name = $crate::rt::lent_span::<$type>($name, len);] [$($values)* $name,]
            $post ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] [[$($after:tt)*] $outs:tt] (ref value $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* $name: <$type as $crate::rt::Value>::C, place: *mut <$type as $crate::rt::Value>::C,] [$($types)* &mut $type,]
            [$($make)* let mut $name = <$type as $crate::rt::Value>::raise($name)?;] [$($values)* &mut $name,]
            [[$($after)* *place = <$type as $crate::rt::Value>::lower($name)?;] $outs] ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] [[$($after:tt)*] $outs:tt] (ref optional $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* has: i32, $name: <$type as $crate::rt::Value>::C, placed: *mut i32, place: *mut <$type as $crate::rt::Value>::C,] [$($types)* &mut ::core::option::Option<$type>,]
            [$($make)* let mut $name = $crate::rt::raise_optional::<$type>(has, $name)?;] [$($values)* &mut $name,]
            [[$($after)* *placed = $crate::rt::give_optional($name, place)?;] $outs] ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] [[$($after:tt)*] $outs:tt] (ref object $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* $name: isize, place: *mut isize,] [$($types)* &mut $type,]
            [$($make)* let mut $name = $crate::rt::borrowed::<$type>($crate::rt::required($crate::rt::lent($name))?);] [$($values)* &mut $name,]
            [[$($after)* *place = $crate::rt::give(::core::option::Option::Some($name))?;] $outs] ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] [[$($after:tt)*] $outs:tt] (ref object? $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* $name: isize, place: *mut isize,] [$($types)* &mut ::core::option::Option<$type>,]
            [$($make)* let mut $name = $crate::rt::lent($name).map($crate::rt::borrowed::<$type>);] [$($values)* &mut $name,]
            [[$($after)* *place = $crate::rt::give($name)?;] $outs] ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] [[$($after:tt)*] $outs:tt] (ref text $name:ident $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* $name: *const u8, len: i32, place: *mut $crate::rt::RawText,] [$($types)* &mut ::std::string::String,]
            [$($make)* let mut $name = ::std::string::String::from($crate::rt::required($crate::rt::lent_text($name, len))?);] [$($values)* &mut $name,]
            [[$($after)* $crate::rt::give_text(::core::option::Option::Some(&$name), place)?;] $outs] ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*] [[$($after:tt)*] $outs:tt] (ref text? $name:ident $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* $name: *const u8, len: i32, place: *mut $crate::rt::RawText,] [$($types)* &mut ::core::option::Option<::std::string::String>,]
            [$($make)* let mut $name = $crate::rt::lent_text($name, len).map(::std::string::String::from);] [$($values)* &mut $name,]
            [[$($after)* $crate::rt::give_text($name.as_deref(), place)?;] $outs] ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] $types:tt $make:tt $values:tt [$after:tt [$($outs:tt)*]] (out value $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* place: *mut <$type as $crate::rt::Value>::C,] $types $make $values
            [$after [$($outs)* {$name [$type] [*place = <$type as $crate::rt::Value>::lower($name)?;] []}]] ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] $types:tt $make:tt $values:tt [$after:tt [$($outs:tt)*]] (out optional $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* placed: *mut i32, place: *mut <$type as $crate::rt::Value>::C,] $types $make $values
            [$after [$($outs)* {$name [::core::option::Option<$type>] [*placed = $crate::rt::give_optional($name, place)?;] []}]] ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] $types:tt $make:tt $values:tt [$after:tt [$($outs:tt)*]] (out object $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* place: *mut isize,] $types $make $values
            [$after [$($outs)* {$name [$type] [*place = $crate::rt::give(::core::option::Option::Some($name))?;] []}]] ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] $types:tt $make:tt $values:tt [$after:tt [$($outs:tt)*]] (out object? $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* place: *mut isize,] $types $make $values
            [$after [$($outs)* {$name [::core::option::Option<$type>] [*place = $crate::rt::give($name)?;] []}]] ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] $types:tt $make:tt $values:tt [$after:tt [$($outs:tt)*]] (out text $name:ident $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* place: *mut $crate::rt::RawText,] $types $make $values
            [$after [$($outs)* {$name [::std::string::String] [$crate::rt::give_text(::core::option::Option::Some(&$name), place)?;] [$crate::rt::give_text(::core::option::Option::None, place)?;]}]] ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] $types:tt $make:tt $values:tt [$after:tt [$($outs:tt)*]] (out text? $name:ident $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* place: *mut $crate::rt::RawText,] $types $make $values
            [$after [$($outs)* {$name [::core::option::Option<::std::string::String>] [$crate::rt::give_text($name.as_deref(), place)?;] [$crate::rt::give_text(::core::option::Option::None, place)?;]}]] ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] $types:tt $make:tt $values:tt [$after:tt [$($outs:tt)*]] (out list $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* place: *mut $crate::rt::RawList,] $types $make $values
            [$after [$($outs)* {$name [::std::vec::Vec<$type>] [$crate::rt::give_list(::core::option::Option::Some($name), place)?;] []}]] ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] $types:tt $make:tt $values:tt [$after:tt [$($outs:tt)*]] (out list? $name:ident: $type:ty $(, $($rest:tt)*)?) $result:tt) => {
        $crate::__function!(
            $generic [$($c)* place: *mut $crate::rt::RawList,] $types $make $values
            [$after [$($outs)* {$name [::core::option::Option<::std::vec::Vec<$type>>] [$crate::rt::give_list($name, place)?;] []}]] ($($($rest)*)?) $result
        )
    };
    ($generic:tt [$($c:tt)*] $types:tt $make:tt $values:tt [[$($after:tt)*] [$({$out:ident [$($type:tt)*] [$($write:tt)*] [$($absent:tt)*]})*]] () [()]) => {
        $crate::__answering!(
            $generic [$($c)* ] $types $make $values
            ($($out),*): ($($($type)*),*) => (); { $($after)* $($($write)*)* ::core::result::Result::Ok(()) }
        )
    };
    ($generic:tt [$($c:tt)*] $types:tt $make:tt $values:tt [[$($after:tt)*] [$({$out:ident [$($type:tt)*] [$($write:tt)*] [$($absent:tt)*]})*]] () [value $of:ty]) => {
        $crate::__answering!(
            $generic [$($c)* ] $types $make $values
            (value $(, $out)*): ($of $(, $($type)*)*) => <$of as $crate::rt::Value>::C; { $($after)* $($($write)*)* $crate::rt::Value::lower(value) }
        )
    };
    ($generic:tt [$($c:tt)*] $types:tt $make:tt $values:tt [[$($after:tt)*] [$({$out:ident [$($type:tt)*] [$($write:tt)*] [$($absent:tt)*]})*]] () [optional $of:ty]) => {
        $crate::__answering!(
            $generic [$($c)* result: *mut <$of as $crate::rt::Value>::C,] $types $make $values
            (value $(, $out)*): (::core::option::Option<$of> $(, $($type)*)*) => i32; { $($after)* $($($write)*)* $crate::rt::give_optional(value, result) }
        )
    };
    ($generic:tt [$($c:tt)*] $types:tt $make:tt $values:tt [[$($after:tt)*] [$({$out:ident [$($type:tt)*] [$($write:tt)*] [$($absent:tt)*]})*]] () [object? $of:ty]) => {
        $crate::__answering!(
            $generic [$($c)* ] $types $make $values
            (value $(, $out)*): (::core::option::Option<$of> $(, $($type)*)*) => isize; { $($after)* $($($write)*)* $crate::rt::give(value) }
        )
    };
    ($generic:tt [$($c:tt)*] $types:tt $make:tt $values:tt [[$($after:tt)*] [$({$out:ident [$($type:tt)*] [$($write:tt)*] [$($absent:tt)*]})*]] () [object $of:ty]) => {
        $crate::__answering!(
            $generic [$($c)* ] $types $make $values
            (value $(, $out)*): ($of $(, $($type)*)*) => isize; { $($after)* $($($write)*)* $crate::rt::give(::core::option::Option::Some(value)) }
        )
    };
    ($generic:tt [$($c:tt)*] $types:tt $make:tt $values:tt [[$($after:tt)*] [$({$out:ident [$($type:tt)*] [$($write:tt)*] [$($absent:tt)*]})*]] () [text]) => {
        $crate::__answering!(
            $generic [$($c)* result: *mut $crate::rt::RawText,] $types $make $values
            (value $(, $out)*): (::std::string::String $(, $($type)*)*) => (); { $($after)* $($($write)*)* $crate::rt::give_text(::core::option::Option::Some(&value), result) }
        )
    };
    ($generic:tt [$($c:tt)*] $types:tt $make:tt $values:tt [[$($after:tt)*] [$({$out:ident [$($type:tt)*] [$($write:tt)*] [$($absent:tt)*]})*]] () [text?]) => {
        $crate::__answering!(
            $generic [$($c)* result: *mut $crate::rt::RawText,] $types $make $values
            (value $(, $out)*): (::core::option::Option<::std::string::String> $(, $($type)*)*) => (); { $($after)* $($($write)*)* $crate::rt::give_text(value.as_deref(), result) }
        )
    };
    ($generic:tt [$($c:tt)*] $types:tt $make:tt $values:tt [[$($after:tt)*] [$({$out:ident [$($type:tt)*] [$($write:tt)*] [$($absent:tt)*]})*]] () [list? $of:ty]) => {
        $crate::__answering!(
            $generic [$($c)* result: *mut $crate::rt::RawList,] $types $make $values
            (value $(, $out)*): (::core::option::Option<::std::vec::Vec<$of>> $(, $($type)*)*) => (); { $($after)* $($($write)*)* $crate::rt::give_list(value, result) }
        )
    };
    ($generic:tt [$($c:tt)*] $types:tt $make:tt $values:tt [[$($after:tt)*] [$({$out:ident [$($type:tt)*] [$($write:tt)*] [$($absent:tt)*]})*]] () [list $of:ty]) => {
        $crate::__answering!(
            $generic [$($c)* result: *mut $crate::rt::RawList,] $types $make $values
            (value $(, $out)*): (::std::vec::Vec<$of> $(, $($type)*)*) => (); { $($after)* $($($write)*)* $crate::rt::give_list(::core::option::Option::Some(value), result) }
        )
    };
    ([$t:ident as $trait:path, $method:ident $(, $own:ident)*] [$($c:tt)*] $types:tt [$($make:tt)*] [$($values:tt)*] $post:tt () [task $of:ty]) => {{
        unsafe extern "C" fn function<__T: $trait $(, $own: $crate::rt::Argument)*>(
            context: *const ::core::ffi::c_void,
            $($c)*
            error: *mut $crate::rt::RawError,
        ) -> isize {
            // SAFETY: .NET passes the value that this function was made for, and arguments as the plan has them.
            unsafe {
                $crate::rt::answer(error, || {
                    let value = &*context.cast::<__T>();
                    $($make)*
                    let task: $of = $crate::spawn($crate::rt::not_base(<__T as $trait>::$method(value, $($values)*))?)?;
                    $crate::rt::give(::core::option::Option::Some(task))
                })
            }
        }
        function::<$t $(, $own)*> as *const ::core::ffi::c_void
    }};
    ($generic:tt $c:tt $types:tt $make:tt $values:tt [[$($after:tt)*] [$({$out:ident [$($type:tt)*] [$($write:tt)*] [$($absent:tt)*]})*]] () [try]) => {
        $crate::__answering!(
            $generic $c $types $make $values
            (value): (::core::option::Option<($($($type)*),*)>) => i32; {
                $($after)*
                match value {
                    ::core::option::Option::Some(($($out),*)) => {
                        $($($write)*)*
                        ::core::result::Result::Ok(1)
                    }
                    ::core::option::Option::None => {
                        $($($absent)*)*
                        ::core::result::Result::Ok(0)
                    }
                }
            }
        )
    };
}

/// The function of C's world that calls the closure.
#[doc(hidden)]
#[macro_export]
macro_rules! __answering {
    (
        [$f:ident, $r:ident] [$($c:tt)*] [$($types:tt)*] [$($make:tt)*] [$($values:tt)*]
        ($($answered:tt)*): ($($answer:tt)*) => $returns:ty; $give:block
    ) => {{
        unsafe extern "C" fn function<F, R>(
            context: *const ::core::ffi::c_void,
            $($c)*
            error: *mut $crate::rt::RawError,
        ) -> $returns
        where
            F: ::core::ops::Fn($($types)*) -> R,
            R: $crate::rt::Answer<($($answer)*)>,
        {
            // SAFETY: .NET passes the closure that this function was made for, and arguments as the plan has them.
            unsafe {
                $crate::rt::answer(error, || {
                    let closure = &*context.cast::<F>();
                    $($make)*
                    let ($($answered)*) = $crate::rt::Answer::<($($answer)*)>::into_result(closure($($values)*))?;
                    $give
                })
            }
        }
        function::<$f, $r> as *const ::core::ffi::c_void
    }};
    (
        [$t:ident as $trait:path, $method:ident $(, $own:ident)*] [$($c:tt)*] $types:tt [$($make:tt)*] [$($values:tt)*]
        ($($answered:tt)*): ($($answer:tt)*) => $returns:ty; $give:block
    ) => {{
        unsafe extern "C" fn function<__T: $trait $(, $own: $crate::rt::Argument)*>(
            context: *const ::core::ffi::c_void,
            $($c)*
            error: *mut $crate::rt::RawError,
        ) -> $returns {
            // SAFETY: .NET passes the value that this function was made for, and arguments as the plan has them.
            unsafe {
                $crate::rt::answer(error, || {
                    let value = &*context.cast::<__T>();
                    $($make)*
                    let answer: $crate::rt::Result<($($answer)*)> = <__T as $trait>::$method(value, $($values)*);
                    let ($($answered)*) = answer?;
                    $give
                })
            }
        }
        function::<$t $(, $own)*> as *const ::core::ffi::c_void
    }};
}
