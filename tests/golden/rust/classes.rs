use crate::system::IDisposable;
use crate::system::Object;
use crate::system::io::TextWriter;
use ::mochi::rt;

rt::class! {
    /// A circle.
    ///
    /// .NET: `Golden.Classes.Circle`
    ///
    /// Derefs to [`Shape`], upcasts to [`IShape`], [`IDisposable`].
    pub type Circle in __mochi_Circle = "Golden.Classes.Circle, Golden";
    base Shape;
    is Shape, Object, IShape, IDisposable;
    table crate::__mochi::GOLDEN[6];
}

impl Circle {
    /// .NET: `Circle(Double)`
    #[inline]
    pub fn new(radius: f64) -> rt::Result<Circle> {
        rt::call!(Circle[2](value radius) -> object Circle)
    }

    /// .NET: `Circle(Double, String)`
    #[inline]
    pub fn new_name(radius: f64, name: &str) -> rt::Result<Circle> {
        rt::call!(Circle[3](value radius, text name) -> object Circle)
    }

    /// .NET: `Circle.Dispose()`
    #[inline]
    pub fn dispose(&self) -> rt::Result<()> {
        rt::method!(self[4]() -> ())
    }

    /// .NET: `Circle.Touch(Circle, Circle)`
    #[inline]
    pub fn touch(
        one: impl rt::Arg<Circle>,
        other: impl rt::NullableArg<Circle>,
    ) -> rt::Result<bool> {
        rt::call!(Circle[5](object one, object other) -> value bool)
    }

    /// .NET: `Circle[String]`
    #[inline]
    pub fn get(&self, key: &str) -> rt::Result<i32> {
        rt::method!(self[6](text key) -> value i32)
    }

    /// .NET: `Circle[String]`
    #[inline]
    pub fn set(&self, key: &str, value: i32) -> rt::Result<()> {
        rt::method!(self[7](text key, value value) -> ())
    }

    /// .NET: `Circle.Unit`
    #[inline]
    pub fn unit() -> rt::Result<Circle> {
        rt::call!(Circle[8]() -> object Circle)
    }

    /// Never negative.
    ///
    /// .NET: `Circle.Radius`
    #[inline]
    pub fn radius(&self) -> rt::Result<f64> {
        rt::method!(self[9]() -> value f64)
    }
}

rt::class! {
    /// Where it is.
    ///
    /// .NET: `Golden.Classes.Circle.Centre`
    pub type CircleCentre in __mochi_CircleCentre = "Golden.Classes.Circle+Centre, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[7];
}

impl CircleCentre {
    /// .NET: `Circle.Centre()`
    #[inline]
    pub fn new() -> rt::Result<CircleCentre> {
        rt::call!(CircleCentre[2]() -> object CircleCentre)
    }
}

rt::static_class! {
    /// .NET: `Golden.Classes.Drawing`
    pub enum Drawing = "Golden.Classes.Drawing, Golden";
    table crate::__mochi::GOLDEN[8];
}

impl Drawing {
    /// .NET: `Drawing.Start()`
    #[inline]
    pub fn start() -> rt::Result<()> {
        rt::call!(Drawing[0]() -> ())
    }
}

rt::class! {
    /// Something that can be drawn.
    ///
    /// .NET: `Golden.Classes.IShape`
    pub type IShape in __mochi_IShape = "Golden.Classes.IShape, Golden";
    base Object;
    is Object;
    table crate::__mochi::GOLDEN[9];
}

/// What implements [`IShape`] in Rust: see [`IShape::implement`].
///
/// An `Err` is thrown; a panic is thrown as an exception.
///
/// .NET: `IShape`
pub trait IShapeImpl: Send + Sync + 'static {
    /// How much paint it takes.
    ///
    /// .NET: `IShape.Area`
    fn area(&self) -> rt::Result<f64>;
}

rt::functions! {
    IShape: IShapeImpl;
    area() -> [value f64];
}

rt::implementable! { [__Value: IShapeImpl] IShape, implement }

impl IShape {
    /// How much paint it takes.
    ///
    /// .NET: `IShape.Area`
    #[inline]
    pub fn area(&self) -> rt::Result<f64> {
        rt::method!(self[2]() -> value f64)
    }

    /// An object of .NET whose members are a value's, which it owns: the value is dropped when .NET has collected the object.
    ///
    /// An `Err` is thrown; a panic is thrown as an exception.
    ///
    /// .NET: `IShape`
    #[inline]
    pub fn implement<__Value: IShapeImpl>(value: __Value) -> rt::Result<Self> {
        rt::implement!(IShape[3](value: __Value) => IShape)
    }
}

rt::class! {
    /// What every shape has.
    ///
    /// .NET: `Golden.Classes.Shape`
    ///
    /// Upcasts to [`IShape`].
    pub type Shape in __mochi_Shape = "Golden.Classes.Shape, Golden";
    base Object;
    is Object, IShape;
    table crate::__mochi::GOLDEN[10];
}

/// What implements [`Shape`] in Rust: see [`Shape::implement`].
///
/// An `Err` is thrown; a panic is thrown as an exception.
///
/// .NET: `Shape`
pub trait ShapeImpl: Send + Sync + 'static {
    /// Draws it.
    ///
    /// .NET: `Shape.Draw(TextWriter)`
    fn draw(&self, to: &TextWriter) -> rt::Result<()> {
        rt::base!(to)
    }

    /// .NET: `Shape.Area`
    fn area(&self) -> rt::Result<f64>;

    /// The object whose members are those of this value. What is called on it is what [`Shape`] itself does, whatever is written here.
    ///
    /// It keeps the object alive, and may be moved elsewhere: into a future, to another thread.
    ///
    /// # Errors
    /// The value is in no object: it was not given to `implement`.
    fn base(&self) -> rt::Result<shape::Base>
    where
        Self: Sized,
    {
        rt::base_of(self)
    }
}

rt::implementable! { [__Value: ShapeImpl] Shape, implement }

impl Shape {
    /// Draws it.
    ///
    /// .NET: `Shape.Draw(TextWriter)`
    #[inline]
    pub fn draw(&self, to: impl rt::Arg<TextWriter>) -> rt::Result<()> {
        rt::method!(self[2](object to) -> ())
    }

    /// .NET: `Shape.Area`
    #[inline]
    pub fn area(&self) -> rt::Result<f64> {
        rt::method!(self[3]() -> value f64)
    }

    /// What it is called.
    ///
    /// .NET: `Shape.Name`
    #[inline]
    pub fn name(&self) -> rt::Result<String> {
        rt::method!(self[4]() -> text)
    }

    /// What it is called.
    ///
    /// .NET: `Shape.Name`
    #[inline]
    pub fn set_name(&self, value: &str) -> rt::Result<()> {
        rt::method!(self[5](text value) -> ())
    }

    /// An object of .NET whose members are a value's, which it owns: the value is dropped when .NET has collected the object.
    ///
    /// An `Err` is thrown; a panic is thrown as an exception.
    ///
    /// .NET: `Shape()`
    #[inline]
    pub fn implement<__Value: ShapeImpl>(value: __Value) -> rt::Result<Self> {
        rt::extend_class!(Shape[6](value: __Value;) {
            ShapeImpl, draw(object to: TextWriter) -> [()];
            ShapeImpl, area() -> [value f64];
        })
    }
}

impl shape::Base {
    /// Draws it.
    ///
    /// .NET: `Shape.Draw(TextWriter)`
    #[inline]
    pub fn draw(&self, to: impl rt::Arg<TextWriter>) -> rt::Result<()> {
        rt::method!(self[7](object to) -> ())
    }
}

/// What the methods of `Shape` need besides.
pub mod shape {
    use super::*;

    rt::base_class! {
        /// A [`Shape`](super::Shape) whose members are a value's, and are the class's own here.
        pub struct Base: super::Shape;
    }
}
