#nullable enable

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mochi;

public static unsafe partial class MochiExports
{
    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_dynamic_call", CallConvs = [typeof(CallConvCdecl)])]
    internal static nint mochi_rt_dynamic_call(MochiDynamicCall* call, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiDynamic.Call(call);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_dynamic_items", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_dynamic_items(nint handle, byte* wanted, int wantedLength, MochiList* result, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            string? type = MochiMarshal.ReadText(wanted, wantedLength);
            MochiMarshal.WriteObjectList(MochiDynamic.Items(MochiHandles.Get<object>(handle), type), result);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_dynamic_list", CallConvs = [typeof(CallConvCdecl)])]
    internal static nint mochi_rt_dynamic_list(byte* element, int elementLength, nint* items, int count, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            string type = MochiMarshal.ReadText(element, elementLength)!;
            return MochiHandles.New(MochiDynamic.List(type, MochiMarshal.ReadObjectList<object>(items, count)!));
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }
}
