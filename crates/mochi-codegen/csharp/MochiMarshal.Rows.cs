#nullable enable

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mochi;

public static unsafe partial class MochiMarshal
{
    /// <summary>Reads the elements of a row: where they are, and how many.</summary>
    public delegate T[]? RowReader<T>(nint row, int length);

    /// <summary>Writes the elements of a row to a <see cref="MochiList"/>.</summary>
    public delegate void RowWriter<T>(T[]? row, nint list);

    /// <summary>Gives back the elements of a row.</summary>
    public delegate void RowFree(nint row, int length);

    /// <summary>The caller's own memory, for the time of the call.</summary>
    public static Span<T> Span<T>(T* list, int length)
        where T : unmanaged => IsThere(list, length) ? new(list, length) : default;

    /// <summary>Arrays, a list each.</summary>
    public static T[]?[]? ReadRows<T>(MochiList* list, int length, RowReader<T> read)
    {
        T[]?[]? rows = NewArray<T[]?>(list, length);
        for (int index = 0; rows is not null && index < length; index++)
        {
            rows[index] = read((nint)list[index].Pointer, list[index].Length);
        }
        return rows;
    }

    /// <summary>An array of several dimensions: rows within one another, which have one length in each.</summary>
    /// <exception cref="ArgumentException">A row is longer or shorter than the first one.</exception>
    public static TGrid? ReadGrid<T, TGrid>(MochiList* list, int length, int rank, Func<int[], TGrid> make, RowReader<T> read)
        where TGrid : class
    {
        if (!IsThere(list, length))
        {
            return null;
        }
        int[] lengths = Lengths(list, length, rank);
        TGrid grid = make(lengths);
        ReadDimension(list, lengths, Elements<T>((Array)(object)grid), read);
        return grid;
    }

    /// <summary>How long the first rows are in each dimension.</summary>
    internal static int[] Lengths(MochiList* list, int length, int rank)
    {
        int[] lengths = new int[rank];
        lengths[0] = length;
        for (int dimension = 1; dimension < rank && lengths[dimension - 1] != 0; dimension++)
        {
            lengths[dimension] = Length(*list);
            list = (MochiList*)list->Pointer;
        }
        return lengths;
    }

    /// <exception cref="ArgumentException">A row is longer or shorter than the first one.</exception>
    internal static void CheckRow(int index, MochiList row, int first)
    {
        if (Length(row) != first)
        {
            throw new ArgumentException($"row {index} has {Length(row)} elements, and the first one {first}");
        }
    }

    /// <summary>There is nothing in a row that is null.</summary>
    private static int Length(MochiList row) => row.Pointer == null ? 0 : row.Length;

    private static void ReadDimension<T>(MochiList* list, ReadOnlySpan<int> lengths, Span<T> elements, RowReader<T> read)
    {
        int size = lengths[0] == 0 ? 0 : elements.Length / lengths[0];
        for (int index = 0; index < lengths[0]; index++)
        {
            CheckRow(index, list[index], lengths[1]);
            Span<T> row = elements.Slice(index * size, size);
            if (lengths.Length > 2)
            {
                ReadDimension((MochiList*)list[index].Pointer, lengths[1..], row, read);
            }
            else
            {
                read((nint)list[index].Pointer, list[index].Length).CopyTo(row);
            }
        }
    }

    /// <summary>All elements of an array of any rank, one row after another.</summary>
    private static Span<T> Elements<T>(Array grid) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(grid)), grid.Length);

    /// <summary>Arrays, each a list in memory of its own.</summary>
    public static void WriteRows<T>(T[]?[]? rows, MochiList* result, RowWriter<T> write, RowFree free)
    {
        *result = default;
        if (rows is not null)
        {
            WriteEach(rows.Length, result, (index, row) => write(rows[index], row), free);
        }
    }

    /// <summary>What gives back rows whose elements this gives back.</summary>
    public static RowFree FreeRows(RowFree free) => (rows, length) =>
    {
        FreeEach((MochiList*)rows, length, free);
        Free((void*)rows);
    };

    private static void FreeEach(MochiList* rows, int length, RowFree free)
    {
        for (int index = 0; index < length; index++)
        {
            free((nint)rows[index].Pointer, rows[index].Length);
        }
    }

    /// <summary>So many lists, each written by its index to where it is.</summary>
    internal static void WriteEach(int length, MochiList* result, Action<int, nint> write, RowFree free)
    {
        MochiList* list = (MochiList*)MochiBuffers.Allocate(checked(length * sizeof(MochiList)), MochiBufferKind.RowList);
        int made = 0;
        try
        {
            for (; made < length; made++)
            {
                write(made, (nint)(list + made));
            }
        }
        catch
        {
            FreeEach(list, made, free);
            Free(list);
            throw;
        }
        *result = new MochiList { Pointer = list, Length = length };
    }

    /// <summary>Gives back a list of objects and each handle in it.</summary>
    public static void FreeHandleList(nint* list, int length)
    {
        for (int index = 0; index < length; index++)
        {
            MochiHandles.Free(list[index]);
        }
        Free(list);
    }

    /// <summary>The rows of an array of several dimensions, each a list in memory of its own.</summary>
    public static void WriteGrid<T>(Array? grid, MochiList* result, RowWriter<T> write, RowFree free)
    {
        *result = default;
        if (grid is not null)
        {
            WriteDimension(grid, 0, 0, result, write, free);
        }
    }

    /// <summary>The part of it that begins at an element, of this dimension and those within.</summary>
    private static void WriteDimension<T>(Array grid, int dimension, int start, MochiList* result, RowWriter<T> write, RowFree free)
    {
        int length = grid.GetLength(dimension);
        if (dimension == grid.Rank - 1)
        {
            write(Elements<T>(grid).Slice(start, length).ToArray(), (nint)result);
            return;
        }
        int size = 1;
        RowFree freeRow = free;
        for (int within = dimension + 1; within < grid.Rank; within++)
        {
            size *= grid.GetLength(within);
            freeRow = within == grid.Rank - 1 ? freeRow : FreeRows(freeRow);
        }
        WriteEach(
            length,
            result,
            (index, row) => WriteDimension(grid, dimension + 1, start + index * size, (MochiList*)row, write, free),
            freeRow);
    }
}
