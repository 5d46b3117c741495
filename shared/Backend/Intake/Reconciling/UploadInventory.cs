using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Intake.Reconciling;

/// <summary>A snapshot of the uploads, their receipts, and the rows that count them.</summary>
internal sealed class UploadInventory
{
    private readonly Dictionary<string, StoredFile> answers;
    private readonly HashSet<string> quarantined;
    private readonly ILookup<string, Row> rows;
    private readonly Dictionary<LedgerKey, SourceFile> counted;

    private UploadInventory(
        Dictionary<string, StoredFile> uploads, Dictionary<string, StoredFile> answers, IEnumerable<string> quarantined, List<Row> rows)
    {
        this.answers = answers;
        this.quarantined = quarantined.ToHashSet(StringComparer.Ordinal);
        this.rows = rows.ToLookup(row => row.File.Path, StringComparer.Ordinal);
        counted = rows.ToDictionary(row => row.Key, row => row.File);
        Uploads = uploads;
    }

    public IReadOnlyDictionary<string, StoredFile> Uploads { get; }

    /// <summary>Deleted uploads that are still counted.</summary>
    public IEnumerable<string> DeletedButCounted =>
        rows.Select(row => row.Key).Where(name => !Uploads.ContainsKey(name)).Order(StringComparer.Ordinal);

    /// <summary>Names of receipts whose uploads were deleted.</summary>
    public IEnumerable<string> OrphanedReceipts
    {
        get
        {
            var expected = Uploads.Keys.Select(UploadNames.Receipt).ToHashSet(StringComparer.Ordinal);
            return answers.Keys.Where(answer => !expected.Contains(answer));
        }
    }

    /// <summary>Takes the snapshot; changes made meanwhile may or may not be in it.</summary>
    public static async Task<UploadInventory> TakeAsync(UploadStores stores, ILedger ledger, CancellationToken cancellationToken)
    {
        // Listed before the uploads, so that a copy made meanwhile is not mistaken for one without an upload.
        var quarantined = await ListFilesAsync(stores.Quarantine, cancellationToken);
        var uploads = await ListFilesAsync(stores.Uploads, cancellationToken);
        var answers = await ListFilesAsync(stores.Receipts, cancellationToken);
        var rows = await ledger
            .ListAsync(cancellationToken)
            .Select(row => new Row(row.Key, row.Receipt.File, row.Receipt.ReadingVersion))
            .ToListAsync(cancellationToken);
        return new UploadInventory(uploads, answers, quarantined.Keys, rows);
    }

    /// <summary>The rows that count an upload: none or one, unless a run was killed.</summary>
    public IEnumerable<LedgerKey> RowsOf(string upload) => rows[upload].Select(row => row.Key);

    public bool IsCounted(string upload) => rows.Contains(upload);

    /// <summary>Whether an upload has no receipt, its receipt or row is older than the upload, or something is left over.</summary>
    public bool IsOutdated(StoredFile upload) =>
        !answers.TryGetValue(UploadNames.Receipt(upload.Name), out var answer) || answer.Modified < upload.Modified
        || rows[upload.Name].Any(row => row.File.Modified < upload.Modified) || rows[upload.Name].Skip(1).Any()
        || (IsCounted(upload.Name) && quarantined.Contains(UploadNames.Quarantined(upload.Name)));

    /// <summary>The counted upload as one that must be read again; null if this version or a newer one has read it.</summary>
    public OutdatedReading? FindOutdated(string upload)
    {
        var outdated = rows[upload].Where(row => row.ReadingVersion < ReadingVersion.Current).ToList();
        return outdated.Count > 0 ? new OutdatedReading(upload, outdated[0].Key.Year) : null;
    }

    /// <summary>Whether the receipt of an uncounted upload still gives the correct reason.</summary>
    public bool IsUpToDate(Receipt receipt, StoredFile upload)
    {
        if (receipt.File.Modified < upload.Modified && UploadNames.IsUsable(upload.Name))
            return false;
        return receipt.Report is not { } report || LedgerKey.FromReport(report) is not { } key
            || (counted.TryGetValue(key, out var other) && receipt.Findings.Contains(Precedence.SupersededBy(receipt.File, other)));
    }

    /// <summary>The copies in quarantine that belong to none of these uploads.</summary>
    public IEnumerable<string> QuarantinedExcept(IEnumerable<string> uploads)
    {
        var expected = uploads
            .SelectMany(name => new[] { UploadNames.Quarantined(name), UploadNames.Reason(name) })
            .ToHashSet(StringComparer.Ordinal);
        return quarantined.Where(name => !expected.Contains(name));
    }

    private static async Task<Dictionary<string, StoredFile>> ListFilesAsync(IFileStore store, CancellationToken cancellationToken) =>
        await store.ListAsync("", cancellationToken).ToDictionaryAsync(file => file.Name, StringComparer.Ordinal, cancellationToken);

    private readonly record struct Row(LedgerKey Key, SourceFile File, int ReadingVersion);
}
