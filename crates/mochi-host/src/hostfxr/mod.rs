//! `hostfxr`, the library that picks a framework and starts CoreCLR.

mod abi;
mod frameworks;
mod messages;
mod shared;

use std::{
    env,
    ffi::{OsString, c_void},
    mem,
    path::Path,
    ptr,
};

use libloading::Library;

pub(crate) use abi::{GetFunctionPointer, UNMANAGEDCALLERSONLY_METHOD};
pub use frameworks::Framework;

use crate::{char_t::Text, status::Status};

/// The library's file name on this platform.
pub(crate) fn file_name() -> OsString {
    libloading::library_filename("hostfxr")
}

/// A call that did not succeed.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) call: &'static str,
    pub(crate) status: Status,
    /// What the library had to say about it, possibly nothing.
    pub(crate) message: String,
}

/// The library, which stays loaded for ever.
pub(crate) struct Hostfxr {
    set_error_writer: abi::SetErrorWriter,
    initialize_for_dotnet_command_line: abi::InitializeForDotnetCommandLine,
    initialize_for_runtime_config: abi::InitializeForRuntimeConfig,
    set_runtime_property_value: abi::SetRuntimePropertyValue,
    get_runtime_delegate: abi::GetRuntimeDelegate,
    close: abi::Close,
    /// Since .NET 9.
    resolve_frameworks: Option<abi::ResolveFrameworks>,
}

impl Hostfxr {
    pub(crate) fn open(path: &Path) -> Result<Self, libloading::Error> {
        shared::share_libraries();
        // SAFETY: the initialisers of `hostfxr` have no preconditions.
        let library = unsafe { Library::new(path) }?;
        // SAFETY: the types are those of `hostfxr.h` for these names.
        let hostfxr = unsafe {
            Self {
                set_error_writer: *library.get(b"hostfxr_set_error_writer\0")?,
                initialize_for_dotnet_command_line: *library.get(b"hostfxr_initialize_for_dotnet_command_line\0")?,
                initialize_for_runtime_config: *library.get(b"hostfxr_initialize_for_runtime_config\0")?,
                set_runtime_property_value: *library.get(b"hostfxr_set_runtime_property_value\0")?,
                get_runtime_delegate: *library.get(b"hostfxr_get_runtime_delegate\0")?,
                close: *library.get(b"hostfxr_close\0")?,
                resolve_frameworks: library
                    .get(b"hostfxr_resolve_frameworks_for_runtime_config\0")
                    .ok()
                    .map(|function| *function),
            }
        };
        mem::forget(library);
        Ok(hostfxr)
    }

    /// A context for the application itself: its assemblies will live in the default load context.
    pub(crate) fn initialize_for_app(&self, app: &Path, dotnet_root: Option<&Path>) -> Result<Context<'_>, Failure> {
        let call = "hostfxr_initialize_for_dotnet_command_line";
        let app = text(call, app)?;
        self.initialize(call, dotnet_root, |parameters, handle| {
            let argv = [app.as_ptr()];
            // SAFETY: one argument, as said; all pointers live as long as the call.
            unsafe { (self.initialize_for_dotnet_command_line)(1, argv.as_ptr(), parameters, handle) }
        })
    }

    /// A context for a component of a process that is running .NET already.
    pub(crate) fn initialize_for_component(
        &self,
        config: &Path,
        dotnet_root: Option<&Path>,
    ) -> Result<Context<'_>, Failure> {
        let call = "hostfxr_initialize_for_runtime_config";
        let config = text(call, config)?;
        self.initialize(call, dotnet_root, |parameters, handle| {
            // SAFETY: all pointers live as long as the call.
            unsafe { (self.initialize_for_runtime_config)(config.as_ptr(), parameters, handle) }
        })
    }

    fn initialize(
        &self,
        call: &'static str,
        dotnet_root: Option<&Path>,
        initialize: impl FnOnce(*const abi::InitializeParameters, *mut abi::Handle) -> i32,
    ) -> Result<Context<'_>, Failure> {
        let mut handle = ptr::null_mut();
        with_parameters(call, dotnet_root, |parameters| self.check(call, || initialize(parameters, &mut handle)))??;
        Ok(Context { hostfxr: self, handle })
    }

    /// What the configuration asks for and the installation lacks, as far as this `hostfxr` can tell.
    pub(crate) fn missing_frameworks(&self, config: &Path, dotnet_root: Option<&Path>) -> Vec<Framework> {
        let mut missing: Vec<Framework> = Vec::new();
        let (Some(resolve), Some(config)) = (self.resolve_frameworks, Text::new(config)) else {
            return missing;
        };
        // The answer is a failure whenever something is missing; the record tells what.
        let _ = with_parameters("hostfxr_resolve_frameworks_for_runtime_config", dotnet_root, |parameters| {
            messages::capture(self.set_error_writer, || {
                let context = (&raw mut missing).cast();
                // SAFETY: the context is what `collect_unresolved` expects, and it runs during the call only.
                unsafe { resolve(config.as_ptr(), parameters, Some(frameworks::collect_unresolved), context) }
            })
        });
        missing
    }

    fn check(&self, call: &'static str, function: impl FnOnce() -> i32) -> Result<(), Failure> {
        let (status, message) = messages::capture(self.set_error_writer, function);
        let status = Status(status);
        if status.is_success() { Ok(()) } else { Err(Failure { call, status, message }) }
    }
}

/// A host context, closed when dropped; a runtime that it started goes on.
pub(crate) struct Context<'a> {
    hostfxr: &'a Hostfxr,
    handle: abi::Handle,
}

impl Context<'_> {
    pub(crate) fn set_property(&self, name: &str, value: &str) -> Result<(), Failure> {
        let call = "hostfxr_set_runtime_property_value";
        let (name, value) = (text(call, name)?, text(call, value)?);
        self.hostfxr.check(call, || {
            // SAFETY: the handle is open; both texts live as long as the call.
            unsafe { (self.hostfxr.set_runtime_property_value)(self.handle, name.as_ptr(), value.as_ptr()) }
        })
    }

    /// Starts CoreCLR where it is not running yet.
    pub(crate) fn get_function_pointer(&self) -> Result<GetFunctionPointer, Failure> {
        let delegate = self.delegate(abi::DelegateType::GetFunctionPointer)?;
        // SAFETY: this is the type of that delegate (`coreclr_delegates.h`).
        Ok(unsafe { mem::transmute::<*mut c_void, GetFunctionPointer>(delegate) })
    }

    /// Loads the assembly, and on demand what its `deps.json` names, into the default load context.
    pub(crate) fn load_assembly(&self, path: &Path) -> Result<(), Failure> {
        let call = "load_assembly";
        let path = text(call, path)?;
        let delegate = self.delegate(abi::DelegateType::LoadAssembly)?;
        self.hostfxr.check(call, || {
            // SAFETY: this is the type of that delegate (`coreclr_delegates.h`); the last two arguments must be null.
            unsafe {
                let load = mem::transmute::<*mut c_void, abi::LoadAssembly>(delegate);
                load(path.as_ptr(), ptr::null_mut(), ptr::null_mut())
            }
        })
    }

    fn delegate(&self, delegate_type: abi::DelegateType) -> Result<*mut c_void, Failure> {
        let mut delegate = ptr::null_mut();
        self.hostfxr.check("hostfxr_get_runtime_delegate", || {
            // SAFETY: the handle is open.
            unsafe { (self.hostfxr.get_runtime_delegate)(self.handle, delegate_type as i32, &mut delegate) }
        })?;
        Ok(delegate)
    }
}

impl Drop for Context<'_> {
    fn drop(&mut self) {
        // SAFETY: the handle is open, and nobody has it any more.
        unsafe { (self.hostfxr.close)(self.handle) };
    }
}

fn with_parameters<T>(
    call: &'static str,
    dotnet_root: Option<&Path>,
    function: impl FnOnce(*const abi::InitializeParameters) -> T,
) -> Result<T, Failure> {
    let host_path = env::current_exe().ok().and_then(Text::new);
    let dotnet_root = dotnet_root.map(|root| text(call, root)).transpose()?;
    let parameters = abi::InitializeParameters {
        size: size_of::<abi::InitializeParameters>(),
        host_path: host_path.as_ref().map_or(ptr::null(), Text::as_ptr),
        dotnet_root: dotnet_root.as_ref().map_or(ptr::null(), Text::as_ptr),
    };
    Ok(function(&parameters))
}

fn text(call: &'static str, text: impl AsRef<std::ffi::OsStr>) -> Result<Text, Failure> {
    let text = text.as_ref();
    Text::new(text).ok_or_else(|| Failure {
        call,
        status: Status::INVALID_ARGUMENT,
        message: format!("`{}` has a NUL in it", text.to_string_lossy()),
    })
}
