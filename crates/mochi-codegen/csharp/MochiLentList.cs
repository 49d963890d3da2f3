#nullable enable

using System;

namespace Mochi;

/// <summary>A list that native code has for the time of a call, or that it gave away: at the end its memory goes.</summary>
public readonly unsafe ref struct MochiLentList(MochiList list, MochiMarshal.RowFree free) : IDisposable
{
    /// <summary>The first element; null is null.</summary>
    public void* Pointer => list.Pointer;

    /// <summary>Elements.</summary>
    public int Length => list.Length;

    /// <summary>Gives back the list and what is in it.</summary>
    public void Dispose()
    {
        if (list.Pointer != null)
        {
            free((nint)list.Pointer, list.Length);
        }
    }
}
