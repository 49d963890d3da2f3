#nullable enable

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mochi;

public static unsafe partial class MochiExports
{
    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_handle_count", CallConvs = [typeof(CallConvCdecl)])]
    internal static long mochi_rt_handle_count(MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiHandles.Count();
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_handle_types", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_handle_types(MochiText* result, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            MochiMarshal.WriteText(MochiHandles.CountByType(), result);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_handle_traces", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_handle_traces(MochiList* result, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            MochiMarshal.WriteTextList(MochiTrace.Live(), result);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_buffer_count", CallConvs = [typeof(CallConvCdecl)])]
    internal static long mochi_rt_buffer_count(MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiBuffers.Count();
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_buffer_kinds", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_buffer_kinds(MochiText* result, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            MochiMarshal.WriteText(MochiBuffers.CountByKind(), result);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }
}
