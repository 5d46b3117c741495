using Compiler.Backend.Storage.Messages;
using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Intake.Reconciling;

/// <summary>Decides from the metadata of a receipt what has to be done about its upload.</summary>
/// <param name="now">Tells whether a failure is to be tried again.</param>
/// <param name="firstYear">
/// The first year whose reports are read again; earlier ones wait for an order. Where the year is unknown, nothing was read, and a newer
/// version may be able to.
/// </param>
/// <param name="isRetry">Whether every failure is tried again now.</param>
internal sealed class UploadJudge(DateTimeOffset now, int? firstYear, bool isRetry)
{
    /// <summary>Whether the upload is newer than its receipt, or failed and is to be tried again.</summary>
    public bool IsDue(OpenUpload upload, OpenReceipt receipt, ReceiptState? state) =>
        receipt.Modified < upload.Modified || (state?.Failures is { } failures && (isRetry || failures.IsDue(now)));

    /// <summary>Whether an older version of the program has read the upload, and its year is one of those to read again.</summary>
    public bool IsOutdated(ReceiptState? state) =>
        state is null
        || (state.ReadingVersion < ReadingVersion.Current && state.Standing is not (ReceiptStanding.Unpacked or ReceiptStanding.Failed)
            && (state.Year is not { } year || firstYear is null || year >= firstYear));
}
