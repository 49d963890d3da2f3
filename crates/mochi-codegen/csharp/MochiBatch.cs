using System.Runtime.InteropServices;

namespace Mochi;

/// <summary>Some items of a sequence, in memory of native code's (`mochi::rt::RawBatch`), and where to go on.</summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct MochiBatch
{
    /// <summary>In: 0 to begin. Out: the handle of what moves on; 0 when it is over, and disposed.</summary>
    public nint Enumerator;

    /// <summary>In: room for so many values.</summary>
    public MochiAny* Values;

    /// <summary>In: room for texts. A text that is there has 1 in <see cref="MochiAny.Has"/>.</summary>
    public byte* Text;

    public int TextCapacity;

    public int Capacity;

    /// <summary>Out: values.</summary>
    public int Count;

    /// <summary>In: whether all items are wanted at once. Out: whether more than one is given at a time.</summary>
    public int IsAhead;

    /// <summary>Out, where it begins: how many items there are; -1 where nobody knows without counting.</summary>
    public int Total;

    /// <summary>
    /// In: the size of an item, or of a key, that is put there as it is in memory, and takes the room of as many values as it needs; 0
    /// for one that is a value.
    /// </summary>
    public int Row;

    /// <summary>In: the same for what belongs to a key.</summary>
    public int SecondRow;

    /// <summary>Out: what failed behind the last of the values; nothing follows.</summary>
    public MochiError Failure;
}
