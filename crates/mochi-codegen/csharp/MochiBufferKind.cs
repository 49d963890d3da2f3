#nullable enable

using System;

namespace Mochi;

/// <summary>What a piece of memory is that native code has to give back.</summary>
internal enum MochiBufferKind
{
    Text,
    Message,
    TextOfList,
    TextList,
    ObjectList,
    BoolList,
    CharList,
    SByteList,
    ByteList,
    ShortList,
    UShortList,
    IntList,
    UIntList,
    LongList,
    ULongList,
    FloatList,
    DoubleList,
    ValueList,
    RowList,

    /// <summary>Native code asked for it, to give it to .NET.</summary>
    Asked,
}

/// <summary>The kinds and their names.</summary>
internal static class MochiBufferKinds
{
    internal const int Count = (int)MochiBufferKind.Asked + 1;

    /// <summary>The kind of a list of these; an enumeration's is its numbers'.</summary>
    internal static MochiBufferKind ListOf(Type element) => Type.GetTypeCode(element) switch
    {
        TypeCode.Boolean => MochiBufferKind.BoolList,
        TypeCode.Char => MochiBufferKind.CharList,
        TypeCode.SByte => MochiBufferKind.SByteList,
        TypeCode.Byte => MochiBufferKind.ByteList,
        TypeCode.Int16 => MochiBufferKind.ShortList,
        TypeCode.UInt16 => MochiBufferKind.UShortList,
        TypeCode.Int32 => MochiBufferKind.IntList,
        TypeCode.UInt32 => MochiBufferKind.UIntList,
        TypeCode.Int64 => MochiBufferKind.LongList,
        TypeCode.UInt64 => MochiBufferKind.ULongList,
        TypeCode.Single => MochiBufferKind.FloatList,
        TypeCode.Double => MochiBufferKind.DoubleList,
        _ => MochiBufferKind.ValueList,
    };

    /// <summary>As C# would say it.</summary>
    internal static string Name(MochiBufferKind kind) => kind switch
    {
        MochiBufferKind.Text => "string",
        MochiBufferKind.Message => "message of an error",
        MochiBufferKind.TextOfList => "string in a list",
        MochiBufferKind.TextList => "string[]",
        MochiBufferKind.ObjectList => "object[]",
        MochiBufferKind.BoolList => "bool[]",
        MochiBufferKind.CharList => "char[]",
        MochiBufferKind.SByteList => "sbyte[]",
        MochiBufferKind.ByteList => "byte[]",
        MochiBufferKind.ShortList => "short[]",
        MochiBufferKind.UShortList => "ushort[]",
        MochiBufferKind.IntList => "int[]",
        MochiBufferKind.UIntList => "uint[]",
        MochiBufferKind.LongList => "long[]",
        MochiBufferKind.ULongList => "ulong[]",
        MochiBufferKind.FloatList => "float[]",
        MochiBufferKind.DoubleList => "double[]",
        MochiBufferKind.ValueList => "list of values",
        MochiBufferKind.RowList => "list of rows",
        MochiBufferKind.Asked => "memory for .NET",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of memory"),
    };
}
