using System;

namespace Conformance;

/// <summary>Gives back the list that it is given, last element first.</summary>
public static class Lists
{
    public static sbyte[] I8(sbyte[] values) => Reversed(values);
    public static byte[] U8(byte[] values) => Reversed(values);
    public static short[] I16(short[] values) => Reversed(values);
    public static ushort[] U16(ushort[] values) => Reversed(values);
    public static int[] I32(int[] values) => Reversed(values);
    public static uint[] U32(uint[] values) => Reversed(values);
    public static long[] I64(long[] values) => Reversed(values);
    public static ulong[] U64(ulong[] values) => Reversed(values);
    public static nint[] Isize(nint[] values) => Reversed(values);
    public static nuint[] Usize(nuint[] values) => Reversed(values);
    public static float[] F32(float[] values) => Reversed(values);
    public static double[] F64(double[] values) => Reversed(values);
    public static bool[] Bool(bool[] values) => Reversed(values);
    public static char[] Char(char[] values) => Reversed(values);
    public static WideI8[] EnumI8(WideI8[] values) => Reversed(values);
    public static WideU8[] EnumU8(WideU8[] values) => Reversed(values);
    public static WideI16[] EnumI16(WideI16[] values) => Reversed(values);
    public static WideU16[] EnumU16(WideU16[] values) => Reversed(values);
    public static WideI32[] EnumI32(WideI32[] values) => Reversed(values);
    public static WideU32[] EnumU32(WideU32[] values) => Reversed(values);
    public static WideI64[] EnumI64(WideI64[] values) => Reversed(values);
    public static WideU64[] EnumU64(WideU64[] values) => Reversed(values);
    public static string[] Texts(string[] values) => Reversed(values);
    public static Node[] Nodes(Node[] values) => Reversed(values);
    public static string?[] TextsOrNulls(string?[] values) => Reversed(values);
    public static Node?[] NodesOrNulls(Node?[] values) => Reversed(values);

    private static T[] Reversed<T>(T[] values)
    {
        Array.Reverse(values);
        return values;
    }
}
