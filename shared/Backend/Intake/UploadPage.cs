using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Receipts;
using Compiler.Yearbooks.Rendering.Web;

namespace Compiler.Backend.Intake;

/// <summary>The page of an upload's receipt (回执), for the agency.</summary>
public static class UploadPage
{
    private const long MaxBytes = 16 * 1024 * 1024;

    /// <summary>Writes the page of a receipt, as UTF-8.</summary>
    public static byte[] Render(Receipt receipt) => ReceiptPage.Render(NoticeComposer.Compose(receipt, Delivery.Upload));

    /// <summary>Reads the page of an upload. A receipt of a version that wrote no pages gets one now.</summary>
    /// <param name="receipts">The receipts.</param>
    /// <param name="upload">The name of the upload.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<FileContent> ReadAsync(IVersionedFileStore receipts, string upload, CancellationToken cancellationToken)
    {
        var page = await receipts.ReadAsync(UploadNames.ReceiptPage(upload), MaxBytes, cancellationToken);
        if (page.Outcome != ReadOutcome.NotFound)
            return page;
        var stored = await StoredReceipt.OpenAsync(receipts, UploadNames.Receipt(upload), cancellationToken);
        return stored.Receipt is { } receipt ? new FileContent(ReadOutcome.Read, Render(receipt)) : page;
    }
}
