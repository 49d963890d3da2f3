//! What stands for type parameters, and how its values go both ways.

use std::{ffi::c_void, mem::ManuallyDrop, ptr};

use super::Type;
use super::text;
use super::{
    Class, Handle, Identity, Is, LentList, List, NullableArg, NullableText, RawAny, RawList, RawText, Value, abi,
    callback,
};
use crate::{DateOnly, DateTime, DateTimeOffset, Decimal, Error, Guid, Half, Result, TimeOnly, TimeSpan};

/// What can stand for a type parameter of .NET: numbers, `bool`, `char`, [`String`], the values of this crate, enumerations,
/// classes and interfaces, `Option` of values (`int?`) and `Vec` of these (`string[]`).
pub trait Argument: Sized + 'static {
    #[doc(hidden)]
    const IDENTITY: &'static Identity;

    /// What has come back, which is the caller's from now on; `None` is null.
    ///
    /// # Safety
    /// .NET has put a value of this type there, and nobody has taken it before.
    #[doc(hidden)]
    unsafe fn take(from: &RawAny) -> Result<Option<Self>>;

    /// Gives a value away.
    #[doc(hidden)]
    fn give(self) -> Result<RawAny>;

    /// A value that is passed.
    #[doc(hidden)]
    fn lend(&self) -> Result<RawAny>;

    /// Whether a `T?` has a value.
    #[doc(hidden)]
    fn is_there(any: &RawAny) -> bool {
        any.low != 0
    }

    /// A list of these that is passed.
    #[doc(hidden)]
    fn lend_list(_: &[Self]) -> Result<LentList> {
        Err(no_list::<Self>())
    }

    /// A list of these that has come back; `None` is null.
    ///
    /// # Safety
    /// As for [`take`](Self::take).
    #[doc(hidden)]
    unsafe fn take_list(_: RawList) -> Result<Option<Vec<Self>>> {
        Err(no_list::<Self>())
    }
}

fn no_list<T: Argument>() -> Error {
    Error::value(format!("an array of `{}` does not cross where it is a type argument", T::IDENTITY.name()))
}

/// Lists of what may be in lists.
#[doc(hidden)]
#[macro_export]
macro_rules! __argument_lists {
    () => {
        #[inline]
        fn lend_list(list: &[Self]) -> $crate::rt::Result<$crate::rt::LentList> {
            <Self as $crate::rt::Element>::lend(list)
        }

        #[inline]
        unsafe fn take_list(
            list: $crate::rt::RawList,
        ) -> $crate::rt::Result<::core::option::Option<::std::vec::Vec<Self>>> {
            // SAFETY: by the trait's own contract.
            unsafe { $crate::rt::take_list(list) }
        }
    };
}

/// A value for a parameter whose type is the type parameter `T`: a `T`, or what stands for one without a copy: `&str` for
/// [`String`], a reference to a class or to one derived from it, a slice for [`Vec`]. `None` is null.
pub trait In<T> {
    #[doc(hidden)]
    fn lend(&self, keep: &mut Keep) -> Result<RawAny>;
}

/// Holds what had to be made for a call until it is over.
#[derive(Debug, Default)]
pub struct Keep {
    handles: Vec<Handle>,
    lists: Vec<LentList>,
}

impl Keep {
    /// Nothing yet.
    #[inline]
    #[must_use]
    pub const fn new() -> Self {
        Self { handles: Vec::new(), lists: Vec::new() }
    }
}

/// The receiver of a call.
#[inline]
pub fn any_self<T: Class>(object: &T) -> RawAny {
    handle(object.handle().raw())
}

/// An object for a parameter of a class.
#[inline]
pub fn any_object<T: Class>(object: impl NullableArg<T>, keep: &mut Keep) -> Result<RawAny> {
    let lent = object.lend()?;
    let any = handle(lent.raw);
    keep.handles.extend(lent.into_boxed());
    Ok(any)
}

/// An object that was made for the call.
#[inline]
pub fn any_owned<T: Class>(object: T, keep: &mut Keep) -> RawAny {
    let any = any_self(&object);
    keep.handles.push(object.handle().clone());
    any
}

/// A variable that the call fills, and which stays where it is until then.
#[inline]
pub fn any_place(place: &mut RawAny) -> RawAny {
    handle(ptr::from_mut(place) as isize)
}

/// A text.
#[inline]
pub fn any_text(text: &impl NullableText) -> Result<RawAny> {
    let slice = abi::lend(text.as_text())?;
    Ok(pair(slice.ptr.cast(), slice.len))
}

/// A list.
#[inline]
pub fn any_list(list: &impl List, keep: &mut Keep) -> Result<RawAny> {
    Ok(lent_list(list.lend()?, keep))
}

#[inline]
fn lent_list(list: LentList, keep: &mut Keep) -> RawAny {
    let any = pair(list.ptr, list.len);
    keep.lists.push(list);
    any
}

#[inline]
fn handle(raw: isize) -> RawAny {
    RawAny { low: raw as u64, ..RawAny::NONE }
}

/// A pointer and a length, as [`RawSlice`](super::RawSlice) and [`RawList`] begin.
#[inline]
fn pair(ptr: *const c_void, len: i32) -> RawAny {
    let mut any = RawAny::NONE;
    let list = RawList { ptr: ptr.cast_mut(), len };
    // SAFETY: a list is smaller and no stricter in its alignment.
    unsafe { ptr::from_mut(&mut any).cast::<RawList>().write(list) };
    any
}

#[inline]
pub(super) fn list_in(any: &RawAny) -> RawList {
    // SAFETY: every content is a valid list to look at.
    unsafe { ptr::from_ref(any).cast::<RawList>().read() }
}

/// Values, which are in the program what they are on the border.
#[doc(hidden)]
#[macro_export]
macro_rules! __value_argument {
    ($($value:ty = $identity:literal;)*) => {
        $(
            impl $crate::rt::Argument for $value {
                const IDENTITY: &'static $crate::rt::Identity = &$crate::rt::Identity::Type($identity);

                #[inline]
                unsafe fn take(from: &$crate::rt::RawAny) -> $crate::rt::Result<::core::option::Option<Self>> {
                    // SAFETY: by the trait's own contract.
                    unsafe { $crate::rt::take_value(from) }
                }

                #[inline]
                fn give(self) -> $crate::rt::Result<$crate::rt::RawAny> {
                    $crate::rt::any_value(self)
                }

                #[inline]
                fn lend(&self) -> $crate::rt::Result<$crate::rt::RawAny> {
                    $crate::rt::any_value(*self)
                }

                #[inline]
                fn is_there(any: &$crate::rt::RawAny) -> bool {
                    any.has != 0
                }

                $crate::__argument_lists! {}
            }

            impl $crate::rt::In<$value> for $value {
                #[inline]
                fn lend(&self, _: &mut $crate::rt::Keep) -> $crate::rt::Result<$crate::rt::RawAny> {
                    $crate::rt::any_value(*self)
                }
            }
        )*
    };
}

/// A value on its way in.
#[inline]
pub fn any_value<T: Value>(value: T) -> Result<RawAny> {
    const { assert!(size_of::<T::C>() <= 16 && align_of::<T::C>() <= align_of::<RawAny>()) };
    let mut any = RawAny { has: 1, ..RawAny::NONE };
    // SAFETY: there is room for it.
    unsafe { ptr::from_mut(&mut any).cast::<T::C>().write(value.lower()?) };
    Ok(any)
}

/// A value on its way out.
///
/// # Safety
/// .NET has put one there.
#[inline]
pub unsafe fn take_value<T: Value>(from: &RawAny) -> Result<Option<T>> {
    // SAFETY: by this function's own contract.
    T::raise(unsafe { ptr::from_ref(from).cast::<T::C>().read() }).map(Some)
}

crate::__value_argument! {
    bool = "System.Boolean, System.Runtime";
    char = "System.Char, System.Runtime";
    i8 = "System.SByte, System.Runtime";
    u8 = "System.Byte, System.Runtime";
    i16 = "System.Int16, System.Runtime";
    u16 = "System.UInt16, System.Runtime";
    i32 = "System.Int32, System.Runtime";
    u32 = "System.UInt32, System.Runtime";
    i64 = "System.Int64, System.Runtime";
    u64 = "System.UInt64, System.Runtime";
    isize = "System.IntPtr, System.Runtime";
    usize = "System.UIntPtr, System.Runtime";
    f32 = "System.Single, System.Runtime";
    f64 = "System.Double, System.Runtime";
    i128 = "System.Int128, System.Runtime";
    u128 = "System.UInt128, System.Runtime";
    DateOnly = "System.DateOnly, System.Runtime";
    DateTime = "System.DateTime, System.Runtime";
    DateTimeOffset = "System.DateTimeOffset, System.Runtime";
    Decimal = "System.Decimal, System.Runtime";
    Guid = "System.Guid, System.Runtime";
    Half = "System.Half, System.Runtime";
    TimeOnly = "System.TimeOnly, System.Runtime";
    TimeSpan = "System.TimeSpan, System.Runtime";
}

/// A `T?` of a value type; of other types .NET has none.
impl<T: Argument> Argument for Option<T> {
    const IDENTITY: &'static Identity = &Identity::Instance("System.Nullable`1, System.Runtime", &[T::IDENTITY]);

    #[inline]
    unsafe fn take(from: &RawAny) -> Result<Option<Self>> {
        // SAFETY: by the trait's own contract.
        if T::is_there(from) { unsafe { T::take(from) }.map(Some) } else { Ok(Some(None)) }
    }

    #[inline]
    fn give(self) -> Result<RawAny> {
        self.map_or(Ok(RawAny::NONE), T::give)
    }

    #[inline]
    fn lend(&self) -> Result<RawAny> {
        self.as_ref().map_or(Ok(RawAny::NONE), Argument::lend)
    }
}

impl<T: Class> In<Option<T>> for Option<&T> {
    #[inline]
    fn lend(&self, _: &mut Keep) -> Result<RawAny> {
        Ok(self.map_or(RawAny::NONE, any_self))
    }
}

impl<T: Argument> In<Self> for Option<T> {
    #[inline]
    fn lend(&self, _: &mut Keep) -> Result<RawAny> {
        Argument::lend(self)
    }
}

impl Argument for String {
    const IDENTITY: &'static Identity = &Identity::Type("System.String, System.Runtime");

    #[inline]
    unsafe fn take(from: &RawAny) -> Result<Option<Self>> {
        // SAFETY: by the trait's own contract; where there was no buffer, the text is in memory of its own.
        Ok(unsafe {
            let RawText { ptr, len, .. } = ptr::from_ref(from).cast::<RawText>().read();
            text::take_memory(ptr, len)
        })
    }

    fn give(self) -> Result<RawAny> {
        let (ptr, len) = callback::allocate(&self)?;
        Ok(pair(ptr.cast(), len))
    }

    #[inline]
    fn lend(&self) -> Result<RawAny> {
        any_text(self)
    }

    crate::__argument_lists! {}
}

macro_rules! texts {
    ($($text:ty)*) => {
        $(impl In<String> for $text {
            #[inline]
            fn lend(&self, _: &mut Keep) -> Result<RawAny> {
                any_text(self)
            }
        })*
    };
}

texts!(&str String &String Option<&str>);

impl<T: Class> Argument for T {
    const IDENTITY: &'static Identity = <T as Type>::IDENTITY;

    #[inline]
    unsafe fn take(from: &RawAny) -> Result<Option<Self>> {
        Ok(Handle::from_raw(from.low as isize).map(T::from_handle))
    }

    #[inline]
    fn give(self) -> Result<RawAny> {
        Ok(handle(ManuallyDrop::new(self).handle().raw()))
    }

    #[inline]
    fn lend(&self) -> Result<RawAny> {
        Ok(any_self(self))
    }

    crate::__argument_lists! {}
}

impl<T: Class, U: Is<T>> In<T> for &U {
    #[inline]
    fn lend(&self, _: &mut Keep) -> Result<RawAny> {
        Ok(any_self(*self))
    }
}

impl<T: Class> In<T> for Option<&T> {
    #[inline]
    fn lend(&self, _: &mut Keep) -> Result<RawAny> {
        Ok(self.map_or(RawAny::NONE, any_self))
    }
}

impl<T: Argument> Argument for Vec<T> {
    const IDENTITY: &'static Identity = &Identity::Array(T::IDENTITY);

    #[inline]
    unsafe fn take(from: &RawAny) -> Result<Option<Self>> {
        // SAFETY: by the trait's own contract.
        unsafe { T::take_list(list_in(from)) }
    }

    fn give(self) -> Result<RawAny> {
        Err(Error::value("a list cannot be given to what is generic"))
    }

    fn lend(&self) -> Result<RawAny> {
        Err(no_list::<T>())
    }
}

impl<T: Argument> In<Vec<T>> for Option<&[T]> {
    #[inline]
    fn lend(&self, keep: &mut Keep) -> Result<RawAny> {
        self.map_or(Ok(RawAny::NONE), |list| Ok(lent_list(T::lend_list(list)?, keep)))
    }
}

macro_rules! lists {
    ($([$($generic:tt)*] $list:ty;)*) => {
        $(impl<T: Argument, $($generic)*> In<Vec<T>> for $list {
            #[inline]
            fn lend(&self, keep: &mut Keep) -> Result<RawAny> {
                Ok(lent_list(T::lend_list(&self[..])?, keep))
            }
        })*
    };
}

lists! {
    [] &[T];
    [const N: usize] &[T; N];
    [] &Vec<T>;
    [] Vec<T>;
}
