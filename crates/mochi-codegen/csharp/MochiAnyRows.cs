#nullable enable

using System;
using System.Diagnostics.CodeAnalysis;

namespace Mochi;

/// <summary>Arrays of arrays, and arrays of two dimensions, of any element type: lists of rows on the border.</summary>
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The array type is one that the program has.")]
internal static unsafe class MochiAnyRows
{
    /// <summary>What a row of an array of two dimensions is.</summary>
    internal static Type RowOf(Type grid) => grid.GetElementType()!.MakeArrayType();

    /// <exception cref="ArgumentException">A row is longer than another.</exception>
    internal static Array? ReadGrid(Type grid, MochiList* list, int length)
    {
        if (list == null)
        {
            return null;
        }
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Type row = RowOf(grid);
        int width = length == 0 ? 0 : list->Length;
        Array values = Array.CreateInstance(grid.GetElementType()!, length, width);
        for (int index = 0; index < length; index++)
        {
            if (list[index].Length != width)
            {
                throw new ArgumentException($"row {index} has {list[index].Length} elements, and the first one {width}");
            }
            Array? of = MochiAnyLists.Read(row, list[index].Pointer, list[index].Length);
            for (int column = 0; column < width; column++)
            {
                values.SetValue(of!.GetValue(column), index, column);
            }
        }
        return values;
    }

    /// <summary>The rows of an array of two dimensions.</summary>
    internal static Array[] OfGrid(Array grid)
    {
        Array[] rows = new Array[grid.GetLength(0)];
        for (int index = 0; index < rows.Length; index++)
        {
            Array row = rows[index] = Array.CreateInstance(grid.GetType().GetElementType()!, grid.GetLength(1));
            for (int column = 0; column < row.Length; column++)
            {
                row.SetValue(grid.GetValue(index + grid.GetLowerBound(0), column + grid.GetLowerBound(1)), column);
            }
        }
        return rows;
    }

    /// <summary>Rows, each in memory of its own.</summary>
    internal static void Write(Type row, Array?[] rows, MochiList* result)
    {
        MochiList* list = (MochiList*)MochiBuffers.Allocate(checked(rows.Length * sizeof(MochiList)), MochiBufferKind.RowList);
        int made = 0;
        try
        {
            for (; made < rows.Length; made++)
            {
                MochiAnyLists.Write(row, rows[made], list + made);
            }
        }
        catch
        {
            MochiList written = new() { Pointer = list, Length = made };
            MochiAnyLists.Free(row.MakeArrayType(), &written);
            throw;
        }
        result->Pointer = list;
        result->Length = rows.Length;
    }
}
