#nullable enable

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mochi;

public static unsafe partial class MochiMarshal
{
    /// <summary>Numbers, enumerations, and chars as UTF-16 units; or an array of these, which is no copy.</summary>
    public static T[]? ReadList<T>(T* list, int length)
        where T : unmanaged
    {
        if (length == MochiArrays.Itself)
        {
            return MochiHandles.Get<T[]>((nint)list);
        }
        return IsThere(list, length) ? new ReadOnlySpan<T>(list, length).ToArray() : null;
    }

    /// <summary>Bools, a byte each.</summary>
    public static bool[]? ReadBoolList(byte* list, int length)
    {
        bool[]? values = NewArray<bool>(list, length);
        for (int index = 0; values is not null && index < length; index++)
        {
            values[index] = list[index] != 0;
        }
        return values;
    }

    /// <summary>Values, each of which is another on this side.</summary>
    public static T[]? ReadValueList<TNative, T>(TNative* list, int length, delegate*<TNative, T> read)
        where TNative : unmanaged
    {
        T[]? values = NewArray<T>(list, length);
        for (int index = 0; values is not null && index < length; index++)
        {
            values[index] = read(list[index]);
        }
        return values;
    }

    /// <summary>Texts.</summary>
    public static string?[]? ReadTextList(MochiSlice* list, int length)
    {
        string?[]? values = NewArray<string?>(list, length);
        for (int index = 0; values is not null && index < length; index++)
        {
            values[index] = ReadText(list[index].Pointer, list[index].Length);
        }
        return values;
    }

    /// <summary>Objects; the handles stay the caller's.</summary>
    public static T?[]? ReadObjectList<T>(nint* list, int length)
        where T : class
    {
        T?[]? values = NewArray<T?>(list, length);
        for (int index = 0; values is not null && index < length; index++)
        {
            values[index] = MochiHandles.GetOrNull<T>(list[index]);
        }
        return values;
    }

    /// <summary>Copies of boxed values; the handles stay the caller's.</summary>
    public static T[]? ReadBoxedList<T>(nint* list, int length)
        where T : struct
    {
        T[]? values = NewArray<T>(list, length);
        for (int index = 0; values is not null && index < length; index++)
        {
            values[index] = MochiHandles.Unbox<T>(list[index]);
        }
        return values;
    }

    /// <summary>Numbers, enumerations, and chars as UTF-16 units.</summary>
    public static void WriteList<T>(T[]? values, MochiList* result)
        where T : unmanaged
    {
        T* list = (T*)NewList(values, sizeof(T), MochiBufferKinds.ListOf(typeof(T)), result);
        if (list != null)
        {
            values.CopyTo(new Span<T>(list, result->Length));
        }
    }

    /// <summary>Bools, a byte of 0 or 1 each.</summary>
    public static void WriteBoolList(bool[]? values, MochiList* result)
    {
        byte* list = (byte*)NewList(values, sizeof(byte), MochiBufferKind.BoolList, result);
        for (int index = 0; index < result->Length; index++)
        {
            list[index] = values![index] ? (byte)1 : (byte)0;
        }
    }

    /// <summary>Values, each of which is another on the other side.</summary>
    public static void WriteValueList<TNative, T>(T[]? values, MochiList* result, delegate*<T, TNative> write)
        where TNative : unmanaged
    {
        TNative* list = (TNative*)NewList(values, sizeof(TNative), MochiBufferKind.ValueList, result);
        for (int index = 0; index < result->Length; index++)
        {
            list[index] = write(values![index]);
        }
    }

    /// <summary>Texts, each in memory of its own.</summary>
    public static void WriteTextList(string?[]? values, MochiList* result)
    {
        MochiSlice* list = (MochiSlice*)NewList(values, sizeof(MochiSlice), MochiBufferKind.TextList, result);
        new Span<MochiSlice>(list, result->Length).Clear();
        try
        {
            for (int index = 0; index < result->Length; index++)
            {
                if (values![index] is { } value)
                {
                    list[index].Pointer = Allocate(value, MochiBufferKind.TextOfList, out list[index].Length);
                }
            }
        }
        catch
        {
            FreeTextList(list, result->Length);
            *result = default;
            throw;
        }
    }

    /// <summary>Objects; the handles become the caller's.</summary>
    public static void WriteObjectList<T>(T?[]? values, MochiList* result)
        where T : class => WriteHandles(values, result);

    /// <summary>Values, each in a box of its own; the handles become the caller's.</summary>
    public static void WriteBoxedList<T>(T[]? values, MochiList* result)
        where T : struct => WriteHandles(values, result);

    private static void WriteHandles<T>(T[]? values, MochiList* result)
    {
        nint* list = (nint*)NewList(values, sizeof(nint), MochiBufferKind.ObjectList, result);
        int made = 0;
        try
        {
            for (; made < result->Length; made++)
            {
                list[made] = MochiHandles.New(values![made]);
            }
        }
        catch
        {
            while (made-- > 0)
            {
                MochiHandles.Free(list[made]);
            }
            Free(list);
            *result = default;
            throw;
        }
    }

    /// <summary>Gives back a list of texts and each text in it.</summary>
    public static void FreeTextList(MochiSlice* list, int length)
    {
        for (int index = 0; index < length; index++)
        {
            Free(list[index].Pointer);
        }
        Free(list);
    }

    /// <summary>Gives back a list of objects that native code gave away with all that is in it.</summary>
    public static void TakeHandleList(nint* list, int length)
    {
        for (int index = 0; index < length; index++)
        {
            MochiHandles.Take<object>(list[index]);
        }
        Free(list);
    }

    /// <summary>The first element, to be pinned: there is an address even where there is none, and null for null.</summary>
    public static ref T First<T>(T[]? values) =>
        ref values is null ? ref Unsafe.NullRef<T>() : ref MemoryMarshal.GetArrayDataReference(values);

    /// <summary>The same of a span, which is never null.</summary>
    public static ref T First<T>(ReadOnlySpan<T> values)
        where T : unmanaged => ref values.IsEmpty ? ref Unsafe.AsRef<T>((void*)sizeof(decimal)) : ref MemoryMarshal.GetReference(values);

    /// <summary>The same.</summary>
    public static ref T First<T>(Span<T> values)
        where T : unmanaged => ref First((ReadOnlySpan<T>)values);

    private static T[]? NewArray<T>(void* list, int length) => IsThere(list, length) ? new T[length] : null;

    private static void* NewList(Array? values, int elementSize, MochiBufferKind kind, MochiList* result)
    {
        *result = default;
        if (values is not null)
        {
            result->Pointer = MochiBuffers.Allocate(checked(values.Length * elementSize), kind);
            result->Length = values.Length;
        }
        return result->Pointer;
    }
}
