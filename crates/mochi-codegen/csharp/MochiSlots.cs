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
    /// <summary>
    /// A slot without a value is free. Whoever holds its batch may fill it; whoever counts the last reference down
    /// moves the generation on, and empties it after that.
    /// </summary>
    internal struct Slot
    {
        internal object? Value;

        /// <summary>Generation (32 bits), owner flag (1 bit), reference count (31 bits).</summary>
        internal long State;
    }

    internal const long Owner = 1L << 31;
    internal const long CountMask = Owner - 1;

    private const int BatchBits = 6;

    /// <summary>How many slots a batch has.</summary>
    internal const int Batch = 1 << BatchBits;

    // Batches never go away; their list is replaced by a longer one when it is full. Neither has an initializer, which each
    // call would have to look for.
    private static Slot[][]? s_batches;
    private static int s_count;

    private static int IndexBits => IntPtr.Size == 8 ? 32 : 20;
    private static uint IndexMask => (uint)((1L << IndexBits) - 1);
    private static int MostSlots => IntPtr.Size == 8 ? int.MaxValue : 1 << 20;
    private static uint GenerationMask => IntPtr.Size == 8 ? uint.MaxValue : (1u << 12) - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Handle(int index, long state) => (nint)(((ulong)(state >>> 32) << IndexBits) | (uint)index);

    internal static int Index(nint handle) => (int)((nuint)handle & IndexMask);

    /// <summary>The state of a handle's slot when it was made: one reference, no owner.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long FirstState(nint handle) => (long)((ulong)(nuint)handle >> IndexBits << 32) | 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Matches(nint handle, long state) =>
        (uint)(state >>> 32) == (uint)((nuint)handle >> IndexBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long NextGeneration(long state)
    {
        uint generation = ((uint)(state >>> 32) + 1) & GenerationMask;
        return (long)(generation == 0 ? 1 : generation) << 32;
    }

    /// <summary>The slot that a handle names; where there is none, one that is never filled and matches no handle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref Slot Find(nint handle)
    {
        uint index = (uint)handle & IndexMask;
        Slot[][]? batches = s_batches;
        uint batch = index >> BatchBits;
        Slot[] slots = batches is not null && batch < (uint)batches.Length ? batches[batch] : Nowhere.Slots;
        return ref slots[index & (Batch - 1)];
    }

    /// <summary>Live handles and their objects, looked up now; calls pay nothing for it.</summary>
    internal static void Visit(Action<nint, object> live)
    {
        int index = 0;
        foreach (Slot[] slots in Volatile.Read(ref s_batches) ?? [])
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

    /// <summary>A new batch; one thread at a time.</summary>
    internal static MochiSlotBatch Grow()
    {
        if (s_count > (MostSlots >> BatchBits) - 1)
        {
            throw MochiHandleException.Exhausted(MostSlots);
        }
        Slot[] slots = new Slot[Batch];
        foreach (ref Slot slot in slots.AsSpan())
        {
            slot.State = 1L << 32;
        }
        MochiSlotBatch batch = new(slots, s_count << BatchBits);
        Slot[][] batches = s_batches ?? [];
        if (s_count == batches.Length)
        {
            Slot[][] longer = new Slot[Math.Max(16, s_count * 2)][];
            batches.CopyTo(longer, 0);
            longer.AsSpan(s_count).Fill(Nowhere.Slots);
            batches = longer;
            Volatile.Write(ref s_batches, batches);
        }
        Volatile.Write(ref batches[s_count++], slots);
        return batch;
    }

    /// <summary>What handles without a slot find: no handle has the generation 0.</summary>
    private static class Nowhere
    {
        internal static readonly Slot[] Slots = new Slot[Batch];
    }
}
