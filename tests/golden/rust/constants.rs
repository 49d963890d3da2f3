use crate::system::Object;
use ::mochi::rt;

rt::enumeration! {
    /// .NET: `Golden.Constants.Kind`
    pub enum Kind: i32 = "Golden.Constants.Kind, Golden";
    /// .NET: `Golden.Constants.Kind.Even`
    Even = 0,
}

rt::class! {
    /// .NET: `Golden.Constants.Numbers`
    pub type Numbers in __mochi_Numbers = "Golden.Constants.Numbers, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[11];
}

impl Numbers {
    /// .NET: `Golden.Constants.Numbers.Always`
    pub const ALWAYS: f32 = f32::INFINITY;

    /// The answer.
    ///
    /// .NET: `Golden.Constants.Numbers.Answer`
    pub const ANSWER: i32 = 42;

    /// .NET: `Golden.Constants.Numbers.Half`
    pub const HALF: u16 = 0xd83d;

    /// .NET: `Golden.Constants.Numbers.Least`
    pub const LEAST: i64 = -9223372036854775808;

    /// .NET: `Golden.Constants.Numbers.LongText`
    pub const LONG_TEXT: &str =
        "a text that is so long that it does not fit on the line that its name is on, or does it";

    /// .NET: `Golden.Constants.Numbers.LongerText`
    pub const LONGER_TEXT: &str = "a text that is longer than any line may be: it cannot be broken, so that it stays where its name is, however";

    /// .NET: `Golden.Constants.Numbers.Never`
    pub const NEVER: f64 = f64::NAN;

    /// .NET: `Golden.Constants.Numbers.Nothing`
    pub const NOTHING: Option<&str> = Option::None;

    /// .NET: `Golden.Constants.Numbers.Odd`
    pub const ODD: Kind = Kind::from_value(7);

    /// .NET: `Golden.Constants.Numbers.Pi`
    pub const PI: f64 = 3.141592653589793;

    /// .NET: `Golden.Constants.Numbers.Quote`
    pub const QUOTE: char = '\'';

    /// .NET: `Golden.Constants.Numbers.Text`
    pub const TEXT: &str = "a \"quoted\"\n line";

    /// .NET: `Golden.Constants.Numbers.Usual`
    pub const USUAL: Kind = Kind::from_value(0);

    /// .NET: `Numbers()`
    #[inline]
    pub fn new() -> rt::Result<Numbers> {
        rt::call!(Numbers[2]() -> object Numbers)
    }
}
