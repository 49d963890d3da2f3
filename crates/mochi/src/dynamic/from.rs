//! What comes back from a member that was found by its name.

use std::mem::ManuallyDrop;

use crate::{
    DateOnly, DateTime, DateTimeOffset, Decimal, Guid, Half, Object, Result, TimeOnly, TimeSpan,
    rt::{self, Class, Handle, Unbox, exports, receive_list},
};

/// What the result of a member that was found by its name can be taken as.
///
/// Numbers, `bool`, `char`, `String`, [`Decimal`], [`Guid`], dates and times, every class and interface, `Object` for whatever it is, `Option` where it may be null, `Vec` of
/// what can be enumerated, and `()` to let go of it. .NET converts as C# does implicitly: a `byte` can be taken as an
/// `i32`, a `long` cannot.
pub trait FromDotnet: Sized {
    /// The type that .NET converts to.
    #[doc(hidden)]
    const WANTED: Option<&'static rt::Identity>;

    /// Whether the member need not have a result.
    #[doc(hidden)]
    const DISCARDS: bool = false;

    #[doc(hidden)]
    fn from_dotnet(value: Option<Handle>) -> Result<Self>;
}

impl FromDotnet for () {
    const WANTED: Option<&'static rt::Identity> = None;
    const DISCARDS: bool = true;

    fn from_dotnet(_: Option<Handle>) -> Result<Self> {
        Ok(())
    }
}

macro_rules! unboxed {
    ($($ty:ty = $name:literal)*) => {
        $(impl FromDotnet for $ty {
            const WANTED: Option<&'static rt::Identity> = Some(&rt::Identity::Type($name));

            fn from_dotnet(value: Option<Handle>) -> Result<Self> {
                <$ty as Unbox>::unbox(&rt::required(value)?)
            }
        })*
    };
}

unboxed! {
    bool = "System.Boolean, System.Runtime"
    char = "System.Char, System.Runtime"
    i8 = "System.SByte, System.Runtime"
    u8 = "System.Byte, System.Runtime"
    i16 = "System.Int16, System.Runtime"
    u16 = "System.UInt16, System.Runtime"
    i32 = "System.Int32, System.Runtime"
    u32 = "System.UInt32, System.Runtime"
    i64 = "System.Int64, System.Runtime"
    u64 = "System.UInt64, System.Runtime"
    isize = "System.IntPtr, System.Runtime"
    usize = "System.UIntPtr, System.Runtime"
    f32 = "System.Single, System.Runtime"
    f64 = "System.Double, System.Runtime"
    String = "System.String, System.Runtime"
    DateOnly = "System.DateOnly, System.Runtime"
    DateTime = "System.DateTime, System.Runtime"
    DateTimeOffset = "System.DateTimeOffset, System.Runtime"
    Decimal = "System.Decimal, System.Runtime"
    Guid = "System.Guid, System.Runtime"
    Half = "System.Half, System.Runtime"
    i128 = "System.Int128, System.Runtime"
    TimeOnly = "System.TimeOnly, System.Runtime"
    TimeSpan = "System.TimeSpan, System.Runtime"
    u128 = "System.UInt128, System.Runtime"
}

impl<T: Class> FromDotnet for T {
    const WANTED: Option<&'static rt::Identity> = Some(T::IDENTITY);

    /// What .NET has converted is of this class.
    fn from_dotnet(value: Option<Handle>) -> Result<Self> {
        let object = Object::from_handle(rt::required(value)?);
        rt::cast(&object)
    }
}

impl<T: FromDotnet> FromDotnet for Option<T> {
    const WANTED: Option<&'static rt::Identity> = T::WANTED;

    fn from_dotnet(value: Option<Handle>) -> Result<Self> {
        value.map(|value| T::from_dotnet(Some(value))).transpose()
    }
}

impl<T: FromDotnet> FromDotnet for Vec<T> {
    const WANTED: Option<&'static rt::Identity> = None;

    fn from_dotnet(value: Option<Handle>) -> Result<Self> {
        let value = rt::required(value)?;
        let exports = exports::get()?;
        let wanted = T::WANTED.map(rt::Identity::text);
        let wanted = rt::lend(wanted.as_deref())?;
        let items = receive_list::<Option<Object>>(|list, error| {
            // SAFETY: the entry has this signature (`MochiExports.cs`).
            unsafe { (exports.dynamic_items)(value.raw(), wanted.ptr, wanted.len, list, error) }
        })?;
        let items = rt::required(items)?.into_iter();
        items.map(|item| T::from_dotnet(item.map(into_handle))).collect()
    }
}

fn into_handle(object: Object) -> Handle {
    let object = ManuallyDrop::new(object);
    // SAFETY: an object is nothing but its handle, and is not dropped.
    unsafe { std::ptr::read(object.handle()) }
}
