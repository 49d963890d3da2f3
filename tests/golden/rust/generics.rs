use crate::system::IComparable1;
use crate::system::Object;
use crate::system::collections::generic::Dictionary;
use crate::system::collections::generic::IEnumerable;
use crate::system::collections::generic::List;
use ::mochi::rt;

rt::class! {
    /// .NET: `Golden.Generics.Books`
    pub struct Books = "Golden.Generics.Books, Golden";
    base Shelf<String>;
    is Shelf<String>, Object, IComparable1<Shelf<String>>;
    table crate::__mochi::GOLDEN[8; 3];
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
    table crate::__mochi::GOLDEN[9; 3];
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
}

rt::instance! {
    Box1<Vec<u8>> = "Golden.Generics.Box`1[[System.Byte[], System.Runtime]], Golden";
    base Object;
    is Object;
}

rt::instance! {
    Box1<Option<i32>> = "Golden.Generics.Box`1[[System.Nullable`1[[System.Int32, System.Runtime]], System.Runtime]], Golden";
    base Object;
    is Object;
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
    table crate::__mochi::GOLDEN[10; 11];
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
    is Object, IComparable1<Shelf<Color>>;
}

rt::instance! {
    Shelf<i32> = "Golden.Generics.Shelf`1[[System.Int32, System.Runtime]], Golden";
    base Object;
    is Object, IComparable1<Shelf<i32>>;
}

rt::instance! {
    Shelf<String> = "Golden.Generics.Shelf`1[[System.String, System.Runtime]], Golden";
    base Object;
    is Object, IComparable1<Shelf<String>>;
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
}
