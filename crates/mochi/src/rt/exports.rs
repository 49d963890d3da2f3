//! The entries of the runtime itself, in the order of `MochiExports.cs`.

use std::{ffi::c_void, mem, ptr, sync::OnceLock};

use mochi_host::thread;

use super::{RawError, RawSlice, RawText, start};
use crate::Result;

macro_rules! exports {
    ($($name:ident($($argument:ty),*) $(-> $result:ty)?;)*) => {
        pub(crate) struct Exports {
            $(pub(crate) $name: unsafe extern "C" fn($($argument),*) $(-> $result)?,)*
        }

        impl Exports {
            const COUNT: usize = [$(stringify!($name)),*].len();

            fn from_slots(slots: [*const c_void; Self::COUNT]) -> Self {
                let [$($name),*] = slots;
                // SAFETY: the shim's table has these functions in this order, and its version was compared.
                Self { $($name: unsafe { mem::transmute::<*const c_void, unsafe extern "C" fn($($argument),*) $(-> $result)?>($name) },)* }
            }
        }
    };
}

exports! {
    handle_free(isize, *mut RawError);
    handle_clone(isize, *mut RawError) -> isize;
    handle_dispose(isize, *mut RawError);
    handle_count(*mut RawError) -> i64;
    handle_types(*mut RawText, *mut RawError);
    memory_free(*mut c_void);
    text_list_free(*mut RawSlice, i32);
    object_to_string(isize, *mut RawText, *mut RawError);
    object_type(isize, *mut RawText, *mut RawError);
    object_equals(isize, isize, *mut RawError) -> i32;
    object_hash(isize, *mut RawError) -> i32;
    object_is(isize, *const u8, i32, *mut RawError) -> i32;
    exception_message(isize, *mut RawText, *mut RawError);
    exception_stack_trace(isize, *mut RawText, *mut RawError);
    exception_inner(isize, *mut RawError) -> isize;
    box_scalar(i32, u64, *mut RawError) -> isize;
    box_enum(*const u8, i32, i64, *mut RawError) -> isize;
    box_text(*const u8, i32, *mut RawError) -> isize;
    unbox_scalar(isize, i32, *mut RawError) -> u64;
    unbox_text(isize, *mut RawText, *mut RawError);
}

type Fill = unsafe extern "C" fn(*mut *const c_void, i32, *mut RawError);

static EXPORTS: OnceLock<Exports> = OnceLock::new();

/// The entries, where .NET has been started: wherever there is a handle.
#[inline]
pub(crate) fn started() -> Option<&'static Exports> {
    EXPORTS.get()
}

/// The entries, for a call on this thread.
pub(crate) fn get() -> Result<&'static Exports> {
    let exports = match EXPORTS.get() {
        Some(exports) => exports,
        None => start::start(None)?,
    };
    thread::prepare();
    Ok(exports)
}

/// Asks the started runtime for its entries.
pub(super) fn load(runtime: &mochi_host::Runtime) -> Result<&'static Exports> {
    let fill = runtime.function("Mochi.MochiExports, Mochi.Runtime", "mochi_rt_table")?;
    // SAFETY: the method has this signature.
    let fill = unsafe { mem::transmute::<*const c_void, Fill>(fill) };
    let mut slots = [ptr::null(); Exports::COUNT];
    let mut error = RawError::NONE;
    // SAFETY: the array is as long as it says.
    unsafe { fill(slots.as_mut_ptr(), Exports::COUNT as i32, &mut error) };
    error.check()?;
    Ok(EXPORTS.get_or_init(|| Exports::from_slots(slots)))
}
