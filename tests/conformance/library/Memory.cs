using System;

namespace Conformance;

/// <summary>Tells whether the collector may take an object.</summary>
public static class Memory
{
    private static WeakReference? watched;

    public static void Watch(object value) => watched = new WeakReference(value);

    /// <summary>Whether what is watched outlives a collection.</summary>
    public static bool IsAlive()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return watched is { IsAlive: true };
    }

    public static void ThrowWatched()
    {
        OddException exception = new("watched", 1, null);
        Watch(exception);
        throw exception;
    }

    /// <summary>A list of one object that is watched.</summary>
    public static Node[] WatchedList()
    {
        Node node = new("watched");
        Watch(node);
        return [node];
    }
}
