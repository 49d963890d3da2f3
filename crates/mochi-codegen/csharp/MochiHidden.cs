#nullable enable

using System;
using System.Threading;

namespace Mochi;

/// <summary>
/// A start without the synchronization context of the thread, so that none is captured on the way: what waits for the result may
/// block the very thread that such a context would come back to.
/// </summary>
public readonly ref struct MochiHidden : IDisposable
{
    private readonly SynchronizationContext? _context;

    /// <summary>Hides it.</summary>
    public MochiHidden()
    {
        _context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
    }

    /// <summary>Whether there is one.</summary>
    public static bool IsNeeded => SynchronizationContext.Current is not null;

    /// <summary>The thread is as it was.</summary>
    public void Dispose() => SynchronizationContext.SetSynchronizationContext(_context);
}
