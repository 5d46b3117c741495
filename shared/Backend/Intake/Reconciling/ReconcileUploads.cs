using System.Text;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Messages;

namespace Compiler.Backend.Intake.Reconciling;

/// <summary>
/// Compares all uploads with their receipts, a slice at a time. Blob triggers do not report deletions, and any event can be lost. What is
/// due is announced once more, like any upload; nothing is processed here, and nothing is withdrawn that still exists.
/// </summary>
/// <param name="stores">The containers.</param>
/// <param name="events">Announces uploads to process.</param>
/// <param name="partitions">Compares rows with receipts where their numbers differ.</param>
/// <param name="receive">Withdraws what is left of deleted archives.</param>
/// <param name="work">Takes the next slice.</param>
/// <param name="options">Settings.</param>
/// <param name="clock">Tells what is due.</param>
public sealed class ReconcileUploads(
    UploadStores stores,
    IUploadEvents events,
    RepairPartitions partitions,
    ReceiveUpload receive,
    IWorkOrders work,
    IntakeOptions options,
    TimeProvider clock)
{
    // A page has 5,000 names. What is handed on must fit into a message, which has at most 48 KB before it is encoded.
    private const int Pages = 8;
    private const int MaxMessageBytes = 40_000;

    /// <summary>Compares a slice and orders the next one.</summary>
    /// <returns>What has been found up to the end of the slice.</returns>
    public async Task<UploadSlice> RunAsync(UploadSlice slice, CancellationToken cancellationToken)
    {
        var firstYear = slice.Reread is { } window ? window.FirstYear : ReportYears.Last(clock);
        var pass = new SlicePass(slice, new UploadJudge(clock.GetUtcNow(), firstYear, slice.IsRetry));
        for (var pages = 0; !pass.IsEnd && (pages < Pages || !FitsMessage(pass)); pages++)
        {
            if (pass.IsUploadNext)
                pass.AddUploads(await stores.Uploads.ListPageAsync(pass.Uploads.Token, cancellationToken));
            else
                pass.AddReceipts(await stores.Receipts.ListPageAsync(pass.Receipts.Token, cancellationToken));
            await SendAsync(pass, cancellationToken);
        }

        foreach (var archive in pass.UnseenArchives)
            await RemoveStrayEntriesAsync(archive, cancellationToken);
        var end = pass.ToSlice();
        if ((pass.IsEnd ? await EndAsync(end, cancellationToken) : end) is { } next)
            await work.SendAsync(next, cancellationToken);
        return end;
    }

    private static bool FitsMessage(SlicePass pass) => Encoding.UTF8.GetByteCount(WorkMessage.Write(pass.ToSlice())) <= MaxMessageBytes;

    private async Task SendAsync(SlicePass pass, CancellationToken cancellationToken)
    {
        foreach (var upload in pass.TakeDue())
            await events.SendAsync(upload, cancellationToken);
        foreach (var name in pass.TakeOrphans())
        {
            if (await StoredReceipt.UploadOfAsync(stores.Receipts, name, cancellationToken) is { } upload)
                await events.SendAsync(upload, cancellationToken);
        }

        foreach (var page in pass.TakePages())
            await stores.Receipts.RemoveAsync(page, cancellationToken);
    }

    // Entries of an archive that was deleted before its receipt was written.
    private async Task RemoveStrayEntriesAsync(string archive, CancellationToken cancellationToken)
    {
        var upload = await stores.Uploads.OpenAsync(archive, maxBytes: 0, cancellationToken);
        if (upload.Content.Outcome == ReadOutcome.NotFound)
            await receive.WithdrawEntriesAsync(archive, new HashSet<string>(), cancellationToken);
    }

    // Each night begins one limit further on, so that uploads that cannot be read again never block the others.
    private async Task<UploadSlice?> EndAsync(UploadSlice end, CancellationToken cancellationToken)
    {
        if (end.Reread is not null)
            return null;
        await partitions.RunAsync(end, cancellationToken);
        await new StaleCopies(stores, clock).RemoveAsync(cancellationToken);
        if (end.Outdated == 0)
            return null;
        var day = clock.GetUtcNow().UtcTicks / TimeSpan.TicksPerDay;
        return UploadSlice.First with
        {
            Reread = new RereadWindow((int)(day * options.RereadLimit % end.Outdated), options.RereadLimit, ReportYears.Last(clock)),
        };
    }
}
