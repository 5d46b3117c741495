using Compiler.Backend.Access;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Rollups;

namespace Compiler.Backend.Desk;

/// <summary>
/// Shows an agency what it must do and what it has handed in. Its own uploads are seen as soon as they are stored, without waiting for the
/// list of the province; a report that somebody else has uploaded is found there.
/// </summary>
/// <param name="stores">The containers.</param>
/// <param name="boards">The bodies and their reports.</param>
/// <param name="clock">Today, and the year that is due.</param>
public sealed class AgencyDesk(UploadStores stores, Boards boards, TimeProvider clock)
{
    /// <summary>The most uploads that are shown.</summary>
    public const int MaxUploads = 100;

    /// <summary>What an agency must do and has handed in.</summary>
    /// <param name="caller">The agency.</param>
    /// <param name="link">Its link, by which it has signed in.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<AgencyView> RunAsync(Caller caller, Grant link, CancellationToken cancellationToken)
    {
        var year = ReportYears.Last(clock);
        var deadline = Deadline.ForYear(year, link.IsCompilation);
        var folder = $"{UploadNames.FolderOf(link)}/";
        var receipts = await stores.Receipts.ListWithMetadataAsync(folder, cancellationToken)
            .ToDictionaryAsync(file => file.File.Name, StringComparer.Ordinal, cancellationToken);
        var uploads = await stores.Uploads.ListWithMetadataAsync(folder, cancellationToken)
            .Where(file => UploadStamp.Read(file.Metadata)?.Uploader.Id == caller.Id)
            .Select(file => Describe(file, receipts.GetValueOrDefault(UploadNames.Receipt(file.File.Name))))
            .OrderByDescending(upload => upload.Received).ThenBy(upload => upload.Name, StringComparer.Ordinal)
            .ToListAsync(cancellationToken);
        var own = FindOwn(uploads, year);
        var state = own ?? await FindElsewhereAsync(link, year, cancellationToken);
        return new AgencyView(
            link.Name, link.Places[0], Gazetteer.Current.Find(link.Places[0])?.Path ?? "", link.IsCompilation, year, deadline,
            deadline.DayNumber - ReportYears.Today(clock).DayNumber, state, own is null && state != ReportState.Missing,
            [.. uploads.Take(MaxUploads)], uploads.Count);
    }

    private static AgencyUpload Describe(ListedFile upload, ListedFile? receipt)
    {
        // A receipt of an earlier state of the file says nothing about this one.
        var isCurrent = receipt is not null && receipt.File.Modified >= upload.File.Modified;
        var state = isCurrent ? ReceiptState.FromMetadata(receipt!.Metadata) : null;
        return new AgencyUpload(
            upload.File.Name,
            upload.File.Name[(upload.File.Name.LastIndexOf('/') + 1)..],
            upload.File.Size,
            upload.File.Modified,
            state?.Year,
            state is null ? Verdict.Pending : state.Verdict,
            state?.State ?? ReportState.ToCheck,
            state?.Standing == ReceiptStanding.Counted,
            state?.Standing == ReceiptStanding.Superseded,
            state?.Standing == ReceiptStanding.Unpacked);
    }

    // What waits comes first, then what counts, then the last file that was sent back. A file that tells no year is about the one that was
    // due when it came.
    private static ReportState? FindOwn(IEnumerable<AgencyUpload> uploads, int year)
    {
        var own = uploads
            .Where(upload => upload is { IsSuperseded: false, IsUnpacked: false })
            .Where(upload => (upload.Year ?? ReportYears.DayOf(upload.Received).Year - 1) == year)
            .ToList();
        return (own.Find(upload => upload is { Counts: false, State: ReportState.ToCheck }) ?? own.Find(upload => upload.Counts)
            ?? own.FirstOrDefault())?.State;
    }

    private async Task<ReportState> FindElsewhereAsync(Grant link, int year, CancellationToken cancellationToken)
    {
        var register = await boards.RegisterAsync(cancellationToken);
        var board = await boards.GetAsync(Partition.Of(year, link.Places[0]), register, cancellationToken);
        return board.Rows.FirstOrDefault(row =>
            row.Adcode == link.Places[0] && row.IsCompilation == link.IsCompilation && row.Body == link.Name)?.State ?? ReportState.Missing;
    }
}
