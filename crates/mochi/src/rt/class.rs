use std::{
    ffi::c_void,
    mem::{self, ManuallyDrop},
};

use super::{Handle, Identity, Package, RawError, Table, exports};
use crate::{Error, Object, Result};

/// A type of .NET that has a name, and perhaps entries.
pub trait Type {
    /// Which type it is, and where its entries are: one constant, as each costs the compiler of the bindings as much as a method.
    #[doc(hidden)]
    const ABOUT: About;

    /// Which type it is.
    #[doc(hidden)]
    const IDENTITY: &'static Identity = &Self::ABOUT.identity;

    /// Its entries.
    #[doc(hidden)]
    const TABLE: Table = Self::ABOUT.table;
}

/// What is known of a type.
#[derive(Debug)]
pub struct About {
    identity: Identity,
    table: Table,
}

impl About {
    /// That of a type which is only named.
    #[must_use]
    pub const fn named(identity: &'static str) -> Self {
        Self { identity: Identity::Type(identity), table: Table::NONE }
    }

    /// The same of a type with entries.
    #[must_use]
    pub const fn bound(self, package: &'static Package, index: usize) -> Self {
        Self { identity: self.identity, table: package.table(index) }
    }

    /// That of a generic type of these arguments.
    #[must_use]
    pub const fn instance(identity: &'static str, arguments: &'static [&'static Identity]) -> Self {
        Self { identity: Identity::Instance(identity, arguments), table: Table::NONE }
    }
}

/// What a class of .NET is beside its members, as a type of no values: bindings have one for each class.
///
/// # Safety
/// Every object of the class is one of `Base`, which is a [`Class`]. Where [`About`] has a table, its first entry is the one that tells
/// whether an object is of the class.
pub unsafe trait Definition: 'static {
    /// The base class. That it is one is not asked of each definition, for whose bounds the compiler would look at every class again.
    type Base;

    /// What Rust calls the class.
    const NAME: &'static str;

    /// See [`Type`].
    const ABOUT: About;
}

/// A class or an interface of .NET.
///
/// Implemented by the generated types; a bound for code that is generic over them.
///
/// # Safety
/// The type is `#[repr(transparent)]` over [`Handle`]. Where it has a table, the first entry is the one that tells whether an
/// object is of the class.
pub unsafe trait Class: Type + Sized + Send + Sync + 'static {
    /// Takes over a handle whose object is of this class.
    #[doc(hidden)]
    #[inline]
    fn from_handle(handle: Handle) -> Self {
        // SAFETY: by the trait's own contract.
        unsafe { mem::transmute_copy(&ManuallyDrop::new(handle)) }
    }

    /// The handle that it is made of.
    #[doc(hidden)]
    #[inline]
    fn handle(&self) -> &Handle {
        // SAFETY: by the trait's own contract.
        unsafe { &*std::ptr::from_ref(self).cast() }
    }

    /// Whether the object is of this class.
    #[doc(hidden)]
    fn is_instance(object: &Handle) -> Result<bool> {
        if Self::TABLE.is_some() {
            // SAFETY: by the trait's own contract.
            unsafe { is_instance(Self::TABLE.entry(0)?, object) }
        } else {
            is_instance_by_name(object, Self::IDENTITY)
        }
    }
}

/// Says that every object of this class is a `B` too: the class itself, its bases, and its interfaces.
///
/// Code that is generic over a class `T` and passes it as one says `T: Class + Is<T>`.
///
/// # Safety
/// It is so.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no `{B}`",
    label = "`{B}` is none of its bases and interfaces",
    note = "an object that may be one all the same is asked: `object.cast::<C>()?`",
    note = "`Managed<C>` is what the compiler calls the class `C`"
)]
pub unsafe trait Is<B: ?Sized>: Class {}

/// What makes an [`Is`] of a definition: the class itself, its bases, and its interfaces. It is of the definition, and has no bound, as
/// rustc compares all implementations of a trait for one type with each other, and proves the bounds of each.
///
/// # Safety
/// Every object of the class that is defined is a `B`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no `{B}`",
    label = "`{B}` is none of its bases and interfaces",
    note = "an object that may be one all the same is asked: `object.cast::<C>()?`",
    note = "`Managed<C>` is what the compiler calls the class `C`"
)]
pub unsafe trait Derives<B: ?Sized> {}

/// The same object, as one of its bases or interfaces.
#[inline]
pub fn upcast<T: Is<B>, B: Class>(object: &T) -> &B {
    // SAFETY: both are transparent over `Handle`, and a `T` is a `B`.
    unsafe { &*std::ptr::from_ref(object).cast::<B>() }
}

/// The object that came back; `None` is null.
#[inline]
pub fn receive_object<T: Class>(raw: isize) -> Option<T> {
    Handle::from_raw(raw).map(T::from_handle)
}

/// A second reference to the same object, as a class that it was asked for.
pub(crate) fn cast<T: Class>(object: &Object) -> Result<T> {
    if T::is_instance(object.handle())? {
        Ok(T::from_handle(object.handle().clone()))
    } else {
        Err(Error::cast(format!("a `{}` is no `{}`", object.type_name()?, T::IDENTITY.name())))
    }
}

fn is_instance_by_name(object: &Handle, identity: &Identity) -> Result<bool> {
    let exports = exports::get()?;
    let identity = identity.text();
    let mut error = RawError::NONE;
    // SAFETY: the entry has this signature (`MochiExports.cs`); an identity is short.
    let is = unsafe { (exports.object_is)(object.raw(), identity.as_ptr(), identity.len() as i32, &mut error) };
    error.check()?;
    Ok(is != 0)
}

/// Calls the first entry of a class.
///
/// # Safety
/// The entry is `int32_t _is(intptr_t, MochiError*)`.
unsafe fn is_instance(entry: *const c_void, object: &Handle) -> Result<bool> {
    // SAFETY: by this function's own contract.
    let entry = unsafe { mem::transmute::<*const c_void, unsafe extern "C" fn(isize, *mut RawError) -> i32>(entry) };
    let mut error = RawError::NONE;
    // SAFETY: as above.
    let is = unsafe { entry(object.raw(), &mut error) };
    error.check()?;
    Ok(is != 0)
}
