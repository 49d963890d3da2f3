#nullable enable

using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Slot = Mochi.MochiSlots.Slot;

namespace Mochi;

/// <summary>
/// Objects as numbers that native code can hold. A handle counts its references; at the last <see cref="Free"/> it lets
/// the object go, and disposes it when it was made by <see cref="NewOwner"/>. A wrong handle is an exception, never a
/// crash.
/// </summary>
public static class MochiHandles
{
    /// <summary>A handle that only holds the object; 0 for null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint New(object? value) => value is null ? 0 : MochiSlotCache.Mine.Fill(value, 1);

    /// <summary>A handle of a disposable object that its maker owns: the last free disposes it.</summary>
    public static nint NewOwner(object value) => MochiSlotCache.Mine.Fill(value, MochiSlots.Owner | 1);

    /// <summary>A handle where one is to be had without memory, or else 0.</summary>
    internal static nint NewWithoutMemory(object value) => MochiSlotCache.HasFree ? New(value) : 0;

    /// <summary>The object behind a handle.</summary>
    /// <exception cref="MochiHandleException">The handle is null or stale, or its object no <typeparamref name="T"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Get<T>(nint handle)
        where T : class => Find(handle) is T value ? value : Refuse<T>(handle);

    /// <summary>The object behind a handle; null for 0.</summary>
    /// <exception cref="MochiHandleException">The handle is stale, or its object no <typeparamref name="T"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T? GetOrNull<T>(nint handle)
        where T : class => handle == 0 ? null : Get<T>(handle);

    /// <summary>The object behind a handle, whatever it is; null for a handle that is null or stale.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static object? Find(nint handle)
    {
        ref Slot slot = ref MochiSlots.Find(handle);
        // The value is read before the generation is checked: what was read belongs to the handle's own object.
        object? value = Volatile.Read(ref slot.Value);
        return MochiSlots.Matches(handle, Volatile.Read(ref slot.State)) ? value : null;
    }

    /// <summary>
    /// Says why a handle leads to no <typeparamref name="T"/>. `Find(handle) as T ?? Refuse&lt;T&gt;(handle)` is what
    /// <see cref="Get{T}"/> does, and a fifth faster in a precompiled shim, where generic code is shared.
    /// </summary>
    /// <exception cref="MochiHandleException">Always.</exception>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T Refuse<T>(nint handle) =>
        throw (handle == 0 ? MochiHandleException.Null(typeof(T))
            : Find(handle) is { } value ? MochiHandleException.WrongType(value, typeof(T))
            : MochiHandleException.Stale(handle));

    /// <summary>The value that was boxed, itself and no copy.</summary>
    /// <exception cref="MochiHandleException">The handle is null or stale, or its object no <typeparamref name="T"/>.</exception>
    public static ref T Unbox<T>(nint handle)
        where T : struct
    {
        object? value = Find(handle);
        if (value is not T)
        {
            Refuse<T>(handle);
        }
        return ref Unsafe.Unbox<T>(value!);
    }

    /// <summary>1 when the object behind a handle is a <typeparamref name="T"/>, 0 when it is not.</summary>
    /// <exception cref="MochiHandleException">The handle is null or stale.</exception>
    public static int Is<T>(nint handle) => Get<object>(handle) is T ? 1 : 0;

    /// <summary>One more reference to the same handle.</summary>
    /// <exception cref="MochiHandleException">The handle is stale.</exception>
    public static nint Clone(nint handle)
    {
        if (handle == 0)
        {
            return 0;
        }
        ref Slot slot = ref Live(handle, out long state);
        while ((state & MochiSlots.CountMask) < MochiSlots.CountMask)
        {
            if (Swap(ref slot, ref state, state + 1))
            {
                return handle;
            }
            Check(handle, state);
        }
        throw new OverflowException("too many references to one handle");
    }

    /// <summary>
    /// The object behind a handle that native code gives away, null for 0: no later free of the handle disposes the object.
    /// </summary>
    /// <exception cref="MochiHandleException">The handle is stale, or its object no <typeparamref name="T"/>.</exception>
    public static T? Take<T>(nint handle)
        where T : class
    {
        if (handle == 0)
        {
            return null;
        }
        try
        {
            T value = Get<T>(handle);
            Disown(handle);
            return value;
        }
        finally
        {
            Free(handle);
        }
    }

    /// <summary>One reference less; nothing for 0. What disposing the object throws is thrown.</summary>
    /// <exception cref="MochiHandleException">The handle is stale.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Free(nint handle)
    {
        if (handle == 0)
        {
            return;
        }
        ref Slot slot = ref MochiSlots.Find(handle);
        // Most handles have one reference and own nothing.
        long state = MochiSlots.FirstState(handle);
        if (Interlocked.CompareExchange(ref slot.State, MochiSlots.NextGeneration(state), state) == state)
        {
            slot.Value = null;
        }
        else
        {
            FreeOther(handle);
        }
    }

    /// <summary>Disposes the object now, where it is disposable; its owner does not do it again.</summary>
    /// <exception cref="MochiHandleException">The handle is null or stale.</exception>
    public static void Dispose(nint handle)
    {
        object value = Get<object>(handle);
        Disown(handle);
        Dispose(value);
    }

    /// <summary>How many handles are live in this process.</summary>
    public static long Count()
    {
        long count = 0;
        MochiSlots.Visit((_, _) => count++);
        return count;
    }

    /// <summary>How many objects of each type the live handles hold: `Type: count`, a line a type, most first.</summary>
    public static string CountByType()
    {
        Dictionary<Type, long> counts = [];
        MochiSlots.Visit((_, value) => counts[value.GetType()] = counts.GetValueOrDefault(value.GetType()) + 1);
        IEnumerable<string> lines = counts
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key.ToString(), StringComparer.Ordinal)
            .Select(count => $"{count.Key}: {count.Value}");
        return string.Join('\n', lines);
    }

    /// <summary>From now on the last free only lets go.</summary>
    /// <exception cref="MochiHandleException">The handle is null or stale.</exception>
    internal static void Disown(nint handle)
    {
        ref Slot slot = ref Live(handle, out long state);
        while ((state & MochiSlots.Owner) != 0 && !Swap(ref slot, ref state, state & ~MochiSlots.Owner))
        {
            Check(handle, state);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Slot Live(nint handle, out long state)
    {
        ref Slot slot = ref MochiSlots.Find(handle);
        state = Volatile.Read(ref slot.State);
        Check(handle, state);
        return ref slot;
    }

    private static void Check(nint handle, long state)
    {
        if (!MochiSlots.Matches(handle, state) || (state & MochiSlots.CountMask) == 0)
        {
            throw MochiHandleException.Stale(handle);
        }
    }

    /// <summary>Leaves the state that was there in <paramref name="state"/>.</summary>
    private static bool Swap(ref Slot slot, ref long state, long next)
    {
        long seen = Interlocked.CompareExchange(ref slot.State, next, state);
        bool swapped = seen == state;
        state = seen;
        return swapped;
    }

    private static void FreeOther(nint handle)
    {
        ref Slot slot = ref Live(handle, out long state);
        bool last;
        long old;
        do
        {
            Check(handle, state);
            old = state;
            last = (state & MochiSlots.CountMask) == 1;
        }
        while (!Swap(ref slot, ref state, last ? MochiSlots.NextGeneration(state) : state - 1));
        if (last)
        {
            object? value = slot.Value;
            slot.Value = null;
            if ((old & MochiSlots.Owner) != 0)
            {
                Dispose(value);
            }
        }
    }

    private static void Dispose(object? value)
    {
        switch (value)
        {
            case IDisposable disposable:
                disposable.Dispose();
                break;
            case IAsyncDisposable disposable:
                disposable.DisposeAsync().AsTask().GetAwaiter().GetResult();
                break;
        }
    }
}
