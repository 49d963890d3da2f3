#nullable enable

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace Mochi;

public static unsafe partial class MochiExports
{
    // 1 when the function will be called, once; 0 when the task is complete, and it will not.
    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_task_then", CallConvs = [typeof(CallConvCdecl)])]
    internal static int mochi_rt_task_then(
        nint task,
        delegate* unmanaged[Cdecl]<nint, void> function,
        nint context,
        MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            return MochiContinuation.Add(MochiHandles.Get<Task>(task), function, context) ? 1 : 0;
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
            return default;
        }
    }

    // What is registered with the token runs on the pool, and not while the caller waits; the handle is given back.
    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_task_cancel", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_task_cancel(nint source, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            _ = MochiHandles.Get<CancellationTokenSource>(source).CancelAsync();
            MochiHandles.Free(source);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }

    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_task_complete", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_task_complete(nint task, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            if (MochiHandles.Get<Task>(task).AsyncState is not MochiPromise promise)
            {
                throw new ArgumentException("the task is not one that native code completes");
            }
            promise.Complete();
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }

    // The function is called once, on a thread of the pool.
    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_pool_run", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_pool_run(
        delegate* unmanaged[Cdecl]<nint, void> function,
        nint context,
        MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                static work => ((delegate* unmanaged[Cdecl]<nint, void>)work.Function)(work.Context),
                (Function: (nint)function, Context: context),
                preferLocal: false);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }

    // The step may be 0. The handle of the source is taken over.
    [UnmanagedCallersOnly(EntryPoint = "mochi_rt_stream_end", CallConvs = [typeof(CallConvCdecl)])]
    internal static void mochi_rt_stream_end(nint enumerator, nint step, nint source, MochiError* error)
    {
        MochiErrors.Clear(error);
        try
        {
            IAsyncDisposable disposable = MochiHandles.Get<IAsyncDisposable>(enumerator);
            Task? last = MochiHandles.GetOrNull<Task>(step);
            using MochiHidden hidden = new();
            _ = MochiStreams.End(disposable, last, MochiHandles.Get<CancellationTokenSource>(source), source);
        }
        catch (Exception exception)
        {
            MochiErrors.Report(exception, error);
        }
    }
}
