//! The entries of the runtime itself, in the order of `MochiExports.cs`.

use std::{ffi::c_void, mem, ptr, sync::OnceLock};

use super::{Shim, ShimError, mismatch};
use crate::{ABI_VERSION, RawAny, RawDynamicCall, RawError, RawList, RawSlice, RawText, signals};

macro_rules! exports {
    ($($(#[$meta:meta])* $name:ident($($argument:ty),*) $(-> $result:ty)?;)*) => {
        /// The entries of the runtime itself. Each takes handles, text and memory as `mochi.h` has them.
        #[derive(Debug)]
        #[allow(missing_docs, reason = "each is documented where `mochi.h` declares it")]
        pub struct Exports {
            $($(#[$meta])* pub $name: unsafe extern "C" fn($($argument),*) $(-> $result)?,)*
        }

        impl Exports {
            const COUNT: usize = [$(stringify!($name)),*].len();

            fn from_slots(slots: [*const c_void; Self::COUNT]) -> Self {
                let [$($name),*] = slots;
                // SAFETY: the table of a shim of this version has these functions in this order, and none of them is null.
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
    exception_hresult(isize, *mut RawError) -> i32;
    exception_data(isize, *mut RawList, *mut RawError);
    exception_tree(isize, *mut RawList, *mut RawList, *mut RawError);
    handle_traces(*mut RawList, *mut RawError);
    buffer_count(*mut RawError) -> i64;
    memory_allocate(i32, *mut RawError) -> *mut c_void;
    callback_count(*mut RawError) -> i64;
    callback_types(*mut RawText, *mut RawError);
    task_then(isize, unsafe extern "C" fn(*mut c_void), *mut c_void, *mut RawError) -> i32;
    task_cancel(isize, *mut RawError);
    buffer_kinds(*mut RawText, *mut RawError);
    stream_end(isize, isize, isize, *mut RawError);
    dynamic_call(*const RawDynamicCall, *mut RawError) -> isize;
    dynamic_items(isize, *const u8, i32, *mut RawList, *mut RawError);
    dynamic_list(*const u8, i32, *const isize, i32, *mut RawError) -> isize;
    task_complete(isize, *mut RawError);
    pool_run(unsafe extern "C" fn(*mut c_void), *mut c_void, *mut RawError);
    box_known(i32, *const c_void, *mut RawError) -> isize;
    unbox_known(isize, i32, *mut c_void, *mut RawError);
    invoke(isize, *mut RawAny, *mut RawAny, *mut RawError);
    bytes_read(isize, *mut u8, i32, *mut RawError) -> i32;
    bytes_write(isize, *const u8, i32, *mut RawError);
    bytes_flush(isize, *mut RawError);
    bytes_seek(isize, i64, i32, *mut RawError) -> i64;
    bytes_make(*const c_void, *mut c_void, unsafe extern "C" fn(*mut c_void), *mut RawError) -> isize;
    weak_new(isize, *mut RawError) -> isize;
    weak_get(isize, *mut RawError) -> isize;
    array_new(i32, i32, *mut *mut c_void, *mut RawError) -> isize;
    array_of(i32, *const c_void, i32, *mut RawError) -> isize;
    array_give(isize, *mut c_void, *mut RawError);
    memory_copy(*mut c_void, *const c_void, isize);
    culture(*const u8, i32, *mut RawError) -> isize;
    handle_disown(isize, *mut RawError);
    owner_object(isize, *mut RawError) -> isize;
    type_find(*const u8, i32, *mut RawError) -> isize;
}

type AbiVersion = unsafe extern "C" fn() -> i32;
type Fill = unsafe extern "C" fn(*mut *const c_void, i32, *mut RawError);

static EXPORTS: OnceLock<Exports> = OnceLock::new();

impl Exports {
    /// The entries, where they were asked for before: wherever there is a handle.
    #[inline]
    pub fn loaded() -> Option<&'static Self> {
        EXPORTS.get()
    }
}

impl Shim {
    /// The entries of the runtime itself. The thread that calls them [prepares](crate::thread::prepare) itself.
    ///
    /// # Errors
    /// The shim is of another version, or this process is the child of a fork.
    pub fn exports(&self) -> Result<&'static Exports, ShimError> {
        if let Some(exports) = Exports::loaded() {
            return Ok(exports);
        }
        // With the first calls NativeAOT starts, and CoreCLR loads its compiler, which sets an action once more.
        let _kept = signals::Kept::now();
        let version = self.runtime_entry("mochi_shim_abi_version")?;
        // SAFETY: the one entry that is the same in all versions.
        let version = unsafe { mem::transmute::<*const c_void, AbiVersion>(version)() };
        if version != ABI_VERSION {
            return Err(ShimError::Mismatch(mismatch::version(self.file(), version)));
        }
        let fill = self.runtime_entry("mochi_rt_table")?;
        // SAFETY: in this version the entry has this signature (`MochiExports.cs`).
        let fill = unsafe { mem::transmute::<*const c_void, Fill>(fill) };
        let mut slots = [ptr::null(); Exports::COUNT];
        let mut error = RawError::NONE;
        // SAFETY: the array is as long as it says.
        unsafe { fill(slots.as_mut_ptr(), Exports::COUNT as i32, &mut error) };
        // A table that is too short for the shim is an error of its own, one that is too long has a rest of null.
        if error.check().is_err() || slots.contains(&ptr::null()) {
            return Err(ShimError::Mismatch(mismatch::runtime(self.file())));
        }
        Ok(EXPORTS.get_or_init(|| Exports::from_slots(slots)))
    }
}
