#nullable enable

using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Mochi;

/// <summary>
/// The table behind the handles. A handle is a slot's index and the slot's generation, which moves on when the slot is
/// freed, so that an old handle never reaches a new object. Nothing locks but the table's growth.
/// </summary>
internal static class MochiSlots
{
    internal struct Slot
    {
        internal object? Value;

        /// <summary>Generation (32 bits), owner flag (1 bit), reference count (31 bits); a count of 0 is a free slot.</summary>
        internal long State;

        /// <summary>The next free slot of the same chain, or -1.</summary>
        internal int Next;

        /// <summary>In the first slot of a shared chain: the first slot of the next chain, or -1.</summary>
        internal int NextChain;
    }

    internal const long Owner = 1L << 31;
    internal const long CountMask = Owner - 1;

    private const int ChunkBits = 12;
    /// <summary>How many slots a new chain has.</summary>
    internal const int Batch = 32;

    // Chunks never go away; their list is replaced by a longer one when it is full.
    private static readonly object s_growing = new();
    private static Slot[]?[] s_chunks = new Slot[]?[16];
    private static int s_used;

    // Chains of free slots that no thread holds: a counter against ABA (32 bits), the first slot's index + 1 (32 bits).
    private static long s_shared;

    private static int IndexBits => IntPtr.Size == 8 ? 32 : 20;
    private static uint IndexMask => (uint)((1L << IndexBits) - 1);
    private static int MostSlots => IntPtr.Size == 8 ? int.MaxValue : 1 << 20;
    private static uint GenerationMask => IntPtr.Size == 8 ? uint.MaxValue : (1u << 12) - 1;

    internal static nint Handle(int index, long state) => (nint)(((ulong)(state >>> 32) << IndexBits) | (uint)index);

    internal static int Index(nint handle) => (int)((nuint)handle & IndexMask);

    /// <summary>The state of a handle's slot when it was made: one reference, no owner.</summary>
    internal static long FirstState(nint handle) => (long)((ulong)(nuint)handle >> IndexBits << 32) | 1;

    internal static bool Matches(nint handle, long state) =>
        (uint)(state >>> 32) == (uint)((nuint)handle >> IndexBits);

    internal static long NextGeneration(long state)
    {
        uint generation = ((uint)(state >>> 32) + 1) & GenerationMask;
        return (long)(generation == 0 ? 1 : generation) << 32;
    }

    /// <summary>The slot that a handle names; a null reference when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref Slot Find(nint handle)
    {
        uint index = (uint)handle & IndexMask;
        Slot[]?[] chunks = s_chunks;
        uint chunk = index >> ChunkBits;
        if (chunk < (uint)chunks.Length && chunks[chunk] is { } slots)
        {
            return ref slots[index & ((1 << ChunkBits) - 1)];
        }
        return ref Unsafe.NullRef<Slot>();
    }

    internal static ref Slot At(int index) => ref Find((nint)(uint)index);

    /// <summary>The first of a chain of at most two batches of free slots: one that other threads gave up, or a new one.</summary>
    internal static int TakeChain()
    {
        while (true)
        {
            long shared = Volatile.Read(ref s_shared);
            int first = (int)(uint)shared - 1;
            if (first < 0)
            {
                return NewChain();
            }
            long rest = ((shared >>> 32) + 1 << 32) | (uint)(Volatile.Read(ref At(first).NextChain) + 1);
            if (Interlocked.CompareExchange(ref s_shared, rest, shared) == shared)
            {
                return first;
            }
        }
    }

    internal static void GiveChain(int first)
    {
        while (true)
        {
            long shared = Volatile.Read(ref s_shared);
            At(first).NextChain = (int)(uint)shared - 1;
            long head = ((shared >>> 32) + 1 << 32) | (uint)(first + 1);
            if (Interlocked.CompareExchange(ref s_shared, head, shared) == shared)
            {
                return;
            }
        }
    }

    /// <summary>Live handles and their objects, looked up now; calls pay nothing for it.</summary>
    internal static void Visit(Action<nint, object> live)
    {
        int index = 0;
        foreach (Slot[]? slots in s_chunks)
        {
            foreach (ref Slot slot in slots.AsSpan())
            {
                long state = Volatile.Read(ref slot.State);
                if ((state & CountMask) != 0 && Volatile.Read(ref slot.Value) is { } value)
                {
                    live(Handle(index, state), value);
                }
                index++;
            }
        }
    }

    private static int NewChain()
    {
        int first = Volatile.Read(ref s_used);
        for (int seen; ; first = seen)
        {
            if (first > MostSlots - Batch)
            {
                throw MochiHandleException.Exhausted(MostSlots);
            }
            EnsureChunk(first);
            seen = Interlocked.CompareExchange(ref s_used, first + Batch, first);
            if (seen == first)
            {
                break;
            }
        }
        for (int index = first; index < first + Batch; index++)
        {
            ref Slot slot = ref At(index);
            slot.State = 1L << 32;
            slot.Next = index + 1 < first + Batch ? index + 1 : -1;
        }
        return first;
    }

    // A batch never straddles two chunks: every chunk begins at a multiple of it.
    private static void EnsureChunk(int index)
    {
        int chunk = index >> ChunkBits;
        lock (s_growing)
        {
            if (chunk >= s_chunks.Length)
            {
                Slot[]?[] longer = new Slot[]?[Math.Max(s_chunks.Length * 2, chunk + 1)];
                s_chunks.CopyTo(longer, 0);
                Volatile.Write(ref s_chunks, longer);
            }
            s_chunks[chunk] ??= new Slot[1 << ChunkBits];
        }
    }
}
