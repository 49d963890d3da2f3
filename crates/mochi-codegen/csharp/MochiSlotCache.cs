#nullable enable

using System;
using System.Runtime.CompilerServices;

namespace Mochi;

/// <summary>The free slots that one thread holds; when the thread has ended, its finalizer gives them to the others.</summary>
internal sealed class MochiSlotCache
{
    private const int Most = 2 * MochiSlots.Batch;

    [ThreadStatic]
    private static MochiSlotCache? t_mine;

    private readonly int[] _free = new int[MochiTrace.IsOn ? 0 : Most];
    private int _count;

    ~MochiSlotCache()
    {
        if (_count > 0)
        {
            GiveChain(_count);
        }
    }

    internal static MochiSlotCache Mine => t_mine ?? Create();

    /// <summary>Whether this thread holds a free slot.</summary>
    internal static bool HasFree => t_mine is { _count: > 0 };

    /// <summary>The index of a free slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Take()
    {
        int last = _count - 1;
        int[] free = _free;
        if ((uint)last < (uint)free.Length)
        {
            _count = last;
            return free[last];
        }
        return TakeFirst();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Give(int index)
    {
        int count = _count;
        int[] free = _free;
        if ((uint)count < (uint)free.Length)
        {
            free[count] = index;
            _count = count + 1;
            return;
        }
        GiveWhenFull(index);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int TakeFirst()
    {
        if (MochiTrace.IsOn)
        {
            return TakeTraced();
        }
        for (int index = MochiSlots.TakeChain(); index >= 0; index = MochiSlots.At(index).Next)
        {
            _free[_count++] = index;
        }
        return _free[--_count];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GiveWhenFull(int index)
    {
        if (MochiTrace.IsOn)
        {
            GiveAlone(index);
            return;
        }
        GiveChain(MochiSlots.Batch);
        _free.AsSpan(MochiSlots.Batch).CopyTo(_free);
        _count -= MochiSlots.Batch;
        _free[_count++] = index;
    }

    private static int TakeTraced()
    {
        int first = MochiSlots.TakeChain();
        int rest = MochiSlots.At(first).Next;
        if (rest >= 0)
        {
            MochiSlots.GiveChain(rest);
        }
        MochiTrace.Take(first);
        return first;
    }

    private static void GiveAlone(int index)
    {
        MochiSlots.At(index).Next = -1;
        MochiSlots.GiveChain(index);
    }

    /// <summary>Gives the first so many slots to the other threads.</summary>
    private void GiveChain(int length)
    {
        int next = -1;
        foreach (int index in _free.AsSpan(0, length))
        {
            MochiSlots.At(index).Next = next;
            next = index;
        }
        MochiSlots.GiveChain(next);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static MochiSlotCache Create() => t_mine = new MochiSlotCache();
}
