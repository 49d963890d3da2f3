#nullable enable

using System;

namespace Mochi;

/// <summary>A text for the time of a call to a native function: in a buffer on the stack where it fits.</summary>
public readonly unsafe ref struct MochiLentText : IDisposable
{
    /// <summary>Bytes of the buffer.</summary>
    public const int Capacity = 256;

    private readonly byte* _buffer;

    /// <summary>Lends a text; null is a null pointer.</summary>
    public MochiLentText(string? text, byte* buffer)
    {
        MochiText lent = Room(buffer);
        MochiMarshal.WriteText(text, &lent);
        Pointer = lent.Pointer;
        Length = lent.Length;
        _buffer = buffer;
    }

    /// <summary>UTF-8.</summary>
    public byte* Pointer { get; }

    /// <summary>Bytes.</summary>
    public int Length { get; }

    /// <summary>Where a function can put a text.</summary>
    public static MochiText Room(byte* buffer) => new() { Pointer = buffer, Capacity = Capacity };

    /// <summary>The text that a function has put there; what it allocated for it is given back.</summary>
    public static string? Take(MochiText* text, byte* buffer)
    {
        using MochiLentText taken = new(text, buffer);
        return MochiMarshal.ReadText(taken.Pointer, taken.Length);
    }

    /// <summary>Gives back what did not fit.</summary>
    public void Dispose()
    {
        if (Pointer != _buffer)
        {
            MochiMarshal.Free(Pointer);
        }
    }

    private MochiLentText(MochiText* text, byte* buffer)
    {
        Pointer = text->Pointer;
        Length = text->Length;
        _buffer = buffer;
    }
}
