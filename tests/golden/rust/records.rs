use crate::system::Delegate;
use crate::system::MulticastDelegate;
use crate::system::Object;
use crate::system::ValueType;
use crate::system::collections::generic::List;
use crate::system::threading::tasks::Task1;
use ::mochi::rt;

rt::record! {
    /// .NET: `Golden.Records.Buffered`
    pub struct Buffered = "Golden.Records.Buffered, Golden";
    is ValueType, Object;
    table crate::__mochi::GOLDEN[82];
    object 2, 3;
    layout 14, 2, as C;
    /// Six of them.
    ///
    /// .NET: `Golden.Records.Buffered.Numbers`
    numbers: [i16; 6] = 0,
    /// .NET: `Golden.Records.Buffered.Letter`
    letter: u16 = 12,
}

impl Buffered {
    /// An object with a copy of the value.
    ///
    /// .NET: `(Object)value`
    #[inline]
    pub fn to_object(value: Buffered) -> rt::Result<Object> {
        rt::call!(Buffered[2](value value) -> object Object)
    }

    /// The value in an object.
    ///
    /// .NET: `(Buffered)value`
    #[inline]
    pub fn from_object(value: impl rt::Arg<Object>) -> rt::Result<Buffered> {
        rt::call!(Buffered[3](object value) -> value Buffered)
    }
}

rt::conversion! { Buffered => Object: Buffered::to_object }
rt::conversion! { &Object => Buffered: Buffered::from_object }

rt::class! {
    /// .NET: `Golden.Records.Mover`
    ///
    /// Derefs to [`MulticastDelegate`], upcasts to [`Delegate`].
    pub type Mover in __mochi_Mover = "Golden.Records.Mover, Golden";
    base MulticastDelegate;
    is MulticastDelegate, Delegate, Object;
    table crate::__mochi::GOLDEN[83];
}

impl Mover {
    /// A delegate that calls a closure, which it owns: the closure is dropped when .NET has collected the delegate.
    ///
    /// An `Err` is thrown; a panic is thrown as an exception.
    ///
    /// .NET: `Mover(Point, in Segment)`
    #[inline]
    pub fn new<__Closure, __Answer>(closure: __Closure) -> rt::Result<Self>
    where
        __Closure: Fn(Point, Segment) -> __Answer + Send + Sync + 'static,
        __Answer: rt::Answer<Point>,
    {
        rt::wrap!(Mover[2](closure: __Closure, __Answer)(value from: Point, value along: Segment) -> value Point)
    }

    /// The delegate, where a closure is wanted: what is passed then is the delegate itself.
    #[inline]
    pub fn as_fn(&self) -> impl Fn(Point, Segment) -> rt::Result<Point> + use<> {
        let __delegate = self.clone();
        move |from, along| __delegate.invoke(from, along)
    }

    /// .NET: `Mover.Invoke(Point, in Segment)`
    #[inline]
    pub fn invoke(&self, from: Point, along: Segment) -> rt::Result<Point> {
        rt::method!(self[3](value from, value along) -> value Point)
    }
}

rt::record! {
    /// .NET: `Golden.Records.Overlaid`
    pub struct Overlaid = "Golden.Records.Overlaid, Golden";
    is ValueType, Object;
    table crate::__mochi::GOLDEN[84];
    object 2, 3;
    layout 4, 4, opaque [u32; 1];
}

impl Overlaid {
    /// An object with a copy of the value.
    ///
    /// .NET: `(Object)value`
    #[inline]
    pub fn to_object(value: Overlaid) -> rt::Result<Object> {
        rt::call!(Overlaid[2](value value) -> object Object)
    }

    /// The value in an object.
    ///
    /// .NET: `(Overlaid)value`
    #[inline]
    pub fn from_object(value: impl rt::Arg<Object>) -> rt::Result<Overlaid> {
        rt::call!(Overlaid[3](object value) -> value Overlaid)
    }

    /// .NET: `Overlaid.Number`
    #[inline]
    pub fn number(&self) -> rt::Result<i32> {
        rt::call!(Overlaid[4](copy self) -> value i32)
    }

    /// .NET: `Overlaid.Number`
    #[inline]
    pub fn set_number(&mut self, value: i32) -> rt::Result<()> {
        rt::call!(Overlaid[5](own self, value value) -> ())
    }

    /// .NET: `Overlaid.Single`
    #[inline]
    pub fn single(&self) -> rt::Result<f32> {
        rt::call!(Overlaid[6](copy self) -> value f32)
    }

    /// .NET: `Overlaid.Single`
    #[inline]
    pub fn set_single(&mut self, value: f32) -> rt::Result<()> {
        rt::call!(Overlaid[7](own self, value value) -> ())
    }
}

rt::conversion! { Overlaid => Object: Overlaid::to_object }
rt::conversion! { &Object => Overlaid: Overlaid::from_object }

rt::record! {
    /// .NET: `Golden.Records.Packed`
    pub struct Packed = "Golden.Records.Packed, Golden";
    is ValueType, Object;
    table crate::__mochi::GOLDEN[85];
    object 2, 3;
    layout 9, 1, as C, packed(1);
    /// .NET: `Golden.Records.Packed.Flag`
    flag: ::mochi::Bool = 0,
    /// .NET: `Golden.Records.Packed.Large`
    large: i64 = 1,
}

impl Packed {
    /// An object with a copy of the value.
    ///
    /// .NET: `(Object)value`
    #[inline]
    pub fn to_object(value: Packed) -> rt::Result<Object> {
        rt::call!(Packed[2](value value) -> object Object)
    }

    /// The value in an object.
    ///
    /// .NET: `(Packed)value`
    #[inline]
    pub fn from_object(value: impl rt::Arg<Object>) -> rt::Result<Packed> {
        rt::call!(Packed[3](object value) -> value Packed)
    }
}

rt::conversion! { Packed => Object: Packed::to_object }
rt::conversion! { &Object => Packed: Packed::from_object }

rt::record! {
    /// Two numbers.
    ///
    /// .NET: `Golden.Records.Point`
    pub struct Point = "Golden.Records.Point, Golden";
    is ValueType, Object;
    table crate::__mochi::GOLDEN[86];
    object 10, 11;
    layout 8, 4, as C;
    /// To the right.
    ///
    /// .NET: `Golden.Records.Point.X`
    x: i32 = 0,
    /// .NET: `Golden.Records.Point.Y`
    #[deprecated(note = "up is down")]
    y: i32 = 4,
}

impl Point {
    /// .NET: `Point(Int32, Int32)`
    #[inline]
    pub fn new(x: i32, y: i32) -> rt::Result<Point> {
        rt::call!(Point[2](value x, value y) -> value Point)
    }

    /// .NET: `Point.Keep(M0)`
    #[inline]
    pub fn keep<T: rt::Argument>(&self, value: impl rt::In<T>) -> rt::Result<T> {
        rt::open!(Point[3]<T>(copy self, any value: T) -> any T)
    }

    /// Changes the value in place.
    ///
    /// .NET: `Point.Move(Int32)`
    #[inline]
    pub fn r#move(&mut self, by: i32) -> rt::Result<()> {
        rt::call!(Point[4](own self, value by) -> ())
    }

    /// .NET: `Point.Moved(Int32)`
    #[inline]
    pub fn moved(&self, by: i32) -> rt::Result<Point> {
        rt::call!(Point[5](copy self, value by) -> value Point)
    }

    /// .NET: `Point.op_Addition(Point, Point)`
    #[inline]
    pub fn addition(a: Point, b: Point) -> rt::Result<Point> {
        rt::call!(Point[6](value a, value b) -> value Point)
    }

    /// .NET: `Point[Int32]`
    #[inline]
    pub fn get(&self, index: i32) -> rt::Result<i32> {
        rt::call!(Point[7](copy self, value index) -> value i32)
    }

    /// .NET: `Point[Int32]`
    #[inline]
    pub fn set(&mut self, index: i32, value: i32) -> rt::Result<()> {
        rt::call!(Point[8](own self, value index, value value) -> ())
    }

    /// .NET: `Point.Norm`
    #[inline]
    pub fn norm(&self) -> rt::Result<i64> {
        rt::call!(Point[9](copy self) -> value i64)
    }

    /// An object with a copy of the value.
    ///
    /// .NET: `(Object)value`
    #[inline]
    pub fn to_object(value: Point) -> rt::Result<Object> {
        rt::call!(Point[10](value value) -> object Object)
    }

    /// The value in an object.
    ///
    /// .NET: `(Point)value`
    #[inline]
    pub fn from_object(value: impl rt::Arg<Object>) -> rt::Result<Point> {
        rt::call!(Point[11](object value) -> value Point)
    }

    /// .NET: `Point.Origin`
    #[inline]
    pub fn origin() -> rt::Result<Point> {
        rt::call!(Point[12]() -> value Point)
    }
}

rt::operator! { Add::add Point, Point => Point: Point::addition }
rt::conversion! { Point => Object: Point::to_object }
rt::conversion! { &Object => Point: Point::from_object }

rt::class! {
    /// .NET: `Golden.Records.Points`
    pub type Points in __mochi_Points = "Golden.Records.Points, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[87];
}

impl Points {
    /// .NET: `Points()`
    #[inline]
    pub fn new() -> rt::Result<Points> {
        rt::call!(Points[2]() -> object Points)
    }

    /// .NET: `Points.All(Point[], ReadOnlySpan<Point>, Span<Point>)`
    #[inline]
    pub fn all(
        &self,
        points: &[Point],
        span: &[Point],
        filled: &mut [Point],
    ) -> rt::Result<Vec<Point>> {
        rt::method!(self[3](list points, list span, span filled) -> list Point)
    }

    /// .NET: `Points.Later()`
    #[inline]
    pub fn later(&self) -> rt::Task<Point> {
        rt::start!(Points[4](self) -> Task1<Point>: value Point)
    }

    /// .NET: `Points.Moved(Mover, Point)`
    #[inline]
    pub fn moved<__Closure, __Answer>(&self, mover: __Closure) -> rt::Result<Point>
    where
        __Closure: Fn(Point, Segment) -> __Answer + Send + Sync + 'static,
        __Answer: rt::Answer<Point>,
    {
        rt::short!(Self::moved_with => self, mover)
    }

    /// As [`moved`](Self::moved), and told what that leaves out.
    ///
    /// .NET: `Points.Moved(Mover, Point)`
    #[inline]
    pub fn moved_with<__Closure, __Answer>(
        &self,
        mover: __Closure,
        options: points::MovedOptions,
    ) -> rt::Result<Point>
    where
        __Closure: Fn(Point, Segment) -> __Answer + Send + Sync + 'static,
        __Answer: rt::Answer<Point>,
    {
        let mover = &Mover::new(mover)?;
        rt::call_with!(points::MovedOptions { at } = options; rt::method!(self[5](handle mover, value at) -> value Point))
    }

    /// .NET: `Points.Nearest(Point, Point?, List<Point>)`
    #[inline]
    pub fn nearest(
        &self,
        to: Point,
        least: impl rt::NullableValue<Point>,
        among: impl rt::Arg<List<Point>>,
    ) -> rt::Result<Option<Point>> {
        rt::method!(self[6](value to, optional least, object among) -> optional Point)
    }

    /// .NET: `Points.Swap(ref Point, out Segment)`
    #[inline]
    pub fn swap(&self, a: &mut Point) -> rt::Result<Segment> {
        rt::method!(self[7](ref value a: Point, out value b: Segment) -> ())
    }
}

/// What the methods of `Points` need besides.
pub mod points {
    use super::*;

    rt::options! {
        /// What `Points::moved_with` may be told besides.
        pub struct MovedOptions {
            at: Point = Point::default(),
        }
    }
}

rt::record! {
    /// Structs in a struct.
    ///
    /// .NET: `Golden.Records.Segment`
    pub struct Segment = "Golden.Records.Segment, Golden";
    is ValueType, Object;
    table crate::__mochi::GOLDEN[88];
    object 2, 3;
    layout 32, 8, as C;
    /// .NET: `Golden.Records.Segment.From`
    from: Point = 0,
    /// .NET: `Golden.Records.Segment.Side`
    side: Side = 8,
    /// .NET: `Golden.Records.Segment.Type`
    r#type: f64 = 16,
    /// .NET: `Golden.Records.Segment.To`
    to: Point = 24,
}

impl Segment {
    /// An object with a copy of the value.
    ///
    /// .NET: `(Object)value`
    #[inline]
    pub fn to_object(value: Segment) -> rt::Result<Object> {
        rt::call!(Segment[2](value value) -> object Object)
    }

    /// The value in an object.
    ///
    /// .NET: `(Segment)value`
    #[inline]
    pub fn from_object(value: impl rt::Arg<Object>) -> rt::Result<Segment> {
        rt::call!(Segment[3](object value) -> value Segment)
    }
}

rt::conversion! { Segment => Object: Segment::to_object }
rt::conversion! { &Object => Segment: Segment::from_object }

rt::enumeration! {
    /// .NET: `Golden.Records.Side`
    pub enum Side: u8 = "Golden.Records.Side, Golden";
    /// .NET: `Golden.Records.Side.Left`
    Left = 0,
    /// .NET: `Golden.Records.Side.Right`
    Right = 1,
}

rt::record! {
    /// .NET: `Golden.Records.Triangle`
    pub struct Triangle = "Golden.Records.Triangle, Golden";
    is ValueType, Object;
    table crate::__mochi::GOLDEN[89];
    object 2, 3;
    layout 24, 4, as C;
    /// .NET: `Golden.Records.Triangle._first`
    elements: [Point; 3] = 0,
}

impl Triangle {
    /// An object with a copy of the value.
    ///
    /// .NET: `(Object)value`
    #[inline]
    pub fn to_object(value: Triangle) -> rt::Result<Object> {
        rt::call!(Triangle[2](value value) -> object Object)
    }

    /// The value in an object.
    ///
    /// .NET: `(Triangle)value`
    #[inline]
    pub fn from_object(value: impl rt::Arg<Object>) -> rt::Result<Triangle> {
        rt::call!(Triangle[3](object value) -> value Triangle)
    }
}

rt::conversion! { Triangle => Object: Triangle::to_object }
rt::conversion! { &Object => Triangle: Triangle::from_object }
