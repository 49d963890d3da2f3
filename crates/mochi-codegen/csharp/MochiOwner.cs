#nullable enable

using System;

namespace Mochi;

/// <summary>
/// Owns the native functions that an object of a class of the library's calls in its overrides. The object has it before the
/// constructor of the base is run, which may call what is overridden.
/// </summary>
public sealed unsafe class MochiOwner : MochiCallback
{
    [ThreadStatic]
    private static MochiOwner? s_next;

    private readonly nint[] _functions;

    private MochiOwner(Type type, nint* functions, int count, nint context, delegate* unmanaged[Cdecl]<nint, void> free)
        : base(type, context, free) => _functions = new Span<nint>(functions, count).ToArray();

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
    public nint Find(int index) => IsOver ? 0 : _functions[index];

    /// <summary>See <see cref="MochiCallback.Finish"/>.</summary>
    public void End(MochiError* error) => Finish(error);

    /// <summary>What is thrown where there is no function, and no base that does without.</summary>
    public static Exception Missing() => new MochiCallbackException("what implements this is gone");
}
