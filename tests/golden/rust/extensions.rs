use crate::system::Func2;
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
    /// Gives what it was called on, as the type that it is.
    ///
    /// .NET: `Choices.Called(M0, String)`
    #[inline]
    pub fn called<TTag: rt::Argument>(tag: impl rt::In<TTag>, name: &str) -> rt::Result<TTag> {
        rt::open!(Choices[0]<TTag>(any tag: TTag, text name) -> any TTag)
    }

    /// .NET: `Choices.Kept(IEnumerable<M0>, Func<M0, Boolean>)`
    #[inline]
    pub fn kept<TSource: rt::Argument, __Closure, __Answer>(
        source: impl rt::Arg<IEnumerable<TSource>>,
        wanted: __Closure,
    ) -> rt::Result<IEnumerable<TSource>>
    where
        __Closure: Fn(TSource) -> __Answer + Send + Sync + 'static,
        __Answer: rt::Answer<bool>,
    {
        rt::open!(Choices[1]<TSource>(object source, closure wanted: Func2<TSource, bool>) -> any IEnumerable<TSource>)
    }

    /// .NET: `Choices.Last(M0[])`
    #[inline]
    pub fn last<T: rt::Argument>(values: &[T]) -> rt::Result<T> {
        rt::open!(Choices[2]<T>(any values: Vec<T>) -> any T)
    }

    /// .NET: `Choices.Mapped(IEnumerable<M0>, Func<M0, M1>)`
    #[inline]
    pub fn mapped<TSource: rt::Argument, TResult: rt::Argument, __Closure, __Answer>(
        source: impl rt::Arg<IEnumerable<TSource>>,
        map: __Closure,
    ) -> rt::Result<IEnumerable<TResult>>
    where
        __Closure: Fn(TSource) -> __Answer + Send + Sync + 'static,
        __Answer: rt::Answer<TResult>,
    {
        rt::open!(Choices[3]<TSource, TResult>(object source, closure map: Func2<TSource, TResult>) -> any IEnumerable<TResult>)
    }

    /// .NET: `Choices.Read(ITagged, String, Int32)`
    #[inline]
    pub fn read<T: rt::Argument>(tagged: impl rt::Arg<ITagged>, name: &str) -> rt::Result<T> {
        rt::short!(Self::read_with::<T> => tagged, name)
    }

    /// As [`read`](Self::read), and told what that leaves out.
    ///
    /// .NET: `Choices.Read(ITagged, String, Int32)`
    #[inline]
    pub fn read_with<T: rt::Argument>(
        tagged: impl rt::Arg<ITagged>,
        name: &str,
        options: choices::ReadOptions,
    ) -> rt::Result<T> {
        rt::call_with!(choices::ReadOptions { depth } = options; rt::open!(Choices[4]<T>(object tagged, text name, any depth: i32) -> any T))
    }

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
        /// What `Choices::read_with` may be told besides.
        pub struct ReadOptions {
            depth: i32 = 1,
        }
    }

    /// What `Choices` adds to `ITagged`.
    pub trait OnAnyITagged: rt::Is<ITagged> + rt::Is<Self> {
        /// Gives what it was called on, as the type that it is.
        ///
        /// .NET: `Choices.Called(M0, String)`
        #[inline]
        fn called(&self, name: &str) -> rt::Result<Self> {
            rt::extend!(Choices::called::<Self> => self, name)
        }
    }

    impl<__T: rt::Is<ITagged> + rt::Is<__T>> OnAnyITagged for __T {}

    /// What `Choices` adds to `IEnumerable<TSource>`.
    pub trait OnIEnumerableOfT<TSource: rt::Argument>: rt::Is<IEnumerable<TSource>> {
        /// .NET: `Choices.Kept(IEnumerable<M0>, Func<M0, Boolean>)`
        #[inline]
        fn kept<__Closure, __Answer>(&self, wanted: __Closure) -> rt::Result<IEnumerable<TSource>>
        where
            __Closure: Fn(TSource) -> __Answer + Send + Sync + 'static,
            __Answer: rt::Answer<bool>,
        {
            rt::extend!(Choices::kept::<TSource, __Closure, __Answer> => self, wanted)
        }

        /// .NET: `Choices.Mapped(IEnumerable<M0>, Func<M0, M1>)`
        #[inline]
        fn mapped<TResult: rt::Argument, __Closure, __Answer>(
            &self,
            map: __Closure,
        ) -> rt::Result<IEnumerable<TResult>>
        where
            __Closure: Fn(TSource) -> __Answer + Send + Sync + 'static,
            __Answer: rt::Answer<TResult>,
        {
            rt::extend!(Choices::mapped::<TSource, TResult, __Closure, __Answer> => self, map)
        }
    }

    impl<TSource: rt::Argument, __T: rt::Is<IEnumerable<TSource>>> OnIEnumerableOfT<TSource> for __T {}

    /// What `Choices` adds to `[T]`.
    pub trait OnListOfT<T: rt::Argument>: AsRef<[T]> {
        /// .NET: `Choices.Last(M0[])`
        #[inline]
        fn last(&self) -> rt::Result<T> {
            rt::extend!(Choices::last::<T> => AsRef<[T]> self)
        }
    }

    impl<T: rt::Argument, __T: AsRef<[T]> + ?Sized> OnListOfT<T> for __T {}

    /// What `Choices` adds to `ITagged`.
    pub trait OnITagged: rt::Is<ITagged> {
        /// .NET: `Choices.Read(ITagged, String, Int32)`
        #[inline]
        fn read<T: rt::Argument>(&self, name: &str) -> rt::Result<T> {
            rt::extend!(Choices::read::<T> => self, name)
        }

        /// .NET: `Choices.Read(ITagged, String, Int32)`
        #[inline]
        fn read_with<T: rt::Argument>(
            &self,
            name: &str,
            __mochi_options: ReadOptions,
        ) -> rt::Result<T> {
            rt::extend!(Choices::read_with::<T> => self, name, __mochi_options)
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
    /// .NET: `Extensions.Counted(ITagged, Func<String, Int32>)`
    #[inline]
    pub fn counted<__Closure, __Answer>(
        named: impl rt::Arg<ITagged>,
        count: __Closure,
    ) -> rt::Result<String>
    where
        __Closure: Fn(Option<&str>) -> __Answer + Send + Sync + 'static,
        __Answer: rt::Answer<i32>,
    {
        let count = &<Func2<String, i32>>::new(count)?;
        rt::call!(Extensions[0](object named, count) -> text)
    }

    /// .NET: `Extensions.IsUpper(Casing)`
    #[inline]
    pub fn is_upper(casing: Casing) -> rt::Result<bool> {
        rt::call!(Extensions[1](value casing) -> value bool)
    }

    /// .NET: `Extensions.Joined(String, String, String, Boolean)`
    #[inline]
    pub fn joined(text: &str, with: &str) -> rt::Result<String> {
        rt::short!(Self::joined_with => text, with)
    }

    /// As [`joined`](Self::joined), and told what that leaves out.
    ///
    /// .NET: `Extensions.Joined(String, String, String, Boolean)`
    #[inline]
    pub fn joined_with(
        text: &str,
        with: &str,
        options: extensions::JoinedOptions<'_>,
    ) -> rt::Result<String> {
        rt::call_with!(extensions::JoinedOptions { between, loud } = options; rt::call!(Extensions[2](text text, text with, text between, value loud) -> text))
    }

    /// .NET: `Extensions.KindOf(Object)`
    #[inline]
    pub fn kind_of(anything: impl rt::Arg<Object>) -> rt::Result<String> {
        rt::call!(Extensions[3](object anything) -> text)
    }

    /// .NET: `Extensions.Minutes(Double)`
    #[inline]
    pub fn minutes(number: f64) -> rt::Result<String> {
        rt::call!(Extensions[4](value number) -> text)
    }

    /// .NET: `Extensions.Minutes(Int32)`
    #[inline]
    pub fn minutes_i32(number: i32) -> rt::Result<::mochi::TimeSpan> {
        rt::call!(Extensions[5](value number) -> value ::mochi::TimeSpan)
    }

    /// .NET: `Extensions.OrZero(Int32?)`
    #[inline]
    pub fn or_zero(number: Option<i32>) -> rt::Result<i32> {
        rt::call!(Extensions[6](optional number) -> value i32)
    }

    /// .NET: `Extensions.Padded(Int32, Char, Int32)`
    #[inline]
    pub fn padded_fill(number: i32, fill: char) -> rt::Result<String> {
        rt::short!(Self::padded_fill_with => number, fill)
    }

    /// As [`padded_fill`](Self::padded_fill), and told what that leaves out.
    ///
    /// .NET: `Extensions.Padded(Int32, Char, Int32)`
    #[inline]
    pub fn padded_fill_with(
        number: i32,
        fill: char,
        options: extensions::PaddedFillOptions,
    ) -> rt::Result<String> {
        rt::call_with!(extensions::PaddedFillOptions { width } = options; rt::call!(Extensions[7](value number, value fill, value width) -> text))
    }

    /// .NET: `Extensions.Padded(Int32, Int32)`
    #[inline]
    pub fn padded(number: i32) -> rt::Result<String> {
        rt::short!(Self::padded_with => number)
    }

    /// As [`padded`](Self::padded), and told what that leaves out.
    ///
    /// .NET: `Extensions.Padded(Int32, Int32)`
    #[inline]
    pub fn padded_with(number: i32, options: extensions::PaddedOptions) -> rt::Result<String> {
        rt::call_with!(extensions::PaddedOptions { width } = options; rt::call!(Extensions[8](value number, value width) -> text))
    }

    /// Told apart by what may be left out in the class, and plain on its type.
    ///
    /// .NET: `Extensions.Padded(Int64, Char, Int32)`
    #[inline]
    pub fn padded_i64_char_i32_with(
        number: i64,
        fill: char,
        options: extensions::PaddedI64CharI32Options,
    ) -> rt::Result<String> {
        rt::call_with!(extensions::PaddedI64CharI32Options { width } = options; rt::call!(Extensions[9](value number, value fill, value width) -> text))
    }

    /// .NET: `Extensions.Plus(Int32, Int32)`
    #[inline]
    pub fn plus(number: i32, other: i32) -> rt::Result<i32> {
        rt::call!(Extensions[10](value number, value other) -> value i32)
    }

    /// .NET: `Extensions.Renamed(Tag, String)`
    #[inline]
    pub fn renamed(node: impl rt::Arg<Tag>, name: &str) -> rt::Result<Tag> {
        rt::call!(Extensions[11](object node, text name) -> object Tag)
    }

    /// .NET: `Extensions.ShortName(ITagged)`
    #[inline]
    pub fn short_name(named: impl rt::Arg<ITagged>) -> rt::Result<String> {
        rt::call!(Extensions[12](object named) -> text)
    }

    /// .NET: `Extensions.Shout(String)`
    #[inline]
    pub fn shout(text: &str) -> rt::Result<String> {
        rt::call!(Extensions[13](text text) -> text)
    }

    /// Every `str` has a `to_string`, which this is not.
    ///
    /// .NET: `Extensions.ToString(String)`
    #[inline]
    pub fn to_string(text: &str) -> rt::Result<String> {
        rt::call!(Extensions[14](text text) -> text)
    }

    /// .NET: `Extensions.Total(Double[])`
    #[inline]
    pub fn total(numbers: impl rt::ArrayOf<f64>) -> rt::Result<f64> {
        rt::call!(Extensions[15](list numbers) -> value f64)
    }

    /// A text twice.
    ///
    /// .NET: `Extensions.Twice(String)`
    #[inline]
    pub fn twice(text: &str) -> rt::Result<String> {
        rt::call!(Extensions[16](text text) -> text)
    }

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
        /// What `Extensions::joined_with` may be told besides.
        pub struct JoinedOptions<'a> {
            between: &'a str = "-",
            loud: bool = false,
        }
    }

    rt::options! {
        /// What `Extensions::padded_fill_with` may be told besides.
        pub struct PaddedFillOptions {
            width: i32 = 4,
        }
    }

    rt::options! {
        /// What `Extensions::padded_with` may be told besides.
        pub struct PaddedOptions {
            width: i32 = 4,
        }
    }

    rt::options! {
        /// What `Extensions::padded_i64_char_i32_with` may be told besides.
        pub struct PaddedI64CharI32Options {
            width: i32 = 4,
        }
    }

    /// What `Extensions` adds to `ITagged`.
    pub trait OnITagged: rt::Is<ITagged> {
        /// .NET: `Extensions.Counted(ITagged, Func<String, Int32>)`
        #[inline]
        fn counted<__Closure, __Answer>(&self, count: __Closure) -> rt::Result<String>
        where
            __Closure: Fn(Option<&str>) -> __Answer + Send + Sync + 'static,
            __Answer: rt::Answer<i32>,
        {
            rt::extend!(Extensions::counted => self, count)
        }

        /// .NET: `Extensions.ShortName(ITagged)`
        #[inline]
        fn short_name(&self) -> rt::Result<String> {
            rt::extend!(Extensions::short_name => self)
        }
    }

    impl<__T: rt::Is<ITagged>> OnITagged for __T {}

    /// What `Extensions` adds to `Casing`.
    pub trait OnCasing: rt::Itself<Casing> {
        /// .NET: `Extensions.IsUpper(Casing)`
        #[inline]
        fn is_upper(self) -> rt::Result<bool> {
            rt::extend!(Extensions::is_upper => Itself<Casing> self)
        }
    }

    impl<__T: rt::Itself<Casing>> OnCasing for __T {}

    /// What `Extensions` adds to `str`.
    pub trait OnText: AsRef<str> {
        /// .NET: `Extensions.Joined(String, String, String, Boolean)`
        #[inline]
        fn joined(&self, with: &str) -> rt::Result<String> {
            rt::extend!(Extensions::joined => AsRef<str> self, with)
        }

        /// .NET: `Extensions.Joined(String, String, String, Boolean)`
        #[inline]
        fn joined_with(
            &self,
            with: &str,
            __mochi_options: JoinedOptions<'_>,
        ) -> rt::Result<String> {
            rt::extend!(Extensions::joined_with => AsRef<str> self, with, __mochi_options)
        }

        /// .NET: `Extensions.Shout(String)`
        #[inline]
        fn shout(&self) -> rt::Result<String> {
            rt::extend!(Extensions::shout => AsRef<str> self)
        }

        /// Every `str` has a `to_string`, which this is not.
        ///
        /// .NET: `Extensions.ToString(String)`
        #[inline]
        fn to_string_(&self) -> rt::Result<String> {
            rt::extend!(Extensions::to_string => AsRef<str> self)
        }

        /// A text twice.
        ///
        /// .NET: `Extensions.Twice(String)`
        #[inline]
        fn twice(&self) -> rt::Result<String> {
            rt::extend!(Extensions::twice => AsRef<str> self)
        }
    }

    impl<__T: AsRef<str> + ?Sized> OnText for __T {}

    /// What `Extensions` adds to `Object`.
    pub trait OnObject: rt::Is<Object> {
        /// .NET: `Extensions.KindOf(Object)`
        #[inline]
        fn kind_of(&self) -> rt::Result<String> {
            rt::extend!(Extensions::kind_of => self)
        }
    }

    impl<__T: rt::Is<Object>> OnObject for __T {}

    /// What `Extensions` adds to `f64`.
    pub trait OnF64: rt::Itself<f64> {
        /// .NET: `Extensions.Minutes(Double)`
        #[inline]
        fn minutes(self) -> rt::Result<String> {
            rt::extend!(Extensions::minutes => Itself<f64> self)
        }
    }

    impl<__T: rt::Itself<f64>> OnF64 for __T {}

    /// What `Extensions` adds to `i32`.
    pub trait OnI32: rt::Itself<i32> {
        /// .NET: `Extensions.Minutes(Int32)`
        #[inline]
        fn minutes(self) -> rt::Result<::mochi::TimeSpan> {
            rt::extend!(Extensions::minutes_i32 => Itself<i32> self)
        }

        /// .NET: `Extensions.Padded(Int32, Char, Int32)`
        #[inline]
        fn padded_fill(self, fill: char) -> rt::Result<String> {
            rt::extend!(Extensions::padded_fill => Itself<i32> self, fill)
        }

        /// .NET: `Extensions.Padded(Int32, Char, Int32)`
        #[inline]
        fn padded_fill_with(
            self,
            fill: char,
            __mochi_options: PaddedFillOptions,
        ) -> rt::Result<String> {
            rt::extend!(Extensions::padded_fill_with => Itself<i32> self, fill, __mochi_options)
        }

        /// .NET: `Extensions.Padded(Int32, Int32)`
        #[inline]
        fn padded(self) -> rt::Result<String> {
            rt::extend!(Extensions::padded => Itself<i32> self)
        }

        /// .NET: `Extensions.Padded(Int32, Int32)`
        #[inline]
        fn padded_with(self, __mochi_options: PaddedOptions) -> rt::Result<String> {
            rt::extend!(Extensions::padded_with => Itself<i32> self, __mochi_options)
        }

        /// .NET: `Extensions.Plus(Int32, Int32)`
        #[inline]
        fn plus(self, other: i32) -> rt::Result<i32> {
            rt::extend!(Extensions::plus => Itself<i32> self, other)
        }
    }

    impl<__T: rt::Itself<i32>> OnI32 for __T {}

    /// What `Extensions` adds to `Option<i32>`.
    pub trait OnOptionalI32: rt::Itself<Option<i32>> {
        /// .NET: `Extensions.OrZero(Int32?)`
        #[inline]
        fn or_zero(self) -> rt::Result<i32> {
            rt::extend!(Extensions::or_zero => Itself<Option<i32>> self)
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
            rt::extend!(Extensions::padded_i64_char_i32_with => Itself<i64> self, fill; ..)
        }

        /// .NET: `Extensions.Padded(Int64, Char, Int32)`
        #[inline]
        fn padded_with(
            self,
            fill: char,
            __mochi_options: PaddedI64CharI32Options,
        ) -> rt::Result<String> {
            rt::extend!(Extensions::padded_i64_char_i32_with => Itself<i64> self, fill, __mochi_options)
        }
    }

    impl<__T: rt::Itself<i64>> OnI64 for __T {}

    /// What `Extensions` adds to `Tag`.
    pub trait OnTag: rt::Is<Tag> {
        /// .NET: `Extensions.Renamed(Tag, String)`
        #[inline]
        fn renamed(&self, name: &str) -> rt::Result<Tag> {
            rt::extend!(Extensions::renamed => self, name)
        }
    }

    impl<__T: rt::Is<Tag>> OnTag for __T {}

    /// What `Extensions` adds to `[f64]`.
    pub trait OnListOfF64: AsRef<[f64]> {
        /// .NET: `Extensions.Total(Double[])`
        #[inline]
        fn total(&self) -> rt::Result<f64> {
            rt::extend!(Extensions::total => AsRef<[f64]> self)
        }
    }

    impl<__T: AsRef<[f64]> + ?Sized> OnListOfF64 for __T {}
}

rt::class! {
    /// .NET: `Golden.Extensions.ITagged`
    pub struct ITagged = "Golden.Extensions.ITagged, Golden";
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
        rt::call!(ITagged[2](self) -> text)
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

rt::class! {
    /// .NET: `Golden.Extensions.Tag`
    pub struct Tag = "Golden.Extensions.Tag, Golden";
    base Object;
    is Object, ITagged;
    table crate::__mochi::GOLDEN[21];
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
        rt::call!(Tag[3](self) -> text)
    }

    /// .NET: `Tag.Name`
    #[inline]
    pub fn set_name(&self, value: &str) -> rt::Result<()> {
        rt::call!(Tag[4](self, text value) -> ())
    }
}
