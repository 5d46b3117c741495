using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;

namespace Compiler.Backend.Intake;

/// <summary>
/// Processes uploads that are scans, one at a time in this process: each page takes seconds of a processor. A scan that waits too long for
/// its turn goes back to the end of its queue, so that no message is held longer than the host lets a function run.
/// </summary>
/// <param name="receive">Processes an upload.</param>
/// <param name="events">The queue of scans.</param>
/// <param name="patience">How long a scan waits for its turn; null for ten minutes.</param>
public sealed class ReceiveScan(ReceiveUpload receive, IUploadEvents events, TimeSpan? patience = null) : IDisposable
{
    // With the limit of ten minutes for the pictures of a file this is well within the half hour of a function.
    private readonly TimeSpan patience = patience ?? TimeSpan.FromMinutes(10);
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Processes the scan with this name.</summary>
    /// <param name="name">Its name in the container.</param>
    /// <param name="listedIn">The partition that lists it as being in no total; null if it is not known to be listed.</param>
    /// <param name="cancellationToken">Cancels the work; it can be restarted from the beginning.</param>
    /// <returns>Null if it went back to its queue.</returns>
    public async Task<UploadOutcome?> RunAsync(string name, Partition? listedIn, CancellationToken cancellationToken)
    {
        if (!await turn.WaitAsync(patience, cancellationToken))
        {
            await events.SendScanAsync(name, listedIn, cancellationToken);
            return null;
        }

        try
        {
            return await receive.RunScanAsync(name, listedIn, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();
}
