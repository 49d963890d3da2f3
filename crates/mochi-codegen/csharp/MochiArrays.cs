#nullable enable

using System;
using System.Runtime.InteropServices;

namespace Mochi;

/// <summary>Arrays of numbers that native code makes.</summary>
public static unsafe class MochiArrays
{
    /// <summary>In place of the length of a list: what looks like its address is the handle of an array, which is meant itself.</summary>
    public const int Itself = -1;

    /// <summary>Zeros, at an address that stays.</summary>
    internal static Array New(MochiScalar type, int length, void** data)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Array array = type switch
        {
            MochiScalar.I8 => Pinned<sbyte>(length),
            MochiScalar.U8 => Pinned<byte>(length),
            MochiScalar.I16 => Pinned<short>(length),
            MochiScalar.U16 => Pinned<ushort>(length),
            MochiScalar.I32 => Pinned<int>(length),
            MochiScalar.U32 => Pinned<uint>(length),
            MochiScalar.I64 => Pinned<long>(length),
            MochiScalar.U64 => Pinned<ulong>(length),
            MochiScalar.ISize => Pinned<nint>(length),
            MochiScalar.USize => Pinned<nuint>(length),
            MochiScalar.F32 => Pinned<float>(length),
            MochiScalar.F64 => Pinned<double>(length),
            MochiScalar.Bool or MochiScalar.Char or _ => throw NoNumber(type),
        };
        *data = (void*)Marshal.UnsafeAddrOfPinnedArrayElement(array, 0);
        return array;
    }

    /// <summary>A copy, which may be anywhere.</summary>
    internal static Array Of(MochiScalar type, void* values, int length) => type switch
    {
        MochiScalar.I8 => Copy<sbyte>(values, length),
        MochiScalar.U8 => Copy<byte>(values, length),
        MochiScalar.I16 => Copy<short>(values, length),
        MochiScalar.U16 => Copy<ushort>(values, length),
        MochiScalar.I32 => Copy<int>(values, length),
        MochiScalar.U32 => Copy<uint>(values, length),
        MochiScalar.I64 => Copy<long>(values, length),
        MochiScalar.U64 => Copy<ulong>(values, length),
        MochiScalar.ISize => Copy<nint>(values, length),
        MochiScalar.USize => Copy<nuint>(values, length),
        MochiScalar.F32 => Copy<float>(values, length),
        MochiScalar.F64 => Copy<double>(values, length),
        MochiScalar.Bool or MochiScalar.Char or _ => throw NoNumber(type),
    };

    /// <summary>What is in an array of numbers, all of it.</summary>
    internal static void Give(Array array, void* to)
    {
        int bytes = Buffer.ByteLength(array);
        MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(array), bytes).CopyTo(new Span<byte>(to, bytes));
    }

    private static T[] Pinned<T>(int length) => GC.AllocateArray<T>(length, pinned: true);

    private static T[] Copy<T>(void* values, int length)
        where T : unmanaged => new ReadOnlySpan<T>(values, length).ToArray();

    private static ArgumentOutOfRangeException NoNumber(MochiScalar type) => new(nameof(type), type, "not a type of numbers");
}
