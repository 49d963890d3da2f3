#nullable enable

using System;
using System.Collections.Concurrent;

namespace Mochi;

/// <summary>
/// Owns the native functions that an object of a class of the library's calls in its overrides. The object has it before the
/// constructor of the base is run, which may call what is overridden.
/// </summary>
public sealed unsafe class MochiOwner : MochiCallback
{
    [ThreadStatic]
    private static MochiOwner? s_next;

    /// <summary>All, by what their functions are called with: of what is only finalized any more there is none.</summary>
    private static readonly ConcurrentDictionary<nint, WeakReference<MochiOwner>> s_owners = new();

    private readonly nint[] _functions;
    private object? _object;

    private MochiOwner(Type type, nint* functions, int count, nint context, delegate* unmanaged[Cdecl]<nint, void> free)
        : base(type, context, free)
    {
        _functions = new Span<nint>(functions, count).ToArray();
        s_owners[context] = new WeakReference<MochiOwner>(this);
    }

    /// <summary>Before the context is let go of, which may come back as another's.</summary>
    ~MochiOwner()
    {
        if (_functions != null)
        {
            s_owners.TryRemove(Passed, out _);
        }
    }

    /// <summary>Takes the context over.</summary>
    public static MochiOwner Make(
        Type type, nint* functions, int count, nint context, delegate* unmanaged[Cdecl]<nint, void> free, out MochiOwner made)
        => made = new MochiOwner(type, functions, count, context, free);

    /// <summary>The next object that this thread makes is this one's.</summary>
    public MochiOwner Pass() => s_next = this;

    /// <summary>Whose the object is that is made now.</summary>
    public static MochiOwner Take()
    {
        MochiOwner next = s_next!;
        s_next = null;
        return next;
    }

    /// <summary>What the functions are called with.</summary>
    public nint Passed => Context;

    /// <summary>A function; 0 where there is none, or none any more: a finalizer of the library's may run after ours.</summary>
    public nint Find(int index, object host)
    {
        _object ??= host;
        return IsOver ? 0 : _functions[index];
    }

    /// <summary>Tells whose functions these are: the object when it is made, for those that nothing was called of before.</summary>
    public void Own(object host) => _object = host;

    /// <summary>The object that calls its functions with this; null where there is none, or none any more.</summary>
    internal static object? ObjectOf(nint context)
        => s_owners.TryGetValue(context, out WeakReference<MochiOwner>? owner) && owner.TryGetTarget(out MochiOwner? of) ? of._object : null;

    /// <summary>See <see cref="MochiCallback.Finish"/>.</summary>
    public void End(MochiError* error) => Finish(error);

    /// <summary>What is thrown where there is no function, and no base that does without.</summary>
    public static Exception Missing() => new MochiCallbackException("what implements this is gone");
}
