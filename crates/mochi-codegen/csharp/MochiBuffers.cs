#nullable enable

using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;

namespace Mochi;

/// <summary>
/// The memory that native code has to give back, and how many pieces of each kind are out. A piece is CoTaskMem that begins
/// with what it is, so that one entry frees every kind; the host lays out its own in the same way (`mochi_host::memory`).
/// </summary>
internal static unsafe class MochiBuffers
{
    /// <summary>Bytes before those that native code sees; what follows is aligned as the allocator aligns.</summary>
    private const int Front = 16;

    // Threads that allocate at once count apart, each in cache lines of its own.
    private const int Cells = 16;
    private const int CellSize = 32;
    private static readonly long[] s_live = new long[Cells * CellSize];

    /// <summary>Some, even for nothing, because null means null.</summary>
    internal static void* Allocate(int size, MochiBufferKind kind)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        byte* memory = (byte*)Marshal.AllocCoTaskMem(checked(size + Front));
        *(MochiBufferKind*)memory = kind;
        Add(kind, 1);
        return memory + Front;
    }

    /// <summary>Gives back what was allocated; nothing for null.</summary>
    internal static void Free(void* memory)
    {
        if (memory != null)
        {
            byte* start = (byte*)memory - Front;
            Add(*(MochiBufferKind*)start, -1);
            Marshal.FreeCoTaskMem((nint)start);
        }
    }

    internal static long Count()
    {
        long count = 0;
        for (int kind = 0; kind < MochiBufferKinds.Count; kind++)
        {
            count += Count((MochiBufferKind)kind);
        }
        return count;
    }

    /// <summary>`kind: count`, a line a kind, most first.</summary>
    internal static string CountByKind()
    {
        IEnumerable<string> lines = Enumerable.Range(0, MochiBufferKinds.Count)
            .Select(kind => (Name: MochiBufferKinds.Name((MochiBufferKind)kind), Live: Count((MochiBufferKind)kind)))
            .Where(kind => kind.Live != 0)
            .OrderByDescending(kind => kind.Live)
            .ThenBy(kind => kind.Name, StringComparer.Ordinal)
            .Select(kind => $"{kind.Name}: {kind.Live}");
        return string.Join('\n', lines);
    }

    private static long Count(MochiBufferKind kind)
    {
        long count = 0;
        for (int cell = 0; cell < Cells; cell++)
        {
            count += Volatile.Read(ref s_live[cell * CellSize + (int)kind]);
        }
        return count;
    }

    // A piece that is none of ours may have any front: it is the caller's bug, and must not become another one here.
    private static void Add(MochiBufferKind kind, long change) =>
        Interlocked.Add(ref s_live[Environment.CurrentManagedThreadId % Cells * CellSize + ((int)kind & (CellSize - 1))], change);
}
