#nullable enable

using System;
using System.Threading.Tasks;

namespace Mochi;

/// <summary>A task that native code completes. It is the state of the task, so that whoever has that can complete it.</summary>
public abstract class MochiPromise
{
    /// <summary>A task that comes to what the function gives, which is called once.</summary>
    public static Task<T> Of<T>(Func<T> result) => new Promise<T>(result).Task;

    /// <summary>The same of a function that gives nothing.</summary>
    public static Task OfNothing(Action result) => new Promise<bool>(() =>
    {
        result();
        return true;
    }).Task;

    /// <summary>What the function throws, the task failed with.</summary>
    internal abstract void Complete();

    private sealed class Promise<T> : MochiPromise
    {
        private readonly Func<T> _result;
        private readonly TaskCompletionSource<T> _source;

        internal Promise(Func<T> result)
        {
            _result = result;
            _source = new TaskCompletionSource<T>(this, TaskCreationOptions.RunContinuationsAsynchronously);
        }

        internal Task<T> Task => _source.Task;

        internal override void Complete()
        {
            try
            {
                _source.TrySetResult(_result());
            }
            catch (OperationCanceledException exception)
            {
                _source.TrySetCanceled(exception.CancellationToken);
            }
            catch (Exception exception)
            {
                _source.TrySetException(exception);
            }
        }
    }
}
