#nullable enable

using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace Mochi;

/// <summary>The memory that native code has to give back, and how many pieces of it are out.</summary>
internal static unsafe class MochiBuffers
{
    // Threads that allocate at once count apart, each in a cache line of its own.
    private const int Cells = 16;
    private static readonly Cell[] s_cells = new Cell[Cells];

    [StructLayout(LayoutKind.Sequential, Size = 64)]
    private struct Cell
    {
        internal long Live;
    }

    /// <summary>CoTaskMem; some, even for nothing, because null means null.</summary>
    internal static void* Allocate(int size)
    {
        void* memory = (void*)Marshal.AllocCoTaskMem(Math.Max(size, 1));
        Add(1);
        return memory;
    }

    /// <summary>Gives back what was allocated; nothing for null.</summary>
    internal static void Free(void* memory)
    {
        if (memory != null)
        {
            Marshal.FreeCoTaskMem((nint)memory);
            Add(-1);
        }
    }

    internal static long Count()
    {
        long count = 0;
        foreach (ref Cell cell in s_cells.AsSpan())
        {
            count += Volatile.Read(ref cell.Live);
        }
        return count;
    }

    private static void Add(long change) =>
        Interlocked.Add(ref s_cells[Environment.CurrentManagedThreadId % Cells].Live, change);
}
