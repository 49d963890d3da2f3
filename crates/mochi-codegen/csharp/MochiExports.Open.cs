#nullable enable

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mochi;

public static unsafe partial class MochiExports
{
    // The function is one that `MochiOpen.Close` gave.
    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_invoke", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_invoke(nint function, MochiAny* arguments, MochiAny* result, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            ((delegate*<MochiAny*, MochiAny*, void>)function)(arguments, result);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }
}
