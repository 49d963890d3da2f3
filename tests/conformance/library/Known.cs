using System;
using System.Globalization;

namespace Conformance;

/// <summary>Gives back the value of the framework that it is given.</summary>
public static class Known
{
    public static decimal Decimal(decimal value) => value;
    public static Guid Guid(Guid value) => value;
    public static DateTime DateTime(DateTime value) => value;
    public static DateTimeOffset DateTimeOffset(DateTimeOffset value) => value;
    public static DateOnly DateOnly(DateOnly value) => value;
    public static TimeOnly TimeOnly(TimeOnly value) => value;
    public static TimeSpan TimeSpan(TimeSpan value) => value;
    public static Half Half(Half value) => value;
    public static Int128 Int128(Int128 value) => value;
    public static UInt128 UInt128(UInt128 value) => value;
}

/// <summary>What a value is to .NET.</summary>
public static class KnownTexts
{
    private static string Text(IFormattable value, string? format = null) => value.ToString(format, CultureInfo.InvariantCulture);

    public static string Decimal(decimal value) => Text(value);
    public static string Guid(Guid value) => Text(value);
    public static string DateTime(DateTime value) => $"{Text(value, "o")} {value.Kind}";
    public static string DateTimeOffset(DateTimeOffset value) => Text(value, "o");
    public static string DateOnly(DateOnly value) => Text(value, "o");
    public static string TimeOnly(TimeOnly value) => Text(value, "o");
    public static string TimeSpan(TimeSpan value) => Text(value, "c");
    public static string Half(Half value) => Text(value);
    public static string Int128(Int128 value) => Text(value);
    public static string UInt128(UInt128 value) => Text(value);
}

/// <summary>Values that may not be there.</summary>
public static class KnownOptionals
{
    public static decimal? Decimal(decimal? value) => value;
    public static Guid? Guid(Guid? value) => value;
    public static DateTime? DateTime(DateTime? value) => value;
    public static DateTimeOffset? DateTimeOffset(DateTimeOffset? value) => value;
    public static DateOnly? DateOnly(DateOnly? value) => value;
    public static TimeOnly? TimeOnly(TimeOnly? value) => value;
    public static TimeSpan? TimeSpan(TimeSpan? value) => value;
    public static Half? Half(Half? value) => value;
    public static Int128? Int128(Int128? value) => value;
    public static UInt128? UInt128(UInt128? value) => value;
}

/// <summary>Lists of values, the other way round.</summary>
public static class KnownLists
{
    private static T[] Reversed<T>(T[] values)
    {
        T[] reversed = (T[])values.Clone();
        Array.Reverse(reversed);
        return reversed;
    }

    public static decimal[] Decimal(decimal[] values) => Reversed(values);
    public static Guid[] Guid(Guid[] values) => Reversed(values);
    public static DateTime[] DateTime(DateTime[] values) => Reversed(values);
    public static DateTimeOffset[] DateTimeOffset(DateTimeOffset[] values) => Reversed(values);
    public static DateOnly[] DateOnly(DateOnly[] values) => Reversed(values);
    public static TimeOnly[] TimeOnly(TimeOnly[] values) => Reversed(values);
    public static TimeSpan[] TimeSpan(TimeSpan[] values) => Reversed(values);
    public static Half[] Half(Half[] values) => Reversed(values);
    public static Int128[] Int128(Int128[] values) => Reversed(values);
    public static UInt128[] UInt128(UInt128[] values) => Reversed(values);
}
