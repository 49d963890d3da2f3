use ::mochi::rt;

rt::enumeration! {
    /// A day of work.
    ///
    /// .NET: `Golden.Enums.Day`
    pub enum Day: i8 = "Golden.Enums.Day, Golden";
    /// The worst.
    ///
    /// .NET: `Golden.Enums.Day.Monday`
    Monday = 1,
    /// .NET: `Golden.Enums.Day.Friday`
    Friday = 5,
    /// .NET: `Golden.Enums.Day.Endless`
    Endless = -1,
    /// .NET: `Golden.Enums.Day.Freitag`
    #[deprecated(note = "Use Friday.")]
    Freitag = 5,
}

rt::static_class! {
    /// .NET: `Golden.Enums.Days`
    pub enum Days = "Golden.Enums.Days, Golden";
    table crate::__mochi::GOLDEN[17];
}

impl Days {
    /// .NET: `Days.Next(Day, Rights)`
    #[inline]
    pub fn next(day: Day) -> rt::Result<Option<Day>> {
        rt::short!(Self::next_with => day)
    }

    /// As [`next`](Self::next), and told what that leaves out.
    ///
    /// .NET: `Days.Next(Day, Rights)`
    #[inline]
    pub fn next_with(day: Day, options: days::NextOptions) -> rt::Result<Option<Day>> {
        rt::call_with!(days::NextOptions { rights } = options; rt::call!(Days[0](value day, value rights) -> optional Day))
    }
}

/// What the methods of `Days` need besides.
pub mod days {
    use super::*;

    rt::options! {
        /// What `Days::next_with` may be told besides.
        pub struct NextOptions {
            rights: Rights = Rights::None,
        }
    }
}

rt::flags! {
    /// .NET: `Golden.Enums.Rights`
    pub enum Rights: u64 = "Golden.Enums.Rights, Golden";
    /// .NET: `Golden.Enums.Rights.None`
    None = 0,
    /// .NET: `Golden.Enums.Rights.Read`
    Read = 1,
    /// .NET: `Golden.Enums.Rights.All`
    All = 18446744073709551615,
}
