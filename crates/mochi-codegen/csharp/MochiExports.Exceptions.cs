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

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_exception_hresult", CallConvs = [typeof(CallConvCdecl)])]
    internal static int mochi_rt_exception_hresult(nint handle, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiHandles.Get<Exception>(handle).HResult;
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_exception_data", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_exception_data(nint handle, MochiList* result, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            MochiMarshal.WriteTextList(MochiExceptions.Data(MochiHandles.Get<Exception>(handle)), result);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_exception_tree", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_exception_tree(nint handle, MochiList* inner, MochiList* parents, MochiError* error)
    {
        MochiErrors.Clear(error);
        *parents = default;
        try
        {
            (Exception[] exceptions, int[] positions) = MochiExceptions.Tree(MochiHandles.Get<Exception>(handle));
            MochiMarshal.WriteList(positions, parents);
            MochiMarshal.WriteObjectList(exceptions, inner);
        }
        catch (Exception exception)
        {
            MochiMarshal.Free(parents->Pointer);
            MochiErrors.Report(exception, error);
        }
    }
}
