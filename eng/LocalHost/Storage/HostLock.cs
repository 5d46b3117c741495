using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Compiler.LocalHost;

/// <summary>Lets one host at a time do something, of all that share a storage account: the lease of a blob.</summary>
internal sealed class HostLock(BlobContainerClient container, string name)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);

    private readonly BlobClient blob = container.GetBlobClient($"locks/{name}");

    /// <summary>Does it where no other host does it now, and returns whether it did. A lock that is lost cancels the work.</summary>
    public async Task<bool> TryRunAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var lease = blob.GetBlobLeaseClient();
        if (!await TryAcquireAsync(lease, cancellationToken))
            return false;
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

        return true;
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
            // Who leases it is decided at the next try.
            await CreateAsync(cancellationToken);
            return false;
        }
    }

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await blob.UploadAsync(BinaryData.Empty, overwrite: false, cancellationToken);
        }
        catch (RequestFailedException cause) when (cause.Status is 409 or 412)
        {
            // Another host was faster.
        }
    }

    // Returns whether the lock is still held when the work has ended.
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
        catch (RequestFailedException)
        {
            await stop.CancelAsync();
            return false;
        }
    }
}
