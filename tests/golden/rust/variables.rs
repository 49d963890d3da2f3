use crate::system::Object;
use ::mochi::rt;

rt::class! {
    /// What Rust cannot give: a place of its own.
    ///
    /// Rust cannot implement it: 'Place' gives a reference.
    ///
    /// .NET: `Golden.Variables.IPlaced`
    pub type IPlaced in __mochi_IPlaced = "Golden.Variables.IPlaced, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[93];
}

impl IPlaced {
    /// .NET: `IPlaced.Place`
    #[inline]
    pub fn place(&self) -> rt::Result<i32> {
        rt::method!(self[2]() -> value i32)
    }
}

rt::class! {
    /// What is passed by reference.
    ///
    /// .NET: `Golden.Variables.Place`
    pub type Place in __mochi_Place = "Golden.Variables.Place, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[94];
}

impl Place {
    /// - `number`: Gets the number.
    ///
    /// .NET: `Place(out Int32)`
    #[inline]
    pub fn new() -> rt::Result<(Place, i32)> {
        rt::call!(Place[2](out value number: i32) -> object Place)
    }

    /// .NET: `Place.Changed(ref Boolean, ref String, ref Place, ref Int32?, ref Int32[])`
    #[inline]
    pub fn changed(
        value: &mut bool,
        text: &mut String,
        place: &mut Option<Place>,
        maybe: &mut Option<i32>,
        list: &mut Vec<i32>,
    ) -> rt::Result<()> {
        rt::call!(Place[3](ref value value: bool, ref text text, ref object place: Place, ref optional maybe: i32, ref list list: i32) -> ())
    }

    /// .NET: `Place.Several(out String, out Place, out Int32?, out String[])`
    #[inline]
    pub fn several() -> rt::Result<(String, String, Option<Place>, Option<i32>, Vec<String>)> {
        rt::call!(Place[4](out text text, out object? place: Place, out optional maybe: i32, out list list: String) -> text)
    }

    /// Reads a number.
    ///
    /// - `number`: Gets the number.
    ///
    /// .NET: `Place.TryParse(String, out Int32)`
    #[inline]
    pub fn try_parse(text: &str) -> rt::Result<Option<i32>> {
        rt::call!(Place[5](text text, out value number: i32) -> try)
    }

    /// .NET: `Place.Unchanged(in Int32, in String)`
    #[inline]
    pub fn unchanged(number: i32, text: &str) -> rt::Result<i32> {
        rt::call!(Place[6](value number, text text) -> value i32)
    }
}
