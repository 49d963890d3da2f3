#nullable enable

using System;
using System.Buffers;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mochi;

/// <summary>Collections, many items with one call.</summary>
public static unsafe class MochiBulk
{
    // With less room than this for the next text a batch ends.
    private const int LongText = 128;

    /// <summary>The next items.</summary>
    public static void Items<T>(nint source, MochiBatch* batch)
    {
        IEnumerator<T> enumerator = Begin<T>(source, batch);
        bool isOver = false;
        try
        {
            int item = Values<T>(batch->Row);
            int count = Room(batch, item);
            byte* text = batch->Text;
            while (batch->Count + item <= count && IsRoom<T>(text, batch))
            {
                if (!enumerator.MoveNext())
                {
                    isOver = true;
                    break;
                }
                Write(enumerator.Current, batch, ref text, batch->Row);
            }
        }
        catch (Exception exception)
        {
            isOver = true;
            MochiErrors.Report(exception, &batch->Failure);
        }
        End(enumerator, batch, isOver);
    }

    /// <summary>An array of what is given, as what an array is.</summary>
    public static void Make<T>(MochiAny* list, MochiAny* result) =>
        result->Low = (ulong)MochiHandles.New(MochiAnyValues.Read<T[]>(list));

    /// <summary>The next pairs, two values each.</summary>
    public static void Pairs<TKey, TValue>(nint source, MochiBatch* batch)
    {
        IEnumerator<KeyValuePair<TKey, TValue>> enumerator = Begin<KeyValuePair<TKey, TValue>>(source, batch);
        bool isOver = false;
        try
        {
            int pair = Values<TKey>(batch->Row) + Values<TValue>(batch->SecondRow);
            int count = Room(batch, pair);
            byte* text = batch->Text;
            while (batch->Count + pair <= count && IsRoom<TKey>(text, batch) && IsRoom<TValue>(text, batch))
            {
                if (!enumerator.MoveNext())
                {
                    isOver = true;
                    break;
                }
                (TKey key, TValue value) = enumerator.Current;
                Write(key, batch, ref text, batch->Row);
                Write(value, batch, ref text, batch->SecondRow);
            }
        }
        catch (Exception exception)
        {
            isOver = true;
            MochiErrors.Report(exception, &batch->Failure);
        }
        End(enumerator, batch, isOver);
    }

    /// <summary>
    /// All numbers at once, or structs that are the same in native code, to where <paramref name="reserve"/> says: it is given the
    /// context and how many there are, and gives null where there is no memory.
    /// </summary>
    public static void Copy<T>(nint source, delegate* unmanaged[Cdecl]<nint, nint, void*> reserve, nint context)
    {
        RefuseReferences<T>();
        ReadOnlySpan<T> items = MochiHandles.Get<IEnumerable<T>>(source) switch
        {
            T[] array => array,
            List<T> list => CollectionsMarshal.AsSpan(list),
            IEnumerable<T> other => other.ToArray(),
        };
        Give(items, reserve, context);
    }

    /// <summary>Something to write to, for the time of a call.</summary>
    public static void Lend<T>(MochiAny* result) => result->Low = (ulong)MochiHandles.New(new MochiLentBuffer<T>());

    /// <summary>All that was written to it, as <see cref="Copy{T}"/> has it: the call is over.</summary>
    public static void Take<T>(nint lent, delegate* unmanaged[Cdecl]<nint, nint, void*> reserve, nint context)
    {
        RefuseReferences<T>();
        Give(MochiHandles.Get<MochiLentBuffer<T>>(lent).End(), reserve, context);
    }

    /// <summary>Adds values; they stay the caller's. Those that are the same in native code are <paramref name="isPlain"/>.</summary>
    public static void Extend<T>(nint target, void* items, int count, bool isPlain)
    {
        ICollection<T> collection = MochiHandles.Get<ICollection<T>>(target);
        if (isPlain)
        {
            RefuseReferences<T>();
            ReadOnlySpan<T> values = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.AsRef<T>(items), count);
            if (collection is List<T> list)
            {
                CollectionExtensions.AddRange(list, values);
                return;
            }
            foreach (T value in values)
            {
                collection.Add(value);
            }
            return;
        }
        (collection as List<T>)?.EnsureCapacity(checked(collection.Count + count));
        for (int index = 0; index < count; index++)
        {
            collection.Add(MochiAnyValues.Read<T>((MochiAny*)items + index));
        }
    }

    /// <summary>Writes values, as <see cref="Extend{T}"/> adds them.</summary>
    public static void Append<T>(nint target, void* items, int count, bool isPlain)
    {
        IBufferWriter<T> writer = MochiHandles.Get<IBufferWriter<T>>(target);
        if (isPlain)
        {
            RefuseReferences<T>();
            writer.Write(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.AsRef<T>(items), count));
            return;
        }
        Span<T> span = writer.GetSpan(count);
        for (int index = 0; index < count; index++)
        {
            span[index] = MochiAnyValues.Read<T>((MochiAny*)items + index);
        }
        writer.Advance(count);
    }

    /// <summary>Sets a value for each key, two values for each.</summary>
    public static void Put<TKey, TValue>(nint target, MochiAny* items, int count)
    {
        IDictionary<TKey, TValue> dictionary = MochiHandles.Get<IDictionary<TKey, TValue>>(target);
        for (int index = 0; index < count; index += 2)
        {
            dictionary[MochiAnyValues.Read<TKey>(items + index)] = MochiAnyValues.Read<TValue>(items + index + 1);
        }
    }

    private static void Give<T>(ReadOnlySpan<T> items, delegate* unmanaged[Cdecl]<nint, nint, void*> reserve, nint context)
    {
        void* target = reserve(context, items.Length);
        if (target == null)
        {
            throw new OutOfMemoryException();
        }
        items.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.AsRef<T>(target), items.Length));
    }

    private static IEnumerator<T> Begin<T>(nint source, MochiBatch* batch)
    {
        batch->Count = 0;
        if (batch->Enumerator != 0)
        {
            return MochiHandles.Get<IEnumerator<T>>(batch->Enumerator);
        }
        IEnumerable<T> items = MochiHandles.Get<IEnumerable<T>>(source);
        batch->Total = items.TryGetNonEnumeratedCount(out int total) ? total : -1;
        // What is there already may be read ahead; what is made while it is read may not, or it would be made too early.
        bool isThere = items is ICollection<T> or IReadOnlyCollection<T> or ICollection;
        if (batch->IsAhead == 0 && !isThere)
        {
            // The first item is made when it is asked for.
            batch->Capacity = 0;
        }
        batch->IsAhead |= isThere ? 1 : 0;
        return items.GetEnumerator();
    }

    private static int Room(MochiBatch* batch, int item) => batch->IsAhead != 0 ? batch->Capacity : Math.Min(batch->Capacity, item);

    /// <summary>For how many values an item needs room.</summary>
    private static int Values<T>(int row)
    {
        if (row == 0)
        {
            return 1;
        }
        RefuseReferences<T>();
        MochiRecords.CheckSize<T>(Unsafe.SizeOf<T>(), row);
        return ValuesOf(row);
    }

    private static int ValuesOf(int row) => (row + sizeof(MochiAny) - 1) / sizeof(MochiAny);

    /// <summary>Native code says what is the same on both sides; nothing with a reference in it is.</summary>
    private static void RefuseReferences<T>()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            throw new NotSupportedException($"`{typeof(T)}` is another thing in native code");
        }
    }

    private static bool IsRoom<T>(byte* text, MochiBatch* batch) =>
        typeof(T) != typeof(string) || batch->Count < 2 || text + LongText <= batch->Text + batch->TextCapacity;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write<T>(T value, MochiBatch* batch, ref byte* text, int row)
    {
        MochiAny* to = batch->Values + batch->Count;
        if (row != 0)
        {
            Unsafe.WriteUnaligned(to, value);
            batch->Count += ValuesOf(row);
            return;
        }
        *to = default;
        if (typeof(T) == typeof(string))
        {
            MochiText* of = (MochiText*)to;
            of->Pointer = text;
            of->Capacity = (int)(batch->Text + batch->TextCapacity - text);
            MochiMarshal.WriteText((string?)(object?)value, of);
            if (of->Pointer == text)
            {
                to->Has = 1;
                text += of->Length;
            }
        }
        else
        {
            MochiAnyValues.Write(value, to);
        }
        batch->Count++;
    }

    private static void End<T>(IEnumerator<T> enumerator, MochiBatch* batch, bool isOver)
    {
        if (!isOver)
        {
            if (batch->Enumerator == 0)
            {
                batch->Enumerator = MochiHandles.New(enumerator);
            }
            return;
        }
        nint handle = batch->Enumerator;
        batch->Enumerator = 0;
        try
        {
            MochiHandles.Free(handle);
            enumerator.Dispose();
        }
        catch (Exception exception)
        {
            if (batch->Failure.Code == 0)
            {
                MochiErrors.Report(exception, &batch->Failure);
            }
        }
    }
}
