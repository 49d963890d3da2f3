#nullable enable

using System;

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

    /// <summary>The rows of an array of two dimensions, which have one length.</summary>
    /// <exception cref="ArgumentException">One is longer than another.</exception>
    public static T[,]? ReadGrid<T>(MochiList* list, int length, RowReader<T> read)
    {
        if (ReadRows(list, length, read) is not { } rows)
        {
            return null;
        }
        int width = rows.Length == 0 ? 0 : rows[0]?.Length ?? 0;
        T[,] grid = new T[rows.Length, width];
        for (int index = 0; index < rows.Length; index++)
        {
            T[] row = rows[index] ?? [];
            if (row.Length != width)
            {
                throw new ArgumentException($"row {index} has {row.Length} elements, and the first one {width}");
            }
            for (int column = 0; column < width; column++)
            {
                grid[index, column] = row[column];
            }
        }
        return grid;
    }

    /// <summary>Arrays, each a list in memory of its own.</summary>
    public static void WriteRows<T>(T[]?[]? rows, MochiList* result, RowWriter<T> write, RowFree free)
    {
        MochiList* list = (MochiList*)NewList(rows, sizeof(MochiList), MochiBufferKind.RowList, result);
        int made = 0;
        try
        {
            for (; made < result->Length; made++)
            {
                write(rows![made], (nint)(list + made));
            }
        }
        catch
        {
            while (made-- > 0)
            {
                free((nint)list[made].Pointer, list[made].Length);
            }
            Free(list);
            *result = default;
            throw;
        }
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

    /// <summary>The rows of an array of two dimensions, each a list in memory of its own.</summary>
    public static void WriteGrid<T>(T[,]? grid, MochiList* result, RowWriter<T> write, RowFree free)
    {
        T[][]? rows = grid is null ? null : new T[grid.GetLength(0)][];
        for (int index = 0; rows is not null && index < rows.Length; index++)
        {
            T[] row = rows[index] = new T[grid!.GetLength(1)];
            for (int column = 0; column < row.Length; column++)
            {
                row[column] = grid[index + grid.GetLowerBound(0), column + grid.GetLowerBound(1)];
            }
        }
        WriteRows(rows, result, write, free);
    }
}
