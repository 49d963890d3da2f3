#nullable enable

using System;
using System.Threading;
using System.Threading.Tasks;

namespace Mochi;

/// <summary>
/// A native function that is called once: when a task is complete, or when it never will be, because nobody knows it any more.
/// No thread waits for it, and it runs on the thread that completed the task or on one of the pool.
/// </summary>
internal sealed unsafe class MochiContinuation
{
    private readonly delegate* unmanaged[Cdecl]<nint, void> _function;
    private readonly nint _context;
    private int _isOver;

    private MochiContinuation(delegate* unmanaged[Cdecl]<nint, void> function, nint context)
    {
        _function = function;
        _context = context;
    }

    /// <summary>The task was collected. What is thrown away before it was added to one has been taken out of here.</summary>
    ~MochiContinuation()
    {
        if (_function != null)
        {
            Call();
        }
    }

    /// <summary>False when the task is complete already, and the function not to be called.</summary>
    internal static bool Add(Task task, delegate* unmanaged[Cdecl]<nint, void> function, nint context)
    {
        if (task.IsCompleted)
        {
            return false;
        }
        MochiContinuation continuation = new(function, context);
        try
        {
            task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(continuation.Run);
        }
        catch
        {
            GC.SuppressFinalize(continuation);
            throw;
        }
        return true;
    }

    private void Run()
    {
        GC.SuppressFinalize(this);
        Call();
    }

    // Finalizers run in no order: one of the library's may complete the task when ours has run already.
    private void Call()
    {
        if (Interlocked.Exchange(ref _isOver, 1) == 0)
        {
            _function(_context);
        }
    }
}
