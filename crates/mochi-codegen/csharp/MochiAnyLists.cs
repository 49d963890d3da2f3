#nullable enable

using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mochi;

/// <summary>Arrays of any element type, in the layouts that lists have on the border.</summary>
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The array type is one that the program has.")]
internal static unsafe class MochiAnyLists
{
    internal static Array? Read(Type array, void* list, int length)
    {
        Type element = array.GetElementType()!;
        if (array.GetArrayRank() > 1)
        {
            return MochiAnyRows.ReadGrid(array, (MochiList*)list, length);
        }
        if (element == typeof(string))
        {
            return MochiMarshal.ReadTextList((MochiSlice*)list, length);
        }
        if (list == null)
        {
            return null;
        }
        if (length == MochiArrays.Itself && IsPlain(element))
        {
            Array itself = MochiHandles.Get<Array>((nint)list);
            return array.IsInstanceOfType(itself) ? itself : throw MochiHandleException.WrongType(itself, array);
        }
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Array values = Array.CreateInstance(element, length);
        if (IsPlain(element))
        {
            int bytes = checked(length * Size(element));
            new ReadOnlySpan<byte>(list, bytes).CopyTo(Bytes(values, bytes));
        }
        else if (MochiAnyValues.IsKnown(element))
        {
            for (int index = 0; index < length; index++)
            {
                MochiAny value = default;
                Buffer.MemoryCopy((byte*)list + index * Size(element), &value, sizeof(MochiAny), Size(element));
                values.SetValue(MochiAnyValues.ReadBoxed(element, &value), index);
            }
        }
        else if (element.IsArray)
        {
            for (int index = 0; index < length; index++)
            {
                MochiList row = ((MochiList*)list)[index];
                values.SetValue(Read(element, row.Pointer, row.Length), index);
            }
        }
        else
        {
            for (int index = 0; index < length; index++)
            {
                values.SetValue(MochiHandles.GetOrNull<object>(((nint*)list)[index]), index);
            }
        }
        return values;
    }

    /// <summary>Of structs that are the same in native code, of so many bytes each.</summary>
    internal static Array? ReadStructs(Type array, void* list, int length, int size)
    {
        if (list == null)
        {
            return null;
        }
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Array values = Array.CreateInstance(array.GetElementType()!, length);
        int bytes = checked(length * size);
        new ReadOnlySpan<byte>(list, bytes).CopyTo(Bytes(values, bytes));
        return values;
    }

    internal static void Write(Type array, Array? values, MochiList* result)
    {
        Type element = array.GetElementType()!;
        *result = default;
        if (values is null)
        {
            return;
        }
        if (array.GetArrayRank() > 1)
        {
            MochiAnyRows.WriteGrid(array, values, result);
        }
        else if (values is string?[] texts)
        {
            MochiMarshal.WriteTextList(texts, result);
        }
        else if (IsPlain(element))
        {
            int bytes = checked(values.Length * Size(element));
            result->Pointer = MochiBuffers.Allocate(bytes, MochiBufferKinds.ListOf(element));
            result->Length = values.Length;
            Bytes(values, bytes).CopyTo(new Span<byte>(result->Pointer, bytes));
        }
        else if (MochiAnyValues.IsKnown(element))
        {
            result->Pointer = MochiBuffers.Allocate(checked(values.Length * Size(element)), MochiBufferKind.ValueList);
            result->Length = values.Length;
            for (int index = 0; index < values.Length; index++)
            {
                MochiAny value = default;
                MochiAnyValues.WriteBoxed(values.GetValue(index)!, &value);
                Buffer.MemoryCopy(&value, (byte*)result->Pointer + index * Size(element), Size(element), Size(element));
            }
        }
        else if (element.IsArray)
        {
            MochiAnyRows.Write(element, (Array?[])values, result);
        }
        else if (values is object?[] objects)
        {
            MochiMarshal.WriteObjectList(objects, result);
        }
        else
        {
            object?[] boxed = new object?[values.Length];
            values.CopyTo(boxed, 0);
            MochiMarshal.WriteObjectList(boxed, result);
        }
    }

    /// <summary>Gives back what native code gave away.</summary>
    internal static void Free(Type array, MochiList* list)
    {
        Type element = array.GetElementType()!;
        if (array.GetArrayRank() > 1)
        {
            MochiAnyRows.Free(MochiAnyRows.RowOf(array), array.GetArrayRank(), list);
            return;
        }
        if (element.IsArray)
        {
            MochiAnyRows.Free(element, 2, list);
            return;
        }
        if (element == typeof(string))
        {
            MochiMarshal.FreeTextList((MochiSlice*)list->Pointer, list->Length);
            return;
        }
        if (!IsPlain(element) && !MochiAnyValues.IsKnown(element))
        {
            for (int index = 0; index < list->Length; index++)
            {
                // Who gives an object away has it disposed by nobody.
                MochiHandles.Take<object>(((nint*)list->Pointer)[index]);
            }
        }
        MochiMarshal.Free(list->Pointer);
    }

    /// <summary>Numbers, enumerations, bools of a byte, and chars as UTF-16 units.</summary>
    private static bool IsPlain(Type element) => element.IsPrimitive || element.IsEnum || element == typeof(Half);

    private static int Size(Type element) => Type.GetTypeCode(element) switch
    {
        TypeCode.Boolean or TypeCode.SByte or TypeCode.Byte => 1,
        TypeCode.Char or TypeCode.Int16 or TypeCode.UInt16 => 2,
        TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Single => 4,
        TypeCode.Int64 or TypeCode.UInt64 or TypeCode.Double or TypeCode.DateTime => 8,
        TypeCode.Decimal => 16,
        _ when element == typeof(Half) => 2,
        _ when element == typeof(DateOnly) => 4,
        _ when element == typeof(TimeOnly) || element == typeof(TimeSpan) => 8,
        _ => MochiAnyValues.IsKnown(element) ? 16 : sizeof(nint),
    };

    private static Span<byte> Bytes(Array values, int length) =>
        MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference(values), length);
}
