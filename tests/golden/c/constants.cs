using System;

namespace Constants;

public class Numbers
{
    /// <summary>The answer.</summary>
    public const int Answer = 42;
    public const int Least32 = int.MinValue;
    public const long Least64 = long.MinValue;
    public const ulong Most64 = ulong.MaxValue;
    public const double Pi = 3.141592653589793;
    public const double Tiny = 5e-324;
    public const double Never = double.NaN;
    public const float Always = float.PositiveInfinity;
    public const float NotEver = float.NegativeInfinity;
    public const bool Yes = true;
    public const char Quote = '\'';
    public const char Half = '\ud83d';
    public const string Text = "a \"quoted\"\n line \0 with what??! trigraphs and größe7";
    public const string? Nothing = null;
    public const Day Best = Day.Friday;
    public const Day Odd = (Day)7;
    public const string Long = Kilobyte + Kilobyte + Kilobyte + Kilobyte;
    private const string Kilobyte = Letters + Letters + Letters + Letters + Letters + Letters + Letters + Letters;
    private const string Letters = Half128 + Half128;
    private const string Half128 = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz############";
}

/// <summary>A day of work.</summary>
public enum Day : sbyte
{
    /// <summary>The worst.</summary>
    Monday = 1,
    Friday = 5,
    Endless = -1,
    [Obsolete("Use Friday.")]
    Freitag = Friday,
}

[Flags]
public enum Rights : ulong
{
    None = 0,
    Read = 1,
    All = ulong.MaxValue,
}

public enum Wide : long
{
    Least = long.MinValue,
    Most = long.MaxValue,
}
