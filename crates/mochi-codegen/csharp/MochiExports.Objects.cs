#nullable enable

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mochi;

public static unsafe partial class MochiExports
{
    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_object_to_string", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_object_to_string(nint handle, MochiText* result, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            MochiMarshal.WriteText(MochiHandles.Get<object>(handle).ToString(), result);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_object_type", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_object_type(nint handle, MochiText* result, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            MochiMarshal.WriteText(MochiHandles.Get<object>(handle).GetType().ToString(), result);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_object_equals", CallConvs = [typeof(CallConvCdecl)])]
    internal static int mochi_rt_object_equals(nint left, nint right, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiHandles.Get<object>(left).Equals(MochiHandles.Get<object>(right)) ? 1 : 0;
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_object_hash", CallConvs = [typeof(CallConvCdecl)])]
    internal static int mochi_rt_object_hash(nint handle, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiHandles.Get<object>(handle).GetHashCode();
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_type_find", CallConvs = [typeof(CallConvCdecl)])]
    internal static nint mochi_rt_type_find(byte* identity, int identityLength, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiHandles.New(MochiTypes.Get(MochiMarshal.ReadText(identity, identityLength)!));
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    // A type that is not there has no instances.
    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_object_is", CallConvs = [typeof(CallConvCdecl)])]
    internal static int mochi_rt_object_is(nint handle, byte* identity, int identityLength, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            object value = MochiHandles.Get<object>(handle);
            Type? type = MochiTypes.Find(MochiMarshal.ReadText(identity, identityLength)!);
            return type is not null && type.IsInstanceOfType(value) ? 1 : 0;
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }
}
