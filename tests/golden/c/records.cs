namespace Acme;

public enum Side : byte { Left, Right }

/// <summary>Two numbers.</summary>
public struct Point
{
    /// <summary>To the right.</summary>
    public int X;
    [System.Obsolete("up is down")]
    public int Y;
    public static readonly Point Origin;
    public Point(int x, int y) { X = x; Y = y; }
    public readonly long Norm => X * X;
    public int this[int index] { readonly get => X; set => X = value; }
    /// <summary>Changes the value in place.</summary>
    public void Move(int by) => X += by;
    public readonly Point Moved(int by) => this;
    public readonly T Keep<T>(T value) => value;
    public static Point operator +(Point a, Point b) => a;
}

/// <summary>Structs in a struct.</summary>
public struct Segment
{
    public Point From;
    public Side Side;
    public double Type;
    public Point To;
}

[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, Pack = 1)]
public struct Packed
{
    public bool Flag;
    public long Large;
}

[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)]
public struct Overlaid
{
    [System.Runtime.InteropServices.FieldOffset(0)]
    public int Number;
    [System.Runtime.InteropServices.FieldOffset(0)]
    public float Single;
}

public unsafe struct Buffered
{
    /// <summary>Six of them.</summary>
    public fixed short Numbers[6];
    public char Letter;
}

[System.Runtime.CompilerServices.InlineArray(3)]
public struct Triangle
{
    private Point _first;
}

public delegate Point Mover(Point from, in Segment along);

public class Points
{
    public Point? Nearest(Point to, Point? least, System.Collections.Generic.List<Point> among) => least;
    public Point[] All(Point[] points, System.ReadOnlySpan<Point> span, System.Span<Point> filled) => points;
    public void Swap(ref Point a, out Segment b) => b = default;
    public Point Moved(Mover mover, Point at = default) => at;
    public System.Threading.Tasks.Task<Point> Later() => null!;
}
