using Compiler.Backend.Intake.Archives;
using Compiler.Backend.Intake.Holding;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;
using Compiler.Backend.Telemetry;

namespace Compiler.Backend.Intake;

/// <summary>
/// Processes one upload: reads what is in storage now, enters it in the ledger and writes a receipt. Uploads that are not
/// reports go to quarantine, deleted uploads are withdrawn, and archive entries become uploads. An event only says which
/// upload to look at, so it may come late, twice, or on two instances at once. <see cref="UploadRun"/> has the steps.
/// </summary>
/// <param name="stores">The containers.</param>
/// <param name="ledger">The reports that count.</param>
/// <param name="marks">The partitions that have changed.</param>
/// <param name="intake">Reads a file.</param>
/// <param name="holding">Lets uploads wait for a supervisor's word.</param>
/// <param name="settlements">What supervisors have settled.</param>
/// <param name="events">Hands on scans, and uploads that have been superseded.</param>
/// <param name="options">Settings.</param>
public sealed class ReceiveUpload(
    UploadStores stores,
    ILedger ledger,
    IChangeMarks marks,
    FileIntake intake,
    HoldUploads holding,
    ISettlementLedger settlements,
    IUploadEvents events,
    IntakeOptions options)
{
    internal UploadStores Stores => stores;

    internal ILedger Ledger => ledger;

    internal UploadReading Reading { get; } = new(intake, stores);

    internal ISettlementLedger Settlements => settlements;

    internal IUploadEvents Events => events;

    internal HoldUploads Holding => holding;

    internal IntakeOptions Options => options;

    internal ReportEntry Entry { get; } = new(ledger);

    internal PartitionChanges Changes { get; } = new(ledger, marks);

    internal QuarantineEntry Quarantine { get; } = new(stores.Quarantine);

    internal ArchiveUploads Archives { get; } = new(stores.Uploads, options);

    /// <summary>Hears of every step before it is taken, with the name of the upload.</summary>
    internal Action<string, UploadStep>? Watch { get; set; }

    /// <summary>Processes the upload with this name.</summary>
    /// <param name="name">Its name in the container.</param>
    /// <param name="cancellationToken">Cancels the work; it can be restarted from the beginning.</param>
    public Task<UploadOutcome> RunAsync(string name, CancellationToken cancellationToken) =>
        RunAsync(name, listedIn: null, cancellationToken);

    /// <summary>The same for an upload that a partition lists as being in no total, where that may no longer be right.</summary>
    /// <param name="name">Its name in the container.</param>
    /// <param name="listedIn">The partition; null if it is not known to be listed.</param>
    /// <param name="cancellationToken">Cancels the work; it can be restarted from the beginning.</param>
    public Task<UploadOutcome> RunAsync(string name, Partition? listedIn, CancellationToken cancellationToken) =>
        RunAsync(name, new UploadRun(this, name, readsScans: false, listedIn, cancellationToken));

    /// <summary>The same for an upload that was handed on because it is a scan: it is read now, in seconds for each page.</summary>
    /// <param name="name">Its name in the container.</param>
    /// <param name="listedIn">The partition; null if it is not known to be listed.</param>
    /// <param name="cancellationToken">Cancels the work; it can be restarted from the beginning.</param>
    internal Task<UploadOutcome> RunScanAsync(string name, Partition? listedIn, CancellationToken cancellationToken) =>
        RunAsync(name, new UploadRun(this, name, readsScans: true, listedIn, cancellationToken));

    /// <summary>Removes the entries of an archive from storage, with their rows and receipts.</summary>
    /// <returns>The number of entries removed.</returns>
    internal async Task<int> WithdrawEntriesAsync(string archive, IReadOnlySet<string> except, CancellationToken cancellationToken)
    {
        var gone = await Archives.RemoveAsync(archive, except, cancellationToken);
        foreach (var entry in gone)
            await RunAsync(entry, cancellationToken);
        return gone.Count;
    }

    private async Task<UploadOutcome> RunAsync(string name, UploadRun run)
    {
        try
        {
            for (var step = UploadStep.OpenReceipt; step != UploadStep.Done; step = await TakeAsync(run, step))
                Watch?.Invoke(name, step);
            return run.Outcome!;
        }
        finally
        {
            Measurements.CountReport(run.Outcome?.State.ToString() ?? Measurements.Failed);
        }
    }

    private static async Task<UploadStep> TakeAsync(UploadRun run, UploadStep step)
    {
        if (step != UploadStep.Read)
            return await run.TakeAsync(step);
        using var timing = Measurements.TimeReading();
        return await run.TakeAsync(step);
    }
}
