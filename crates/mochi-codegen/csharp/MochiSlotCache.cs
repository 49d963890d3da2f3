#nullable enable

using System;
using System.Runtime.CompilerServices;

namespace Mochi;

/// <summary>The free slots that one thread holds; when the thread has ended, its finalizer gives them to the others.</summary>
internal sealed class MochiSlotCache
{
    private const int Most = 64;

    [ThreadStatic]
    private static MochiSlotCache? t_mine;

    private int _first = -1;
    private int _count;

    ~MochiSlotCache()
    {
        if (_first >= 0)
        {
            MochiSlots.GiveChain(_first);
        }
    }

    internal static MochiSlotCache Mine => t_mine ?? Create();

    /// <summary>A free slot and its index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref MochiSlots.Slot Take(out int index)
    {
        if (_first < 0)
        {
            (_first, _count) = MochiSlots.TakeChain();
        }
        index = _first;
        ref MochiSlots.Slot slot = ref MochiSlots.At(index);
        _first = slot.Next;
        _count--;
        return ref slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Give(int index, ref MochiSlots.Slot slot)
    {
        slot.Next = _first;
        _first = index;
        if (++_count == Most)
        {
            GiveHalf();
        }
    }

    private void GiveHalf()
    {
        int last = _first;
        for (int kept = 1; kept < Most / 2; kept++)
        {
            last = MochiSlots.At(last).Next;
        }
        ref MochiSlots.Slot slot = ref MochiSlots.At(last);
        int given = slot.Next;
        slot.Next = -1;
        _count = Most / 2;
        MochiSlots.GiveChain(given);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static MochiSlotCache Create() => t_mine = new MochiSlotCache();
}
