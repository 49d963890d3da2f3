using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Calculations;

/// <summary>The addresses of the best entries that are known by hand.</summary>
public static unsafe class ByHand
{
    /// <summary>`int32_t add(int32_t, int32_t, MochiError *)`</summary>
    public static nint Add => (nint)(delegate* unmanaged[Cdecl]<int, int, Error*, int>)&AddEntry;

    /// <summary>`intptr_t make(MochiError *)`: a GCHandle of an object.</summary>
    public static nint Make => (nint)(delegate* unmanaged[Cdecl]<Error*, nint>)&MakeEntry;

    /// <summary>`void free(intptr_t, MochiError *)`</summary>
    public static nint Free => (nint)(delegate* unmanaged[Cdecl]<nint, Error*, void>)&FreeEntry;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int AddEntry(int a, int b, Error* error)
    {
        *error = default;
        try
        {
            return a + b;
        }
        catch (Exception)
        {
            error->Code = 1;
            return 0;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint MakeEntry(Error* error)
    {
        *error = default;
        try
        {
            return GCHandle.ToIntPtr(GCHandle.Alloc(new Thing()));
        }
        catch (Exception)
        {
            error->Code = 1;
            return 0;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void FreeEntry(nint thing, Error* error)
    {
        *error = default;
        try
        {
            GCHandle.FromIntPtr(thing).Free();
        }
        catch (Exception)
        {
            error->Code = 1;
        }
    }

    /// <summary>What every structure of an error by hand has.</summary>
    private struct Error
    {
        internal nint Message;
        internal int MessageLength;
        internal int Code;
        internal nint Exception;
    }
}
