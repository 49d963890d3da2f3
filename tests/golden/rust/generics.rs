use crate::system::Object;
use crate::system::collections::generic::Dictionary;
use crate::system::collections::generic::ICollection;
use crate::system::collections::generic::IEnumerable;
use crate::system::collections::generic::IList;
use crate::system::collections::generic::IReadOnlyCollection;
use crate::system::collections::generic::IReadOnlyList;
use crate::system::collections::generic::List;
use ::mochi::rt;

rt::class! {
    /// .NET: `Golden.Generics.Books`
    pub struct Books = "Golden.Generics.Books, Golden";
    base Shelf<String>;
    is Shelf<String>, Object;
    table crate::__mochi::GOLDEN[16; 3];
}

impl Books {
    /// .NET: `Books()`
    #[inline]
    pub fn new() -> rt::Result<Books> {
        rt::call!(Books[2]() -> object Books)
    }
}

rt::class! {
    /// It has a namesake with a parameter.
    ///
    /// .NET: `Golden.Generics.Box`
    pub struct Box = "Golden.Generics.Box, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[17; 3];
}

impl Box {
    /// .NET: `Box()`
    #[inline]
    pub fn new() -> rt::Result<Box> {
        rt::call!(Box[2]() -> object Box)
    }
}

rt::generic! {
    /// .NET: `Golden.Generics.Box<TContent>`
    pub struct Box1<TContent>;
}

rt::instance! {
    Box1<Box1<Option<i32>>> = "Golden.Generics.Box`1[[Golden.Generics.Box`1[[System.Nullable`1[[System.Int32, System.Runtime]], System.Runtime]], Golden]], Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[18; 3];
}

impl Box1<Box1<Option<i32>>> {
    /// .NET: `Box<Box<Int32?>>()`
    #[inline]
    pub fn new() -> rt::Result<Box1<Box1<Option<i32>>>> {
        rt::call!(Self[2]() -> object Box1<Box1<Option<i32>>>)
    }
}

rt::instance! {
    Box1<Vec<u8>> = "Golden.Generics.Box`1[[System.Byte[], System.Runtime]], Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[19; 3];
}

impl Box1<Vec<u8>> {
    /// .NET: `Box<Byte[]>()`
    #[inline]
    pub fn new() -> rt::Result<Box1<Vec<u8>>> {
        rt::call!(Self[2]() -> object Box1<Vec<u8>>)
    }
}

rt::instance! {
    Box1<Option<i32>> = "Golden.Generics.Box`1[[System.Nullable`1[[System.Int32, System.Runtime]], System.Runtime]], Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[20; 3];
}

impl Box1<Option<i32>> {
    /// .NET: `Box<Int32?>()`
    #[inline]
    pub fn new() -> rt::Result<Box1<Option<i32>>> {
        rt::call!(Self[2]() -> object Box1<Option<i32>>)
    }
}

rt::enumeration! {
    /// .NET: `Golden.Generics.Color`
    pub enum Color: i32 = "Golden.Generics.Color, Golden";
    /// .NET: `Golden.Generics.Color.Red`
    Red = 0,
}

rt::class! {
    /// .NET: `Golden.Generics.Library`
    pub struct Library = "Golden.Generics.Library, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[21; 11];
}

impl Library {
    /// .NET: `Library()`
    #[inline]
    pub fn new() -> rt::Result<Library> {
        rt::call!(Library[2]() -> object Library)
    }

    /// .NET: `Library.Add(IEnumerable<String>)`
    #[inline]
    pub fn add_names(&self, names: impl rt::Arg<IEnumerable<String>>) -> rt::Result<()> {
        rt::call!(Library[3](self, object names) -> ())
    }

    /// .NET: `Library.Add(String)`
    #[inline]
    pub fn add(&self, name: &str) -> rt::Result<()> {
        rt::call!(Library[4](self, text name) -> ())
    }

    /// .NET: `Library.Names()`
    #[inline]
    pub fn names(&self) -> rt::Result<List<String>> {
        rt::call!(Library[5](self) -> object List<String>)
    }

    /// .NET: `Library.Numbers(Box<Byte[]>, Box<Box<Int32?>>)`
    #[inline]
    pub fn numbers(
        &self,
        bytes: impl rt::Arg<Box1<Vec<u8>>>,
        boxes: impl rt::NullableArg<Box1<Box1<Option<i32>>>>,
    ) -> rt::Result<Box1<Option<i32>>> {
        rt::call!(Library[6](self, object bytes, object boxes) -> object Box1<Option<i32>>)
    }

    /// .NET: `Library.Plain(List<Books>[])`
    #[inline]
    pub fn plain(&self, all: &[List<Books>]) -> rt::Result<Box> {
        rt::call!(Library[7](self, list all) -> object Box)
    }

    /// .NET: `Library.Put(Shelf<Int32>)`
    #[inline]
    pub fn put(&self, shelf: impl rt::Arg<Shelf<i32>>) -> rt::Result<ShelfPlace<i32>> {
        rt::call!(Library[8](self, object shelf) -> object ShelfPlace<i32>)
    }

    /// .NET: `Library.Shelves`
    #[inline]
    pub fn shelves(&self) -> rt::Result<Option<Dictionary<String, Shelf<Color>>>> {
        rt::call!(Library[9](self) -> object? Dictionary<String, Shelf<Color>>)
    }

    /// .NET: `Library.Shelves`
    #[inline]
    pub fn set_shelves(
        &self,
        value: impl rt::NullableArg<Dictionary<String, Shelf<Color>>>,
    ) -> rt::Result<()> {
        rt::call!(Library[10](self, object value) -> ())
    }
}

rt::generic! {
    /// A shelf of things.
    ///
    /// .NET: `Golden.Generics.Shelf<T>`
    pub struct Shelf<T>;
}

rt::instance! {
    Shelf<Color> = "Golden.Generics.Shelf`1[[Golden.Generics.Color, Golden]], Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[22; 8];
}

impl Shelf<Color> {
    /// .NET: `Shelf<Color>()`
    #[inline]
    pub fn new() -> rt::Result<Shelf<Color>> {
        rt::call!(Self[2]() -> object Shelf<Color>)
    }

    /// Puts a thing.
    ///
    /// .NET: `Shelf<Color>.Put(Color, Color[], List<Color>)`
    #[inline]
    pub fn put(
        &self,
        thing: Color,
        others: &[Color],
        more: impl rt::NullableArg<List<Color>>,
    ) -> rt::Result<()> {
        rt::call!(Self[3](self, value thing, list others, object more) -> ())
    }

    /// .NET: `Shelf<Color>.First`
    #[inline]
    pub fn first(&self) -> rt::Result<Color> {
        rt::call!(Self[4](self) -> value Color)
    }

    /// .NET: `Shelf<Color>.First`
    #[inline]
    pub fn set_first(&self, value: Color) -> rt::Result<()> {
        rt::call!(Self[5](self, value value) -> ())
    }

    /// .NET: `Shelf<Color>.Made`
    #[inline]
    pub fn made() -> rt::Result<i32> {
        rt::call!(Self[6]() -> value i32)
    }

    /// .NET: `Shelf<Color>.Made`
    #[inline]
    pub fn set_made(value: i32) -> rt::Result<()> {
        rt::call!(Self[7](value value) -> ())
    }
}

rt::instance! {
    Shelf<i32> = "Golden.Generics.Shelf`1[[System.Int32, System.Runtime]], Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[23; 8];
}

impl Shelf<i32> {
    /// .NET: `Shelf<Int32>()`
    #[inline]
    pub fn new() -> rt::Result<Shelf<i32>> {
        rt::call!(Self[2]() -> object Shelf<i32>)
    }

    /// Puts a thing.
    ///
    /// .NET: `Shelf<Int32>.Put(Int32, Int32[], List<Int32>)`
    #[inline]
    pub fn put(
        &self,
        thing: i32,
        others: &[i32],
        more: impl rt::NullableArg<List<i32>>,
    ) -> rt::Result<()> {
        rt::call!(Self[3](self, value thing, list others, object more) -> ())
    }

    /// .NET: `Shelf<Int32>.First`
    #[inline]
    pub fn first(&self) -> rt::Result<i32> {
        rt::call!(Self[4](self) -> value i32)
    }

    /// .NET: `Shelf<Int32>.First`
    #[inline]
    pub fn set_first(&self, value: i32) -> rt::Result<()> {
        rt::call!(Self[5](self, value value) -> ())
    }

    /// .NET: `Shelf<Int32>.Made`
    #[inline]
    pub fn made() -> rt::Result<i32> {
        rt::call!(Self[6]() -> value i32)
    }

    /// .NET: `Shelf<Int32>.Made`
    #[inline]
    pub fn set_made(value: i32) -> rt::Result<()> {
        rt::call!(Self[7](value value) -> ())
    }
}

rt::instance! {
    Shelf<String> = "Golden.Generics.Shelf`1[[System.String, System.Runtime]], Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[24; 8];
}

impl Shelf<String> {
    /// .NET: `Shelf<String>()`
    #[inline]
    pub fn new() -> rt::Result<Shelf<String>> {
        rt::call!(Self[2]() -> object Shelf<String>)
    }

    /// Puts a thing.
    ///
    /// .NET: `Shelf<String>.Put(String, String[], List<String>)`
    #[inline]
    pub fn put(
        &self,
        thing: impl rt::NullableText,
        others: &[impl rt::NullableText],
        more: impl rt::NullableArg<List<String>>,
    ) -> rt::Result<()> {
        rt::call!(Self[3](self, text thing, list others, object more) -> ())
    }

    /// .NET: `Shelf<String>.First`
    #[inline]
    pub fn first(&self) -> rt::Result<Option<String>> {
        rt::call!(Self[4](self) -> text?)
    }

    /// .NET: `Shelf<String>.First`
    #[inline]
    pub fn set_first(&self, value: impl rt::NullableText) -> rt::Result<()> {
        rt::call!(Self[5](self, text value) -> ())
    }

    /// .NET: `Shelf<String>.Made`
    #[inline]
    pub fn made() -> rt::Result<i32> {
        rt::call!(Self[6]() -> value i32)
    }

    /// .NET: `Shelf<String>.Made`
    #[inline]
    pub fn set_made(value: i32) -> rt::Result<()> {
        rt::call!(Self[7](value value) -> ())
    }
}

rt::generic! {
    /// One place of it.
    ///
    /// .NET: `Golden.Generics.Shelf.Place<T>`
    pub struct ShelfPlace<T>;
}

rt::instance! {
    ShelfPlace<i32> = "Golden.Generics.Shelf`1+Place[[System.Int32, System.Runtime]], Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[25; 3];
}

impl ShelfPlace<i32> {
    /// .NET: `Shelf.Place<Int32>()`
    #[inline]
    pub fn new() -> rt::Result<ShelfPlace<i32>> {
        rt::call!(Self[2]() -> object ShelfPlace<i32>)
    }
}

rt::class! {
    /// .NET: `Golden.Generics.Words`
    pub struct Words = "Golden.Generics.Words, Golden";
    base List<String>;
    is List<String>, Object, crate::system::collections::ICollection, crate::system::collections::IEnumerable, crate::system::collections::IList, ICollection<String>, IEnumerable<String>, IList<String>, IReadOnlyCollection<String>, IReadOnlyList<String>;
    table crate::__mochi::GOLDEN[26; 3];
}

rt::iterable! { Words => IEnumerable<String> }

impl Words {
    /// .NET: `Words()`
    #[inline]
    pub fn new() -> rt::Result<Words> {
        rt::call!(Words[2]() -> object Words)
    }
}
