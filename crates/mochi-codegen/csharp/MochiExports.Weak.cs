#nullable enable

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mochi;

public static unsafe partial class MochiExports
{
    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_weak_new", CallConvs = [typeof(CallConvCdecl)])]
    internal static nint mochi_rt_weak_new(nint handle, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiHandles.New(new WeakReference<object>(MochiHandles.Get<object>(handle)));
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_weak_get", CallConvs = [typeof(CallConvCdecl)])]
    internal static nint mochi_rt_weak_get(nint weak, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiHandles.Get<WeakReference<object>>(weak).TryGetTarget(out object? target) ? MochiHandles.New(target) : 0;
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }
}
