#nullable enable

using System;
using System.Runtime.InteropServices;

namespace Mochi;

/// <summary><c>decimal.GetBits</c>, in its order.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct MochiDecimal
{
    public int Low;
    public int Middle;
    public int High;
    public int Flags;
}

/// <summary>16 bytes as RFC 9562 orders them, in the memory of two numbers.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct MochiGuid
{
    public ulong First;
    public ulong Second;
}

/// <summary>What the clock shows, and how far it is ahead of universal time.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct MochiDateTimeOffset
{
    public long Ticks;
    public long OffsetMinutes;
}

/// <summary>The halves of a number of 128 bits.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct MochiInt128
{
    public ulong Low;
    public ulong High;
}

/// <summary>Values of the framework in layouts of the border's own: the runtime's are its own affair.</summary>
public static unsafe class MochiValues
{
    private const int KindShift = 62;

    public static DateOnly ReadDateOnly(int days) => DateOnly.FromDayNumber(days);
    public static int WriteDateOnly(DateOnly value) => value.DayNumber;

    public static TimeOnly ReadTimeOnly(long ticks) => new(ticks);
    public static long WriteTimeOnly(TimeOnly value) => value.Ticks;

    public static TimeSpan ReadTimeSpan(long ticks) => new(ticks);
    public static long WriteTimeSpan(TimeSpan value) => value.Ticks;

    public static DateTime ReadDateTime(ulong value) =>
        new((long)(value & ((1UL << KindShift) - 1)), (DateTimeKind)(value >> KindShift));

    public static ulong WriteDateTime(DateTime value) => (ulong)value.Ticks | ((ulong)value.Kind << KindShift);

    public static DateTimeOffset ReadDateTimeOffset(MochiDateTimeOffset value) =>
        new(value.Ticks, TimeSpan.FromTicks(checked(value.OffsetMinutes * TimeSpan.TicksPerMinute)));

    public static MochiDateTimeOffset WriteDateTimeOffset(DateTimeOffset value) =>
        new() { Ticks = value.Ticks, OffsetMinutes = value.Offset.Ticks / TimeSpan.TicksPerMinute };

    public static decimal ReadDecimal(MochiDecimal value) =>
        new(new ReadOnlySpan<int>(&value, sizeof(MochiDecimal) / sizeof(int)));

    public static MochiDecimal WriteDecimal(decimal value)
    {
        MochiDecimal bits;
        decimal.GetBits(value, new Span<int>(&bits, sizeof(MochiDecimal) / sizeof(int)));
        return bits;
    }

    public static Guid ReadGuid(MochiGuid value) => new(new ReadOnlySpan<byte>(&value, sizeof(MochiGuid)), bigEndian: true);

    public static MochiGuid WriteGuid(Guid value)
    {
        MochiGuid bytes;
        value.TryWriteBytes(new Span<byte>(&bytes, sizeof(MochiGuid)), bigEndian: true, out _);
        return bytes;
    }

    public static Half ReadHalf(ushort bits) => BitConverter.UInt16BitsToHalf(bits);
    public static ushort WriteHalf(Half value) => BitConverter.HalfToUInt16Bits(value);

    public static Int128 ReadInt128(MochiInt128 value) => new(value.High, value.Low);
    public static MochiInt128 WriteInt128(Int128 value) => WriteUInt128((UInt128)value);

    public static UInt128 ReadUInt128(MochiInt128 value) => new(value.High, value.Low);
    public static MochiInt128 WriteUInt128(UInt128 value) => new() { Low = (ulong)value, High = (ulong)(value >> 64) };
}
