#nullable enable

using System.Runtime.InteropServices;

namespace Mochi;

/// <summary>What every entry ends in: cleared on entry, filled in when the entry fails.</summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct MochiError
{
    /// <summary>NUL-terminated UTF-8 in CoTaskMem, or null.</summary>
    public byte* Message;

    /// <summary>Bytes before the terminator.</summary>
    public int MessageLength;

    /// <summary>A <see cref="MochiErrorCode"/>.</summary>
    public int Code;

    /// <summary>Handle of the exception object, owned by the caller, or 0.</summary>
    public nint Exception;
}

/// <summary>What went wrong.</summary>
public enum MochiErrorCode
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An exception was thrown.</summary>
    Exception = 1,

    /// <summary>A handle is stale, foreign, freed, or null where null is not allowed.</summary>
    InvalidHandle = 2,

    /// <summary>The object behind a handle is of another type.</summary>
    WrongType = 3,

    /// <summary>Out of memory.</summary>
    OutOfMemory = 4,

    /// <summary>The bindings were made for another shim.</summary>
    AbiMismatch = 5,

    /// <summary>The error itself could not be told.</summary>
    Internal = 6,

    /// <summary>Of a native function that overrides a method: the base is to do it.</summary>
    Base = 7,
}

/// <summary>
/// Text on its way out. The caller puts a buffer of its own in; the text is in there when it fits, and in CoTaskMem when
/// it does not. Null text is a null pointer.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct MochiText
{
    /// <summary>In: the caller's buffer or null. Out: the text.</summary>
    public byte* Pointer;

    /// <summary>Out: bytes of UTF-8.</summary>
    public int Length;

    /// <summary>In: bytes of the caller's buffer.</summary>
    public int Capacity;
}

/// <summary>A text in a list; a null pointer is null.</summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct MochiSlice
{
    /// <summary>UTF-8.</summary>
    public byte* Pointer;

    /// <summary>Bytes.</summary>
    public int Length;
}

/// <summary>A list on its way out, in CoTaskMem; a null pointer is null.</summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct MochiList
{
    /// <summary>The first element.</summary>
    public void* Pointer;

    /// <summary>Elements.</summary>
    public int Length;
}
