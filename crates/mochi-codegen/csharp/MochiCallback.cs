#nullable enable

using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Mochi;

/// <summary>
/// Owns what a native function is called with. A delegate of the function is a method of this object, so that it lives
/// as long as the delegate does; its finalizer lets go of the context, once.
/// </summary>
public abstract unsafe class MochiCallback
{
    private readonly delegate* unmanaged[Cdecl]<nint, void> _free;
    private readonly nint _context;
    private readonly Type _type;
    private volatile bool _isOver;

    /// <summary>Takes the context over. What is thrown before it could is thrown after the context was let go.</summary>
    protected MochiCallback(Type type, nint context, delegate* unmanaged[Cdecl]<nint, void> free)
    {
        try
        {
            MochiCallbacks.Add(type);
        }
        catch
        {
            free(context);
            throw;
        }
        _type = type;
        _context = context;
        _free = free;
    }

    /// <summary>Lets go of the context, on the thread of the finalizers.</summary>
    ~MochiCallback()
    {
        if (_free != null)
        {
            _isOver = true;
            _free(_context);
            MochiCallbacks.Remove(_type);
        }
    }

    /// <summary>What the function is called with. Finalizers run in no order: one of the library's may call when ours has let go of it.</summary>
    protected nint Context => _isOver ? Gone() : _context;

    /// <summary>Whether the context was let go of: other finalizers may still call what owned it.</summary>
    protected bool IsOver => _isOver;

    /// <summary>What follows each call: the object lived until here; what the function reports is thrown.</summary>
    protected void Finish(MochiError* error)
    {
        GC.KeepAlive(this);
        if (error->Code != 0)
        {
            Throw(error);
        }
    }

    [DoesNotReturn]
    private static nint Gone() => throw new MochiCallbackException("what implements this is gone");

    /// <summary>An exception that came from .NET is the very object again.</summary>
    private static void Throw(MochiError* error)
    {
        if (error->Code == (int)MochiErrorCode.Base)
        {
            throw new MochiCallbackException("it is left to a base that does not do it");
        }
        string message = MochiMarshal.ReadText(error->Message, error->MessageLength) ?? "";
        MochiMarshal.Free(error->Message);
        if (error->Exception != 0)
        {
            ExceptionDispatchInfo.Throw(MochiHandles.Take<Exception>(error->Exception)!);
        }
        throw new MochiCallbackException(message);
    }
}
