#nullable enable

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mochi;

public static unsafe partial class MochiExports
{
    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_handle_free", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_handle_free(nint handle, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            MochiHandles.Free(handle);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_handle_clone", CallConvs = [typeof(CallConvCdecl)])]
    internal static nint mochi_rt_handle_clone(nint handle, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiHandles.Clone(handle);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_handle_dispose", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_handle_dispose(nint handle, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            MochiHandles.Dispose(handle);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_handle_disown", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_handle_disown(nint handle, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            MochiHandles.Disown(handle);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_memory_free", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_memory_free(void* memory) => MochiMarshal.Free(memory);

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_text_list_free", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_text_list_free(MochiSlice* list, int length) => MochiMarshal.FreeTextList(list, length);
}
