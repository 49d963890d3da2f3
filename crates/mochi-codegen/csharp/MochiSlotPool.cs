#nullable enable

using System;

namespace Mochi;

/// <summary>
/// The batches that no thread holds, in a queue that is searched round by round. Where less than half of a round had
/// room, as many batches as were missing may be made in the next one, each after a vain look at the queue. So what a
/// handle costs is constant in the mean, and the table stays in proportion to the most handles that were live at a time.
/// </summary>
internal static class MochiSlotPool
{
    private static readonly object s_lock = new();
    private static MochiSlotBatch? s_first;
    private static MochiSlotBatch? s_last;
    private static int s_length;

    // Of this round: still to search, searched, with room among these, and still to be made.
    private static int s_left;
    private static int s_searched;
    private static int s_roomy;
    private static int s_missing;

    /// <summary>A batch with room, for one that has none any more.</summary>
    /// <exception cref="MochiHandleException">There are as many handles as there can be.</exception>
    internal static MochiSlotBatch Exchange(MochiSlotBatch? full)
    {
        lock (s_lock)
        {
            MochiSlotBatch roomy = Search() ?? Make();
            if (full is not null)
            {
                Append(full);
            }
            return roomy;
        }
    }

    internal static void Give(MochiSlotBatch batch)
    {
        lock (s_lock)
        {
            Append(batch);
        }
    }

    /// <summary>Null when one is to be made.</summary>
    private static MochiSlotBatch? Search()
    {
        while (true)
        {
            if (s_left == 0)
            {
                s_missing = Math.Max(0, s_searched / 2 + 1 - s_roomy);
                s_left = s_length;
                s_searched = s_roomy = 0;
            }
            if (s_left > 0)
            {
                MochiSlotBatch batch = RemoveFirst();
                s_left--;
                s_searched++;
                if (batch.IsRoomy)
                {
                    s_roomy++;
                    return batch;
                }
                Append(batch);
            }
            if (s_missing > 0)
            {
                return null;
            }
        }
    }

    private static MochiSlotBatch Make()
    {
        // First: where none can be made, the next search goes on with the round.
        s_missing--;
        return MochiSlots.Grow();
    }

    private static MochiSlotBatch RemoveFirst()
    {
        MochiSlotBatch batch = s_first!;
        s_first = batch.Next;
        s_length--;
        return batch;
    }

    private static void Append(MochiSlotBatch batch)
    {
        batch.Next = null;
        if (s_first is null)
        {
            s_first = batch;
        }
        else
        {
            s_last!.Next = batch;
        }
        s_last = batch;
        s_length++;
    }
}
