using System;
using System.Globalization;
using System.Linq;

namespace Conformance;

/// <summary>What goes in and out by reference.</summary>
public static class Variables
{
    public static void OutI32(out int value) => value = 7;
    public static string OutI64(out long value)
    {
        value = long.MinValue;
        return "beside";
    }

    public static int OutText(string text, out string twice)
    {
        twice = text + text;
        return text.Length;
    }

    public static void OutNoText(out string? text) => text = null;
    public static void OutNode(string name, out Node node) => node = new Node(name);
    public static void OutNoNode(out Node? node) => node = null;
    public static void OutOptional(bool isThere, out int? value) => value = isThere ? 42 : null;
    public static void OutList(int length, out int[] values) => values = Enumerable.Range(0, length).ToArray();
    public static void OutTexts(out string[] values) => values = ["one", "two"];
    public static void OutDecimal(out decimal value) => value = 1.50m;

    public static bool OutMany(int seed, out sbyte a, out string b, out double c, out bool d, out Node e)
    {
        a = (sbyte)-seed;
        b = seed.ToString(CultureInfo.InvariantCulture);
        c = seed / 2.0;
        d = seed % 2 == 0;
        e = new Node(b);
        return seed > 0;
    }

    /// <summary>Throws when the variables are filled.</summary>
    public static void OutThrows(out string text, out Node node, out int[] list)
    {
        text = new string('x', 1000);
        node = new Node("lost");
        list = [1, 2, 3];
        throw new InvalidOperationException("too late");
    }

    public static void RefI32(ref int value) => value = checked(value * 2);
    public static void RefBool(ref bool value) => value = !value;
    public static void RefChar(ref char value) => value = char.ToUpperInvariant(value);
    public static void RefEnum(ref WideI16 value) => value = (WideI16)(~(short)value);
    public static void RefF64(ref double value) => value = -value;
    public static void RefText(ref string text) => text = text.ToUpperInvariant();
    public static void RefTextOrNull(ref string? text) => text = text is null ? "there" : null;
    public static void RefNode(ref Node? node) => node = node is null ? new Node("made") : node.Next;
    public static void RefOptional(ref int? value) => value = value is null ? 1 : null;
    public static void RefList(ref int[] values) => values = values.Append(values.Length).ToArray();
    public static void RefGuid(ref Guid value) => value = value == Guid.Empty ? new Guid("f81d4fae-7dec-11d0-a765-00a0c91e6bf6") : Guid.Empty;

    /// <summary>Changes both, and throws.</summary>
    public static void RefThrows(ref int value, ref string? text)
    {
        value = -1;
        text = new string('x', 1000);
        throw new InvalidOperationException("too late");
    }

    public static void Swap(ref string left, ref string right) => (left, right) = (right, left);

    public static int InI32(in int value) => value + 1;
    public static string InText(in string text) => text;
    public static decimal InDecimal(in decimal value) => -value;

    public static bool TryInt(string text, out int value) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);

    public static bool TryText(int number, out string? text)
    {
        text = number > 0 ? new string('y', number) : null;
        return number >= 0;
    }

    public static bool TryNode(string name, out Node? node)
    {
        node = name.Length == 0 ? null : new Node(name);
        return node is not null;
    }

    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
