use std::{
    ffi::c_void,
    fmt,
    path::{Path, PathBuf},
    ptr,
};

use crate::{
    char_t::Text,
    error::FunctionError,
    hostfxr::{GetFunctionPointer, UNMANAGEDCALLERSONLY_METHOD},
    status::Status,
    thread,
};

/// The runtime of this process.
pub struct Runtime {
    app: PathBuf,
    get_function_pointer: GetFunctionPointer,
}

impl Runtime {
    pub(crate) fn new(app: PathBuf, get_function_pointer: GetFunctionPointer) -> Self {
        Self { app, get_function_pointer }
    }

    /// The assembly that it was started with.
    pub fn app(&self) -> &Path {
        &self.app
    }

    /// The address of a static method that carries `[UnmanagedCallersOnly]`.
    ///
    /// The type's name is assembly-qualified, such as `Mochi.Entries, Mochi.Runtime`. The method is found by its C#
    /// name, which must not be overloaded; CoreCLR does not look at `EntryPoint`. The address stays valid for ever,
    /// so that it can be kept: a look-up takes many microseconds. The calling thread is [prepared](thread::prepare).
    pub fn function(&self, type_name: &str, method: &str) -> Result<*const c_void, FunctionError> {
        let fail = |status| FunctionError::Missing {
            place: type_name.to_owned(),
            name: method.to_owned(),
            status: Some(status),
        };
        thread::prepare()?;
        let (Some(type_text), Some(method_text)) = (Text::new(type_name), Text::new(method)) else {
            return Err(fail(Status::INVALID_ARGUMENT));
        };
        let mut address = ptr::null_mut();
        // SAFETY: the texts live as long as the call; the load context and the reserved argument must be null.
        let status = Status(unsafe {
            (self.get_function_pointer)(
                type_text.as_ptr(),
                method_text.as_ptr(),
                UNMANAGEDCALLERSONLY_METHOD,
                ptr::null_mut(),
                ptr::null_mut(),
                &mut address,
            )
        });
        if status.is_success() { Ok(address) } else { Err(fail(status)) }
    }
}

impl fmt::Debug for Runtime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Runtime").field("app", &self.app).finish_non_exhaustive()
    }
}
