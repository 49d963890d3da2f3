#nullable enable

using System.Threading;
using Slot = Mochi.MochiSlots.Slot;

namespace Mochi;

/// <summary>Slots that one thread fills, or none; any thread empties them.</summary>
internal sealed class MochiSlotBatch(Slot[] slots, int first)
{
    /// <summary>A batch with fewer free slots than this is not worth searching.</summary>
    private const int Few = MochiSlots.Batch / 4;

    internal readonly Slot[] Slots = slots;

    /// <summary>The index of the first slot in the whole table.</summary>
    internal readonly int First = first;

    /// <summary>The next one in the pool.</summary>
    internal MochiSlotBatch? Next;

    internal bool IsRoomy
    {
        get
        {
            int free = 0;
            for (int at = 0; at < Slots.Length && free < Few; at++)
            {
                free += Slots[at].Value is null ? 1 : 0;
            }
            return free == Few;
        }
    }

    /// <summary>The first free slot from here on; the number of slots when there is none.</summary>
    internal int FindFree(int at)
    {
        while (at < Slots.Length && Volatile.Read(ref Slots[at].Value) is not null)
        {
            at++;
        }
        return at;
    }
}
