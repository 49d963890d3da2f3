//! Values that derive from a class: what their methods know of their object.

use std::{
    any::TypeId,
    collections::BTreeSet,
    ffi::c_void,
    ptr,
    sync::{PoisonError, RwLock},
};

use super::{Class, Handle, RawError, callback, check, class, exports, given};
use crate::{Error, Object, Result};

/// A value in its box, with room of its own where it has none: no two of a type are in one place.
#[repr(C)]
struct Deriving<V> {
    value: V,
    _room: u8,
}

/// Where a value is, and its type: its first field is in the same place.
type Key = (usize, TypeId);

/// What objects own.
static OWNED: RwLock<BTreeSet<Key>> = RwLock::new(BTreeSet::new());

fn key<V: 'static>(value: *const V) -> Key {
    (value.addr(), TypeId::of::<V>())
}

/// Puts a value where an object of class `T` is going to own it, until that calls [`free`].
pub(super) fn own<T: Class, V: 'static>(value: V) -> *mut c_void {
    let value = Box::into_raw(Box::new(Deriving { value, _room: 0 })).cast::<V>();
    given::give::<T, V>(value);
    OWNED.write().unwrap_or_else(PoisonError::into_inner).insert(key(value));
    value.cast()
}

/// Lets go of it.
///
/// # Safety
/// [`own`] gave this for a `V`, and it is nobody's from now on.
pub(super) unsafe extern "C" fn free<V: 'static>(context: *mut c_void) {
    let value = context.cast::<V>();
    OWNED.write().unwrap_or_else(PoisonError::into_inner).remove(&key(value));
    given::take(value);
    // SAFETY: by this function's own contract; the value is where its box is.
    unsafe { callback::drop_box(context.cast::<Deriving<V>>()) };
}

/// The object that owns a value, as the class that says what its base does.
///
/// # Errors
/// No object owns it, or one of another class. Where .NET has given the object up, and calls it once more from a finalizer, it is
/// the base class that does the work: [`Error::base`].
pub fn base_of<V: 'static, B: Class>(value: &V) -> Result<B> {
    if !OWNED.read().unwrap_or_else(PoisonError::into_inner).contains(&key(value)) {
        return Err(Error::other("the value is in no object of .NET: only what was given to `implement` has a base"));
    }
    let exports = exports::get()?;
    let mut error = RawError::NONE;
    // SAFETY: the entry has this signature (`MochiExports.cs`).
    let object = unsafe { (exports.owner_object)(ptr::from_ref(value).addr() as isize, &raw mut error) };
    check(&mut error)?;
    let object = Handle::from_raw(object).ok_or_else(Error::base)?;
    class::cast(&Object::from_handle(object))
}
