#nullable enable

using System;
using System.Runtime.CompilerServices;

namespace Mochi;

/// <summary>Values of any type both ways. Which type it is, is known when the code is compiled, but for references.</summary>
public static unsafe class MochiAnyValues
{
    /// <summary>What native code passes; handles stay its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Read<T>(MochiAny* from)
    {
        if (typeof(T).IsValueType)
        {
            return IsPlain<T>() ? Unsafe.ReadUnaligned<T>(from) : ReadValue<T>(from);
        }
        if (typeof(T) == typeof(string))
        {
            MochiSlice* text = (MochiSlice*)from;
            return (T)(object)MochiMarshal.ReadText(text->Pointer, text->Length)!;
        }
        if (typeof(T).IsArray)
        {
            MochiList* list = (MochiList*)from;
            return (T)(object)(from->Has == 0
                ? MochiAnyLists.Read(typeof(T), list->Pointer, list->Length)
                : MochiAnyLists.ReadStructs(typeof(T), list->Pointer, list->Length, (int)from->Has))!;
        }
        return from->Low == 0 ? default! : Object<T>((nint)from->Low);
    }

    /// <summary>What native code gives away: handles and memory too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Take<T>(MochiAny* from) =>
        typeof(T).IsValueType && (IsPlain<T>() || typeof(T) == typeof(bool)) ? Read<T>(from) : TakeOwned<T>(from);

    private static T TakeOwned<T>(MochiAny* from)
    {
        try
        {
            return Read<T>(from);
        }
        finally
        {
            Release<T>(from);
        }
    }

    /// <summary>What becomes native code's: handles and memory too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write<T>(T value, MochiAny* to)
    {
        if (typeof(T).IsValueType)
        {
            if (IsPlain<T>())
            {
                to->Low = 0;
                Unsafe.WriteUnaligned(to, value);
            }
            else
            {
                WriteValue(value, to);
            }
        }
        else if (typeof(T) == typeof(string))
        {
            MochiMarshal.WriteText((string?)(object?)value, (MochiText*)to);
        }
        else if (typeof(T).IsArray)
        {
            MochiAnyLists.Write(typeof(T), (Array?)(object?)value, (MochiList*)to);
        }
        else
        {
            to->Low = (ulong)MochiHandles.New(value);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsPlain<T>() =>
        typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(double) || typeof(T) == typeof(float)
        || typeof(T) == typeof(byte) || typeof(T) == typeof(uint) || typeof(T) == typeof(ulong) || typeof(T) == typeof(short)
        || typeof(T) == typeof(ushort) || typeof(T) == typeof(sbyte) || typeof(T) == typeof(char) || typeof(T) == typeof(nint)
        || typeof(T) == typeof(nuint) || typeof(T) == typeof(Half) || typeof(T).IsEnum;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Object<T>(nint handle) =>
        MochiHandles.Find(handle) is T value ? value : MochiHandles.Refuse<T>(handle);

    private static T ReadValue<T>(MochiAny* from)
    {
        if (typeof(T) == typeof(bool))
        {
            return (T)(object)(from->Low != 0);
        }
        if (Nullable.GetUnderlyingType(typeof(T)) is { } underlying)
        {
            bool isThere = IsHandle(underlying) ? from->Low != 0 : from->Has != 0;
            return isThere ? (T)ReadBoxed(underlying, from) : default!;
        }
        return (T)ReadBoxed(typeof(T), from);
    }

    private static void WriteValue<T>(T value, MochiAny* to)
    {
        if (typeof(T) == typeof(bool))
        {
            to->Low = (bool)(object)value! ? 1ul : 0;
            return;
        }
        object? boxed = value;
        to->Low = 0;
        to->Has = boxed is null ? 0 : 1;
        if (boxed is not null)
        {
            WriteBoxed(boxed, to);
        }
    }

    internal static object ReadBoxed(Type type, MochiAny* from)
    {
        if (type.IsEnum)
        {
            return Enum.ToObject(type, ReadBoxed(Enum.GetUnderlyingType(type), from));
        }
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => from->Low != 0,
            TypeCode.Char => (char)from->Low,
            TypeCode.SByte => (sbyte)from->Low,
            TypeCode.Byte => (byte)from->Low,
            TypeCode.Int16 => (short)from->Low,
            TypeCode.UInt16 => (ushort)from->Low,
            TypeCode.Int32 => (int)from->Low,
            TypeCode.UInt32 => (uint)from->Low,
            TypeCode.Int64 => (long)from->Low,
            TypeCode.UInt64 => from->Low,
            TypeCode.Single => *(float*)from,
            TypeCode.Double => *(double*)from,
            TypeCode.Decimal => MochiValues.ReadDecimal(*(MochiDecimal*)from),
            TypeCode.DateTime => MochiValues.ReadDateTime(from->Low),
            _ => ReadOther(type, from),
        };
    }

    private static object ReadOther(Type type, MochiAny* from) => true switch
    {
        _ when type == typeof(nint) => (nint)from->Low,
        _ when type == typeof(nuint) => (nuint)from->Low,
        _ when type == typeof(Half) => MochiValues.ReadHalf((ushort)from->Low),
        _ when type == typeof(DateOnly) => MochiValues.ReadDateOnly((int)from->Low),
        _ when type == typeof(TimeOnly) => MochiValues.ReadTimeOnly((long)from->Low),
        _ when type == typeof(TimeSpan) => MochiValues.ReadTimeSpan((long)from->Low),
        _ when type == typeof(DateTimeOffset) => MochiValues.ReadDateTimeOffset(*(MochiDateTimeOffset*)from),
        _ when type == typeof(Guid) => MochiValues.ReadGuid(*(MochiGuid*)from),
        _ when type == typeof(Int128) => MochiValues.ReadInt128(*(MochiInt128*)from),
        _ when type == typeof(UInt128) => MochiValues.ReadUInt128(*(MochiInt128*)from),
        _ => MochiHandles.Get<object>((nint)from->Low),
    };

    internal static void WriteBoxed(object value, MochiAny* to)
    {
        Type type = value.GetType();
        if (type.IsEnum)
        {
            value = Convert.ChangeType(value, Enum.GetUnderlyingType(type), null);
        }
        to->Low = 0;
        switch (value)
        {
            case bool it: to->Low = it ? 1ul : 0; break;
            case char it: to->Low = it; break;
            case sbyte it: *(sbyte*)to = it; break;
            case byte it: *(byte*)to = it; break;
            case short it: *(short*)to = it; break;
            case ushort it: *(ushort*)to = it; break;
            case int it: *(int*)to = it; break;
            case uint it: *(uint*)to = it; break;
            case long it: *(long*)to = it; break;
            case ulong it: *(ulong*)to = it; break;
            case nint it: *(nint*)to = it; break;
            case nuint it: *(nuint*)to = it; break;
            case float it: *(float*)to = it; break;
            case double it: *(double*)to = it; break;
            case decimal it: *(MochiDecimal*)to = MochiValues.WriteDecimal(it); break;
            case DateTime it: to->Low = MochiValues.WriteDateTime(it); break;
            case Half it: to->Low = MochiValues.WriteHalf(it); break;
            case DateOnly it: *(int*)to = MochiValues.WriteDateOnly(it); break;
            case TimeOnly it: *(long*)to = MochiValues.WriteTimeOnly(it); break;
            case TimeSpan it: *(long*)to = MochiValues.WriteTimeSpan(it); break;
            case DateTimeOffset it: *(MochiDateTimeOffset*)to = MochiValues.WriteDateTimeOffset(it); break;
            case Guid it: *(MochiGuid*)to = MochiValues.WriteGuid(it); break;
            case Int128 it: *(MochiInt128*)to = MochiValues.WriteInt128(it); break;
            case UInt128 it: *(MochiInt128*)to = MochiValues.WriteUInt128(it); break;
            default: to->Low = (ulong)MochiHandles.New(value); break;
        }
    }

    /// <summary>What is left of a value that was read and is nobody's any more.</summary>
    private static void Release<T>(MochiAny* from)
    {
        if (typeof(T) == typeof(string))
        {
            MochiMarshal.Free((void*)from->Low);
        }
        else if (typeof(T).IsArray)
        {
            MochiAnyLists.Free(typeof(T), (MochiList*)from);
        }
        else if (IsHandle(typeof(T)))
        {
            // Who gives an object away has it disposed by nobody.
            MochiHandles.Take<object>((nint)from->Low);
        }
    }

    private static bool IsHandle(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return !type.IsValueType || !(type.IsPrimitive || type.IsEnum || IsKnown(type));
    }

    internal static bool IsKnown(Type type) =>
        type == typeof(decimal) || type == typeof(DateTime) || type == typeof(Half) || type == typeof(DateOnly)
        || type == typeof(TimeOnly) || type == typeof(TimeSpan) || type == typeof(DateTimeOffset) || type == typeof(Guid)
        || type == typeof(Int128) || type == typeof(UInt128);
}
