//! What comes back from a member that was found by its name.

use std::mem::ManuallyDrop;

use crate::{
    DateOnly, DateTime, DateTimeOffset, Decimal, Guid, Half, Object, Result, TimeOnly, TimeSpan,
    rt::{self, Argument, Class, Handle, Unbox, exports, receive_list},
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
    ($($ty:ty)*) => {
        $(impl FromDotnet for $ty {
            const WANTED: Option<&'static rt::Identity> = Some(<$ty as Argument>::IDENTITY);

            fn from_dotnet(value: Option<Handle>) -> Result<Self> {
                <$ty as Unbox>::unbox(&rt::required(value)?)
            }
        })*
    };
}

unboxed!(bool char i8 u8 i16 u16 i32 u32 i64 u64 isize usize f32 f64 i128 u128 String);
unboxed!(DateOnly DateTime DateTimeOffset Decimal Guid Half TimeOnly TimeSpan);

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
