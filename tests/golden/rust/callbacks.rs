use crate::system::Action;
use crate::system::Comparison;
use crate::system::Delegate;
use crate::system::EventArgs;
use crate::system::EventHandler1;
use crate::system::EventHandler;
use crate::system::MulticastDelegate;
use crate::system::Object;
use ::mochi::rt;

rt::class! {
    /// .NET: `Golden.Callbacks.Adding`
    ///
    /// Derefs to [`MulticastDelegate`], upcasts to [`Delegate`].
    pub type Adding in __mochi_Adding = "Golden.Callbacks.Adding, Golden";
    base MulticastDelegate;
    is MulticastDelegate, Delegate, Object;
    table crate::__mochi::GOLDEN[1];
}

impl Adding {
    /// A delegate that calls a closure, which it owns: the closure is dropped when .NET has collected the delegate.
    ///
    /// An `Err` is thrown; a panic is thrown as an exception.
    ///
    /// .NET: `Adding(Int64?, Boolean)`
    #[inline]
    pub fn new<__Closure, __Answer>(closure: __Closure) -> rt::Result<Self>
    where
        __Closure: Fn(Option<i64>, bool) -> __Answer + Send + Sync + 'static,
        __Answer: rt::Answer<Option<i64>>,
    {
        rt::wrap!(Adding[2](closure: __Closure, __Answer)(optional left: i64, value negative: bool) -> optional i64)
    }

    /// The delegate, where a closure is wanted: what is passed then is the delegate itself.
    #[inline]
    pub fn as_fn(&self) -> impl Fn(Option<i64>, bool) -> rt::Result<Option<i64>> + use<> {
        let __delegate = self.clone();
        move |left, negative| __delegate.invoke(left, negative)
    }

    /// .NET: `Adding.Invoke(Int64?, Boolean)`
    #[inline]
    pub fn invoke(
        &self,
        left: impl rt::NullableValue<i64>,
        negative: bool,
    ) -> rt::Result<Option<i64>> {
        rt::method!(self[3](optional left, value negative) -> optional i64)
    }
}

rt::class! {
    /// .NET: `Golden.Callbacks.Choosing`
    ///
    /// Derefs to [`MulticastDelegate`], upcasts to [`Delegate`].
    pub type Choosing in __mochi_Choosing = "Golden.Callbacks.Choosing, Golden";
    base MulticastDelegate;
    is MulticastDelegate, Delegate, Object;
    table crate::__mochi::GOLDEN[2];
}

impl Choosing {
    /// A delegate that calls a closure, which it owns: the closure is dropped when .NET has collected the delegate.
    ///
    /// An `Err` is thrown; a panic is thrown as an exception.
    ///
    /// .NET: `Choosing(Node, Node)`
    #[inline]
    pub fn new<__Closure, __Answer>(closure: __Closure) -> rt::Result<Self>
    where
        __Closure: Fn(&Node, Option<&Node>) -> __Answer + Send + Sync + 'static,
        __Answer: rt::Answer<Option<Node>>,
    {
        rt::wrap!(Choosing[2](closure: __Closure, __Answer)(object first: Node, object? second: Node) -> object? Node)
    }

    /// The delegate, where a closure is wanted: what is passed then is the delegate itself.
    #[inline]
    pub fn as_fn(&self) -> impl Fn(&Node, Option<&Node>) -> rt::Result<Option<Node>> + use<> {
        let __delegate = self.clone();
        move |first, second| __delegate.invoke(first, second)
    }

    /// .NET: `Choosing.Invoke(Node, Node)`
    #[inline]
    pub fn invoke(
        &self,
        first: impl rt::Arg<Node>,
        second: impl rt::NullableArg<Node>,
    ) -> rt::Result<Option<Node>> {
        rt::method!(self[3](object first, object second) -> object? Node)
    }
}

rt::class! {
    /// Says what a number is.
    ///
    /// - `number`: The number.
    ///
    /// .NET: `Golden.Callbacks.Naming`
    ///
    /// Derefs to [`MulticastDelegate`], upcasts to [`Delegate`].
    pub type Naming in __mochi_Naming = "Golden.Callbacks.Naming, Golden";
    base MulticastDelegate;
    is MulticastDelegate, Delegate, Object;
    table crate::__mochi::GOLDEN[3];
}

impl Naming {
    /// A delegate that calls a closure, which it owns: the closure is dropped when .NET has collected the delegate.
    ///
    /// An `Err` is thrown; a panic is thrown as an exception.
    ///
    /// .NET: `Naming(Int32, String, String)`
    #[inline]
    pub fn new<__Closure, __Answer>(closure: __Closure) -> rt::Result<Self>
    where
        __Closure: Fn(i32, &str, Option<&str>) -> __Answer + Send + Sync + 'static,
        __Answer: rt::Answer<Option<String>>,
    {
        rt::wrap!(Naming[2](closure: __Closure, __Answer)(value number: i32, text prefix, text? suffix) -> text?)
    }

    /// The delegate, where a closure is wanted: what is passed then is the delegate itself.
    #[inline]
    pub fn as_fn(&self) -> impl Fn(i32, &str, Option<&str>) -> rt::Result<Option<String>> + use<> {
        let __delegate = self.clone();
        move |number, prefix, suffix| __delegate.invoke(number, prefix, suffix)
    }

    /// .NET: `Naming.Invoke(Int32, String, String)`
    #[inline]
    pub fn invoke(
        &self,
        number: i32,
        prefix: &str,
        suffix: impl rt::NullableText,
    ) -> rt::Result<Option<String>> {
        rt::method!(self[3](value number, text prefix, text suffix) -> text?)
    }
}

rt::class! {
    /// .NET: `Golden.Callbacks.Node`
    pub type Node in __mochi_Node = "Golden.Callbacks.Node, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[4];
}

impl Node {
    /// .NET: `Node()`
    #[inline]
    pub fn new() -> rt::Result<Node> {
        rt::call!(Node[2]() -> object Node)
    }

    /// .NET: `Node.Compare(Comparison<String>)`
    #[inline]
    pub fn compare<__Closure, __Answer>(&self, comparison: __Closure) -> rt::Result<i32>
    where
        __Closure: Fn(&str, &str) -> __Answer + Send + Sync + 'static,
        __Answer: rt::Answer<i32>,
    {
        let comparison = &<Comparison<String>>::new(comparison)?;
        rt::method!(self[3](handle comparison) -> value i32)
    }

    /// .NET: `Node.Run(Action, EventHandler)`
    #[inline]
    pub fn run<__Closure, __Answer, __Closure2, __Answer2>(
        &self,
        work: __Closure,
        handler: __Closure2,
    ) -> rt::Result<()>
    where
        __Closure: Fn() -> __Answer + Send + Sync + 'static,
        __Answer: rt::Answer<()>,
        __Closure2: Fn(Option<&Object>, &EventArgs) -> __Answer2 + Send + Sync + 'static,
        __Answer2: rt::Answer<()>,
    {
        let work = &Action::new(work)?;
        let handler = &EventHandler::new(handler)?;
        rt::method!(self[4](handle work, handle handler) -> ())
    }

    /// .NET: `Node.Naming`
    #[inline]
    pub fn naming(&self) -> rt::Result<Option<Naming>> {
        rt::method!(self[5]() -> object? Naming)
    }

    /// .NET: `Node.Naming`
    #[inline]
    pub fn set_naming(&self, value: impl rt::NullableArg<Naming>) -> rt::Result<()> {
        rt::method!(self[6](object value) -> ())
    }

    /// .NET: `Node.Added`
    #[inline]
    pub fn on_added<__Closure, __Answer>(handler: __Closure) -> rt::Result<rt::Subscription>
    where
        __Closure: Fn(Option<i64>, bool) -> __Answer + Send + Sync + 'static,
        __Answer: rt::Answer<Option<i64>>,
    {
        let handler = &Adding::new(handler)?;
        rt::subscribe!(Node[7](handle handler))
    }

    /// It was renamed.
    ///
    /// .NET: `Node.Renamed`
    #[inline]
    pub fn on_renamed<__Closure, __Answer>(
        &self,
        handler: __Closure,
    ) -> rt::Result<rt::Subscription>
    where
        __Closure: Fn(Option<&Object>, &str) -> __Answer + Send + Sync + 'static,
        __Answer: rt::Answer<()>,
    {
        let handler = &<EventHandler1<String>>::new(handler)?;
        rt::subscribe!(Node[9](self, handle handler))
    }
}

rt::class! {
    /// The last parameter may be left out in C#.
    ///
    /// .NET: `Golden.Callbacks.Weighing`
    ///
    /// Derefs to [`MulticastDelegate`], upcasts to [`Delegate`].
    pub type Weighing in __mochi_Weighing = "Golden.Callbacks.Weighing, Golden";
    base MulticastDelegate;
    is MulticastDelegate, Delegate, Object;
    table crate::__mochi::GOLDEN[5];
}

impl Weighing {
    /// A delegate that calls a closure, which it owns: the closure is dropped when .NET has collected the delegate.
    ///
    /// An `Err` is thrown; a panic is thrown as an exception.
    ///
    /// .NET: `Weighing(String, Int32)`
    #[inline]
    pub fn new<__Closure, __Answer>(closure: __Closure) -> rt::Result<Self>
    where
        __Closure: Fn(&str, i32) -> __Answer + Send + Sync + 'static,
        __Answer: rt::Answer<i32>,
    {
        rt::wrap!(Weighing[2](closure: __Closure, __Answer)(text text, value factor: i32) -> value i32)
    }

    /// The delegate, where a closure is wanted: what is passed then is the delegate itself.
    #[inline]
    pub fn as_fn(&self) -> impl Fn(&str, i32) -> rt::Result<i32> + use<> {
        let __delegate = self.clone();
        move |text, factor| __delegate.invoke(text, factor)
    }

    /// .NET: `Weighing.Invoke(String, Int32)`
    #[inline]
    pub fn invoke(&self, text: &str, factor: i32) -> rt::Result<i32> {
        rt::method!(self[3](text text, value factor) -> value i32)
    }
}
