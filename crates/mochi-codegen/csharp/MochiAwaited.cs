#nullable enable

using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Mochi;

/// <summary>
/// Tasks for what is awaited by an awaiter of its own. The awaiter knows the task and nobody else does but who waits, so that both go
/// when neither is known any more; an awaiter that calls more than once is heard once.
/// </summary>
public static class MochiAwaited
{
    /// <summary>A task that comes to what the awaiter gives.</summary>
    public static Task<T> Of<TAwaiter, T>(TAwaiter awaiter, Func<TAwaiter, bool> isCompleted, Func<TAwaiter, T> result)
        where TAwaiter : INotifyCompletion
        => isCompleted(awaiter) ? Task.FromResult(result(awaiter)) : new Waiting<TAwaiter, T>(awaiter, result).Start();

    /// <summary>The same of an awaiter that gives nothing.</summary>
    public static Task OfNothing<TAwaiter>(TAwaiter awaiter, Func<TAwaiter, bool> isCompleted, Action<TAwaiter> result)
        where TAwaiter : INotifyCompletion
        => Of(awaiter, isCompleted, awaiter =>
        {
            result(awaiter);
            return true;
        });

    private sealed class Waiting<TAwaiter, T>(TAwaiter awaiter, Func<TAwaiter, T> result)
        where TAwaiter : INotifyCompletion
    {
        private readonly TaskCompletionSource<T> _source = new();
        private int _isOver;

        internal Task<T> Start()
        {
            if (awaiter is ICriticalNotifyCompletion critical)
            {
                critical.UnsafeOnCompleted(Complete);
            }
            else
            {
                awaiter.OnCompleted(Complete);
            }
            return _source.Task;
        }

        private void Complete()
        {
            if (Interlocked.Exchange(ref _isOver, 1) != 0)
            {
                return;
            }
            try
            {
                _source.TrySetResult(result(awaiter));
            }
            catch (Exception exception)
            {
                _source.TrySetException(exception);
            }
        }
    }
}
