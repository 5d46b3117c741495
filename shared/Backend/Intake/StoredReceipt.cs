using System.Text.Json;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Intake;

/// <summary>The stored receipt of an upload, with its ETag.</summary>
/// <param name="Receipt">The receipt; null if there is none, if it cannot be read, or if somebody has altered it.</param>
/// <param name="ETag">The ETag of the file; null if there is none.</param>
/// <param name="State">What its metadata say; null if an older version wrote it, or if somebody has altered it.</param>
internal sealed record StoredReceipt(Receipt? Receipt, string? ETag, ReceiptState? State)
{
    private const string Ending = ".json";
    private const long MaxBytes = 64 * 1024 * 1024;

    /// <summary>No receipt.</summary>
    public static StoredReceipt None { get; } = new(null, null, null);

    /// <summary>The body and year of its report, if any; if the upload failed later, those of the report before.</summary>
    public LedgerKey? Key => Receipt?.Report is { } report ? LedgerKey.FromReport(report) : State?.Key ?? KeptKey;

    // Somebody has altered the receipt, but what its metadata say of the row was true once.
    private LedgerKey? KeptKey { get; init; }

    public static async Task<StoredReceipt> OpenAsync(IVersionedFileStore receipts, string name, CancellationToken cancellationToken)
    {
        var file = await receipts.OpenAsync(name, MaxBytes, cancellationToken);
        var state = ReceiptState.FromMetadata(file.Metadata);
        return ReceiptSeal.IsBroken(file)
            ? new StoredReceipt(null, file.ETag, null) { KeptKey = state?.Key }
            : new StoredReceipt(file.Content.Outcome == ReadOutcome.Read ? Parse(file.Content.Bytes) : null, file.ETag, state);
    }

    /// <summary>The upload that a receipt is about, whose name is not always that of the receipt; null if it cannot be told.</summary>
    public static async Task<string?> UploadOfAsync(IVersionedFileStore receipts, string name, CancellationToken cancellationToken) =>
        (await OpenAsync(receipts, name, cancellationToken)).Receipt is { } receipt ? receipt.File.Path
        : name.EndsWith(Ending, StringComparison.Ordinal) ? name[..^Ending.Length]
        : null;

    /// <summary>Writes the receipt of an upload, unless it has changed since it was read.</summary>
    public static Task<bool> TryWriteAsync(
        IVersionedFileStore receipts,
        string upload,
        Receipt receipt,
        ReceiptState state,
        string? etag,
        CancellationToken cancellationToken)
    {
        var json = ReceiptJson.Write(receipt);
        return receipts.TryWriteAsync(
            UploadNames.Receipt(upload), json, etag, ReceiptSeal.Add(state.ToMetadata(), json), cancellationToken);
    }

    /// <summary>Whether it is the receipt of exactly this state of the upload, read by this version or a newer one.</summary>
    public bool Answers(SourceFile file, int readingVersion) =>
        State is { Failures: null } && Receipt is { } receipt
        && Precedence.IsSameState(receipt.File, file) && receipt.ReadingVersion >= readingVersion;

    /// <summary>Whether the same is settled in it as in another receipt, and both name a damaged settlement or none.</summary>
    public bool SettlesSame(Receipt other) =>
        Equals(Receipt?.Settlement, other.Settlement) && Receipt is { } own && SaysDamaged(own) == SaysDamaged(other);

    private static bool SaysDamaged(Receipt receipt) =>
        receipt.Findings.Any(finding => finding.Code == FindingCodes.SettlementUnreadable);

    private static Receipt? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return ReceiptJson.Read(json);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return null;
        }
    }
}
