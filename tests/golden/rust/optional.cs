namespace Golden.Optional;

using System;
using System.Linq;
using System.Runtime.InteropServices;

/// <summary>How something is written.</summary>
public enum Casing
{
    Kept,
    Upper,
}

/// <summary>What may be left out of a call.</summary>
public static class Optional
{
    /// <summary>Shows a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="indent">How many blanks come first.</param>
    /// <param name="casing">How letters are written.</param>
    /// <param name="node">Whose name is shown too.</param>
    /// <param name="end">What comes last.</param>
    public static string Show(string text, int indent = 2, Casing casing = Casing.Upper, Setting? node = null, string end = "!") =>
        new string(' ', indent) + (casing == Casing.Upper ? text.ToUpperInvariant() : text) + (node?.Name ?? "") + end;

    public static string Values(
        [Optional] long nothing,
        [Optional, System.Runtime.CompilerServices.DateTimeConstant(630822816000000000L)] DateTime moment,
        bool yes = true,
        char letter = 'x',
        double ratio = 0.5,
        decimal price = 12.50m,
        Guid id = default,
        TimeSpan span = default,
        int? some = 7,
        int? none = null) =>
        FormattableString.Invariant($"{yes} {letter} {ratio} {price} {id == Guid.Empty} {span.Ticks} {some} {none is null} {nothing} {moment.Year}");

    public static string Lists(string? first = null, int[]? numbers = null, string[]? texts = null, params int[] rest) =>
        $"{first ?? "-"} {numbers?.Length ?? -1} {texts?.Length ?? -1} {rest.Sum()}";

    /// <summary>A text of its own is the short form.</summary>
    public static string Close(string text) => "short " + text;

    public static string Close(string text, bool loud = true) => (loud ? "loud " : "quiet ") + text;

    public static string Close(string text, int times = 3) => $"{times} times {text}";

    /// <summary>An array of <c>params</c> is given.</summary>
    public static int Sum(params int[] numbers) => numbers.Sum();

    public static string Caller(string text, [System.Runtime.CompilerServices.CallerMemberName] string member = "nobody") =>
        text + " " + member;

    public static string Options(string options, bool @type = false) => options + (@type ? "!" : "");

    public static string NotNull(string text, string other = null!) => text + (other ?? "null");
}

/// <summary>Called as the struct would be that is made for <c>Boil</c>.</summary>
public sealed class BoilOptions
{
    public int Degrees { get; set; } = 100;
}

public static class Kettle
{
    public static int Boil(BoilOptions? options = null, int more = 0) => (options?.Degrees ?? 20) + more;
}

/// <summary>Made with what may be left out.</summary>
public sealed class Setting
{
    public Setting(string name, int level = 1)
    {
        Name = name;
        Level = level;
    }

    public string Name { get; }

    public int Level { get; private set; }

    public Setting Raise(int by = 1)
    {
        Level += by;
        return this;
    }
}

/// <summary>What can be said of it while it is made, and never again.</summary>
public class Recipe
{
    public Recipe(string title, int portions = 2) => (Title, Portions) = (title, portions);

    public string Title { get; init; }

    public int Portions { get; init; }

    /// <summary>How hard it is.</summary>
    public int Level { get; init; } = 1;

    public Setting? Setting { get; init; }
}
