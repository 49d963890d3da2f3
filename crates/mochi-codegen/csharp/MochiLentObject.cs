#nullable enable

using System;

namespace Mochi;

/// <summary>A handle for the time of a call to a native function, which clones it to keep it.</summary>
public readonly ref struct MochiLentObject(object? value) : IDisposable
{
    /// <summary>0 for null.</summary>
    public nint Handle { get; } = MochiHandles.New(value);

    /// <summary>Takes the handle back.</summary>
    public void Dispose() => MochiHandles.Free(Handle);
}
