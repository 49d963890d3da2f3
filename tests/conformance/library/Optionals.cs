namespace Conformance;

/// <summary>Gives back the value that it is given, or its absence.</summary>
public static class Optionals
{
    public static sbyte? I8(sbyte? value) => value;
    public static byte? U8(byte? value) => value;
    public static short? I16(short? value) => value;
    public static ushort? U16(ushort? value) => value;
    public static int? I32(int? value) => value;
    public static uint? U32(uint? value) => value;
    public static long? I64(long? value) => value;
    public static ulong? U64(ulong? value) => value;
    public static nint? Isize(nint? value) => value;
    public static nuint? Usize(nuint? value) => value;
    public static float? F32(float? value) => value;
    public static double? F64(double? value) => value;
    public static bool? Bool(bool? value) => value;
    public static char? Char(char? value) => value;
    public static WideI8? EnumI8(WideI8? value) => value;
    public static WideU8? EnumU8(WideU8? value) => value;
    public static WideI16? EnumI16(WideI16? value) => value;
    public static WideU16? EnumU16(WideU16? value) => value;
    public static WideI32? EnumI32(WideI32? value) => value;
    public static WideU32? EnumU32(WideU32? value) => value;
    public static WideI64? EnumI64(WideI64? value) => value;
    public static WideU64? EnumU64(WideU64? value) => value;

    /// <summary>How many of them are there.</summary>
    public static int Present(int? first, double? second, bool? third, WideU64? fourth) =>
        (first.HasValue ? 1 : 0) + (second.HasValue ? 1 : 0) + (third.HasValue ? 1 : 0) + (fourth.HasValue ? 1 : 0);
}
