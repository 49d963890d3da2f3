using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Calculations;

namespace Reference;

/// <summary>The addresses of the best entries that are known by hand.</summary>
public static unsafe class ByHand
{
    /// <summary>`int32_t add(int32_t, int32_t, MochiError *)`</summary>
    public static nint Add => (nint)(delegate* unmanaged[Cdecl]<int, int, Error*, int>)&AddEntry;

    /// <summary>`intptr_t make(MochiError *)`: a GCHandle of an object.</summary>
    public static nint Make => (nint)(delegate* unmanaged[Cdecl]<Error*, nint>)&MakeEntry;

    /// <summary>`void free(intptr_t, MochiError *)`</summary>
    public static nint Free => (nint)(delegate* unmanaged[Cdecl]<nint, Error*, void>)&FreeEntry;

    /// <summary>`int64_t repeat(int32_t, int32_t (*)(int32_t), MochiError *)`</summary>
    public static nint Repeat => (nint)(delegate* unmanaged[Cdecl]<int, delegate* unmanaged[Cdecl]<int, int>, Error*, long>)&RepeatEntry;

    /// <summary>`int32_t later(int32_t, MochiError *)`</summary>
    public static nint Later => (nint)(delegate* unmanaged[Cdecl]<int, Error*, int>)&LaterEntry;

    /// <summary>`int32_t words(char **, int32_t **, MochiError *)`: all of them, and how long each is; each ended by `free`.</summary>
    public static nint Words => (nint)(delegate* unmanaged[Cdecl]<byte**, int**, Error*, int>)&WordsEntry;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static long RepeatEntry(int times, delegate* unmanaged[Cdecl]<int, int> work, Error* error)
    {
        *error = default;
        try
        {
            return Calculator.Repeat(times, number => work(number));
        }
        catch (Exception)
        {
            error->Code = 1;
            return 0;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int LaterEntry(int value, Error* error)
    {
        *error = default;
        try
        {
            return Calculator.Later(value).GetAwaiter().GetResult();
        }
        catch (Exception)
        {
            error->Code = 1;
            return 0;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int WordsEntry(byte** text, int** lengths, Error* error)
    {
        *error = default;
        try
        {
            return WriteWords(text, lengths);
        }
        catch (Exception)
        {
            error->Code = 1;
            return 0;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int AddEntry(int a, int b, Error* error)
    {
        *error = default;
        try
        {
            return Calculator.Add(a, b);
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

    // Not in the entry: what is precompiled there is never compiled again.
    private static int WriteWords(byte** text, int** lengths)
    {
        List<string> words = Calculator.Words;
        nuint room = 0;
        foreach (string word in words)
        {
            room += (nuint)word.Length * 3;
        }
        byte* to = *text = (byte*)NativeMemory.Alloc(room);
        int* length = *lengths = (int*)NativeMemory.Alloc((nuint)words.Count * sizeof(int));
        foreach (string word in words)
        {
            *length = Encoding.UTF8.GetBytes(word, new Span<byte>(to, word.Length * 3));
            to += *length++;
        }
        return words.Count;
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
