using System.Text.Json;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Intake;

/// <summary>The receipt that lies in storage for an upload, with its state.</summary>
/// <param name="Receipt">The receipt; null where there is none, or none that can be read.</param>
/// <param name="ETag">The state of the file; null where there is none.</param>
internal sealed record StoredReceipt(Receipt? Receipt, string? ETag)
{
    private const long MaxBytes = 64 * 1024 * 1024;

    /// <summary>The body and year that it is a report of, if any.</summary>
    public LedgerKey? Key => Receipt?.Report is { } report ? LedgerKey.FromReport(report) : null;

    /// <summary>Whether it says that another upload counts in place of this one.</summary>
    public bool IsSuperseded => Receipt is { } receipt && Precedence.IsSuperseded(receipt);

    public static async Task<StoredReceipt> OpenAsync(IVersionedFileStore receipts, string name, CancellationToken cancellationToken)
    {
        var file = await receipts.OpenAsync(name, MaxBytes, cancellationToken);
        return new StoredReceipt(file.Content.Outcome == ReadOutcome.Read ? Parse(file.Content.Bytes) : null, file.ETag);
    }

    /// <summary>Whether it is the receipt of this very state of the upload.</summary>
    public bool IsOf(SourceFile file) =>
        Receipt is { } receipt
        && receipt.File.Modified == file.Modified
        && receipt.File.Size == file.Size
        && receipt.File.Sha256 == file.Sha256;

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
