#nullable enable

using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mochi;

public static unsafe partial class MochiExports
{
    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_bytes_read", CallConvs = [typeof(CallConvCdecl)])]
    internal static int mochi_rt_bytes_read(nint stream, byte* buffer, int capacity, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiHandles.Get<Stream>(stream).Read(new Span<byte>(buffer, capacity));
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_bytes_write", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_bytes_write(nint stream, byte* bytes, int length, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            MochiHandles.Get<Stream>(stream).Write(new ReadOnlySpan<byte>(bytes, length));
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_bytes_flush", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_bytes_flush(nint stream, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            MochiHandles.Get<Stream>(stream).Flush();
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_bytes_seek", CallConvs = [typeof(CallConvCdecl)])]
    internal static long mochi_rt_bytes_seek(nint stream, long offset, int origin, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiHandles.Get<Stream>(stream).Seek(offset, (SeekOrigin)origin);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_bytes_make", CallConvs = [typeof(CallConvCdecl)])]
    internal static nint mochi_rt_bytes_make(
        MochiStreamFunctions* functions, nint context, delegate* unmanaged[Cdecl]<nint, void> free, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiHandles.NewOwner(new MochiNativeStream(*functions, context, free));
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }
}
