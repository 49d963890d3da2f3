using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

/// <summary>Null where a library says that there is an object.</summary>
sealed class Nothing : Exception;

/// <summary>Values in a form that does not depend on who shows them.</summary>
static class Show
{
    internal static void Run(Func<string>[] cases)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
        for (int index = 0; index < cases.Length; index++)
        {
            Console.Error.WriteLine(index);
            string line;
            try
            {
                line = cases[index]();
            }
            catch (Nothing)
            {
                line = "null";
            }
            catch (Exception thrown)
            {
                line = Thrown(thrown);
            }
            output.WriteLine($"{index} {line}");
        }
    }

    static string Thrown(Exception thrown) => "throws " + thrown.GetType();

    internal static string All(params string[] parts) => "(" + string.Join("; ", parts) + ")";

    internal static string Value<T>(T value) where T : struct => value switch
    {
        bool of => of ? "true" : "false",
        char of => $"'{(int)of:x}'",
        float of => float.IsNaN(of) ? "NaN" : BitConverter.SingleToUInt32Bits(of).ToString("x"),
        double of => double.IsNaN(of) ? "NaN" : BitConverter.DoubleToUInt64Bits(of).ToString("x"),
        Half of => Half.IsNaN(of) ? "NaN" : BitConverter.HalfToUInt16Bits(of).ToString("x"),
        TimeSpan of => $"{of.Ticks} ticks",
        TimeOnly of => $"{of.Ticks} ticks",
        DateOnly of => $"day {of.DayNumber}",
        DateTime of => $"{of.Ticks} ticks {of.Kind}",
        DateTimeOffset of => $"{of.Ticks} ticks {of.Offset.Ticks}",
        decimal of => Decimal(of),
        Guid of => Convert.ToHexStringLower(of.ToByteArray(true)),
        IFormattable of => of.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"{typeof(T)} is not a value"),
    };

    static string Decimal(decimal of)
    {
        int[] bits = decimal.GetBits(of);
        UInt128 digits = ((UInt128)(uint)bits[2] << 64) | ((UInt128)(uint)bits[1] << 32) | (uint)bits[0];
        return $"{(bits[3] < 0 ? "true" : "false")} {digits} {(bits[3] >> 16) & 0xff}";
    }

    internal static string Text(string of) => Text((of ?? throw new Nothing()).AsSpan());

    internal static string Text(ReadOnlySpan<char> of)
    {
        var text = new StringBuilder("\"");
        foreach (Rune rune in of.EnumerateRunes())
        {
            bool plain = rune.Value is >= ' ' and <= '~' and not '"' and not '\\';
            text.Append(plain ? rune.ToString() : $"\\u{{{rune.Value:x}}}");
        }
        return text.Append('"').ToString();
    }

    internal static string Object(object of)
    {
        if (of is null)
        {
            throw new Nothing();
        }
        string text;
        try
        {
            text = Text(of.ToString() ?? "");
        }
        catch (Exception thrown)
        {
            text = Thrown(thrown);
        }
        return $"{of.GetType()} {text}";
    }

    internal static string Option<T>(T of, Func<T, string> show) where T : class => of is null ? "null" : show(of);

    internal static string Option<T>(T? of, Func<T, string> show) where T : struct => of is { } value ? show(value) : "null";

    internal static string List<T>(T[] of, Func<T, string> show) => "[" + string.Join(", ", (of ?? throw new Nothing()).Select(show)) + "]";

    internal static string List<T>(ReadOnlySpan<T> of, Func<T, string> show) => List(of.ToArray(), show);

    internal static string List<T>(Span<T> of, Func<T, string> show) => List(of.ToArray(), show);

    internal static string Rows<T>(T[][] of, Func<T, string> show) => List(of, row => List(row, show));

    internal static string Grid<T>(T[,] of, Func<T, string> show) =>
        Rows(Enumerable.Range(0, (of ?? throw new Nothing()).GetLength(0)).Select(row => Enumerable.Range(0, of.GetLength(1)).Select(column => of[row, column]).ToArray()).ToArray(), show);
}
