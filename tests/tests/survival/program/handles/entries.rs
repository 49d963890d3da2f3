//! The entries as C has them, by their symbols.

use super::abi::Abi;
use mochi_host::{RawError, RawList, RawText, memory};
use std::ffi::c_void;
use std::{mem, ptr, slice};

macro_rules! entries {
    ($($name:ident = $symbol:literal: ($($argument:ty),*) $(-> $result:ty)?;)*) => {
        /// All of them, found once.
        pub struct Entries {
            $(pub $name: unsafe extern "C" fn($($argument),*) $(-> $result)?,)*
        }

        impl Entries {
            pub fn find() -> Self {
                let abi = Abi::open();
                Self {
                    // SAFETY: the signatures are those of `abi.txt` and of `MochiExports.cs`.
                    $($name: unsafe {
                        mem::transmute::<*const c_void, unsafe extern "C" fn($($argument),*) $(-> $result)?>(abi.entry($symbol))
                    },)*
                }
            }
        }
    };
}

type Error = *mut RawError;
type Bytes = *const u8;

entries! {
    free = "mochi_rt_handle_free": (isize, Error);
    clone = "mochi_rt_handle_clone": (isize, Error) -> isize;
    dispose = "mochi_rt_handle_dispose": (isize, Error);
    count = "mochi_rt_handle_count": (Error) -> i64;
    to_string = "mochi_rt_object_to_string": (isize, *mut RawText, Error);
    equals = "mochi_rt_object_equals": (isize, isize, Error) -> i32;
    exception_message = "mochi_rt_exception_message": (isize, *mut RawText, Error);
    box_text = "mochi_rt_box_text": (Bytes, i32, Error) -> isize;
    unbox_text = "mochi_rt_unbox_text": (isize, *mut RawText, Error);
    node_is = "mochi_fixture_Fixture_Node_is": (isize, Error) -> i32;
    node_new = "mochi_fixture_Fixture_Node_new_b82eb5b4": (Bytes, i32, Error) -> isize;
    node_name = "mochi_fixture_Fixture_Node_get_Name_2213be56": (isize, *mut RawText, Error);
    node_next = "mochi_fixture_Fixture_Node_get_Next_47e7daa7": (isize, Error) -> isize;
    node_set_next = "mochi_fixture_Fixture_Node_set_Next_6b3b0d32": (isize, isize, Error);
    node_same = "mochi_fixture_Fixture_Node_Is_af9856d3": (isize, isize, Error) -> i32;
    counting_new = "mochi_fixture_Fixture_CountingNode_new_0bc5edee": (Bytes, i32, Error) -> isize;
    counting_item = "mochi_fixture_Fixture_CountingNode_get_Item_1a9ef34a": (isize, i32, Error) -> i32;
    door_new = "mochi_fixture_Fixture_Door_new_8eb38a86": (Error) -> isize;
    door_is_closed = "mochi_fixture_Fixture_Door_get_IsClosed_ed6f291b": (isize, Error) -> i32;
    doors_open = "mochi_fixture_Fixture_Door_get_Open_845618a8": (Error) -> i32;
    throw = "mochi_fixture_Fixture_Failures_Throw_2db619a9": (Bytes, i32, i32, Error);
    nodes = "mochi_fixture_Fixture_Lists_NodesOrNulls_78e41217": (*const isize, i32, *mut RawList, Error);
    bytes = "mochi_fixture_Fixture_Lists_U8_dfb5cf04": (Bytes, i32, *mut RawList, Error);
}

/// What an entry reported: a code, and the handle of an exception.
#[derive(Debug, PartialEq, Eq)]
pub struct Failure {
    pub code: i32,
    pub exception: isize,
}

/// Calls, and takes over what the error holds.
pub fn call<T>(entry: impl FnOnce(Error) -> T) -> Result<T, Failure> {
    let mut error = RawError::NONE;
    let result = entry(&mut error);
    error.check().map(|()| result).map_err(|error| {
        // SAFETY: the message is the caller's.
        unsafe { memory::free(error.message.cast()) };
        Failure { code: error.code, exception: error.exception }
    })
}

/// Calls an entry that gives text, with a buffer of that many bytes: none may be written behind it.
pub fn call_for_text(capacity: usize, entry: impl FnOnce(*mut RawText, Error)) -> Result<Option<String>, Failure> {
    const UNTOUCHED: u8 = 0xa5;
    let mut buffer = vec![UNTOUCHED; capacity + 8];
    let mut text = RawText { ptr: buffer.as_mut_ptr(), len: 0, capacity: capacity as i32 };
    call(|error| entry(&mut text, error))?;
    assert!(buffer[capacity..].iter().all(|byte| *byte == UNTOUCHED), "written behind the buffer");
    if text.ptr.is_null() {
        return Ok(None);
    }
    // SAFETY: an entry that did not fail has put so many bytes in the buffer, or in memory that is the caller's.
    unsafe {
        let read = slice::from_raw_parts(text.ptr, text.len as usize).to_vec();
        if !ptr::eq(text.ptr, buffer.as_ptr()) {
            memory::free(text.ptr.cast());
        }
        Ok(Some(String::from_utf8(read).expect("UTF-8")))
    }
}

/// Calls an entry that gives a list.
pub fn call_for_list<T: Copy>(entry: impl FnOnce(*mut RawList, Error)) -> Result<Vec<T>, Failure> {
    let mut list = RawList::NONE;
    call(|error| entry(&mut list, error))?;
    // SAFETY: an entry that did not fail has put so many elements in memory that is the caller's.
    unsafe {
        let read = slice::from_raw_parts(list.ptr.cast::<T>(), list.len as usize).to_vec();
        memory::free(list.ptr);
        Ok(read)
    }
}
