#nullable enable

using System;
using System.Runtime.CompilerServices;

namespace Mochi;

/// <summary>Structs that cross as they are: native code was told at which offset each field is.</summary>
public static class MochiRecords
{
    /// <summary>Refuses a struct that is not as large as native code has it.</summary>
    public static void CheckSize<T>(int size, int expected)
    {
        if (size != expected)
        {
            throw new NotSupportedException($"a `{typeof(T)}` has {size} bytes here, and {expected} in the bindings");
        }
    }

    /// <summary>Refuses a struct whose field is elsewhere than native code has it.</summary>
    public static void CheckField<T, TField>(in T value, in TField field, string name, int expected)
        where T : struct
    {
        ref byte start = ref Unsafe.As<T, byte>(ref Unsafe.AsRef(in value));
        nint offset = Unsafe.ByteOffset(ref start, ref Unsafe.As<TField, byte>(ref Unsafe.AsRef(in field)));
        if (offset != expected)
        {
            throw new NotSupportedException($"the field `{name}` of `{typeof(T)}` is at {offset} here, and at {expected} in the bindings");
        }
    }
}
