#nullable enable

using System;

namespace Mochi;

/// <summary>
/// The place of a <c>ref struct</c> on a stack of .NET, which native code has a handle of for the time of one call: afterwards, and on
/// another thread, the handle leads to an exception.
/// </summary>
public sealed unsafe class MochiPlace
{
    private readonly Type _type;
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private void* _value;

    internal MochiPlace(void* value, Type type)
    {
        _value = value;
        _type = type;
    }

    /// <summary>The place behind a handle.</summary>
    /// <exception cref="MochiHandleException">The handle is null or stale, or leads to something else.</exception>
    /// <exception cref="InvalidOperationException">The call that lent the place is over, or runs on another thread.</exception>
    public static void* Find(nint handle, Type type)
    {
        if (MochiHandles.Find(handle) is not MochiPlace place || place._type != type)
        {
            throw handle == 0 ? MochiHandleException.Null(type)
                : MochiHandles.Find(handle) is { } value ? MochiHandleException.WrongType(value, type)
                : MochiHandleException.Stale(handle);
        }
        if (place._thread != Environment.CurrentManagedThreadId || place._value is null)
        {
            throw new InvalidOperationException($"a `{type}` is lent for the time of one call, on its thread");
        }
        return place._value;
    }

    /// <summary>1 when a handle is of a place for this type, 0 when it is not.</summary>
    /// <exception cref="MochiHandleException">The handle is null or stale.</exception>
    public static int Is(nint handle, Type type) =>
        MochiHandles.Get<object>(handle) is MochiPlace place && place._type == type ? 1 : 0;

    /// <summary>Nothing is there any more.</summary>
    internal void End() => _value = null;

    /// <summary>The name of the type, which has no other text.</summary>
    public override string ToString() => _type.ToString();
}
