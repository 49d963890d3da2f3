namespace Conformance;

/// <summary>Gives back the list that it is given, or null.</summary>
public static class NullableLists
{
    public static sbyte[]? I8(sbyte[]? values) => values;
    public static byte[]? U8(byte[]? values) => values;
    public static short[]? I16(short[]? values) => values;
    public static ushort[]? U16(ushort[]? values) => values;
    public static int[]? I32(int[]? values) => values;
    public static uint[]? U32(uint[]? values) => values;
    public static long[]? I64(long[]? values) => values;
    public static ulong[]? U64(ulong[]? values) => values;
    public static nint[]? Isize(nint[]? values) => values;
    public static nuint[]? Usize(nuint[]? values) => values;
    public static float[]? F32(float[]? values) => values;
    public static double[]? F64(double[]? values) => values;
    public static bool[]? Bool(bool[]? values) => values;
    public static char[]? Char(char[]? values) => values;
    public static WideI8[]? EnumI8(WideI8[]? values) => values;
    public static WideU8[]? EnumU8(WideU8[]? values) => values;
    public static WideI16[]? EnumI16(WideI16[]? values) => values;
    public static WideU16[]? EnumU16(WideU16[]? values) => values;
    public static WideI32[]? EnumI32(WideI32[]? values) => values;
    public static WideU32[]? EnumU32(WideU32[]? values) => values;
    public static WideI64[]? EnumI64(WideI64[]? values) => values;
    public static WideU64[]? EnumU64(WideU64[]? values) => values;
    public static string[]? Texts(string[]? values) => values;
    public static Node[]? Nodes(Node[]? values) => values;
    public static string?[]? TextsOrNulls(string?[]? values) => values;
    public static Node?[]? NodesOrNulls(Node?[]? values) => values;
}
