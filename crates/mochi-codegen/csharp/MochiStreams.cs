#nullable enable

using System;
using System.Threading;
using System.Threading.Tasks;

namespace Mochi;

/// <summary>Enumerations that nobody follows to their end.</summary>
internal static class MochiStreams
{
    /// <summary>
    /// An enumerator may not be disposed while it moves: what moves it is cancelled, and awaited first. Where nothing moves it, it is
    /// disposed on this thread before this comes back, as `await foreach` does: the enumerable may be its own enumerator, which C#
    /// gives again to the thread that made it, even while another thread still ends the last enumeration. The handle owns the source,
    /// and is freed last.
    /// </summary>
    internal static async Task End(IAsyncDisposable enumerator, Task? step, CancellationTokenSource source, nint handle)
    {
        try
        {
            if (step is not null)
            {
                await source.CancelAsync().ConfigureAwait(false);
                await step.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            await enumerator.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Nobody is there to be told.
        }
        finally
        {
            MochiHandles.Free(handle);
        }
    }
}
