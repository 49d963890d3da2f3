//! The best entries that are known by hand, called through raw pointers.

use std::{ffi::c_void, mem};

use mochi::rt;

use crate::work::PACKAGE;

rt::static_class! {
    enum ByHand = "__Mochi.bench.Reference, Mochi.Shim.Bench";
    table PACKAGE[2];
}

/// What every structure of an error by hand has.
#[repr(C)]
#[derive(Default)]
struct RawError {
    message: usize,
    message_len: i32,
    code: i32,
    exception: isize,
}

type Later = unsafe extern "C" fn(i32, *mut RawError) -> i32;
type Add = unsafe extern "C" fn(i32, i32, *mut RawError) -> i32;
type Bytes = unsafe extern "C" fn(*const u8, i32, *mut RawError) -> i32;
type Buffer = unsafe extern "C" fn(*mut u8, i32, *mut RawError) -> i32;
type Make = unsafe extern "C" fn(*mut RawError) -> isize;
type Free = unsafe extern "C" fn(isize, *mut RawError);
type IsSame = unsafe extern "C" fn(isize, *mut RawError) -> i32;

/// The functions by hand.
pub(crate) struct Reference {
    add: Add,
    length: Bytes,
    text: Buffer,
    thing: Make,
    free: Free,
    is_same: IsSame,
    fail: Buffer,
    later: Later,
}

impl Reference {
    /// From the table that `Bench.cs` has of them.
    pub(crate) fn find() -> Self {
        let entry = |slot| <ByHand as rt::Type>::TABLE.entry(slot).expect("the reference has it");
        // SAFETY: the methods of `Reference` have these signatures, in this order.
        unsafe {
            Self {
                add: mem::transmute::<*const c_void, Add>(entry(0)),
                length: mem::transmute::<*const c_void, Bytes>(entry(1)),
                text: mem::transmute::<*const c_void, Buffer>(entry(2)),
                thing: mem::transmute::<*const c_void, Make>(entry(3)),
                free: mem::transmute::<*const c_void, Free>(entry(4)),
                is_same: mem::transmute::<*const c_void, IsSame>(entry(5)),
                fail: mem::transmute::<*const c_void, Buffer>(entry(6)),
                later: mem::transmute::<*const c_void, Later>(entry(7)),
            }
        }
    }

    pub(crate) fn add(&self, left: i32, right: i32) -> i32 {
        let mut error = RawError::default();
        // SAFETY: the structure is valid.
        let sum = unsafe { (self.add)(left, right, &mut error) };
        error.check(sum)
    }

    pub(crate) fn later(&self, value: i32) -> i32 {
        let mut error = RawError::default();
        // SAFETY: the structure is valid.
        let later = unsafe { (self.later)(value, &mut error) };
        error.check(later)
    }

    pub(crate) fn length(&self, text: &str) -> i32 {
        let mut error = RawError::default();
        // SAFETY: the text is as long as it says, and the structure is valid.
        let length = unsafe { (self.length)(text.as_ptr(), text.len() as i32, &mut error) };
        error.check(length)
    }

    pub(crate) fn text(&self) -> String {
        let mut buffer = [mem::MaybeUninit::<u8>::uninit(); 256];
        let mut error = RawError::default();
        // SAFETY: the buffer is as long as it says, and the structure is valid; what was written is UTF-8.
        unsafe {
            let length = (self.text)(buffer.as_mut_ptr().cast(), 256, &mut error);
            let text = std::slice::from_raw_parts(buffer.as_ptr().cast(), error.check(length) as usize);
            std::str::from_utf8_unchecked(text).to_owned()
        }
    }

    pub(crate) fn fail(&self) -> String {
        let mut buffer = [mem::MaybeUninit::<u8>::uninit(); 256];
        let mut error = RawError::default();
        // SAFETY: the buffer is as long as it says, and the structure is valid; what was written is UTF-8.
        unsafe {
            let length = (self.fail)(buffer.as_mut_ptr().cast(), 256, &mut error);
            let text = std::slice::from_raw_parts(buffer.as_ptr().cast(), error.check(length) as usize);
            std::str::from_utf8_unchecked(text).to_owned()
        }
    }

    pub(crate) fn make(&self) -> isize {
        let mut error = RawError::default();
        // SAFETY: the structure is valid.
        let thing = unsafe { (self.thing)(&mut error) };
        error.check(thing)
    }

    pub(crate) fn make_and_free(&self) {
        let thing = self.make();
        let mut error = RawError::default();
        // SAFETY: it was just made, and the structure is valid.
        unsafe { (self.free)(thing, &mut error) };
        error.check(());
    }

    pub(crate) fn is_same(&self, thing: isize) -> i32 {
        let mut error = RawError::default();
        // SAFETY: the thing is alive, and the structure is valid.
        let same = unsafe { (self.is_same)(thing, &mut error) };
        error.check(same)
    }
}

impl RawError {
    fn check<T>(&self, value: T) -> T {
        assert_eq!(self.code, 0, "message {:#x}, {} bytes, {}", self.message, self.message_len, self.exception);
        value
    }
}
