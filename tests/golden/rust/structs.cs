namespace Golden.Structs;

/// <summary>A length.</summary>
public struct Length
{
    private readonly string _unit;
    public int Touched;
    public Length(double metres, string unit) { Metres = metres; _unit = unit; }
    public double Metres { get; set; }
    public static Length operator +(Length a, Length b) => a;
    public void Double() => Metres *= 2;
}

public class Lengths
{
    public (double Sum, Length Longest) Total(double[] metres) => default;
    public Length? Longest(Length[] lengths, Length? least) => least;
    public void Swap(ref Length a, out Length? b) => b = a;
    public System.Collections.Generic.List<Length?>? Gaps { get; set; }
}
