#nullable enable

using System;
using System.Buffers;

namespace Mochi;

/// <summary>
/// What a call of native code's writes to. It is managed memory, which is copied once when the call is over: who keeps a span of it
/// has memory of its own then, and who keeps this has nothing.
/// </summary>
internal sealed class MochiLentBuffer<T> : IBufferWriter<T>
{
    private ArrayBufferWriter<T>? _written = new();

    private ArrayBufferWriter<T> Written =>
        _written ?? throw new ObjectDisposedException(nameof(IBufferWriter<T>), "It was lent for a call that is over.");

    public void Advance(int count) => Written.Advance(count);

    public Memory<T> GetMemory(int sizeHint = 0) => Written.GetMemory(sizeHint);

    public Span<T> GetSpan(int sizeHint = 0) => Written.GetSpan(sizeHint);

    /// <summary>What was written; nothing more is.</summary>
    internal ReadOnlySpan<T> End()
    {
        ArrayBufferWriter<T> written = Written;
        _written = null;
        return written.WrittenSpan;
    }
}
