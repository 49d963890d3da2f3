//! Cases and their steps, as the table writes them.

/// Cases, a name and its [`steps!`] each:
///
/// ```text
/// "identity/the same object" => {
///     let one = Node.new("one");
///     let same = Node.Itself(one);
///     Objects.AreSame(one, same) => true;
/// }
/// "null/where none is allowed" => only_in_c("why") { Texts.Echo(NULL) => NULL; }
/// ```
macro_rules! cases {
    ($($name:expr => $($limit:ident($($why:expr),*))* { $($steps:tt)* })*) => {
        vec![$($crate::case::case($name, $crate::steps::steps! { $($steps)* })$(.$limit($($why),*))*),*]
    };
}

/// Statements, a [`Step`](crate::case::Step) each. What follows `=>` is what the step shows: a value, an object, a failure;
/// without it, that it was done.
///
/// ```text
/// let one = Node.new("one");                  keeps the object that comes back
/// let first = Lists.Nodes(list([one]))[0];    keeps one of the list that comes back
/// let echo = function OnI32(Echo);            a delegate that calls a function of the host
/// let two = clone one;                        keeps one more reference
/// let named = one as INamed;                  keeps a checked cast
/// Node.set_Name(one, "two");
/// Node.get_Name(one) => "two";
/// into 16: Node.get_Name(one) => buffer("two");   the text into a buffer of so many bytes
/// unheard: Failures.Throw("odd");                 without a place for the error
/// tell Data: Failures.ThrowWithData() => ..;      what the error tells, one of `Told`
/// one is Node => true;
/// one == two => false;
/// Text of one => "<two>";                         `Text`, `TypeName` or `Hash`
/// unbox one as i32 => WrongType;
/// live => 1;                                      handles that are alive
/// callbacks => 0;                                 functions that .NET can still call
/// free one;
/// dispose two;
/// thread { .. }                                   steps on a thread of their own
/// ```
macro_rules! steps {
    ($($statement:tt)*) => {{
        let mut steps: Vec<$crate::case::Step> = Vec::new();
        $crate::steps::each!(steps; $($statement)*);
        steps
    }};
}

macro_rules! each {
    ($to:ident;) => {};
    ($to:ident; thread { $($inner:tt)* } $($rest:tt)*) => {
        $to.push($crate::case::Action::OnThread($crate::steps::steps!($($inner)*)).done());
        $crate::steps::each!($to; $($rest)*);
    };
    ($to:ident; let $name:ident = clone $of:ident; $($rest:tt)*) => {
        $crate::steps::keep!($to, $name, Clone { of: $of.0, name: stringify!($name) });
        $crate::steps::each!($to; $($rest)*);
    };
    ($to:ident; let $name:ident = $of:ident as $ty:ident; $($rest:tt)*) => {
        $crate::steps::keep!($to, $name, Cast { of: $of.0, ty: stringify!($ty), name: stringify!($name) });
        $crate::steps::each!($to; $($rest)*);
    };
    ($to:ident; let $name:ident = function $ty:ident($body:expr); $($rest:tt)*) => {
        $crate::steps::keep!($to, $name, Make(stringify!($name), stringify!($ty), $body));
        $crate::steps::each!($to; $($rest)*);
    };
    ($to:ident; let $name:ident = $class:ident.$member:ident $arguments:tt; $($rest:tt)*) => {
        $crate::steps::keep!($to, $name, Keep(stringify!($name), $crate::steps::call!($class $member $arguments)));
        $crate::steps::each!($to; $($rest)*);
    };
    ($to:ident; let $name:ident = $class:ident.$member:ident $arguments:tt[$at:literal]; $($rest:tt)*) => {
        $crate::steps::keep!(
            $to,
            $name,
            Element { name: stringify!($name), at: $at, of: $crate::steps::call!($class $member $arguments) }
        );
        $crate::steps::each!($to; $($rest)*);
    };
    ($to:ident; into $room:tt: $class:ident.$member:ident $arguments:tt $($rest:tt)*) => {
        $crate::steps::shown!($to, Into($room, $crate::steps::call!($class $member $arguments)), $($rest)*);
    };
    ($to:ident; unheard: $class:ident.$member:ident $arguments:tt $($rest:tt)*) => {
        $crate::steps::shown!($to, Unheard($crate::steps::call!($class $member $arguments)), $($rest)*);
    };
    ($to:ident; tell $told:ident: $class:ident.$member:ident $arguments:tt $($rest:tt)*) => {
        $crate::steps::shown!(
            $to,
            Tell($crate::case::Told::$told, $crate::steps::call!($class $member $arguments)),
            $($rest)*
        );
    };
    ($to:ident; free $name:ident $($rest:tt)*) => {
        $crate::steps::shown!($to, Free($name.0), $($rest)*);
    };
    ($to:ident; dispose $name:ident $($rest:tt)*) => {
        $crate::steps::shown!($to, Dispose($name.0), $($rest)*);
    };
    ($to:ident; clone $name:ident $($rest:tt)*) => {
        $crate::steps::shown!($to, Clone { of: $name.0, name: "copy" }, $($rest)*);
    };
    ($to:ident; unbox $name:ident as $ty:ident $($rest:tt)*) => {
        $crate::steps::shown!($to, Unbox($name.0, stringify!($ty)), $($rest)*);
    };
    ($to:ident; live $($rest:tt)*) => {
        $crate::steps::shown!($to, Live, $($rest)*);
    };
    ($to:ident; callbacks $($rest:tt)*) => {
        $crate::steps::shown!($to, Callbacks, $($rest)*);
    };
    ($to:ident; $asked:ident of $name:ident $($rest:tt)*) => {
        $crate::steps::shown!($to, $asked($name.0), $($rest)*);
    };
    ($to:ident; $name:ident is $ty:ident $($rest:tt)*) => {
        $crate::steps::shown!($to, Is($name.0, stringify!($ty)), $($rest)*);
    };
    ($to:ident; $name:ident as $ty:ident $($rest:tt)*) => {
        $crate::steps::shown!($to, Cast { of: $name.0, ty: stringify!($ty), name: "cast" }, $($rest)*);
    };
    ($to:ident; $one:ident == $other:ident $($rest:tt)*) => {
        $crate::steps::shown!($to, Equal($one.0, $other.0), $($rest)*);
    };
    ($to:ident; $class:ident.$member:ident $arguments:tt $($rest:tt)*) => {
        $crate::steps::shown!($to, Call($crate::steps::call!($class $member $arguments)), $($rest)*);
    };
}

/// A step, and all that follow it.
macro_rules! shown {
    ($to:ident, $variant:ident $fields:tt, => $seen:expr; $($rest:tt)*) => {
        $to.push($crate::case::Action::$variant $fields.shows($seen));
        $crate::steps::each!($to; $($rest)*);
    };
    ($to:ident, $variant:ident $fields:tt, ; $($rest:tt)*) => {
        $to.push($crate::case::Action::$variant $fields.done());
        $crate::steps::each!($to; $($rest)*);
    };
    ($to:ident, $variant:ident, => $seen:expr; $($rest:tt)*) => {
        $to.push($crate::case::Action::$variant.shows($seen));
        $crate::steps::each!($to; $($rest)*);
    };
}

/// A step that gives an object, which has this name from here on.
macro_rules! keep {
    ($to:ident, $name:ident, $variant:ident $fields:tt) => {
        $to.push($crate::case::Action::$variant $fields.shows($crate::case::Seen::Object));
        #[allow(unused_variables)]
        let $name = $crate::value::Kept(stringify!($name));
    };
}

macro_rules! call {
    ($class:ident $member:ident ($($argument:expr),*)) => {
        $crate::case::call(
            concat!(stringify!($class), ".", stringify!($member)),
            vec![$($crate::value::Value::from($argument)),*] as Vec<$crate::value::Value>,
        )
    };
}

pub(crate) use {call, cases, each, keep, shown, steps};
