using System;
using System.Linq;
using System.Text;

namespace Conformance;

/// <summary>Text, and what each side can say of the other's.</summary>
public static class Texts
{
    public static string Echo(string text) => text;
    public static string? EchoOrNull(string? text) => text;

    /// <summary>Units of UTF-16.</summary>
    public static int Length(string text) => text.Length;

    /// <summary>Each unit of UTF-16 in hexadecimal.</summary>
    public static string Units(string text) => string.Join(" ", text.Select(unit => ((int)unit).ToString("X4")));

    public static bool IsNull(string? text) => text is null;
    public static string Repeated(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    /// <summary>Every scalar value from <paramref name="first"/> on, surrogates apart.</summary>
    public static string Scalars(int first, int count)
    {
        StringBuilder text = new();
        foreach (int value in Enumerable.Range(first, count).Where(value => value is < 0xD800 or > 0xDFFF))
        {
            text.Append(char.ConvertFromUtf32(value));
        }
        return text.ToString();
    }

    /// <summary>Whether a text is what <see cref="Scalars"/> gives.</summary>
    public static bool AreScalars(string text, int first, int count) => text == Scalars(first, count);

    /// <summary>Text from units of UTF-16, which need not be well-formed.</summary>
    public static string FromUnits(char[] units) => new(units);

    public static string Joined(string first, string? second, string third) => $"{first}|{second ?? "null"}|{third}";

    /// <summary>Says that it never gives null, and does.</summary>
    public static string Broken() => null!;
}
