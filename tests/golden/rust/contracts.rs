use crate::system::Object;
use ::mochi::rt;

rt::static_class! {
    /// .NET: `Golden.Contracts.IMaker`
    pub enum IMaker = "Golden.Contracts.IMaker, Golden";
    table crate::__mochi::GOLDEN[12];
}

impl IMaker {
    /// .NET: `IMaker.Made(M0)`
    #[inline]
    pub fn made<T: rt::Argument, TSelf: rt::Argument>(of: impl rt::In<T>) -> rt::Result<T> {
        rt::open!(IMaker[0]<T, TSelf>(any of: T) -> any T)
    }

    /// .NET: `IMaker.Count`
    #[inline]
    pub fn count<TSelf: rt::Argument>() -> rt::Result<i32> {
        rt::open!(IMaker[1]<TSelf>() -> any i32)
    }

    /// .NET: `IMaker.Count`
    #[inline]
    pub fn set_count<TSelf: rt::Argument>(value: i32) -> rt::Result<()> {
        rt::open!(IMaker[2]<TSelf>(any value: i32) -> ())
    }
}

rt::generic_static! {
    /// .NET: `Golden.Contracts.IUnit<TSelf>`
    pub struct IUnit<TSelf> = "Golden.Contracts.IUnit`1, Golden";
    table crate::__mochi::GOLDEN[13];
}

impl<TSelf: rt::Argument> IUnit<TSelf> {
    /// .NET: `IUnit<T0>.To(T0)`
    #[inline]
    pub fn to<TOther: rt::Argument>(unit: impl rt::In<TSelf>) -> rt::Result<TOther> {
        rt::open!(Self[0]<TSelf, TOther>(any unit: TSelf) -> any TOther)
    }

    /// .NET: `IUnit<T0>.op_Addition(T0, T0)`
    #[inline]
    pub fn addition(left: impl rt::In<TSelf>, right: impl rt::In<TSelf>) -> rt::Result<TSelf> {
        rt::open!(Self[1]<TSelf>(any left: TSelf, any right: TSelf) -> any TSelf)
    }

    /// .NET: `IUnit<T0>.One`
    #[inline]
    pub fn one() -> rt::Result<TSelf> {
        rt::open!(Self[2]<TSelf>() -> any TSelf)
    }
}

rt::class! {
    /// .NET: `Golden.Contracts.Maker`
    pub type Maker in __mochi_Maker = "Golden.Contracts.Maker, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[14];
}

impl Maker {
    /// .NET: `Maker()`
    #[inline]
    pub fn new() -> rt::Result<Maker> {
        rt::call!(Maker[2]() -> object Maker)
    }

    /// .NET: `Maker.Made(M0)`
    #[inline]
    pub fn made<T: rt::Argument>(of: impl rt::In<T>) -> rt::Result<T> {
        rt::open!(Maker[3]<T>(any of: T) -> any T)
    }
}

rt::class! {
    /// .NET: `Golden.Contracts.Metre`
    pub type Metre in __mochi_Metre = "Golden.Contracts.Metre, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[15];
}

impl Metre {
    /// .NET: `Metre()`
    #[inline]
    pub fn new() -> rt::Result<Metre> {
        rt::call!(Metre[2]() -> object Metre)
    }

    /// .NET: `Metre.To(Metre)`
    #[inline]
    pub fn to<TOther: rt::Argument>(unit: impl rt::Arg<Metre>) -> rt::Result<TOther> {
        rt::open!(Metre[3]<TOther>(object unit) -> any TOther)
    }

    /// .NET: `Metre.op_Addition(Metre, Metre)`
    #[inline]
    pub fn addition(left: impl rt::Arg<Metre>, right: impl rt::Arg<Metre>) -> rt::Result<Metre> {
        rt::call!(Metre[4](object left, object right) -> object Metre)
    }

    /// .NET: `Metre.One`
    #[inline]
    pub fn one() -> rt::Result<Metre> {
        rt::call!(Metre[5]() -> object Metre)
    }
}

rt::operator! { Add::add &Metre, &Metre => Metre: Metre::addition }
