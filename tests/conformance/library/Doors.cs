using System;
using System.Threading;

namespace Conformance;

/// <summary>Counts those that are open.</summary>
public sealed class Door : IDisposable
{
    private static int open;
    private int closed;

    public Door() => Interlocked.Increment(ref open);

    public static int Open => Volatile.Read(ref open);

    /// <summary>How often it was closed.</summary>
    public int Closed => Volatile.Read(ref closed);

    public void Dispose()
    {
        if (Interlocked.Increment(ref closed) == 1)
        {
            Interlocked.Decrement(ref open);
        }
    }
}

/// <summary>Lends a door that it owns.</summary>
public sealed class House
{
    public Door Front { get; } = new();

    public int FrontClosed => Front.Closed;

    public void Close() => Front.Dispose();

    /// <summary>A door that nobody owns but who asked for it.</summary>
    public static Door Make() => new();
}

/// <summary>Cannot be closed.</summary>
public sealed class StuckDoor : IDisposable
{
    public void Dispose() => throw new InvalidOperationException("stuck");
}
