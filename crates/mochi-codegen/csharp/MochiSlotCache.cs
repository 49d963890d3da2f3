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
    private int _next;

    // The slots that are taken without a search: all of the batch's, or none where each is to be remembered.
    private int _unsearched;

    ~MochiSlotCache()
    {
        if (_batch is { } batch)
        {
            MochiSlotPool.Give(batch);
        }
    }

    internal static MochiSlotCache Mine => t_mine ?? Create();

    /// <summary>Whether this thread has a free slot at hand.</summary>
    internal static bool HasFree => t_mine is { _batch: { } batch } mine && batch.FindFree(mine._next) < mine._unsearched;

    /// <summary>The batch's slots.</summary>
    internal Slot[] Slots { get; private set; } = [];

    /// <summary>The index of the first of them in the whole table.</summary>
    internal int First { get; private set; }

    /// <summary>The place of a free slot; it is free until it has a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Take()
    {
        int free = _next;
        if (free >= _unsearched || Volatile.Read(ref Slots[free].Value) is not null)
        {
            free = Search();
        }
        _next = free + 1;
        return free;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Search()
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
        if (MochiTrace.IsOn)
        {
            MochiTrace.Take(First + free);
        }
        return free;
    }

    private void Hold(MochiSlotBatch batch)
    {
        _batch = batch;
        Slots = batch.Slots;
        First = batch.First;
        _unsearched = MochiTrace.IsOn ? 0 : MochiSlots.Batch;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static MochiSlotCache Create() => t_mine = new MochiSlotCache();
}
