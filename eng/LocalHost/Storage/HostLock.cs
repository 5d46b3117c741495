using Microsoft.Azure.WebJobs.Host;

namespace Compiler.LocalHost;

/// <summary>Ensures that only one host per storage account does some work at a time, using the locks of the WebJobs SDK.</summary>
internal sealed class HostLock(IDistributedLockManager locks, string name, ILogger logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Does the work while no other host does it, until cancelled; retries after failures.</summary>
    public async Task RunExclusivelyAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                if (await locks.TryLockAsync(null, name, null, null, Period, cancellationToken) is { } held)
                    await RunAsync(work, held, cancellationToken);
                await Task.Delay(Pause, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // The host is stopping.
            }
            catch (Exception failure)
            {
                logger.LogWarning(failure, "{Name} was interrupted", name);
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    // The lock is renewed until the work has ended, even while the host stops. Losing the lock throws and ends the work.
    private async Task RunAsync(Func<CancellationToken, Task> work, IDistributedLock held, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var working = work(stop.Token);
        try
        {
            while (await Task.WhenAny(working, Task.Delay(Renewal, CancellationToken.None)) != working)
                await locks.RenewAsync(held, CancellationToken.None);
            await working;
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAny(working);
            await locks.ReleaseLockAsync(held, CancellationToken.None);
        }
    }
}
