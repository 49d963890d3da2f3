//! `MochiError`, for what is wrong on this side of the border.

use std::{
    mem,
    panic::{AssertUnwindSafe, catch_unwind},
    ptr,
};

use mochi_host::{
    Forked, RawError, StartError, memory,
    shim::{Exports, ShimError},
    thread,
};

/// `MOCHI_ERROR_START`
const START: i32 = 64;
/// `MOCHI_ERROR_FORKED`
const FORKED: i32 = 65;
/// `MOCHI_ERROR_ARGUMENT`
const ARGUMENT: i32 = 66;

/// An error, before it is put where the caller wants it.
pub(crate) struct Failure(RawError);

impl Failure {
    /// A message of this side.
    fn new(code: i32, message: &str) -> Self {
        let bytes = memory::allocate(message.len() + 1).cast::<u8>();
        if bytes.is_null() {
            return Self(RawError { code, ..RawError::NONE });
        }
        // SAFETY: there is room for the text and its terminator.
        unsafe {
            ptr::copy_nonoverlapping(message.as_ptr(), bytes, message.len());
            *bytes.add(message.len()) = 0;
        }
        Self(RawError { message: bytes, message_len: message.len() as i32, code, exception: 0 })
    }

    pub(crate) fn argument(message: &str) -> Self {
        Self::new(ARGUMENT, message)
    }

    pub(crate) fn code(&self) -> i32 {
        self.0.code
    }

    /// Hands it over; without a place for it, it is gone.
    pub(crate) fn put(self, error: *mut RawError) {
        let mut failure = self.0;
        if error.is_null() {
            clear(&mut failure);
        } else {
            // SAFETY: the caller passes null or a structure of his own; what is in it counts as given back.
            unsafe { error.write(failure) };
        }
    }
}

impl From<RawError> for Failure {
    fn from(error: RawError) -> Self {
        Self(error)
    }
}

impl From<StartError> for Failure {
    fn from(error: StartError) -> Self {
        let code = if matches!(error, StartError::Forked(_)) { FORKED } else { START };
        Self::new(code, &error.to_string())
    }
}

impl From<Forked> for Failure {
    fn from(forked: Forked) -> Self {
        StartError::from(forked).into()
    }
}

impl From<ShimError> for Failure {
    fn from(error: ShimError) -> Self {
        match error {
            ShimError::Start(error) => error.into(),
            ShimError::Function(error) => Self::new(START, &error.to_string()),
            ShimError::Mismatch(text) => Self::new(RawError::ABI_MISMATCH, &text),
            ShimError::Reported(error) => error.into(),
        }
    }
}

/// Clears the error, does it, and tells how it failed; a panic, which would be a bug, is a failure too.
pub(crate) fn guard<T: Default>(error: *mut RawError, action: impl FnOnce() -> Result<T, Failure>) -> T {
    reset(error);
    let answer = catch_unwind(AssertUnwindSafe(action))
        .unwrap_or_else(|_| Err(Failure::new(START, "the host failed; stderr has its message")));
    answer.unwrap_or_else(|failure| {
        failure.put(error);
        T::default()
    })
}

/// As [`guard`], where the answer is how it went.
pub(crate) fn guard_code(error: *mut RawError, action: impl FnOnce() -> Result<(), Failure>) -> i32 {
    let mut code = 0;
    guard(error, || action().inspect_err(|failure| code = failure.code()));
    code
}

fn reset(error: *mut RawError) {
    if !error.is_null() {
        // SAFETY: the caller passes null or a structure of his own.
        unsafe { error.write(RawError::NONE) };
    }
}

/// Gives back what is in it, to the side that allocated it.
fn clear(error: &mut RawError) {
    let RawError { message, code, exception, .. } = mem::replace(error, RawError::NONE);
    let is_theirs = code < START && code != RawError::ABI_MISMATCH;
    match Exports::loaded() {
        Some(exports) if is_theirs && thread::prepare().is_ok() => {
            // SAFETY: the shim filled the structure in, and it was not cleared since. A null error is allowed.
            unsafe {
                (exports.memory_free)(message.cast());
                (exports.handle_free)(exception, ptr::null_mut());
            }
        }
        // SAFETY: the message was allocated here, or this is the child of a fork, whose memory is its own.
        Some(_) | None => unsafe { memory::free(message.cast()) },
    }
}

/// # Safety
/// `error` is null or points to an error that a function filled in.
#[unsafe(no_mangle)]
pub(crate) unsafe extern "C" fn mochi_error_clear(error: *mut RawError) {
    // SAFETY: by this function's own contract.
    if let Some(error) = unsafe { error.as_mut() }.filter(|error| error.code != 0) {
        clear(error);
    }
}
