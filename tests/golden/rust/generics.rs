use crate::system::Action1;
use crate::system::Action;
use crate::system::Object;
use crate::system::collections::IEnumerator;
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
    ///
    /// Derefs to [`Shelf`].
    pub type Books in __mochi_Books = "Golden.Generics.Books, Golden";
    base Shelf<String>;
    is Shelf<String>, Object;
    table crate::__mochi::GOLDEN[24];
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
    pub type Box in __mochi_Box = "Golden.Generics.Box, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[25];
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
    pub type Box1<TContent> in __mochi_Box1 = "Golden.Generics.Box`1, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[27];
}

impl<TContent: rt::Argument> Box1<TContent> {
    /// .NET: `Box<T0>()`
    #[inline]
    pub fn new() -> rt::Result<Box1<TContent>> {
        rt::open!(Self[0]<TContent>() -> any Box1<TContent>)
    }
}

rt::enumeration! {
    /// .NET: `Golden.Generics.Color`
    pub enum Color: i32 = "Golden.Generics.Color, Golden";
    /// .NET: `Golden.Generics.Color.Red`
    Red = 0,
}

rt::class! {
    /// Of whatever things: it is older than generic collections.
    ///
    /// .NET: `Golden.Generics.Drawer`
    ///
    /// Upcasts to [`IEnumerable`](crate::system::collections::IEnumerable).
    pub type Drawer in __mochi_Drawer = "Golden.Generics.Drawer, Golden";
    base Object;
    is Object, crate::system::collections::IEnumerable;
    table crate::__mochi::GOLDEN[30];
}

rt::iterable_objects! { [] Drawer => crate::system::collections::IEnumerable; iter }

impl Drawer {
    /// .NET: `Drawer()`
    #[inline]
    pub fn new() -> rt::Result<Drawer> {
        rt::call!(Drawer[2]() -> object Drawer)
    }

    /// .NET: `Drawer.GetEnumerator()`
    #[inline]
    pub fn get_enumerator(&self) -> rt::Result<IEnumerator> {
        rt::method!(self[3]() -> object IEnumerator)
    }
}

rt::generic! {
    /// Rust cannot implement it: it is generic and has no members of its own.
    ///
    /// .NET: `Golden.Generics.IRank<T>`
    pub type IRank<T> in __mochi_IRank = "Golden.Generics.IRank`1, Golden";
    base Object;
    is Object;
}

rt::class! {
    /// .NET: `Golden.Generics.Library`
    pub type Library in __mochi_Library = "Golden.Generics.Library, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[32];
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
        rt::method!(self[3](object names) -> ())
    }

    /// .NET: `Library.Add(String)`
    #[inline]
    pub fn add(&self, name: &str) -> rt::Result<()> {
        rt::method!(self[4](text name) -> ())
    }

    /// .NET: `Library.Names()`
    #[inline]
    pub fn names(&self) -> rt::Result<List<String>> {
        rt::method!(self[5]() -> object List<String>)
    }

    /// .NET: `Library.Numbers(Box<Byte[]>, Box<Box<Int32?>>)`
    #[inline]
    pub fn numbers(
        &self,
        bytes: impl rt::Arg<Box1<Vec<u8>>>,
        boxes: impl rt::NullableArg<Box1<Box1<Option<i32>>>>,
    ) -> rt::Result<Box1<Option<i32>>> {
        rt::method!(self[6](object bytes, object boxes) -> object Box1<Option<i32>>)
    }

    /// .NET: `Library.Plain(List<Books>[])`
    #[inline]
    pub fn plain(&self, all: &[List<Books>]) -> rt::Result<Box> {
        rt::method!(self[7](list all) -> object Box)
    }

    /// .NET: `Library.Put(Shelf<Int32>)`
    #[inline]
    pub fn put(&self, shelf: impl rt::Arg<Shelf<i32>>) -> rt::Result<ShelfPlace<i32>> {
        rt::method!(self[8](object shelf) -> object ShelfPlace<i32>)
    }

    /// .NET: `Library.Shelves`
    #[inline]
    pub fn shelves(&self) -> rt::Result<Option<Dictionary<String, Shelf<Color>>>> {
        rt::method!(self[9]() -> object? Dictionary<String, Shelf<Color>>)
    }

    /// .NET: `Library.Shelves`
    #[inline]
    pub fn set_shelves(
        &self,
        value: impl rt::NullableArg<Dictionary<String, Shelf<Color>>>,
    ) -> rt::Result<()> {
        rt::method!(self[10](object value) -> ())
    }
}

rt::class! {
    /// .NET: `Golden.Generics.Ranked`
    ///
    /// Upcasts to [`IRank`].
    pub type Ranked in __mochi_Ranked = "Golden.Generics.Ranked, Golden";
    base Object;
    is Object, IRank<Object>;
    table crate::__mochi::GOLDEN[33];
}

impl Ranked {
    /// .NET: `Ranked()`
    #[inline]
    pub fn new() -> rt::Result<Ranked> {
        rt::call!(Ranked[2]() -> object Ranked)
    }
}

rt::generic! {
    /// Where \`T\` is \`object\`, both interfaces are one.
    ///
    /// .NET: `Golden.Generics.Ranking<T>`
    ///
    /// Derefs to [`Ranked`], upcasts to [`IRank`].
    pub type Ranking<T> in __mochi_Ranking = "Golden.Generics.Ranking`1, Golden";
    base Ranked;
    is Ranked, Object, IRank<T>;
    table crate::__mochi::GOLDEN[34];
}

impl<T: rt::Argument> Ranking<T> {
    /// .NET: `Ranking<T0>()`
    #[inline]
    pub fn new() -> rt::Result<Ranking<T>> {
        rt::open!(Self[0]<T>() -> any Ranking<T>)
    }
}

rt::generic! {
    /// A shelf of things.
    ///
    /// .NET: `Golden.Generics.Shelf<T>`
    pub type Shelf<T> in __mochi_Shelf = "Golden.Generics.Shelf`1, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[36];
}

impl<T: rt::Argument> Shelf<T> {
    /// .NET: `Shelf<T0>()`
    #[inline]
    pub fn new() -> rt::Result<Shelf<T>> {
        rt::open!(Self[0]<T>() -> any Shelf<T>)
    }

    /// Closures of delegates with and without what stands on it.
    ///
    /// .NET: `Shelf<T0>.Each(Action<T0>, Action)`
    #[inline]
    pub fn each<__Closure, __Answer, __Closure2, __Answer2>(
        &self,
        work: __Closure,
        after: __Closure2,
    ) -> rt::Result<()>
    where
        __Closure: Fn(T) -> __Answer + Send + Sync + 'static,
        __Answer: rt::Answer<()>,
        __Closure2: Fn() -> __Answer2 + Send + Sync + 'static,
        __Answer2: rt::Answer<()>,
    {
        rt::open!(Self[1]<T>(self, closure work: Action1<T>, new after: Action) -> ())
    }

    /// Puts many, or none.
    ///
    /// .NET: `Shelf<T0>.Fill(T0[])`
    #[inline]
    pub fn fill(&self, all: impl rt::In<Vec<T>>) -> rt::Result<()> {
        rt::open!(Self[2]<T>(self, any all: Vec<T>) -> ())
    }

    /// Puts a thing.
    ///
    /// .NET: `Shelf<T0>.Put(T0, T0[], List<T0>)`
    #[inline]
    pub fn put(
        &self,
        thing: impl rt::In<T>,
        others: &[T],
        more: impl rt::NullableArg<List<T>>,
    ) -> rt::Result<()> {
        rt::open!(Self[3]<T>(self, any thing: T, any others: Vec<T>, object more) -> ())
    }

    /// Puts one more.
    ///
    /// .NET: `Shelf<T0>.op_Addition(Shelf<T0>, T0)`
    #[inline]
    pub fn addition_shelf_thing(
        shelf: impl rt::Arg<Shelf<T>>,
        thing: impl rt::In<T>,
    ) -> rt::Result<Shelf<T>> {
        rt::open!(Self[4]<T>(object shelf, any thing: T) -> any Shelf<T>)
    }

    /// .NET: `Shelf<T0>.op_Addition(T0, Shelf<T0>)`
    #[inline]
    pub fn addition(thing: impl rt::In<T>, shelf: impl rt::Arg<Shelf<T>>) -> rt::Result<Shelf<T>> {
        rt::open!(Self[5]<T>(any thing: T, object shelf) -> any Shelf<T>)
    }

    /// .NET: `Shelf<T0>.op_BitwiseAnd(Shelf<T0>, Shelf<T0>)`
    #[inline]
    pub fn bitwise_and(
        left: impl rt::Arg<Shelf<T>>,
        right: impl rt::Arg<Shelf<T>>,
    ) -> rt::Result<Shelf<T>> {
        rt::open!(Self[6]<T>(object left, object right) -> any Shelf<T>)
    }

    /// .NET: `Shelf<T0>.First`
    #[inline]
    pub fn first(&self) -> rt::Result<Option<T>> {
        rt::open!(Self[7]<T>(self) -> any? T)
    }

    /// .NET: `Shelf<T0>.First`
    #[inline]
    pub fn set_first(&self, value: impl rt::In<T>) -> rt::Result<()> {
        rt::open!(Self[8]<T>(self, any value: T) -> ())
    }

    /// .NET: `Shelf<T0>.Made`
    #[inline]
    pub fn made() -> rt::Result<i32> {
        rt::open!(Self[9]<T>() -> any i32)
    }

    /// .NET: `Shelf<T0>.Made`
    #[inline]
    pub fn set_made(value: i32) -> rt::Result<()> {
        rt::open!(Self[10]<T>(any value: i32) -> ())
    }
}

rt::operator! { [T where T: rt::In<T>] Add::add &Shelf<T>, T => Shelf<T>: <Shelf<T>>::addition_shelf_thing }
rt::operator! { [T] BitAnd::bitand &Shelf<T>, &Shelf<T> => Shelf<T>: <Shelf<T>>::bitwise_and }

rt::generic! {
    /// One place of it.
    ///
    /// .NET: `Golden.Generics.Shelf.Place<T>`
    pub type ShelfPlace<T> in __mochi_ShelfPlace = "Golden.Generics.Shelf`1+Place, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[39];
}

impl<T: rt::Argument> ShelfPlace<T> {
    /// .NET: `Shelf.Place<T0>()`
    #[inline]
    pub fn new() -> rt::Result<ShelfPlace<T>> {
        rt::open!(Self[0]<T>() -> any ShelfPlace<T>)
    }
}

rt::class! {
    /// .NET: `Golden.Generics.Words`
    ///
    /// Derefs to [`List`], upcasts to [`ICollection`](crate::system::collections::ICollection), [`IEnumerable`](crate::system::collections::IEnumerable), [`IList`](crate::system::collections::IList), [`ICollection`], [`IEnumerable`], [`IList`], [`IReadOnlyCollection`], [`IReadOnlyList`].
    pub type Words in __mochi_Words = "Golden.Generics.Words, Golden";
    base List<String>;
    is List<String>, Object, crate::system::collections::ICollection, crate::system::collections::IEnumerable, crate::system::collections::IList, ICollection<String>, IEnumerable<String>, IList<String>, IReadOnlyCollection<String>, IReadOnlyList<String>;
    table crate::__mochi::GOLDEN[41];
}

rt::iterable! { [] Words => IEnumerable<String>; }

impl Words {
    /// .NET: `Words()`
    #[inline]
    pub fn new() -> rt::Result<Words> {
        rt::call!(Words[2]() -> object Words)
    }
}
