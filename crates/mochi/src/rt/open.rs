//! Entries of what is generic, which are found for given types when they are first called.

use std::{
    any::TypeId,
    ffi::c_void,
    marker::PhantomData,
    mem, ptr,
    sync::atomic::{AtomicPtr, Ordering},
};

use mochi_host::thread;

use super::{AnyArgs, Argument, Identity, RawAny, RawError, RawSlice, Table, Type, check, exports};
use crate::Result;

/// What type parameters stand for: a tuple of them.
pub trait Types: 'static {
    /// Who they are, in their order.
    const IDENTITIES: &'static [&'static Identity];
}

macro_rules! types {
    ($first:ident $($rest:ident)*) => {
        impl<$first: Argument, $($rest: Argument),*> Types for ($first, $($rest,)*) {
            const IDENTITIES: &'static [&'static Identity] = &[$first::IDENTITY, $($rest::IDENTITY),*];
        }

        types! { $($rest)* }
    };
    () => {};
}

types! {
    T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12 T13 T14 T15 T16 T17 T18 T19 T20 T21 T22 T23 T24 T25 T26 T27
    T28 T29 T30 T31 T32 T33 T34 T35 T36 T37 T38 T39 T40
}

/// A generic type, whose entries are all found for given types.
pub trait Open {
    /// They.
    const OPEN: Table;
}

/// Whose entries a call of something generic is of. It is a type, as a constant in the body of a generic method is evaluated for the
/// bounds of each such method again.
pub trait Opened {
    /// They.
    const ENTRIES: Table;
}

/// Those of a type that is not generic, and has generic methods.
#[derive(Debug)]
pub struct OfType<T>(PhantomData<T>);

impl<T: Type> Opened for OfType<T> {
    const ENTRIES: Table = T::TABLE;
}

/// Those of a generic type.
#[derive(Debug)]
pub struct OfOpen<T>(PhantomData<T>);

impl<T: Open> Opened for OfOpen<T> {
    const ENTRIES: Table = T::OPEN;
}

/// What was found in one slot, for each choice of types.
///
/// It grows by a few words for each of them, and is never freed.
#[derive(Debug)]
pub(super) struct Closed {
    first: AtomicPtr<Node>,
}

#[derive(Debug)]
struct Node {
    types: TypeId,
    function: isize,
    next: *const Node,
}

impl Closed {
    /// Nothing yet.
    pub(super) const fn new() -> Self {
        Self { first: AtomicPtr::new(ptr::null_mut()) }
    }

    #[inline(always)]
    fn get(&self, types: TypeId) -> Option<isize> {
        let mut node = self.first.load(Ordering::Acquire).cast_const();
        // SAFETY: a node that is linked stays as it is, for ever.
        while let Some(of) = unsafe { node.as_ref() } {
            if of.types == types {
                return Some(of.function);
            }
            node = of.next;
        }
        None
    }

    #[cold]
    fn find(&self, types: TypeId, close: *const c_void, slot: usize, identities: &[&Identity]) -> Result<isize> {
        type Close = unsafe extern "C" fn(i32, *const RawSlice, i32, *mut RawError) -> isize;

        let texts: Vec<_> = identities.iter().map(|identity| identity.text()).collect();
        let slices: Vec<_> = texts.iter().map(|text| RawSlice { ptr: text.as_ptr(), len: text.len() as i32 }).collect();
        let mut error = RawError::NONE;
        // SAFETY: the slot of such an entry has a function of this signature, as the equal fingerprints say.
        let function = unsafe {
            let close = mem::transmute::<*const c_void, Close>(close);
            close(slot as i32, slices.as_ptr(), slices.len() as i32, &raw mut error)
        };
        check(&mut error)?;
        let node = Box::into_raw(Box::new(Node { types, function, next: ptr::null() }));
        let mut first = self.first.load(Ordering::Acquire);
        loop {
            // SAFETY: it is not linked yet, and nobody else's.
            unsafe { (*node).next = first };
            match self.first.compare_exchange_weak(first, node, Ordering::AcqRel, Ordering::Acquire) {
                Ok(_) => return Ok(function),
                Err(other) => first = other,
            }
        }
    }
}

impl Table {
    /// The function in a slot for these types, on a thread that is ready to call it.
    #[inline(always)]
    pub fn function<T: Types>(&self, slot: usize) -> Result<isize> {
        let types = TypeId::of::<T>();
        match self.closed(slot).get(types) {
            Some(function) => thread::prepare().map(|()| function).map_err(Into::into),
            None => self.closed(slot).find(types, self.entry(slot)?, slot, T::IDENTITIES),
        }
    }
}

/// Calls the function for these types.
///
/// # Safety
/// The entry in this slot has a signature of these arguments and this result.
#[inline(always)]
pub(super) unsafe fn enter<O: Opened, T: Types, A: AnyArgs>(slot: usize, args: A, result: &mut RawAny) -> Result<()> {
    let function = O::ENTRIES.function::<T>(slot)?;
    // SAFETY: by this function's own contract.
    args.lent(|arguments| unsafe { invoke(function, arguments, result) })
}

/// Calls a function that was found.
///
/// # Safety
/// It was found for arguments and a result of these types.
#[inline]
pub(super) unsafe fn invoke(function: isize, arguments: &mut [RawAny], result: &mut RawAny) -> Result<()> {
    let exports = exports::get()?;
    let mut error = RawError::NONE;
    // SAFETY: by this function's own contract.
    unsafe { (exports.invoke)(function, arguments.as_mut_ptr(), result, &raw mut error) };
    check(&mut error)
}
