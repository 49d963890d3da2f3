//! Arrays of numbers as arguments.

use std::ffi::c_void;

use super::{
    Class, Element, Handle, LentList, List, ListLent, NullableList, RawError, Scalar, Value, check, drop_hook, exports,
    length,
};
use crate::{Array, Result};

/// What an array may hold: the numbers that C# has words for, but `decimal`.
///
/// Every content of as many bytes is one, whoever wrote it.
pub trait Number: Scalar + Element + Value<C = Self> + Send + Sync + 'static {}

macro_rules! numbers {
    ($($number:ty)*) => {
        $(impl Number for $number {})*
    };
}

numbers!(i8 u8 i16 u16 i32 u32 i64 u64 isize usize f32 f64);

/// A `T[]` of numbers that .NET may go on with when the call is over, as it does with what is awaited: a slice, which is copied, or
/// an [`Array`], which is not.
pub trait KeptArray<T>: ArrayOf<T> {}

/// A `T[]` of numbers: also `&mut [T]`, to which is copied back what .NET made of the copy.
pub trait ArrayOf<T>: NullableArrayOf<T> {}

/// The same, or null.
pub trait NullableArrayOf<T>: List {}

macro_rules! kept {
    ($([$($generic:tt)*] $list:ty;)*) => {
        $(
            impl<T: Number, $($generic)*> KeptArray<T> for $list {}
            impl<T: Number, $($generic)*> ArrayOf<T> for $list {}
            impl<T: Number, $($generic)*> NullableArrayOf<T> for $list {}
        )*
    };
}

kept! {
    [] &[T];
    [const N: usize] &[T; N];
    [] &Vec<T>;
    [] &Box<[T]>;
    [] &Array<T>;
}

impl<T: Number> NullableArrayOf<T> for Option<&[T]> {}
impl<T: Number> NullableList<T> for &Box<[T]> {}
impl<T: Number> NullableList<T> for &Array<T> {}

impl<T: Number> List for &Box<[T]> {
    #[inline]
    fn lend(self) -> Result<ListLent<Self>> {
        LentList::plain(self).map(ListLent::new)
    }
}

impl<T: Number> List for &Array<T> {
    #[inline]
    fn lend(self) -> Result<ListLent<Self>> {
        Ok(ListLent::new(lend_array(self)))
    }
}

/// The array itself.
pub fn lend_array<T: Number>(array: &Array<T>) -> LentList {
    LentList::array(array.share().handle().raw())
}

macro_rules! written {
    ($([$($generic:tt)*] $list:ty;)*) => {
        $(
            impl<T: Number, $($generic)*> ArrayOf<T> for $list {}
            impl<T: Number, $($generic)*> NullableArrayOf<T> for $list {}

            impl<T: Number, $($generic)*> List for $list {
                fn lend(self) -> Result<ListLent<Self>> {
                    Written::new(self).map(|array| ListLent::new(LentList::written(array)))
                }
            }
        )*
    };
}

written! {
    [] &mut [T];
    [const N: usize] &mut [T; N];
    [] &mut Vec<T>;
    [] &mut Box<[T]>;
}

/// An array that a slice was copied to; what is in it afterwards is copied back.
#[derive(Debug)]
pub(super) struct Written {
    array: Handle,
    /// Of as many elements as the array has.
    to: *mut c_void,
}

impl Written {
    fn new<T: Number>(slice: &mut [T]) -> Result<Self> {
        let (to, length) = (slice.as_mut_ptr().cast::<c_void>(), length(slice.len())?);
        let exports = exports::get()?;
        let mut error = RawError::NONE;
        // SAFETY: the entry has this signature (`MochiExports.cs`), and reads as many elements.
        let array = unsafe { (exports.array_of)(T::TYPE, to, length, &raw mut error) };
        check(&mut error)?;
        Ok(Self { array: super::required(Handle::from_raw(array))?, to })
    }

    pub(super) fn raw(&self) -> isize {
        self.array.raw()
    }

    /// Copies back.
    ///
    /// # Safety
    /// The slice is still borrowed.
    pub(super) unsafe fn give_back(&self) {
        let Some(exports) = exports::started() else { return };
        let mut error = RawError::NONE;
        // SAFETY: the entry has this signature (`MochiExports.cs`); the slice is there, and as long as the array, whose length never
        // changes.
        unsafe { (exports.array_give)(self.array.raw(), self.to, &raw mut error) };
        if let Err(error) = check(&mut error) {
            drop_hook::failed("an array could not be copied back", &error);
        }
    }
}
