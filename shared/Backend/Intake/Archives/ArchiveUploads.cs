using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Archives;

namespace Compiler.Backend.Intake.Archives;

/// <summary>
/// Makes uploads of an archive's entries, each of which then goes its own way, and takes those away that the archive no
/// longer has. Done again, it ends in the same state.
/// </summary>
/// <param name="uploads">The container.</param>
/// <param name="options">Settings.</param>
internal sealed class ArchiveUploads(IVersionedFileStore uploads, IntakeOptions options)
{
    /// <summary>Whether an upload is an archive.</summary>
    public static bool IsArchive(VersionedFile upload) =>
        upload.Content.Outcome == ReadOutcome.Read && ArchiveDetector.IsZip(upload.Content.Bytes);

    /// <summary>Writes the entries as uploads of their own.</summary>
    /// <returns>The archive's own receipt, and the uploads that are its entries now.</returns>
    public async Task<(Receipt Receipt, IReadOnlySet<string> Entries)> UnpackAsync(
        SourceFile file, VersionedFile upload, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (file.Path.Length > ArchiveNames.LongestArchive)
            return (new Receipt(file, null, [FindingCatalogue.ArchiveNameTooLong()]), names);
        var archive = new ArchiveContents(upload.Content.Bytes, options.Archives with { MaxEntryBytes = options.MaxFileBytes });
        foreach (var entry in archive.Unpack())
        {
            var name = ArchiveNames.Entry(file.Path, entry.Path);
            names.Add(name);
            await WriteAsync(name, entry.Bytes, cancellationToken);
        }

        var receipt = archive.Receipt(file);
        return (UploadHints.HasMetadata(upload) ? receipt.With(FindingCatalogue.ArchiveHints()) : receipt, names);
    }

    /// <summary>Takes away the entries of an archive but for these.</summary>
    /// <returns>The uploads that are gone now.</returns>
    public async Task<IReadOnlyList<string>> RemoveAsync(string archive, IReadOnlySet<string> except, CancellationToken cancellationToken)
    {
        var removed = new List<string>();
        await foreach (var upload in uploads.ListAsync($"{archive}/", cancellationToken))
        {
            if (!except.Contains(upload.Name) && ArchiveNames.ArchiveOf(upload.Name) == archive)
                removed.Add(upload.Name);
        }

        foreach (var name in removed)
            await uploads.RemoveAsync(name, cancellationToken);
        return removed;
    }

    // What is there already keeps its date: by the date the later of two reports counts.
    private async Task WriteAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var there = await uploads.ReadAsync(name, options.MaxFileBytes, cancellationToken);
        if (there.Outcome != ReadOutcome.Read || !there.Bytes.Span.SequenceEqual(bytes.Span))
            await uploads.WriteAsync(name, bytes, cancellationToken);
    }
}
