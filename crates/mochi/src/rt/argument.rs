//! What stands for type parameters, and how its values go both ways.

use std::{ffi::c_void, mem::ManuallyDrop, ptr};

use super::Type;
use super::text;
use super::{
    Class, Handle, Identity, Is, Keep, Lent, LentList, NullableText, RawAny, RawList, RawText, Value, abi, callback,
};
use crate::{DateOnly, DateTime, DateTimeOffset, Decimal, Error, Guid, Half, Result, TimeOnly, TimeSpan};

/// What can stand for a type parameter of .NET: numbers, `bool`, `char`, [`String`], the values of this crate, enumerations,
/// classes and interfaces, `Option` of values (`int?`) and `Vec` of these (`string[]`).
pub trait Argument: Sized + 'static {
    #[doc(hidden)]
    const IDENTITY: &'static Identity;

    /// Whether many of them are the same bytes on either side.
    #[doc(hidden)]
    const PLAIN: bool = false;

    /// Its bytes, where it is a struct that is the same on either side, which may be larger than a [`RawAny`]; 0 for all else.
    #[doc(hidden)]
    const ROW: usize = 0;

    /// Sees to it that the library's struct is the one that the bindings have.
    #[doc(hidden)]
    #[inline]
    fn ready() -> Result<()> {
        Ok(())
    }

    /// What has come back, which is the caller's from now on; `None` is null.
    ///
    /// # Safety
    /// .NET has put a value of this type there, and nobody has taken it before.
    #[doc(hidden)]
    unsafe fn take(from: &RawAny) -> Result<Option<Self>>;

    /// The same of an item of a collection, of which there are [`ROW`](Self::ROW) bytes.
    ///
    /// # Safety
    /// As for [`take`](Self::take).
    #[doc(hidden)]
    #[inline]
    unsafe fn take_row(from: *const RawAny) -> Result<Option<Self>> {
        // SAFETY: by this function's own contract.
        unsafe { Self::take(&*from) }
    }

    /// Gives a value away.
    #[doc(hidden)]
    fn give(self) -> Result<RawAny>;

    /// A value that is passed.
    #[doc(hidden)]
    fn lend(&self, keep: &mut Keep) -> Result<RawAny>;

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

    /// The same, which is no row of another.
    #[doc(hidden)]
    #[inline]
    fn lend_array(list: &[Self]) -> Result<LentList> {
        Self::lend_list(list)
    }

    /// A list of these that has come back; `None` is null.
    ///
    /// # Safety
    /// As for [`take`](Self::take).
    #[doc(hidden)]
    unsafe fn take_list(_: RawList) -> Result<Option<Vec<Self>>> {
        Err(no_list::<Self>())
    }

    /// Gives a list of these away.
    #[doc(hidden)]
    fn give_list(_: Vec<Self>) -> Result<RawList> {
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

        #[inline]
        fn give_list(list: ::std::vec::Vec<Self>) -> $crate::rt::Result<$crate::rt::RawList> {
            <Self as $crate::rt::Received>::give(list)
        }
    };
}

/// A value for a parameter whose type is the type parameter `T`: a `T`, or what stands for one without a copy: `&str` for
/// [`String`], a reference to a class or to one derived from it, a slice for [`Vec`]. `None` is null.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not what a parameter of type `{T}` takes",
    label = "no `{T}`",
    note = "an object is passed by reference, a value as it is; `Object::from_value(value)?` makes an object of a value"
)]
pub trait In<T> {
    #[doc(hidden)]
    fn lend(&self, keep: &mut Keep) -> Result<RawAny>;

    /// The value, where it has an [`Argument::ROW`].
    #[doc(hidden)]
    #[inline]
    fn as_row(&self) -> Option<&T> {
        None
    }
}

/// A value that is lent by who keeps it.
#[derive(Debug)]
pub struct Again<'a, I>(pub &'a I);

impl<T, I: In<T>> In<T> for Again<'_, I> {
    #[inline]
    fn lend(&self, keep: &mut Keep) -> Result<RawAny> {
        self.0.lend(keep)
    }
}

/// The receiver of a call.
#[inline]
pub(super) fn any_self<T: Class>(object: &T) -> RawAny {
    handle(object.handle().raw())
}

/// An object for a parameter of a class.
#[inline]
pub(super) fn lent_object(lent: &Lent) -> RawAny {
    handle(lent.raw)
}

/// An object that is given away.
#[inline]
pub(super) fn given(object: Handle) -> RawAny {
    handle(ManuallyDrop::new(object).raw())
}

/// An address, or a number.
#[inline]
pub(super) fn any_raw(word: usize) -> RawAny {
    handle(word as isize)
}

/// A variable that the call fills, and which stays where it is until then.
#[inline]
pub(super) fn any_place(place: &mut RawAny) -> RawAny {
    handle(ptr::from_mut(place) as isize)
}

/// A text.
#[inline]
pub(super) fn any_text(text: &impl NullableText) -> Result<RawAny> {
    let slice = abi::lend(text.as_text())?;
    Ok(pair(slice.ptr.cast(), slice.len))
}

/// A list.
#[inline]
pub(super) fn any_list(list: &LentList) -> RawAny {
    RawAny { has: list.row(), ..pair(list.ptr, list.len) }
}

#[inline]
pub(super) fn lent_list(list: LentList, keep: &mut Keep) -> RawAny {
    let any = any_list(&list);
    keep.list(list);
    any
}

#[inline]
fn handle(raw: isize) -> RawAny {
    RawAny { low: raw as u64, ..RawAny::NONE }
}

/// A pointer and a length, as [`RawSlice`](super::RawSlice) and [`RawList`] begin.
#[inline]
pub(super) fn pair(ptr: *const c_void, len: i32) -> RawAny {
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

/// Values, which are in the program what they are on the border; the last says whether they are [plain](Argument::PLAIN).
#[doc(hidden)]
#[macro_export]
macro_rules! __value_argument {
    ($($value:ty = $identity:literal, $plain:literal;)*) => {
        $(
            impl $crate::rt::Argument for $value {
                const IDENTITY: &'static $crate::rt::Identity = &$crate::rt::Identity::Type($identity);
                const PLAIN: bool = $plain;

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
                fn lend(&self, _: &mut $crate::rt::Keep) -> $crate::rt::Result<$crate::rt::RawAny> {
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
    bool = "System.Boolean, System.Runtime", false;
    char = "System.Char, System.Runtime", false;
    i8 = "System.SByte, System.Runtime", true;
    u8 = "System.Byte, System.Runtime", true;
    i16 = "System.Int16, System.Runtime", true;
    u16 = "System.UInt16, System.Runtime", true;
    i32 = "System.Int32, System.Runtime", true;
    u32 = "System.UInt32, System.Runtime", true;
    i64 = "System.Int64, System.Runtime", true;
    u64 = "System.UInt64, System.Runtime", true;
    isize = "System.IntPtr, System.Runtime", true;
    usize = "System.UIntPtr, System.Runtime", true;
    f32 = "System.Single, System.Runtime", true;
    f64 = "System.Double, System.Runtime", true;
    i128 = "System.Int128, System.Runtime", false;
    u128 = "System.UInt128, System.Runtime", false;
    DateOnly = "System.DateOnly, System.Runtime", false;
    DateTime = "System.DateTime, System.Runtime", false;
    DateTimeOffset = "System.DateTimeOffset, System.Runtime", false;
    Decimal = "System.Decimal, System.Runtime", false;
    Guid = "System.Guid, System.Runtime", false;
    Half = "System.Half, System.Runtime", true;
    TimeOnly = "System.TimeOnly, System.Runtime", false;
    TimeSpan = "System.TimeSpan, System.Runtime", false;
}

/// A `T?`: of a value type that is a type of its own, of a reference it is the reference, which may be null.
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
    fn lend(&self, keep: &mut Keep) -> Result<RawAny> {
        self.as_ref().map_or(Ok(RawAny::NONE), |value| value.lend(keep))
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
    fn lend(&self, keep: &mut Keep) -> Result<RawAny> {
        Argument::lend(self, keep)
    }
}

impl Argument for String {
    const IDENTITY: &'static Identity = &Identity::Type("System.String, System.Runtime");

    #[inline]
    unsafe fn take(from: &RawAny) -> Result<Option<Self>> {
        // SAFETY: by the trait's own contract; the text is in a buffer of ours or in memory of its own.
        Ok(unsafe {
            let RawText { ptr, len, .. } = ptr::from_ref(from).cast::<RawText>().read();
            if from.has == 0 { text::take_memory(ptr, len) } else { Some(text::copy(ptr, len)) }
        })
    }

    fn give(self) -> Result<RawAny> {
        let (ptr, len) = callback::allocate(&self)?;
        Ok(pair(ptr.cast(), len))
    }

    #[inline]
    fn lend(&self, _: &mut Keep) -> Result<RawAny> {
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
    fn lend(&self, _: &mut Keep) -> Result<RawAny> {
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
