#nullable enable

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mochi;

public static unsafe partial class MochiExports
{
    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_array_new", CallConvs = [typeof(CallConvCdecl)])]
    internal static nint mochi_rt_array_new(int type, int length, void** data, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiHandles.New(MochiArrays.New((MochiScalar)type, length, data));
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_array_of", CallConvs = [typeof(CallConvCdecl)])]
    internal static nint mochi_rt_array_of(int type, void* values, int length, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiHandles.New(MochiArrays.Of((MochiScalar)type, values, length));
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_array_give", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_array_give(nint handle, void* to, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            MochiArrays.Give(MochiHandles.Get<Array>(handle), to);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }

    // Bytes that others may write to meanwhile: no language's own copy may be used for them there.
    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_memory_copy", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_memory_copy(void* to, void* from, nint size) => Buffer.MemoryCopy(from, to, size, size);
}
