namespace Conformance;

/// <summary>Gives back the value that it is given.</summary>
public static class Scalars
{
    public static sbyte I8(sbyte value) => value;
    public static byte U8(byte value) => value;
    public static short I16(short value) => value;
    public static ushort U16(ushort value) => value;
    public static int I32(int value) => value;
    public static uint U32(uint value) => value;
    public static long I64(long value) => value;
    public static ulong U64(ulong value) => value;
    public static nint Isize(nint value) => value;
    public static nuint Usize(nuint value) => value;
    public static float F32(float value) => value;
    public static double F64(double value) => value;
    public static bool Bool(bool value) => value;
    public static char Char(char value) => value;

    /// <summary>Each in a place of its own, so that none can be taken for another.</summary>
    public static string Together(
        sbyte a, ushort b, int c, ulong d, float e, double f, bool g, char h, string i, WideI64 j, int? k, nint l) =>
        System.FormattableString.Invariant($"{a} {b} {c} {d} {e} {f} {g} {h} {i} {j} {k} {l}");

    /// <summary>More parameters than there are registers of either kind.</summary>
    public static double Sum(
        int a, double b, long c, float d, byte e, double f, short g, double h, uint i, double j,
        sbyte k, double l, ulong m, double n, ushort o, double p, int q, float r, long s, double t) =>
        a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t;

    public static void Nothing()
    {
    }
}
