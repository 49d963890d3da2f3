use crate::system::Delegate;
use crate::system::Func2;
use crate::system::MulticastDelegate;
use crate::system::Object;
use crate::system::collections::generic::IEnumerable;
use ::mochi::rt;

rt::enumeration! {
    /// .NET: `Golden.Extensions.Casing`
    pub enum Casing: i32 = "Golden.Extensions.Casing, Golden";
    /// .NET: `Golden.Extensions.Casing.Kept`
    Kept = 0,
    /// .NET: `Golden.Extensions.Casing.Upper`
    Upper = 1,
}

rt::static_class! {
    /// For whatever type the caller chooses, and of what is generic itself.
    ///
    /// .NET: `Golden.Extensions.Choices`
    pub enum Choices = "Golden.Extensions.Choices, Golden";
    table crate::__mochi::GOLDEN[18];
}

impl Choices {
    /// Has the static form only.
    ///
    /// .NET: `Choices.Shown(M0)`
    #[inline]
    pub fn shown<T: rt::Argument>(anything: impl rt::In<T>) -> rt::Result<String> {
        rt::open!(Choices[5]<T>(any anything: T) -> text)
    }
}

/// What the methods of `Choices` need besides.
pub mod choices {
    use super::*;

    rt::options! {
        /// What `OnITagged::read_with` may be told besides.
        pub struct ReadOptions {
            depth: i32 = 1,
        }
    }

    /// What `Choices` adds to `ITagged`.
    pub trait OnAnyITagged: rt::Is<ITagged> {
        /// Gives what it was called on, as the type that it is.
        ///
        /// .NET: `Choices.Called(M0, String)`
        #[inline]
        fn called(&self, name: &str) -> rt::Result<Self> {
            let tag = ::core::option::Option::Some(self);
            rt::open!(Choices[0]<Self>(any tag: Self, text name) -> any Self)
        }
    }

    impl<__T: rt::Is<ITagged>> OnAnyITagged for __T {}

    /// What `Choices` adds to `IEnumerable<TSource>`.
    pub trait OnIEnumerableOfT<TSource: rt::Argument>: rt::Is<IEnumerable<TSource>> {
        /// .NET: `Choices.Kept(IEnumerable<M0>, Func<M0, Boolean>)`
        #[inline]
        fn kept<__Closure, __Answer>(&self, wanted: __Closure) -> rt::Result<IEnumerable<TSource>>
        where
            __Closure: Fn(TSource) -> __Answer + Send + Sync + 'static,
            __Answer: rt::Answer<bool>,
        {
            let source = self;
            rt::open!(Choices[1]<TSource>(object source, closure wanted: Func2<TSource, bool>) -> any IEnumerable<TSource>)
        }

        /// .NET: `Choices.Mapped(IEnumerable<M0>, Func<M0, M1>)`
        #[inline]
        fn mapped<TResult: rt::Argument, __Closure, __Answer>(
            &self,
            map: __Closure,
        ) -> rt::Result<IEnumerable<TResult>>
        where
            __Closure: Fn(TSource) -> __Answer + Send + Sync + 'static,
            __Answer: rt::Yields<Value = TResult>,
        {
            let source = self;
            rt::open!(Choices[3]<TSource, TResult>(object source, closure map: Func2<TSource, TResult>) -> any IEnumerable<TResult>)
        }
    }

    impl<TSource: rt::Argument, __T: rt::Is<IEnumerable<TSource>>> OnIEnumerableOfT<TSource> for __T {}

    /// What `Choices` adds to `[T]`.
    pub trait OnListOfT<T: rt::Argument>: AsRef<[T]> {
        /// .NET: `Choices.Last(M0[])`
        #[inline]
        fn last(&self) -> rt::Result<T> {
            let values = ::core::convert::AsRef::<[T]>::as_ref(self);
            rt::open!(Choices[2]<T>(any values: Vec<T>) -> any T)
        }
    }

    impl<T: rt::Argument, __T: AsRef<[T]> + ?Sized> OnListOfT<T> for __T {}

    /// What `Choices` adds to `ITagged`.
    pub trait OnITagged: rt::Is<ITagged> {
        /// .NET: `Choices.Read(ITagged, String, Int32)`
        #[inline]
        fn read<T: rt::Argument>(&self, name: &str) -> rt::Result<T> {
            rt::short!(Self::read_with::<T> => self, name)
        }

        /// As [`read`](Self::read), and told what that leaves out.
        ///
        /// .NET: `Choices.Read(ITagged, String, Int32)`
        #[inline]
        fn read_with<T: rt::Argument>(&self, name: &str, options: ReadOptions) -> rt::Result<T> {
            let tagged = self;
            rt::call_with!(ReadOptions { depth } = options; rt::open!(Choices[4]<T>(object tagged, text name, any depth: i32) -> any T))
        }
    }

    impl<__T: rt::Is<ITagged>> OnITagged for __T {}
}

rt::static_class! {
    /// What is added to types.
    ///
    /// .NET: `Golden.Extensions.Extensions`
    pub enum Extensions = "Golden.Extensions.Extensions, Golden";
    table crate::__mochi::GOLDEN[19];
}

impl Extensions {
    /// .NET: `Extensions.get_IsBlank(String)`
    #[inline]
    pub fn get_is_blank(text: &str) -> rt::Result<bool> {
        rt::call!(Extensions[17](text text) -> value bool)
    }
}

/// What the methods of `Extensions` need besides.
pub mod extensions {
    use super::*;

    rt::options! {
        /// What `OnText::joined_with` may be told besides.
        pub struct JoinedOptions<'a> {
            between: &'a str = "-",
            loud: bool = false,
        }
    }

    rt::options! {
        /// What `OnI32::padded_fill_with` may be told besides.
        pub struct PaddedFillOptions {
            width: i32 = 4,
        }
    }

    /// What `OnI32::padded_with` may be told besides.
    pub type PaddedOptions = PaddedFillOptions;

    /// What `OnI64::padded_with` may be told besides.
    pub type PaddedI64CharI32Options = PaddedFillOptions;

    /// What `Extensions` adds to `ITagged`.
    pub trait OnITagged: rt::Is<ITagged> {
        /// .NET: `Extensions.Counted(ITagged, Func<String, Int32>)`
        #[inline]
        fn counted<__Closure, __Answer>(&self, count: __Closure) -> rt::Result<String>
        where
            __Closure: Fn(&str) -> __Answer + Send + Sync + 'static,
            __Answer: rt::Answer<i32>,
        {
            let named = self;
            let count = &<Func2<String, i32>>::new(count)?;
            rt::call!(Extensions[0](object named, handle count) -> text)
        }

        /// .NET: `Extensions.ShortName(ITagged)`
        #[inline]
        fn short_name(&self) -> rt::Result<String> {
            let named = self;
            rt::call!(Extensions[12](object named) -> text)
        }
    }

    impl<__T: rt::Is<ITagged>> OnITagged for __T {}

    /// What `Extensions` adds to `Casing`.
    pub trait OnCasing: rt::Itself<Casing> {
        /// .NET: `Extensions.IsUpper(Casing)`
        #[inline]
        fn is_upper(self) -> rt::Result<bool> {
            let casing = rt::Itself::<Casing>::itself(self);
            rt::call!(Extensions[1](value casing) -> value bool)
        }
    }

    impl<__T: rt::Itself<Casing>> OnCasing for __T {}

    /// What `Extensions` adds to `str`.
    pub trait OnText: AsRef<str> {
        /// .NET: `Extensions.Joined(String, String, String, Boolean)`
        #[inline]
        fn joined(&self, with: &str) -> rt::Result<String> {
            rt::short!(Self::joined_with => self, with)
        }

        /// As [`joined`](Self::joined), and told what that leaves out.
        ///
        /// .NET: `Extensions.Joined(String, String, String, Boolean)`
        #[inline]
        fn joined_with(&self, with: &str, options: JoinedOptions<'_>) -> rt::Result<String> {
            let text = ::core::convert::AsRef::<str>::as_ref(self);
            rt::call_with!(JoinedOptions { between, loud } = options; rt::call!(Extensions[2](text text, text with, text between, value loud) -> text))
        }

        /// .NET: `Extensions.Shout(String)`
        #[inline]
        fn shout(&self) -> rt::Result<String> {
            let text = ::core::convert::AsRef::<str>::as_ref(self);
            rt::call!(Extensions[13](text text) -> text)
        }

        /// Every `str` has a `to_string`, which this is not.
        ///
        /// .NET: `Extensions.ToString(String)`
        #[inline]
        fn to_string_(&self) -> rt::Result<String> {
            let text = ::core::convert::AsRef::<str>::as_ref(self);
            rt::call!(Extensions[14](text text) -> text)
        }

        /// A text twice.
        ///
        /// .NET: `Extensions.Twice(String)`
        #[inline]
        fn twice(&self) -> rt::Result<String> {
            let text = ::core::convert::AsRef::<str>::as_ref(self);
            rt::call!(Extensions[16](text text) -> text)
        }
    }

    impl<__T: AsRef<str> + ?Sized> OnText for __T {}

    /// What `Extensions` adds to `Object`.
    pub trait OnObject: rt::Is<Object> {
        /// .NET: `Extensions.KindOf(Object)`
        #[inline]
        fn kind_of(&self) -> rt::Result<String> {
            let anything = self;
            rt::call!(Extensions[3](object anything) -> text)
        }
    }

    impl<__T: rt::Is<Object>> OnObject for __T {}

    /// What `Extensions` adds to `f64`.
    pub trait OnF64: rt::Itself<f64> {
        /// .NET: `Extensions.Minutes(Double)`
        #[inline]
        fn minutes(self) -> rt::Result<String> {
            let number = rt::Itself::<f64>::itself(self);
            rt::call!(Extensions[4](value number) -> text)
        }
    }

    impl<__T: rt::Itself<f64>> OnF64 for __T {}

    /// What `Extensions` adds to `i32`.
    pub trait OnI32: rt::Itself<i32> {
        /// .NET: `Extensions.Minutes(Int32)`
        #[inline]
        fn minutes(self) -> rt::Result<::mochi::TimeSpan> {
            let number = rt::Itself::<i32>::itself(self);
            rt::call!(Extensions[5](value number) -> value ::mochi::TimeSpan)
        }

        /// .NET: `Extensions.Padded(Int32, Char, Int32)`
        #[inline]
        fn padded_fill(self, fill: char) -> rt::Result<String> {
            rt::short!(Self::padded_fill_with => self, fill)
        }

        /// As [`padded_fill`](Self::padded_fill), and told what that leaves out.
        ///
        /// .NET: `Extensions.Padded(Int32, Char, Int32)`
        #[inline]
        fn padded_fill_with(self, fill: char, options: PaddedFillOptions) -> rt::Result<String> {
            let number = rt::Itself::<i32>::itself(self);
            rt::call_with!(PaddedFillOptions { width } = options; rt::call!(Extensions[7](value number, value fill, value width) -> text))
        }

        /// .NET: `Extensions.Padded(Int32, Int32)`
        #[inline]
        fn padded(self) -> rt::Result<String> {
            rt::short!(Self::padded_with => self)
        }

        /// As [`padded`](Self::padded), and told what that leaves out.
        ///
        /// .NET: `Extensions.Padded(Int32, Int32)`
        #[inline]
        fn padded_with(self, options: PaddedOptions) -> rt::Result<String> {
            let number = rt::Itself::<i32>::itself(self);
            rt::call_with!(PaddedOptions { width } = options; rt::call!(Extensions[8](value number, value width) -> text))
        }

        /// .NET: `Extensions.Plus(Int32, Int32)`
        #[inline]
        fn plus(self, other: i32) -> rt::Result<i32> {
            let number = rt::Itself::<i32>::itself(self);
            rt::call!(Extensions[10](value number, value other) -> value i32)
        }
    }

    impl<__T: rt::Itself<i32>> OnI32 for __T {}

    /// What `Extensions` adds to `Option<i32>`.
    pub trait OnOptionalI32: rt::Itself<Option<i32>> {
        /// .NET: `Extensions.OrZero(Int32?)`
        #[inline]
        fn or_zero(self) -> rt::Result<i32> {
            let number = rt::Itself::<Option<i32>>::itself(self);
            rt::call!(Extensions[6](optional number) -> value i32)
        }
    }

    impl<__T: rt::Itself<Option<i32>>> OnOptionalI32 for __T {}

    /// What `Extensions` adds to `i64`.
    pub trait OnI64: rt::Itself<i64> {
        /// Told apart by what may be left out in the class, and plain on its type.
        ///
        /// .NET: `Extensions.Padded(Int64, Char, Int32)`
        #[inline]
        fn padded(self, fill: char) -> rt::Result<String> {
            rt::short!(Self::padded_with => self, fill)
        }

        /// As [`padded`](Self::padded), and told what that leaves out.
        ///
        /// .NET: `Extensions.Padded(Int64, Char, Int32)`
        #[inline]
        fn padded_with(self, fill: char, options: PaddedI64CharI32Options) -> rt::Result<String> {
            let number = rt::Itself::<i64>::itself(self);
            rt::call_with!(PaddedI64CharI32Options { width } = options; rt::call!(Extensions[9](value number, value fill, value width) -> text))
        }
    }

    impl<__T: rt::Itself<i64>> OnI64 for __T {}

    /// What `Extensions` adds to `Tag`.
    pub trait OnTag: rt::Is<Tag> {
        /// .NET: `Extensions.Renamed(Tag, String)`
        #[inline]
        fn renamed(&self, name: &str) -> rt::Result<Tag> {
            let node = self;
            rt::call!(Extensions[11](object node, text name) -> object Tag)
        }
    }

    impl<__T: rt::Is<Tag>> OnTag for __T {}

    /// What `Extensions` adds to `[f64]`.
    pub trait OnListOfF64: AsRef<[f64]> {
        /// .NET: `Extensions.Total(Double[])`
        #[inline]
        fn total(&self) -> rt::Result<f64> {
            let numbers = ::core::convert::AsRef::<[f64]>::as_ref(self);
            rt::call!(Extensions[15](list numbers) -> value f64)
        }
    }

    impl<__T: AsRef<[f64]> + ?Sized> OnListOfF64 for __T {}
}

rt::class! {
    /// .NET: `Golden.Extensions.ITagged`
    pub type ITagged in __mochi_ITagged = "Golden.Extensions.ITagged, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[20];
}

/// What implements [`ITagged`] in Rust: see [`ITagged::implement`].
///
/// An `Err` is thrown; a panic is thrown as an exception.
///
/// .NET: `ITagged`
pub trait ITaggedImpl: Send + Sync + 'static {
    /// .NET: `ITagged.Name`
    fn name(&self) -> rt::Result<String>;
}

rt::functions! {
    ITagged: ITaggedImpl;
    name() -> [text];
}

rt::implementable! { [__Value: ITaggedImpl] ITagged, implement }

impl ITagged {
    /// .NET: `ITagged.Name`
    #[inline]
    pub fn name(&self) -> rt::Result<String> {
        rt::method!(self[2]() -> text)
    }

    /// An object of .NET whose members are a value's, which it owns: the value is dropped when .NET has collected the object.
    ///
    /// An `Err` is thrown; a panic is thrown as an exception.
    ///
    /// .NET: `ITagged`
    #[inline]
    pub fn implement<__Value: ITaggedImpl>(value: __Value) -> rt::Result<Self> {
        rt::implement!(ITagged[3](value: __Value) => ITagged)
    }
}

rt::generic! {
    /// Reads something.
    ///
    /// .NET: `Golden.Extensions.Reading<T>`
    ///
    /// Derefs to [`MulticastDelegate`], upcasts to [`Delegate`].
    pub type Reading<T> in __mochi_Reading = "Golden.Extensions.Reading`1, Golden";
    base MulticastDelegate;
    is MulticastDelegate, Delegate, Object;
    table crate::__mochi::GOLDEN[21];
}

impl<T: rt::Argument> Reading<T> {
    /// A delegate that calls a closure, which it owns: the closure is dropped when .NET has collected the delegate.
    ///
    /// An `Err` is thrown; a panic is thrown as an exception.
    ///
    /// .NET: `Reading<T0>(String)`
    #[inline]
    pub fn from_fn<__Closure, __Answer>(closure: __Closure) -> rt::Result<Self>
    where
        __Closure: Fn(String) -> __Answer + Send + Sync + 'static,
        __Answer: rt::Answer<T>,
    {
        rt::wrap_open!(Self[0]<T>(closure: __Closure, __Answer)(a0: String) -> T; to_fn)
    }

    /// The delegate, where a closure of [`from_fn`](Self::from_fn) is wanted: what is passed then is the delegate itself.
    #[inline]
    pub fn to_fn(&self) -> impl Fn(String) -> rt::Result<T> + use<T> {
        rt::to_fn!(self[1]<T>(a0: String) -> T)
    }

    /// .NET: `Reading<T0>.Invoke(String)`
    #[inline]
    pub fn invoke(&self, text: &str) -> rt::Result<T> {
        rt::open!(Self[1]<T>(self, text text) -> any T)
    }
}

rt::static_class! {
    /// What is added to delegates.
    ///
    /// .NET: `Golden.Extensions.Readings`
    pub enum Readings = "Golden.Extensions.Readings, Golden";
    table crate::__mochi::GOLDEN[22];
}

/// What the methods of `Readings` need besides.
pub mod readings {
    use super::*;

    /// What `Readings` adds to `Reading<T>`.
    pub trait OnReadingOfT<T: rt::Argument>: rt::Is<Reading<T>> {
        /// .NET: `Readings.Or(Reading<M0>, Reading<M0>)`
        #[inline]
        fn or<__Closure, __Answer>(&self, second: __Closure) -> rt::Result<Reading<T>>
        where
            __Closure: Fn(String) -> __Answer + Send + Sync + 'static,
            __Answer: rt::Answer<T>,
        {
            let first = self;
            rt::open!(Readings[0]<T>(object first, closure second: Reading<T>) -> any Reading<T>)
        }
    }

    impl<T: rt::Argument, __T: rt::Is<Reading<T>>> OnReadingOfT<T> for __T {}
}

rt::class! {
    /// .NET: `Golden.Extensions.Tag`
    ///
    /// Upcasts to [`ITagged`].
    pub type Tag in __mochi_Tag = "Golden.Extensions.Tag, Golden";
    base Object;
    is Object, ITagged;
    table crate::__mochi::GOLDEN[23];
}

impl Tag {
    /// .NET: `Tag()`
    #[inline]
    pub fn new() -> rt::Result<Tag> {
        rt::call!(Tag[2]() -> object Tag)
    }

    /// .NET: `Tag.Name`
    #[inline]
    pub fn name(&self) -> rt::Result<String> {
        rt::method!(self[3]() -> text)
    }

    /// .NET: `Tag.Name`
    #[inline]
    pub fn set_name(&self, value: &str) -> rt::Result<()> {
        rt::method!(self[4](text value) -> ())
    }
}
