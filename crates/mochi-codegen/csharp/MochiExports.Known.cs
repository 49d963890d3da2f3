#nullable enable

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mochi;

public static unsafe partial class MochiExports
{
    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_box_known", CallConvs = [typeof(CallConvCdecl)])]
    internal static nint mochi_rt_box_known(int type, void* value, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiHandles.New(MochiKnownBoxes.Box((MochiKnown)type, value));
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_unbox_known", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_unbox_known(nint handle, int type, void* result, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            MochiKnownBoxes.Unbox((MochiKnown)type, MochiHandles.Get<object>(handle), result);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }
}
