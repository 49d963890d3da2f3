//! Hot calls.

use std::{ffi::c_void, mem};

use mochi::{Runtime, rt};

use crate::compare;

rt::package! {
    pub(crate) static PACKAGE = "Bench";
    shim "Mochi.Shim.Bench", "bench";
    fingerprint "0000000000000000000000000000000000000000000000000000000000000000";
    abi "";
}

rt::class! {
    struct Thing = "Bench.Thing, Mochi.Shim.Bench";
    base rt::Object;
    is rt::Object;
}

rt::static_class! {
    enum Work = "Bench.Work, Mochi.Shim.Bench";
    table PACKAGE[0; 6];
}

impl Work {
    #[inline]
    fn add(left: i32, right: i32) -> rt::Result<i32> {
        rt::call!(Work[0](value left, value right) -> value i32)
    }

    #[inline]
    fn length(text: &str) -> rt::Result<i32> {
        rt::call!(Work[1](text text) -> value i32)
    }

    #[inline]
    fn text() -> rt::Result<String> {
        rt::call!(Work[2]() -> text)
    }

    #[inline]
    fn thing() -> rt::Result<Thing> {
        rt::call!(Work[3]() -> object Thing)
    }

    #[inline]
    fn is_same(thing: impl rt::Arg<Thing>) -> rt::Result<bool> {
        rt::call!(Work[4](object thing) -> value bool)
    }

    #[inline]
    fn fail() -> rt::Result<i32> {
        rt::call!(Work[5]() -> value i32)
    }
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

/// The functions by hand.
struct Reference {
    add: unsafe extern "C" fn(i32, i32, *mut RawError) -> i32,
    length: unsafe extern "C" fn(*const u8, i32, *mut RawError) -> i32,
    text: unsafe extern "C" fn(*mut u8, i32, *mut RawError) -> i32,
    thing: unsafe extern "C" fn(*mut RawError) -> isize,
    free: unsafe extern "C" fn(isize, *mut RawError),
    is_same: unsafe extern "C" fn(isize, *mut RawError) -> i32,
    fail: unsafe extern "C" fn(*mut u8, i32, *mut RawError) -> i32,
}

/// Starts .NET, for those who measure what comes after.
pub(crate) fn start() {
    assert_eq!(Work::add(1, 2).expect("it adds"), 3);
}

pub(crate) fn run(shim: &str) {
    let reference = Reference::find();
    compare(shim, "add", 20_000, || Work::add(1, 2).expect("it adds"), || reference.add(1, 2));
    let text = "0123456789abcdef";
    compare(shim, "text in, 16 B", 10_000, || Work::length(text).expect("it counts"), || reference.length(text));
    compare(shim, "text out, 16 B", 10_000, || Work::text().expect("it is text"), || reference.text());
    compare(shim, "object made and dropped", 10_000, || drop(Work::thing()), || reference.make_and_free());

    let told = || {
        let error = Work::fail().expect_err("it fails");
        (error.type_name().map(str::len), error.message().len())
    };
    compare(shim, "exception with type and message", 500, told, || reference.fail());

    let (ours, theirs) = (Work::thing().expect("it is made"), reference.make());
    compare(shim, "object passed", 20_000, || Work::is_same(&ours).expect("it is asked"), || reference.is_same(theirs));
    drop(ours);
    assert_eq!(Runtime::live_handles(), 0);
}

impl Reference {
    fn find() -> Self {
        let runtime = mochi_host::Runtime::started().expect("it was started");
        let find = |name| {
            let entry = runtime.function("__Mochi.bench.Reference, Mochi.Shim.Bench", name);
            entry.expect("the reference has it")
        };
        // SAFETY: the methods of `Reference` have these signatures.
        unsafe {
            Self {
                add: mem::transmute::<*const c_void, unsafe extern "C" fn(i32, i32, *mut RawError) -> i32>(find("add")),
                length: mem::transmute::<*const c_void, unsafe extern "C" fn(*const u8, i32, *mut RawError) -> i32>(
                    find("length"),
                ),
                text: mem::transmute::<*const c_void, unsafe extern "C" fn(*mut u8, i32, *mut RawError) -> i32>(find(
                    "text",
                )),
                thing: mem::transmute::<*const c_void, unsafe extern "C" fn(*mut RawError) -> isize>(find("thing")),
                free: mem::transmute::<*const c_void, unsafe extern "C" fn(isize, *mut RawError)>(find("free")),
                fail: mem::transmute::<*const c_void, unsafe extern "C" fn(*mut u8, i32, *mut RawError) -> i32>(find(
                    "fail",
                )),
                is_same: mem::transmute::<*const c_void, unsafe extern "C" fn(isize, *mut RawError) -> i32>(find(
                    "is_same",
                )),
            }
        }
    }

    fn add(&self, left: i32, right: i32) -> i32 {
        let mut error = RawError::default();
        // SAFETY: the structure is valid.
        let sum = unsafe { (self.add)(left, right, &mut error) };
        error.check(sum)
    }

    fn length(&self, text: &str) -> i32 {
        let mut error = RawError::default();
        // SAFETY: the text is as long as it says, and the structure is valid.
        let length = unsafe { (self.length)(text.as_ptr(), text.len() as i32, &mut error) };
        error.check(length)
    }

    fn text(&self) -> String {
        let mut buffer = [mem::MaybeUninit::<u8>::uninit(); 256];
        let mut error = RawError::default();
        // SAFETY: the buffer is as long as it says, and the structure is valid; what was written is UTF-8.
        unsafe {
            let length = (self.text)(buffer.as_mut_ptr().cast(), 256, &mut error);
            let text = std::slice::from_raw_parts(buffer.as_ptr().cast(), error.check(length) as usize);
            std::str::from_utf8_unchecked(text).to_owned()
        }
    }

    fn fail(&self) -> String {
        let mut buffer = [mem::MaybeUninit::<u8>::uninit(); 256];
        let mut error = RawError::default();
        // SAFETY: the buffer is as long as it says, and the structure is valid; what was written is UTF-8.
        unsafe {
            let length = (self.fail)(buffer.as_mut_ptr().cast(), 256, &mut error);
            let text = std::slice::from_raw_parts(buffer.as_ptr().cast(), error.check(length) as usize);
            std::str::from_utf8_unchecked(text).to_owned()
        }
    }

    fn make(&self) -> isize {
        let mut error = RawError::default();
        // SAFETY: the structure is valid.
        let thing = unsafe { (self.thing)(&mut error) };
        error.check(thing)
    }

    fn make_and_free(&self) {
        let thing = self.make();
        let mut error = RawError::default();
        // SAFETY: it was just made, and the structure is valid.
        unsafe { (self.free)(thing, &mut error) };
        error.check(());
    }

    fn is_same(&self, thing: isize) -> i32 {
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
