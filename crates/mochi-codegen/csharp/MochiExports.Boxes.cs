#nullable enable

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mochi;

public static unsafe partial class MochiExports
{
    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_box_scalar", CallConvs = [typeof(CallConvCdecl)])]
    internal static nint mochi_rt_box_scalar(int type, ulong bits, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiHandles.New(MochiBoxes.Box((MochiScalar)type, bits));
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_box_enum", CallConvs = [typeof(CallConvCdecl)])]
    internal static nint mochi_rt_box_enum(byte* identity, int identityLength, long value, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiHandles.New(MochiBoxes.BoxEnum(MochiMarshal.ReadText(identity, identityLength)!, value));
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_box_text", CallConvs = [typeof(CallConvCdecl)])]
    internal static nint mochi_rt_box_text(byte* text, int textLength, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiHandles.New(MochiMarshal.ReadText(text, textLength));
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_unbox_scalar", CallConvs = [typeof(CallConvCdecl)])]
    internal static ulong mochi_rt_unbox_scalar(nint handle, int type, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiBoxes.Unbox((MochiScalar)type, MochiHandles.Get<object>(handle));
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_unbox_text", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_unbox_text(nint handle, MochiText* result, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            MochiMarshal.WriteText(MochiHandles.Get<string>(handle), result);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }
}
