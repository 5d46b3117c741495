using System.Security.Cryptography;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Receipts;
using Compiler.Yearbooks.Rendering.Web;

namespace Compiler.Desk.Parts;

/// <summary>Shows receipts beside the files they are about, which are read again for it.</summary>
/// <param name="stores">The containers.</param>
/// <param name="reading">Reads the files; a scan is not recognised again.</param>
/// <param name="options">The largest file that is read.</param>
public sealed class ReceiptViews(UploadStores stores, UploadReading reading, IntakeOptions options)
{
    /// <summary>A receipt beside its file. Whether the caller may see it has been decided before.</summary>
    /// <param name="upload">The name of the upload in the container.</param>
    /// <param name="receipt">Its receipt.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<ReceiptView> ShowAsync(string upload, Receipt receipt, CancellationToken cancellationToken)
    {
        var notice = NoticeComposer.Compose(receipt, Delivery.Upload);
        if (notice.Report is not { } report)
            return new ReceiptView(upload, notice, "", null);
        var source = await ReadAsync(upload, receipt, cancellationToken) is { } text ? SourceView.Choose(text, notice) : null;
        return new ReceiptView(upload, notice, ReceiptFigures.Render(notice, source?.AnchorsOf(report) ?? []), source);
    }

    // A file that has been replaced since is not what the receipt speaks of.
    private async Task<SourceText?> ReadAsync(string upload, Receipt receipt, CancellationToken cancellationToken)
    {
        var file = await stores.Uploads.OpenAsync(upload, options.MaxFileBytes, cancellationToken);
        return file.Content.Outcome == ReadOutcome.Read
            && Convert.ToHexStringLower(SHA256.HashData(file.Content.Bytes.Span)) == receipt.File.Sha256
            ? await reading.ReadLinesAsync(upload, receipt.File.Sha256, file.Content.Bytes, cancellationToken)
            : null;
    }
}
