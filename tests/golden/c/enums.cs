using System;

namespace Golden.Enums;

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

public static class Days
{
    public static Day? Next(Day day, Rights rights = Rights.None) => day;
}
