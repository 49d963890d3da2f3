use crate::system::Object;
use ::mochi::rt;

rt::class! {
    /// Called as the struct would be that is made for `Boil`.
    ///
    /// .NET: `Golden.Optional.BoilOptions`
    pub type BoilOptions in __mochi_BoilOptions = "Golden.Optional.BoilOptions, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[73];
}

impl BoilOptions {
    /// .NET: `BoilOptions()`
    #[inline]
    pub fn new() -> rt::Result<BoilOptions> {
        rt::call!(BoilOptions[2]() -> object BoilOptions)
    }

    /// .NET: `BoilOptions.Degrees`
    #[inline]
    pub fn degrees(&self) -> rt::Result<i32> {
        rt::method!(self[3]() -> value i32)
    }

    /// .NET: `BoilOptions.Degrees`
    #[inline]
    pub fn set_degrees(&self, value: i32) -> rt::Result<()> {
        rt::method!(self[4](value value) -> ())
    }
}

rt::enumeration! {
    /// How something is written.
    ///
    /// .NET: `Golden.Optional.Casing`
    pub enum Casing: i32 = "Golden.Optional.Casing, Golden";
    /// .NET: `Golden.Optional.Casing.Kept`
    Kept = 0,
    /// .NET: `Golden.Optional.Casing.Upper`
    Upper = 1,
}

rt::static_class! {
    /// .NET: `Golden.Optional.Kettle`
    pub enum Kettle = "Golden.Optional.Kettle, Golden";
    table crate::__mochi::GOLDEN[74];
}

impl Kettle {
    /// .NET: `Kettle.Boil(BoilOptions, Int32)`
    #[inline]
    pub fn boil() -> rt::Result<i32> {
        rt::short!(Self::boil_with =>)
    }

    /// As [`boil`](Self::boil), and told what that leaves out.
    ///
    /// .NET: `Kettle.Boil(BoilOptions, Int32)`
    #[inline]
    pub fn boil_with(options: kettle::BoilWithOptions<'_>) -> rt::Result<i32> {
        rt::call_with!(kettle::BoilWithOptions { options, more } = options; rt::call!(Kettle[0](object options, value more) -> value i32))
    }
}

/// What the methods of `Kettle` need besides.
pub mod kettle {
    use super::*;

    rt::options! {
        /// What `Kettle::boil_with` may be told besides.
        pub struct BoilWithOptions<'a> {
            options: Option<&'a BoilOptions> = Option::None,
            more: i32 = 0,
        }
    }
}

rt::static_class! {
    /// What may be left out of a call.
    ///
    /// .NET: `Golden.Optional.Optional`
    pub enum Optional = "Golden.Optional.Optional, Golden";
    table crate::__mochi::GOLDEN[75];
}

impl Optional {
    /// .NET: `Optional.Caller(String, String)`
    #[inline]
    pub fn caller(text: &str) -> rt::Result<String> {
        rt::short!(Self::caller_with => text)
    }

    /// As [`caller`](Self::caller), and told what that leaves out.
    ///
    /// .NET: `Optional.Caller(String, String)`
    #[inline]
    pub fn caller_with(text: &str, options: optional::CallerOptions<'_>) -> rt::Result<String> {
        rt::call_with!(optional::CallerOptions { member } = options; rt::call!(Optional[0](text text, text member) -> text))
    }

    /// A text of its own is the short form.
    ///
    /// .NET: `Optional.Close(String)`
    #[inline]
    pub fn close(text: &str) -> rt::Result<String> {
        rt::call!(Optional[1](text text) -> text)
    }

    /// .NET: `Optional.Close(String, Boolean)`
    #[inline]
    pub fn close_with(text: &str, options: optional::CloseOptions) -> rt::Result<String> {
        rt::call_with!(optional::CloseOptions { loud } = options; rt::call!(Optional[2](text text, value loud) -> text))
    }

    /// .NET: `Optional.Close(String, Int32)`
    #[inline]
    pub fn close_times_with(
        text: &str,
        options: optional::CloseTimesOptions,
    ) -> rt::Result<String> {
        rt::call_with!(optional::CloseTimesOptions { times } = options; rt::call!(Optional[3](text text, value times) -> text))
    }

    /// .NET: `Optional.Lists(String, Int32[], String[], Int32[])`
    #[inline]
    pub fn lists() -> rt::Result<String> {
        rt::short!(Self::lists_with =>)
    }

    /// As [`lists`](Self::lists), and told what that leaves out.
    ///
    /// .NET: `Optional.Lists(String, Int32[], String[], Int32[])`
    #[inline]
    pub fn lists_with(options: optional::ListsOptions<'_>) -> rt::Result<String> {
        rt::call_with!(optional::ListsOptions { first, numbers, texts, rest } = options; rt::call!(Optional[4](text first, list numbers, list texts, list rest) -> text))
    }

    /// .NET: `Optional.NotNull(String, String)`
    #[inline]
    pub fn not_null(text: &str) -> rt::Result<String> {
        rt::short!(Self::not_null_with => text)
    }

    /// As [`not_null`](Self::not_null), and told what that leaves out.
    ///
    /// .NET: `Optional.NotNull(String, String)`
    #[inline]
    pub fn not_null_with(text: &str, options: optional::NotNullOptions<'_>) -> rt::Result<String> {
        rt::call_with!(optional::NotNullOptions { other } = options; rt::call!(Optional[5](text text, text other) -> text))
    }

    /// .NET: `Optional.Options(String, Boolean)`
    #[inline]
    pub fn options(options: &str) -> rt::Result<String> {
        rt::short!(Self::options_with => options)
    }

    /// As [`options`](Self::options), and told what that leaves out.
    ///
    /// .NET: `Optional.Options(String, Boolean)`
    #[inline]
    pub fn options_with(
        options: &str,
        __mochi_options: optional::OptionsOptions,
    ) -> rt::Result<String> {
        rt::call_with!(optional::OptionsOptions { r#type } = __mochi_options; rt::call!(Optional[6](text options, value r#type) -> text))
    }

    /// Shows a text.
    ///
    /// - `text`: The text.
    ///
    /// .NET: `Optional.Show(String, Int32, Casing, Setting, String)`
    #[inline]
    pub fn show(text: &str) -> rt::Result<String> {
        rt::short!(Self::show_with => text)
    }

    /// As [`show`](Self::show), and told what that leaves out.
    ///
    /// .NET: `Optional.Show(String, Int32, Casing, Setting, String)`
    #[inline]
    pub fn show_with(text: &str, options: optional::ShowOptions<'_>) -> rt::Result<String> {
        rt::call_with!(optional::ShowOptions { indent, casing, node, end } = options; rt::call!(Optional[7](text text, value indent, value casing, object node, text end) -> text))
    }

    /// An array of `params` is given.
    ///
    /// .NET: `Optional.Sum(Int32[])`
    #[inline]
    pub fn sum(numbers: impl rt::ArrayOf<i32>) -> rt::Result<i32> {
        rt::call!(Optional[8](list numbers) -> value i32)
    }

    /// .NET: `Optional.Values(Int64, DateTime, Boolean, Char, Double, Decimal, Guid, TimeSpan, Int32?, Int32?)`
    #[inline]
    pub fn values() -> rt::Result<String> {
        rt::short!(Self::values_with =>)
    }

    /// As [`values`](Self::values), and told what that leaves out.
    ///
    /// .NET: `Optional.Values(Int64, DateTime, Boolean, Char, Double, Decimal, Guid, TimeSpan, Int32?, Int32?)`
    #[inline]
    pub fn values_with(options: optional::ValuesOptions) -> rt::Result<String> {
        rt::call_with!(optional::ValuesOptions { nothing, moment, yes, letter, ratio, price, id, span, some, none } = options; rt::call!(Optional[9](value nothing, value moment, value yes, value letter, value ratio, value price, value id, value span, optional some, optional none) -> text))
    }
}

/// What the methods of `Optional` need besides.
pub mod optional {
    use super::*;

    rt::options! {
        /// What `Optional::caller_with` may be told besides.
        pub struct CallerOptions<'a> {
            member: &'a str = "nobody",
        }
    }

    rt::options! {
        /// What `Optional::close_with` may be told besides.
        pub struct CloseOptions {
            loud: bool = true,
        }
    }

    rt::options! {
        /// What `Optional::close_times_with` may be told besides.
        pub struct CloseTimesOptions {
            times: i32 = 3,
        }
    }

    rt::options! {
        /// What `Optional::lists_with` may be told besides.
        pub struct ListsOptions<'a> {
            first: Option<&'a str> = Option::None,
            numbers: Option<&'a [i32]> = Option::None,
            texts: Option<&'a [&'a str]> = Option::None,
            rest: &'a [i32] = &[],
        }
    }

    rt::options! {
        /// What `Optional::not_null_with` may be told besides.
        pub struct NotNullOptions<'a> {
            other: Option<&'a str> = Option::None,
        }
    }

    rt::options! {
        /// What `Optional::options_with` may be told besides.
        pub struct OptionsOptions {
            r#type: bool = false,
        }
    }

    rt::options! {
        /// What `Optional::show_with` may be told besides.
        pub struct ShowOptions<'a> {
            /// How many blanks come first.
            indent: i32 = 2,
            /// How letters are written.
            casing: Casing = Casing::Upper,
            /// Whose name is shown too.
            node: Option<&'a Setting> = Option::None,
            /// What comes last.
            end: &'a str = "!",
        }
    }

    rt::options! {
        /// What `Optional::values_with` may be told besides.
        pub struct ValuesOptions {
            nothing: i64 = 0,
            moment: ::mochi::DateTime = ::mochi::DateTime::from_ticks(630822816000000000, ::mochi::DateTimeKind::Unspecified).unwrap_or_default(),
            yes: bool = true,
            letter: char = 'x',
            ratio: f64 = 0.5,
            price: ::mochi::Decimal = ::mochi::Decimal::from_parts(false, 1250, 2).unwrap_or_default(),
            id: ::mochi::Guid = ::mochi::Guid::default(),
            span: ::mochi::TimeSpan = ::mochi::TimeSpan::default(),
            some: Option<i32> = Option::Some(7),
            none: Option<i32> = Option::None,
        }
    }
}

rt::class! {
    /// What can be said of it while it is made, and never again.
    ///
    /// .NET: `Golden.Optional.Recipe`
    pub type Recipe in __mochi_Recipe = "Golden.Optional.Recipe, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[76];
}

impl Recipe {
    /// .NET: `Recipe(String, Int32)`
    #[inline]
    pub fn new(title: &str) -> rt::Result<Recipe> {
        rt::short!(Self::new_with => title)
    }

    /// As [`new`](Self::new), and told what that leaves out.
    ///
    /// .NET: `Recipe(String, Int32)`
    #[inline]
    pub fn new_with(title: &str, options: recipe::NewOptions<'_>) -> rt::Result<Recipe> {
        rt::call_with!(recipe::NewOptions { portions, level, setting } = options; rt::call!(Recipe[2](text title, value portions, optional level, object setting) -> object Recipe))
    }

    /// How hard it is.
    ///
    /// .NET: `Recipe.Level`
    #[inline]
    pub fn level(&self) -> rt::Result<i32> {
        rt::method!(self[3]() -> value i32)
    }

    /// .NET: `Recipe.Portions`
    #[inline]
    pub fn portions(&self) -> rt::Result<i32> {
        rt::method!(self[4]() -> value i32)
    }

    /// .NET: `Recipe.Setting`
    #[inline]
    pub fn setting(&self) -> rt::Result<Option<Setting>> {
        rt::method!(self[5]() -> object? Setting)
    }

    /// .NET: `Recipe.Title`
    #[inline]
    pub fn title(&self) -> rt::Result<String> {
        rt::method!(self[6]() -> text)
    }
}

/// What the methods of `Recipe` need besides.
pub mod recipe {
    use super::*;

    rt::options! {
        /// What `Recipe::new_with` may be told besides.
        pub struct NewOptions<'a> {
            portions: i32 = 2,
            /// How hard it is.
            level: Option<i32> = Option::None,
            setting: Option<&'a Setting> = Option::None,
        }
    }
}

rt::class! {
    /// Made with what may be left out.
    ///
    /// .NET: `Golden.Optional.Setting`
    pub type Setting in __mochi_Setting = "Golden.Optional.Setting, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[77];
}

impl Setting {
    /// .NET: `Setting(String, Int32)`
    #[inline]
    pub fn new(name: &str) -> rt::Result<Setting> {
        rt::short!(Self::new_with => name)
    }

    /// As [`new`](Self::new), and told what that leaves out.
    ///
    /// .NET: `Setting(String, Int32)`
    #[inline]
    pub fn new_with(name: &str, options: setting::NewOptions) -> rt::Result<Setting> {
        rt::call_with!(setting::NewOptions { level } = options; rt::call!(Setting[2](text name, value level) -> object Setting))
    }

    /// .NET: `Setting.Raise(Int32)`
    #[inline]
    pub fn raise(&self) -> rt::Result<Setting> {
        rt::short!(Self::raise_with => self)
    }

    /// As [`raise`](Self::raise), and told what that leaves out.
    ///
    /// .NET: `Setting.Raise(Int32)`
    #[inline]
    pub fn raise_with(&self, options: setting::RaiseOptions) -> rt::Result<Setting> {
        rt::call_with!(setting::RaiseOptions { by } = options; rt::method!(self[3](value by) -> object Setting))
    }

    /// .NET: `Setting.Level`
    #[inline]
    pub fn level(&self) -> rt::Result<i32> {
        rt::method!(self[4]() -> value i32)
    }

    /// .NET: `Setting.Name`
    #[inline]
    pub fn name(&self) -> rt::Result<String> {
        rt::method!(self[5]() -> text)
    }
}

/// What the methods of `Setting` need besides.
pub mod setting {
    use super::*;

    rt::options! {
        /// What `Setting::new_with` may be told besides.
        pub struct NewOptions {
            level: i32 = 1,
        }
    }

    rt::options! {
        /// What `Setting::raise_with` may be told besides.
        pub struct RaiseOptions {
            by: i32 = 1,
        }
    }
}
