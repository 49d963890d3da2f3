#nullable enable

using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mochi;

public static unsafe partial class MochiExports
{
    // Cultures of a name are one object, which cannot be changed.
    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_culture", CallConvs = [typeof(CallConvCdecl)])]
    internal static nint mochi_rt_culture(byte* name, int nameLength, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiHandles.New(CultureInfo.GetCultureInfo(MochiMarshal.ReadText(name, nameLength)!));
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }
}
