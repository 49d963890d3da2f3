#nullable enable

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mochi;

public static unsafe partial class MochiExports
{
    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_memory_allocate", CallConvs = [typeof(CallConvCdecl)])]
    internal static void* mochi_rt_memory_allocate(int size, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiBuffers.Allocate(size, MochiBufferKind.Asked);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_owner_object", CallConvs = [typeof(CallConvCdecl)])]
    internal static nint mochi_rt_owner_object(nint context, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiHandles.New(MochiOwner.ObjectOf(context));
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_callback_count", CallConvs = [typeof(CallConvCdecl)])]
    internal static long mochi_rt_callback_count(MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiCallbacks.Count();
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_callback_types", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_callback_types(MochiText* result, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            MochiMarshal.WriteText(MochiCallbacks.CountByType(), result);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }
}
