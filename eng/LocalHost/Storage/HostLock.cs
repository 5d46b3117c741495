using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Compiler.LocalHost;

/// <summary>Lets one host at a time do something, of all that share a storage account: the one with the lease of a blob.</summary>
internal sealed partial class HostLock(BlobContainerClient container, string name, ILogger logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly BlobClient blob = container.GetBlobClient($"locks/{name}");

    /// <summary>Does the work whenever no other host does it, until it is cancelled; what fails is tried again.</summary>
    /// <param name="work">Goes on until it is cancelled.</param>
    /// <param name="cancellationToken">Ends the work and gives the turn to others.</param>
    public async Task TakeTurnsAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await TryRunAsync(work, cancellationToken);
                await Task.Delay(Pause, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                // The host stops, or another one has the lease.
            }
            catch (Exception failure)
            {
                LogFailed(failure, name);
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    private async Task TryRunAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var lease = blob.GetBlobLeaseClient();
        if (!await TryAcquireAsync(lease, cancellationToken))
            return;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var renewing = RenewAsync(lease, stop);
        try
        {
            await work(stop.Token);
        }
        finally
        {
            await stop.CancelAsync();
            if (await renewing)
                await lease.ReleaseAsync(cancellationToken: CancellationToken.None);
        }
    }

    private async Task<bool> TryAcquireAsync(BlobLeaseClient lease, CancellationToken cancellationToken)
    {
        try
        {
            await lease.AcquireAsync(Period, cancellationToken: cancellationToken);
            return true;
        }
        catch (RequestFailedException cause) when (cause.ErrorCode == BlobErrorCode.LeaseAlreadyPresent)
        {
            return false;
        }
        catch (RequestFailedException cause) when (cause.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            // Fails where another host is faster. Who leases it is decided at the next try.
            await blob.UploadAsync(BinaryData.Empty, overwrite: false, cancellationToken);
            return false;
        }
    }

    // Returns whether the lease is still held when the work has ended.
    private static async Task<bool> RenewAsync(BlobLeaseClient lease, CancellationTokenSource stop)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Renewal, stop.Token);
                await lease.RenewAsync(cancellationToken: stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            return true;
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException)
        {
            await stop.CancelAsync();
            return false;
        }
    }

    [LoggerMessage(30, LogLevel.Warning, "{Name} is interrupted")]
    private partial void LogFailed(Exception failure, string name);
}
