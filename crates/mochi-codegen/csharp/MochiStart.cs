#nullable enable

using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Mochi;

/// <summary>The start of work that can be cancelled.</summary>
public readonly unsafe ref struct MochiStart
{
    private readonly CancellationTokenSource? _source;
    private readonly nint* _cancel;

    /// <summary>Null for work that nobody cancels.</summary>
    public MochiStart(nint* cancel)
    {
        if (cancel != null)
        {
            *cancel = 0;
            _cancel = cancel;
            _source = new CancellationTokenSource();
        }
    }

    /// <summary>What the work is cancelled by.</summary>
    public CancellationToken Token => _source is null ? default : _source.Token;

    /// <summary>A handle of a task that nobody cancels. It is out of the way of what is over at once.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint Uncancelled(Task task) => MochiHandles.New(task);

    /// <summary>A handle of the task, and of what cancels it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public nint Pending(Task task)
    {
        nint handle = MochiHandles.New(task);
        if (_source is not null)
        {
            try
            {
                *_cancel = MochiHandles.New(_source);
            }
            catch
            {
                MochiHandles.Free(handle);
                throw;
            }
        }
        return handle;
    }
}
