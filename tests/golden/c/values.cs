using System;

namespace Values;

public enum Colour : byte
{
    Red,
    Green = 7,
}

/// <summary>All that crosses, in both directions.</summary>
public class Everything
{
    public static sbyte I8(sbyte value) => value;
    public static byte U8(byte value) => value;
    public static short I16(short value) => value;
    public static ushort U16(ushort value) => value;
    public static int I32(int value) => value;
    public static uint U32(uint value) => value;
    public static long I64(long value) => value;
    public static ulong U64(ulong value) => value;
    public static nint ISize(nint value) => value;
    public static nuint USize(nuint value) => value;
    public static float F32(float value) => value;
    public static double F64(double value) => value;
    public static bool Bool(bool value) => value;
    public static char Char(char value) => value;
    public static Colour Enum(Colour value) => value;

    public static int? Optional(int? value) => value;
    public static bool? OptionalBool(bool? value) => value;
    public static Colour? OptionalEnum(Colour? value) => value;

    public static string Text(string value) => value;
    public static string? TextOrNull(string? value) => value;
    public static Everything Object(Everything value) => value;
    public static Everything? ObjectOrNull(Everything? value) => value;

    public static double[] Numbers(double[] values) => values;
    public static int[]? NumbersOrNull(int[]? values) => values;
    public static bool[] Bools(bool[] values) => values;
    public static char[] Chars(char[] values) => values;
    public static Colour[] Enums(Colour[] values) => values;
    public static string[] Texts(string[] values) => values;
    public static string?[]? TextsOrNull(string?[]? values) => values;
    public static Everything[] Objects(Everything[] values) => values;
    public static Everything?[]? ObjectsOrNull(Everything?[]? values) => values;
}

#nullable disable
/// <summary>A library that does not say what may be null.</summary>
public class Unannotated
{
    public string Text(string text) => text;
    public Unannotated Object(Unannotated value) => value;
    public string[] Texts(string[] values) => values;
}
