namespace Golden.Extensions;

using System;
using System.Collections.Generic;
using System.Linq;

/// <summary>What is added to types.</summary>
public static class Extensions
{
    /// <summary>A text twice.</summary>
    public static string Twice(this string text) => text + text;

    public static string Joined(this string text, string with, string between = "-", bool loud = false)
    {
        string all = text + between + with;
        return loud ? all.ToUpperInvariant() : all;
    }

    public static string ShortName(this ITagged named) => named.Name[..1];

    public static Tag Renamed(this Tag node, string name)
    {
        node.Name = name;
        return node;
    }

    public static string KindOf(this object anything) => anything.GetType().Name;

    public static int Plus(this int number, int other) => number + other;

    public static TimeSpan Minutes(this int number) => TimeSpan.FromMinutes(number);

    public static string Minutes(this double number) => number + " minutes";

    public static string Padded(this int number, int width = 4) => number.ToString().PadLeft(width);

    public static string Padded(this int number, char fill, int width = 4) => number.ToString().PadLeft(width, fill);

    /// <summary>Told apart by what may be left out in the class, and plain on its type.</summary>
    public static string Padded(this long number, char fill, int width = 4) => number.ToString().PadLeft(width, fill);

    public static bool IsUpper(this Casing casing) => casing == Casing.Upper;

    public static int OrZero(this int? number) => number ?? 0;

    public static double Total(this double[] numbers) => numbers.Sum();

    public static string Counted(this ITagged named, Func<string, int> count) => named.Name + count(named.Name);

    /// <summary>Every <c>str</c> has a <c>to_string</c>, which this is not.</summary>
    public static string ToString(this string text) => "never";

    extension(string text)
    {
        public bool IsBlank => text.Trim().Length == 0;

        public string Shout() => text.ToUpperInvariant() + "!";
    }
}

/// <summary>Reads something.</summary>
public delegate T Reading<out T>(string text);

/// <summary>What is added to delegates.</summary>
public static class Readings
{
    public static Reading<T> Or<T>(this Reading<T> first, Reading<T> second) => first;
}

/// <summary>For whatever type the caller chooses, and of what is generic itself.</summary>
public static class Choices
{
    public static T Read<T>(this ITagged tagged, string name, int depth = 1) => default!;

    public static IEnumerable<TSource> Kept<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> wanted) => source.Where(wanted);

    public static IEnumerable<TResult> Mapped<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> map) => source.Select(map);

    public static T Last<T>(this T[] values) => values[^1];

    /// <summary>Gives what it was called on, as the type that it is.</summary>
    public static TTag Called<TTag>(this TTag tag, string name)
        where TTag : ITagged => tag;

    /// <summary>Has the static form only.</summary>
    public static string Shown<T>(this T anything) => $"{anything}";
}

public interface ITagged
{
    string Name { get; }
}

public sealed class Tag : ITagged
{
    public string Name { get; set; } = "";
}

public enum Casing
{
    Kept,
    Upper,
}
