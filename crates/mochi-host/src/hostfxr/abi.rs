//! The declarations of `hostfxr.h` and `coreclr_delegates.h`, as far as they are used.

use std::ffi::c_void;

use crate::char_t::CharT;

/// `UNMANAGEDCALLERSONLY_METHOD`: not a text but the pointer value -1.
pub(crate) const UNMANAGEDCALLERSONLY_METHOD: *const CharT = usize::MAX as *const CharT;

pub(super) type Handle = *mut c_void;

pub(super) type ErrorWriter = unsafe extern "C" fn(message: *const CharT);
pub(super) type SetErrorWriter = unsafe extern "C" fn(writer: Option<ErrorWriter>) -> Option<ErrorWriter>;
pub(super) type InitializeForDotnetCommandLine = unsafe extern "C" fn(
    argc: i32,
    argv: *const *const CharT,
    parameters: *const InitializeParameters,
    handle: *mut Handle,
) -> i32;
pub(super) type InitializeForRuntimeConfig = unsafe extern "C" fn(
    runtime_config_path: *const CharT,
    parameters: *const InitializeParameters,
    handle: *mut Handle,
) -> i32;
pub(super) type SetRuntimePropertyValue =
    unsafe extern "C" fn(handle: Handle, name: *const CharT, value: *const CharT) -> i32;
pub(super) type GetRuntimeDelegate =
    unsafe extern "C" fn(handle: Handle, delegate_type: i32, delegate: *mut *mut c_void) -> i32;
pub(super) type Close = unsafe extern "C" fn(handle: Handle) -> i32;
pub(super) type ResolveFrameworks = unsafe extern "C" fn(
    runtime_config_path: *const CharT,
    parameters: *const InitializeParameters,
    callback: Option<ResolveFrameworksResultFn>,
    context: *mut c_void,
) -> i32;
pub(super) type ResolveFrameworksResultFn =
    unsafe extern "C" fn(result: *const ResolveFrameworksResult, context: *mut c_void);

/// `get_function_pointer_fn`
pub(crate) type GetFunctionPointer = unsafe extern "system" fn(
    type_name: *const CharT,
    method_name: *const CharT,
    delegate_type_name: *const CharT,
    load_context: *mut c_void,
    reserved: *mut c_void,
    delegate: *mut *mut c_void,
) -> i32;
/// `load_assembly_fn`
pub(super) type LoadAssembly =
    unsafe extern "system" fn(assembly_path: *const CharT, load_context: *mut c_void, reserved: *mut c_void) -> i32;

/// `hostfxr_delegate_type`
#[derive(Clone, Copy, Debug)]
pub(super) enum DelegateType {
    GetFunctionPointer = 6,
    LoadAssembly = 7,
}

/// `hostfxr_initialize_parameters`
#[repr(C)]
pub(super) struct InitializeParameters {
    pub(super) size: usize,
    pub(super) host_path: *const CharT,
    pub(super) dotnet_root: *const CharT,
}

/// `hostfxr_framework_result`
#[repr(C)]
pub(super) struct FrameworkResult {
    pub(super) size: usize,
    pub(super) name: *const CharT,
    pub(super) requested_version: *const CharT,
    pub(super) resolved_version: *const CharT,
    pub(super) resolved_path: *const CharT,
}

/// `hostfxr_resolve_frameworks_result`
#[repr(C)]
pub(super) struct ResolveFrameworksResult {
    pub(super) size: usize,
    pub(super) resolved_count: usize,
    pub(super) resolved_frameworks: *const FrameworkResult,
    pub(super) unresolved_count: usize,
    pub(super) unresolved_frameworks: *const FrameworkResult,
}
