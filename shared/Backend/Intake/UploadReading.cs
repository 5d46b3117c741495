using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading;

namespace Compiler.Backend.Intake;

/// <summary>Reads one upload that is no archive, with all that is known of it from outside its text.</summary>
/// <param name="intake">Reads a file.</param>
/// <param name="stores">Keep the text of scans.</param>
public sealed class UploadReading(FileIntake intake, UploadStores stores)
{
    private readonly ScanTexts scans = new(stores.Scans);

    /// <summary>The receipt of an upload, before it is compared with others; null for a scan that has to wait.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="settled">What a supervisor has settled; null for nothing. It is not applied to other bytes than it is about.</param>
    /// <param name="last">The receipt of the last run, which has a copy of what was settled; null if there is none.</param>
    /// <param name="readsScans">Whether a scan is read now that no run has read yet.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    internal Task<Receipt?> ReadAsync(
        VersionedFile upload, StoredSettlement? settled, Receipt? last, bool readsScans, CancellationToken cancellationToken) =>
        settled is { Settlement: null }
            ? ReadDamagedAsync(upload, last?.Settlement, readsScans, cancellationToken)
            : ReadAsync(upload, settled?.Settlement, readsScans, cancellationToken);

    /// <summary>The same with a settlement that is known; a scan is read, if no run has read it yet.</summary>
    internal async Task<Receipt> ReadAsync(VersionedFile upload, ReportSettlement? settlement, CancellationToken cancellationToken) =>
        (await ReadAsync(upload, settlement, readsScans: true, cancellationToken))!;

    private async Task<Receipt?> ReadAsync(
        VersionedFile upload, ReportSettlement? settlement, bool readsScans, CancellationToken cancellationToken)
    {
        var stamp = UploadStamp.Read(upload);
        var hints = UploadHints.Read(upload);
        // A link says where its body is, and what it is called if the report does not say.
        if (stamp?.Body is not null)
            hints = hints with { Adcode = stamp.Places.FirstOrDefault() };
        var receipt = await ReadAsync(hints);
        if (receipt?.Report is { Agency: null } && stamp?.Body is { } body)
            receipt = await ReadAsync(hints with { Agency = body });
        return receipt is null ? null : receipt with { Uploader = stamp?.Uploader };

        Task<Receipt?> ReadAsync(ReportHints known) => intake.ReadAsync(
            IntakeFile.FromStoredFile(upload.File), upload.Content, _ => known, settlement, RecogniseAsync, cancellationToken);

        async Task<FileText?> RecogniseAsync(SourceFile file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
        {
            var text = await scans.FindAsync(upload.File.Name, file.Sha256, cancellationToken);
            if (text is not null || !readsScans)
                return text;
            text = intake.ReadScan(content);
            // What could not be read this time is tried again.
            if (text.Source.IsRecognised)
                await scans.WriteAsync(upload.File.Name, file.Sha256, text, cancellationToken);
            return text;
        }
    }

    /// <summary>The lines of an upload that has been read; of a scan those that were recognised then, null if they are lost.</summary>
    /// <param name="upload">Its name in the container.</param>
    /// <param name="sha256">The hash of its bytes.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<SourceText?> ReadLinesAsync(
        string upload, string sha256, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var text = intake.ReadText(content);
        return text.IsScan ? (await scans.FindAsync(upload, sha256, cancellationToken))?.Source : text.Source;
    }

    /// <summary>Forgets the text of an upload that is gone.</summary>
    internal Task ForgetAsync(string name, CancellationToken cancellationToken) => scans.RemoveAsync(name, cancellationToken);

    // The copy in the last receipt says the same.
    private async Task<Receipt?> ReadDamagedAsync(
        VersionedFile upload, ReportSettlement? copy, bool readsScans, CancellationToken cancellationToken)
    {
        var receipt = await ReadAsync(upload, copy, readsScans, cancellationToken);
        return receipt?.With(FindingCatalogue.SettlementUnreadable(isKept: receipt.Settlement is not null));
    }
}
