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
    table crate::__mochi::GOLDEN[11; 1];
}

impl Days {
    /// .NET: `Days.Next(Day, Rights)`
    #[inline]
    pub fn next(day: Day, rights: Rights) -> rt::Result<Option<Day>> {
        rt::call!(Days[0](value day, value rights) -> optional Day)
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
