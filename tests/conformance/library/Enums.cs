namespace Conformance;

/// <summary>As wide as <c>sbyte</c>.</summary>
public enum WideI8 : sbyte
{
    Least = sbyte.MinValue,
    Zero = 0,
    Most = sbyte.MaxValue,
}

/// <summary>As wide as <c>byte</c>.</summary>
public enum WideU8 : byte
{
    Least = byte.MinValue,
    One = 1,
    Most = byte.MaxValue,
}

/// <summary>As wide as <c>short</c>.</summary>
public enum WideI16 : short
{
    Least = short.MinValue,
    Zero = 0,
    Most = short.MaxValue,
}

/// <summary>As wide as <c>ushort</c>.</summary>
public enum WideU16 : ushort
{
    Least = ushort.MinValue,
    One = 1,
    Most = ushort.MaxValue,
}

/// <summary>As wide as <c>int</c>.</summary>
public enum WideI32 : int
{
    Least = int.MinValue,
    Zero = 0,
    Most = int.MaxValue,
}

/// <summary>As wide as <c>uint</c>.</summary>
public enum WideU32 : uint
{
    Least = uint.MinValue,
    One = 1,
    Most = uint.MaxValue,
}

/// <summary>As wide as <c>long</c>.</summary>
public enum WideI64 : long
{
    Least = long.MinValue,
    Zero = 0,
    Most = long.MaxValue,
}

/// <summary>As wide as <c>ulong</c>.</summary>
public enum WideU64 : ulong
{
    Least = ulong.MinValue,
    One = 1,
    Most = ulong.MaxValue,
}

/// <summary>Members that add up.</summary>
[System.Flags]
public enum Access
{
    None = 0,
    Read = 1,
    Write = 2,
    Both = Read | Write,
}

/// <summary>Gives back the value that it is given.</summary>
public static class Enums
{
    public static WideI8 I8(WideI8 value) => value;
    public static WideU8 U8(WideU8 value) => value;
    public static WideI16 I16(WideI16 value) => value;
    public static WideU16 U16(WideU16 value) => value;
    public static WideI32 I32(WideI32 value) => value;
    public static WideU32 U32(WideU32 value) => value;
    public static WideI64 I64(WideI64 value) => value;
    public static WideU64 U64(WideU64 value) => value;
    public static Access With(Access value, Access more) => value | more;
    public static string NameOf(WideI32 value) => value.ToString();

    /// <summary>A value that no member has.</summary>
    public static WideU8 Unknown() => (WideU8)77;
}
