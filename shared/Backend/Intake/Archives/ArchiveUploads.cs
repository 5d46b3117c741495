using System.Collections.Immutable;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Archives;

namespace Compiler.Backend.Intake.Archives;

/// <summary>
/// Creates an upload for each entry of an archive and removes uploads for entries that the archive no longer has. Each entry is
/// then processed like any other upload. Running it again gives the same state.
/// </summary>
/// <param name="uploads">The container.</param>
/// <param name="options">Settings.</param>
internal sealed class ArchiveUploads(IVersionedFileStore uploads, IntakeOptions options)
{
    /// <summary>Whether an upload is an archive.</summary>
    public static bool IsArchive(VersionedFile upload) =>
        upload.Content.Outcome == ReadOutcome.Read && ArchiveDetector.IsZip(upload.Content.Bytes);

    /// <summary>Writes each entry as a separate upload.</summary>
    /// <returns>The archive's own receipt, and the names of the entries' uploads.</returns>
    public async Task<(Receipt Receipt, IReadOnlySet<string> Entries)> UnpackAsync(
        SourceFile file, VersionedFile upload, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (file.Path.Length > ArchiveNames.MaxArchiveLength)
            return (new Receipt(file, null, [FindingCatalogue.ArchiveNameTooLong()]), names);
        // Whoever uploaded the archive uploaded what is in it.
        var stamp = UploadStamp.Read(upload)?.ToMetadata() ?? ImmutableDictionary<string, string>.Empty;
        var archive = new ArchiveContents(upload.Content.Bytes, options.Archives with { MaxEntryBytes = options.MaxFileBytes });
        foreach (var entry in archive.Unpack())
        {
            var name = ArchiveNames.Entry(file.Path, entry.Path);
            names.Add(name);
            await WriteAsync(name, entry.Bytes, stamp, cancellationToken);
        }

        var receipt = archive.Receipt(file);
        return (UploadHints.HasMetadata(upload) ? receipt.With(FindingCatalogue.ArchiveHints()) : receipt, names);
    }

    /// <summary>Removes the entries of an archive except these.</summary>
    /// <returns>The uploads that were removed.</returns>
    public async Task<IReadOnlyList<string>> RemoveAsync(string archive, IReadOnlySet<string> except, CancellationToken cancellationToken)
    {
        var removed = new List<string>();
        await foreach (var upload in uploads.ListAsync($"{archive}/", cancellationToken))
        {
            if (!except.Contains(upload.Name) && ArchiveNames.FindArchive(upload.Name) == archive)
                removed.Add(upload.Name);
        }

        foreach (var name in removed)
            await uploads.RemoveAsync(name, cancellationToken);
        return removed;
    }

    // An unchanged entry keeps its date, because the date decides which of two reports counts.
    private async Task WriteAsync(
        string name, ReadOnlyMemory<byte> bytes, ImmutableDictionary<string, string> stamp, CancellationToken cancellationToken)
    {
        while (true)
        {
            var existing = await uploads.OpenAsync(name, options.MaxFileBytes, cancellationToken);
            var isSame = existing.Content.Outcome == ReadOutcome.Read
                && existing.Content.Bytes.Span.SequenceEqual(bytes.Span)
                && existing.Metadata.GetValueOrDefault(UploadStamp.MetadataName) == stamp.GetValueOrDefault(UploadStamp.MetadataName);
            if (isSame || await uploads.TryWriteAsync(name, bytes, existing.ETag, stamp, cancellationToken))
                return;
        }
    }
}
