use crate::system::Object;
use ::mochi::rt;

rt::class! {
    /// An amount that is added, compared and converted.
    ///
    /// .NET: `Golden.Operators.Amount`
    pub type Amount in __mochi_Amount = "Golden.Operators.Amount, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[72];
}

impl Amount {
    /// .NET: `Amount.op_Addition(Amount, Amount)`
    #[inline]
    pub fn addition(a: impl rt::Arg<Amount>, b: impl rt::Arg<Amount>) -> rt::Result<Amount> {
        rt::call!(Amount[2](object a, object b) -> object Amount)
    }

    /// .NET: `Amount.op_Addition(Amount, Int32)`
    #[inline]
    pub fn addition_i32(a: impl rt::Arg<Amount>, b: i32) -> rt::Result<Amount> {
        rt::call!(Amount[3](object a, value b) -> object Amount)
    }

    /// .NET: `Amount.op_Division(Amount, Int32)`
    #[inline]
    pub fn division(a: impl rt::Arg<Amount>, by: i32) -> rt::Result<Amount> {
        rt::call!(Amount[4](object a, value by) -> object Amount)
    }

    /// .NET: `Amount.op_Equality(Amount, Amount)`
    #[inline]
    pub fn equality(
        a: impl rt::NullableArg<Amount>,
        b: impl rt::NullableArg<Amount>,
    ) -> rt::Result<bool> {
        rt::call!(Amount[5](object a, object b) -> value bool)
    }

    /// .NET: `Amount.op_Explicit(Amount)`
    #[inline]
    pub fn to_i32(amount: impl rt::Arg<Amount>) -> rt::Result<i32> {
        rt::call!(Amount[6](object amount) -> value i32)
    }

    /// .NET: `Amount.op_Explicit(Amount)`
    #[inline]
    pub fn to_i64(amount: impl rt::Arg<Amount>) -> rt::Result<i64> {
        rt::call!(Amount[7](object amount) -> value i64)
    }

    /// .NET: `Amount.op_Explicit(String)`
    #[inline]
    pub fn from_str(text: impl rt::NullableText) -> rt::Result<Option<Amount>> {
        rt::call!(Amount[8](text text) -> object? Amount)
    }

    /// .NET: `Amount.op_GreaterThan(Amount, Amount)`
    #[inline]
    pub fn greater_than(a: impl rt::Arg<Amount>, b: impl rt::Arg<Amount>) -> rt::Result<bool> {
        rt::call!(Amount[9](object a, object b) -> value bool)
    }

    /// .NET: `Amount.op_Implicit(Amount)`
    #[inline]
    pub fn to_str(amount: impl rt::Arg<Amount>) -> rt::Result<String> {
        rt::call!(Amount[10](object amount) -> text)
    }

    /// .NET: `Amount.op_Implicit(Boolean)`
    #[inline]
    pub fn from_bool(value: bool) -> rt::Result<Option<Amount>> {
        rt::call!(Amount[11](value value) -> object? Amount)
    }

    /// .NET: `Amount.op_Implicit(Double?)`
    #[inline]
    pub fn from_opt_f64(value: impl rt::NullableValue<f64>) -> rt::Result<Option<Amount>> {
        rt::call!(Amount[12](optional value) -> object? Amount)
    }

    /// .NET: `Amount.op_Implicit(Int32)`
    #[inline]
    pub fn from_i32(value: i32) -> rt::Result<Amount> {
        rt::call!(Amount[13](value value) -> object Amount)
    }

    /// .NET: `Amount.op_Inequality(Amount, Amount)`
    #[inline]
    pub fn inequality(
        a: impl rt::NullableArg<Amount>,
        b: impl rt::NullableArg<Amount>,
    ) -> rt::Result<bool> {
        rt::call!(Amount[14](object a, object b) -> value bool)
    }

    /// .NET: `Amount.op_LeftShift(Amount, Int32)`
    #[inline]
    pub fn left_shift(a: impl rt::Arg<Amount>, by: i32) -> rt::Result<Amount> {
        rt::call!(Amount[15](object a, value by) -> object Amount)
    }

    /// .NET: `Amount.op_LessThan(Amount, Amount)`
    #[inline]
    pub fn less_than(a: impl rt::Arg<Amount>, b: impl rt::Arg<Amount>) -> rt::Result<bool> {
        rt::call!(Amount[16](object a, object b) -> value bool)
    }

    /// .NET: `Amount.op_LogicalNot(Amount)`
    #[inline]
    pub fn logical_not(a: impl rt::Arg<Amount>) -> rt::Result<bool> {
        rt::call!(Amount[17](object a) -> value bool)
    }

    /// .NET: `Amount.op_Subtraction(Int32, Amount)`
    #[inline]
    pub fn subtraction(a: i32, b: impl rt::Arg<Amount>) -> rt::Result<Amount> {
        rt::call!(Amount[18](value a, object b) -> object Amount)
    }

    /// .NET: `Amount.op_UnaryNegation(Amount)`
    #[inline]
    pub fn unary_negation(a: impl rt::Arg<Amount>) -> rt::Result<Amount> {
        rt::call!(Amount[19](object a) -> object Amount)
    }
}

rt::operator! { Add::add &Amount, &Amount => Amount: Amount::addition }
rt::operator! { Add::add &Amount, i32 => Amount: Amount::addition_i32 }
rt::operator! { Div::div &Amount, i32 => Amount: Amount::division }
rt::conversion! { &Amount => i32: Amount::to_i32 }
rt::conversion! { &Amount => i64: Amount::to_i64 }
rt::conversion! { &Amount => String: Amount::to_str }
rt::conversion! { bool => Amount: Amount::from_bool; implicit or null }
rt::conversion! { i32 => Amount: Amount::from_i32; implicit }
rt::operator! { Shl::shl &Amount, i32 => Amount: Amount::left_shift }
rt::operator! { Not::not &Amount => bool: Amount::logical_not }
rt::operator! { Sub::sub i32, &Amount => Amount: Amount::subtraction }
rt::operator! { Neg::neg &Amount => Amount: Amount::unary_negation }
