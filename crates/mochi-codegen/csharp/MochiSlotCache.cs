#nullable enable

using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Slot = Mochi.MochiSlots.Slot;

namespace Mochi;

/// <summary>The batch that one thread fills; when the thread has ended, its finalizer gives it to the others.</summary>
internal sealed class MochiSlotCache
{
    [ThreadStatic]
    private static MochiSlotCache? t_mine;

    private MochiSlotBatch? _batch;

    // The batch's, or none where each way to a slot is to be remembered.
    private Slot[] _slots = [];
    private int _first;
    private int _next;

    ~MochiSlotCache()
    {
        if (_batch is { } batch)
        {
            MochiSlotPool.Give(batch);
        }
    }

    internal static MochiSlotCache Mine => t_mine ?? Create();

    /// <summary>Whether this thread has a free slot at hand.</summary>
    internal static bool HasFree => t_mine is { _batch: { } batch } mine && batch.FindFree(mine._next) < mine._slots.Length;

    /// <summary>Puts an object into a free slot; gives its handle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal nint Fill(object value, long flags)
    {
        Slot[] slots = _slots;
        int next = _next;
        if ((uint)next < (uint)slots.Length && Volatile.Read(ref slots[next].Value) is null)
        {
            _next = next + 1;
            return Fill(ref slots[next], _first + next, value, flags);
        }
        return Search(value, flags);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Fill(ref Slot slot, int index, object value, long flags)
    {
        slot.Value = value;
        long state = slot.State | flags;
        Volatile.Write(ref slot.State, state);
        return MochiSlots.Handle(index, state);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private nint Search(object value, long flags)
    {
        int free = _batch?.FindFree(_next) ?? MochiSlots.Batch;
        if (free == MochiSlots.Batch)
        {
            if (_batch is not { IsRoomy: true })
            {
                Hold(MochiSlotPool.Exchange(_batch));
            }
            free = _batch!.FindFree(0);
        }
        _next = free + 1;
        if (MochiTrace.IsOn)
        {
            MochiTrace.Take(_first + free);
        }
        return Fill(ref _batch!.Slots[free], _first + free, value, flags);
    }

    private void Hold(MochiSlotBatch batch)
    {
        _batch = batch;
        _slots = MochiTrace.IsOn ? [] : batch.Slots;
        _first = batch.First;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static MochiSlotCache Create() => t_mine = new MochiSlotCache();
}
