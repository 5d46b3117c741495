using Compiler.Backend.Intake.Archives;
using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Intake.Reconciling;

/// <summary>An upload that an older version of the program has read.</summary>
/// <param name="Upload">Its name in the container.</param>
/// <param name="Year">The year reported on; null if it is unknown, as for an upload in quarantine.</param>
public sealed record OutdatedReading(string Upload, int? Year)
{
    /// <summary>
    /// The upload of a receipt that counts nowhere; null if its reading is current. The entries of an unpacked archive are uploads
    /// themselves, so the archive need not be read again.
    /// </summary>
    internal static OutdatedReading? FromReceipt(Receipt receipt) =>
        receipt.ReadingVersion < ReadingVersion.Current && !ArchiveReceipt.IsUnpacked(receipt)
            ? new OutdatedReading(receipt.File.Path, receipt.Report?.Year)
            : null;
}
