using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Intake;

/// <summary>Reads one upload that is no archive, with all that is known of it from outside its text.</summary>
/// <param name="intake">Reads a file.</param>
public sealed class UploadReading(FileIntake intake)
{
    /// <summary>The receipt of an upload, before it is compared with others.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="settled">What a supervisor has settled; null for nothing. It is not applied to other bytes than it is about.</param>
    /// <param name="last">The receipt of the last run, which has a copy of what was settled; null if there is none.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    internal Task<Receipt> ReadAsync(
        VersionedFile upload, StoredSettlement? settled, Receipt? last, CancellationToken cancellationToken) =>
        settled is { Settlement: null }
            ? ReadDamagedAsync(upload, last?.Settlement, cancellationToken)
            : ReadAsync(upload, settled?.Settlement, cancellationToken);

    /// <summary>The same with a settlement that is known.</summary>
    internal async Task<Receipt> ReadAsync(VersionedFile upload, ReportSettlement? settlement, CancellationToken cancellationToken)
    {
        var stamp = UploadStamp.Read(upload);
        var hints = UploadHints.Read(upload);
        // A link says where its body is, and what it is called if the report does not say.
        if (stamp?.Body is not null)
            hints = hints with { Adcode = stamp.Places.FirstOrDefault() };
        var receipt = await ReadAsync(hints);
        if (receipt.Report is { Agency: null } && stamp?.Body is { } body)
            receipt = await ReadAsync(hints with { Agency = body });
        return receipt with { Uploader = stamp?.Uploader };

        Task<Receipt> ReadAsync(ReportHints known) => intake.ReadAsync(
            IntakeFile.FromStoredFile(upload.File), upload.Content, _ => known, settlement, cancellationToken);
    }

    // The copy in the last receipt says the same.
    private async Task<Receipt> ReadDamagedAsync(VersionedFile upload, ReportSettlement? copy, CancellationToken cancellationToken)
    {
        var receipt = await ReadAsync(upload, copy, cancellationToken);
        return receipt.With(FindingCatalogue.SettlementUnreadable(isKept: receipt.Settlement is not null));
    }
}
