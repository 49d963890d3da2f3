#nullable enable

using System;

namespace Mochi;

/// <summary>A handle of a place on this stack for the time of a call to a native function.</summary>
public readonly unsafe ref struct MochiLentPlace : IDisposable
{
    private readonly MochiPlace _place;

    /// <summary>Lends what is at <paramref name="value"/>, a <c>ref struct</c> of this type.</summary>
    public MochiLentPlace(void* value, Type type)
    {
        _place = new MochiPlace(value, type);
        Handle = MochiHandles.New(_place);
    }

    /// <summary>Never 0.</summary>
    public nint Handle { get; }

    /// <summary>Ends it, whoever has a clone of the handle.</summary>
    public void Dispose()
    {
        _place.End();
        MochiHandles.Free(Handle);
    }
}
