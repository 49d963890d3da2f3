use crate::system::Object;
use ::mochi::rt;

rt::class! {
    /// A type with `code`, a `Explained` reference, a list\[0\] and a \<tag\>.
    ///
    /// See <https://example.com/a_b> for more.
    ///
    /// ```csharp
    /// var x = new Explained();
    /// ```
    ///
    /// - One thing.
    /// - Another, with `nothing`.
    ///
    /// .NET: `Golden.Documentation.Explained`
    #[deprecated(note = "Use \"something\" else.")]
    pub type Explained in __mochi_Explained = "Golden.Documentation.Explained, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[16];
}

impl Explained {
    /// .NET: `Explained()`
    #[inline]
    pub fn new() -> rt::Result<Explained> {
        rt::call!(Explained[2]() -> object Explained)
    }

    /// Adds.
    ///
    /// - `left_side`: What is added to. On two lines.
    /// - `right_side`: What is added.
    ///
    /// Returns: The sum of `left_side` and `right_side`.
    ///
    /// .NET: `Explained.Add(Int32, Int32)`
    ///
    /// # Errors
    ///
    /// - `OverflowException`: The sum is too large.
    /// - `ArgumentException`: `left_side` is odd.
    #[inline]
    pub fn add(&self, left_side: i32, right_side: i32) -> rt::Result<i32> {
        rt::method!(self[3](value left_side, value right_side) -> value i32)
    }

    /// Returns:
    ///
    /// ```csharp
    /// var sum = Add(1, 2);
    /// ```
    ///
    /// .NET: `Explained.Example()`
    #[inline]
    pub fn example(&self) -> rt::Result<i32> {
        rt::method!(self[4]() -> value i32)
    }

    /// .NET: `Explained.Old()`
    #[deprecated]
    #[inline]
    pub fn old(&self) -> rt::Result<()> {
        rt::method!(self[5]() -> ())
    }

    /// Opens a key.
    ///
    /// Only on `windows`.
    ///
    /// .NET: `Explained.OpenKey()`
    #[inline]
    pub fn open_key(&self) -> rt::Result<()> {
        rt::method!(self[6]() -> ())
    }

    /// Only on `linux`, `macos10.15`.
    ///
    /// Not on `ios`.
    ///
    /// .NET: `Explained.Elsewhere`
    #[inline]
    pub fn elsewhere(&self) -> rt::Result<i32> {
        rt::method!(self[7]() -> value i32)
    }

    /// .NET: `Explained.Older`
    #[deprecated(
        note = "This is a very long story about why this member should not be used any more by anybody at all."
    )]
    #[inline]
    pub fn older(&self) -> rt::Result<String> {
        rt::method!(self[8]() -> text)
    }

    /// .NET: `Explained.Older`
    #[deprecated(
        note = "This is a very long story about why this member should not be used any more by anybody at all."
    )]
    #[inline]
    pub fn set_older(&self, value: &str) -> rt::Result<()> {
        rt::method!(self[9](text value) -> ())
    }
}
