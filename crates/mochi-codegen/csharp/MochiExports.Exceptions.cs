#nullable enable

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mochi;

public static unsafe partial class MochiExports
{
    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_exception_message", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_exception_message(nint handle, MochiText* result, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            MochiMarshal.WriteText(MochiHandles.Get<Exception>(handle).Message, result);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_exception_stack_trace", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_exception_stack_trace(nint handle, MochiText* result, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            MochiMarshal.WriteText(MochiHandles.Get<Exception>(handle).StackTrace, result);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_exception_inner", CallConvs = [typeof(CallConvCdecl)])]
    internal static nint mochi_rt_exception_inner(nint handle, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiHandles.New(MochiHandles.Get<Exception>(handle).InnerException);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }
}
