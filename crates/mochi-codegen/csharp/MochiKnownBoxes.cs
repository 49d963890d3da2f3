#nullable enable

using System;

namespace Mochi;

/// <summary>The values of the framework that cross in layouts of the border's own.</summary>
internal enum MochiKnown
{
    DateOnly = 0,
    DateTime = 1,
    DateTimeOffset = 2,
    Decimal = 3,
    Guid = 4,
    Half = 5,
    Int128 = 6,
    TimeOnly = 7,
    TimeSpan = 8,
    UInt128 = 9,
}

/// <summary>These values as objects and back; unboxing is as strict as in C#.</summary>
internal static unsafe class MochiKnownBoxes
{
    internal static object Box(MochiKnown type, void* value) => type switch
    {
        MochiKnown.DateOnly => MochiValues.ReadDateOnly(*(int*)value),
        MochiKnown.DateTime => MochiValues.ReadDateTime(*(ulong*)value),
        MochiKnown.DateTimeOffset => MochiValues.ReadDateTimeOffset(*(MochiDateTimeOffset*)value),
        MochiKnown.Decimal => MochiValues.ReadDecimal(*(MochiDecimal*)value),
        MochiKnown.Guid => MochiValues.ReadGuid(*(MochiGuid*)value),
        MochiKnown.Half => MochiValues.ReadHalf(*(ushort*)value),
        MochiKnown.Int128 => MochiValues.ReadInt128(*(MochiInt128*)value),
        MochiKnown.TimeOnly => MochiValues.ReadTimeOnly(*(long*)value),
        MochiKnown.TimeSpan => MochiValues.ReadTimeSpan(*(long*)value),
        MochiKnown.UInt128 => MochiValues.ReadUInt128(*(MochiInt128*)value),
        _ => throw Unknown(type),
    };

    internal static void Unbox(MochiKnown type, object value, void* result)
    {
        switch (type, value)
        {
            case (MochiKnown.DateOnly, DateOnly it):
                *(int*)result = MochiValues.WriteDateOnly(it);
                break;
            case (MochiKnown.DateTime, DateTime it):
                *(ulong*)result = MochiValues.WriteDateTime(it);
                break;
            case (MochiKnown.DateTimeOffset, DateTimeOffset it):
                *(MochiDateTimeOffset*)result = MochiValues.WriteDateTimeOffset(it);
                break;
            case (MochiKnown.Decimal, decimal it):
                *(MochiDecimal*)result = MochiValues.WriteDecimal(it);
                break;
            case (MochiKnown.Guid, Guid it):
                *(MochiGuid*)result = MochiValues.WriteGuid(it);
                break;
            case (MochiKnown.Half, Half it):
                *(ushort*)result = MochiValues.WriteHalf(it);
                break;
            case (MochiKnown.Int128, Int128 it):
                *(MochiInt128*)result = MochiValues.WriteInt128(it);
                break;
            case (MochiKnown.TimeOnly, TimeOnly it):
                *(long*)result = MochiValues.WriteTimeOnly(it);
                break;
            case (MochiKnown.TimeSpan, TimeSpan it):
                *(long*)result = MochiValues.WriteTimeSpan(it);
                break;
            case (MochiKnown.UInt128, UInt128 it):
                *(MochiInt128*)result = MochiValues.WriteUInt128(it);
                break;
            case (>= MochiKnown.DateOnly and <= MochiKnown.UInt128, _):
                throw MochiHandleException.WrongType(value, type);
            default:
                throw Unknown(type);
        }
    }

    private static ArgumentOutOfRangeException Unknown(MochiKnown type) => new(nameof(type), type, "not a type of value");
}
