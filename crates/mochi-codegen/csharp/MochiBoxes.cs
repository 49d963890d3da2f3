#nullable enable

using System;

namespace Mochi;

/// <summary>The types whose values cross as 64 bits when they are objects.</summary>
internal enum MochiScalar
{
    Bool = 0,
    Char = 1,
    I8 = 2,
    U8 = 3,
    I16 = 4,
    U16 = 5,
    I32 = 6,
    U32 = 7,
    I64 = 8,
    U64 = 9,
    ISize = 10,
    USize = 11,
    F32 = 12,
    F64 = 13,
}

/// <summary>Values as objects and back; unboxing is as strict as in C#.</summary>
internal static class MochiBoxes
{
    internal static object Box(MochiScalar type, ulong bits) => type switch
    {
        MochiScalar.Bool => bits != 0,
        MochiScalar.Char => (char)bits,
        MochiScalar.I8 => (sbyte)bits,
        MochiScalar.U8 => (byte)bits,
        MochiScalar.I16 => (short)bits,
        MochiScalar.U16 => (ushort)bits,
        MochiScalar.I32 => (int)bits,
        MochiScalar.U32 => (uint)bits,
        MochiScalar.I64 => (long)bits,
        MochiScalar.U64 => bits,
        MochiScalar.ISize => (nint)bits,
        MochiScalar.USize => (nuint)bits,
        MochiScalar.F32 => BitConverter.UInt32BitsToSingle((uint)bits),
        MochiScalar.F64 => BitConverter.UInt64BitsToDouble(bits),
        _ => throw Unknown(type),
    };

    internal static object BoxEnum(string identity, long value) =>
        Enum.ToObject(MochiTypes.Get(identity), value);

    internal static ulong Unbox(MochiScalar type, object value) => (type, value) switch
    {
        (MochiScalar.Bool, bool it) => it ? 1ul : 0,
        (MochiScalar.Char, char it) => it,
        (MochiScalar.I8, sbyte it) => (ulong)it,
        (MochiScalar.U8, byte it) => it,
        (MochiScalar.I16, short it) => (ulong)it,
        (MochiScalar.U16, ushort it) => it,
        (MochiScalar.I32, int it) => (ulong)it,
        (MochiScalar.U32, uint it) => it,
        (MochiScalar.I64, long it) => (ulong)it,
        (MochiScalar.U64, ulong it) => it,
        (MochiScalar.ISize, nint it) => (ulong)it,
        (MochiScalar.USize, nuint it) => it,
        (MochiScalar.F32, float it) => BitConverter.SingleToUInt32Bits(it),
        (MochiScalar.F64, double it) => BitConverter.DoubleToUInt64Bits(it),
        (>= MochiScalar.Bool and <= MochiScalar.F64, _) => throw MochiHandleException.WrongType(value, type),
        _ => throw Unknown(type),
    };

    private static ArgumentOutOfRangeException Unknown(MochiScalar type) => new(nameof(type), type, "not a scalar type");
}
