using System;

namespace Moments;

public sealed class Sample
{
    public DateTime At { get; set; }
    public Guid? Id { get; }
    public decimal[] Prices(DateOnly day, TimeOnly? from, TimeSpan[] spans) => [];
    public static bool TryParse(string text, out DateTimeOffset value) => DateTimeOffset.TryParse(text, out value);
    public static Int128 Wide(UInt128 value, Half half) => (Int128)value;
}
