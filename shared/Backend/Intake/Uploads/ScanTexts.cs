using System.Text;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Receipts;
using Compiler.Reading;

namespace Compiler.Backend.Intake.Uploads;

/// <summary>
/// The text of scans, kept until the upload is deleted: recognising a page takes seconds, and the same file is parsed again whenever a
/// supervisor settles something about it or another upload replaces it.
/// </summary>
/// <param name="store">The container of these texts.</param>
internal sealed class ScanTexts(IVersionedFileStore store)
{
    private const long MaxBytes = 64 * 1024 * 1024;

    /// <summary>The text of a scan as this version has recognised it; null if there is none of this file.</summary>
    /// <param name="upload">The name of the upload.</param>
    /// <param name="sha256">The hash of its bytes.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<FileText?> FindAsync(string upload, string sha256, CancellationToken cancellationToken)
    {
        var file = await store.ReadAsync(UploadNames.ScanText(upload), MaxBytes, cancellationToken);
        var head = Head(sha256);
        return file.Outcome == ReadOutcome.Read && file.Bytes.Span.StartsWith(head) ? FileText.Read(file.Bytes.Span[head.Length..]) : null;
    }

    /// <summary>Keeps the text of a scan, in place of any before.</summary>
    public Task WriteAsync(string upload, string sha256, FileText text, CancellationToken cancellationToken) =>
        store.WriteAsync(UploadNames.ScanText(upload), (byte[])[.. Head(sha256), .. text.Write()], cancellationToken);

    /// <summary>Removes the text of a deleted upload, if there is one.</summary>
    public Task RemoveAsync(string upload, CancellationToken cancellationToken) =>
        store.RemoveAsync(UploadNames.ScanText(upload), cancellationToken);

    // Of which bytes it is, and which version has read them; the JSON follows.
    private static byte[] Head(string sha256) => Encoding.ASCII.GetBytes(FormattableString.Invariant($"{sha256} {ReadingVersion.Current}\n"));
}
