#nullable enable

using System;
using System.Diagnostics.CodeAnalysis;

namespace Mochi;

/// <summary>Arrays of arrays, and arrays of several dimensions, of any element type: lists of rows on the border.</summary>
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The array type is one that the program has.")]
internal static unsafe class MochiAnyRows
{
    /// <summary>What the innermost rows of an array of several dimensions are.</summary>
    internal static Type RowOf(Type grid) => grid.GetElementType()!.MakeArrayType();

    /// <exception cref="ArgumentException">A row is longer or shorter than another.</exception>
    internal static Array? ReadGrid(Type grid, MochiList* list, int length)
    {
        if (list == null)
        {
            return null;
        }
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        int[] lengths = MochiMarshal.Lengths(list, length, grid.GetArrayRank());
        Array values = Array.CreateInstance(grid.GetElementType()!, lengths);
        Read(RowOf(grid), list, values, new int[lengths.Length], 0);
        return values;
    }

    /// <summary>The rows of an array of several dimensions, each in memory of its own.</summary>
    internal static void WriteGrid(Type grid, Array values, MochiList* result) => Write(RowOf(grid), values, new int[values.Rank], 0, result);

    /// <summary>Rows, each in memory of its own.</summary>
    internal static void Write(Type row, Array?[] rows, MochiList* result) =>
        MochiMarshal.WriteEach(
            rows.Length, result, (index, to) => MochiAnyLists.Write(row, rows[index], (MochiList*)to), FreeOf(row, 1));

    /// <summary>Gives back what native code gave away: lists of such rows within one another, so many.</summary>
    internal static void Free(Type row, int depth, MochiList* list) => FreeOf(row, depth)((nint)list->Pointer, list->Length);

    private static MochiMarshal.RowFree FreeOf(Type row, int depth)
    {
        MochiMarshal.RowFree free = (rows, length) =>
        {
            MochiList list = new() { Pointer = (void*)rows, Length = length };
            MochiAnyLists.Free(row, &list);
        };
        for (; depth > 1; depth--)
        {
            free = MochiMarshal.FreeRows(free);
        }
        return free;
    }

    /// <summary>Fills the part that begins at an element, of this dimension and those within.</summary>
    private static void Read(Type row, MochiList* list, Array values, int[] at, int dimension)
    {
        for (int index = 0; index < values.GetLength(dimension); index++)
        {
            MochiMarshal.CheckRow(index, list[index], values.GetLength(dimension + 1));
            at[dimension] = index;
            if (dimension + 2 < values.Rank)
            {
                Read(row, (MochiList*)list[index].Pointer, values, at, dimension + 1);
                continue;
            }
            Array? of = MochiAnyLists.Read(row, list[index].Pointer, list[index].Length);
            for (int column = 0; column < values.GetLength(dimension + 1); column++)
            {
                at[dimension + 1] = column;
                values.SetValue(of!.GetValue(column), at);
            }
        }
    }

    private static void Write(Type row, Array grid, int[] at, int dimension, MochiList* result)
    {
        int length = grid.GetLength(dimension);
        int start = grid.GetLowerBound(dimension);
        if (dimension == grid.Rank - 1)
        {
            Array values = Array.CreateInstance(row.GetElementType()!, length);
            for (int column = 0; column < length; column++)
            {
                at[dimension] = start + column;
                values.SetValue(grid.GetValue(at), column);
            }
            MochiAnyLists.Write(row, values, result);
            return;
        }
        MochiMarshal.WriteEach(
            length,
            result,
            (index, to) =>
            {
                at[dimension] = start + index;
                Write(row, grid, at, dimension + 1, (MochiList*)to);
            },
            FreeOf(row, grid.Rank - dimension - 1));
    }
}
