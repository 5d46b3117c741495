using System.Globalization;
using System.Text;
using Compiler.Backend.Storage;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Data;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>Renders and writes the files of a revision, and copies of them as the latest files.</summary>
/// <param name="renderer">Renders the PDF.</param>
/// <param name="store">The store for the files.</param>
internal sealed class EditionFiles(IYearbookRenderer renderer, IVersionedFileStore store)
{
    private const long MaxBytes = 1024L * 1024 * 1024;

    private readonly DrawYearbook draw = new(renderer);

    public async Task WriteAsync(
        Edition edition, Yearbook book, IReadOnlyList<UnreportedBody> unreported, CancellationToken cancellationToken)
    {
        var list = edition.IsFinal ? UnreportedCsv.Write(unreported) : null;
        await foreach (var file in draw.RunAsync(book, list, cancellationToken))
            await store.WriteAsync($"{edition.Folder}/{file.Name}", file.Content, cancellationToken);
        if (!await TryCopyToLatestAsync(edition, cancellationToken))
            throw new StorageException($"Files of {edition.Folder} were removed before they could be copied to {edition.LatestFolder}.");
    }

    /// <summary>figures.json of this revision; null if it was withdrawn or never finished.</summary>
    public async Task<string?> FiguresAsync(Edition? edition, CancellationToken cancellationToken) =>
        edition is null or { IsWithdrawn: true } or { IsPublished: false } ? null : await ReadFiguresAsync(edition, cancellationToken);

    /// <summary>figures.json of the previous revision; null if there is none.</summary>
    public async Task<string?> FiguresBeforeAsync(Edition claim, CancellationToken cancellationToken) =>
        claim.Revision == 1 ? null : await ReadFiguresAsync(claim with { Revision = claim.Revision - 1 }, cancellationToken);

    /// <summary>The newest revision that has files, and whether it is a final edition; 0 if there is none.</summary>
    public async Task<(int Revision, bool IsFinal)> NewestRevisionAsync(int year, string adcode, CancellationToken cancellationToken)
    {
        var prefix = FormattableString.Invariant($"{year}/{adcode}/r");
        var (newest, isFinal) = (0, false);
        await foreach (var file in store.ListAsync(prefix, cancellationToken))
        {
            if (file.Name[prefix.Length..].Split('/') is not [var number, var name]
                || !int.TryParse(number, CultureInfo.InvariantCulture, out var revision) || revision < newest)
            {
                continue;
            }

            isFinal = name == YearbookFiles.Unreported || (isFinal && revision == newest);
            newest = revision;
        }

        return (newest, isFinal);
    }

    /// <summary>Writes the latest files of a published revision again, after another run has written in between.</summary>
    public async Task RewriteLatestAsync(Edition? edition, CancellationToken cancellationToken)
    {
        if (edition is null or { IsPublished: false } or { IsWithdrawn: true })
            return;
        await TryCopyToLatestAsync(edition, cancellationToken);
    }

    public async Task RemoveLatestAsync(Edition edition, CancellationToken cancellationToken)
    {
        foreach (var name in YearbookFiles.List(isFinal: true))
            await store.RemoveAsync($"{edition.LatestFolder}/{name}", cancellationToken);
    }

    // False if a file is missing; the others are copied.
    private async Task<bool> TryCopyToLatestAsync(Edition edition, CancellationToken cancellationToken)
    {
        var isComplete = true;
        foreach (var name in YearbookFiles.List(edition.IsFinal))
        {
            var content = await store.ReadAsync($"{edition.Folder}/{name}", MaxBytes, cancellationToken);
            if (content.Outcome == ReadOutcome.Read)
                await store.WriteAsync($"{edition.LatestFolder}/{name}", content.Bytes, cancellationToken);
            else
                isComplete = false;
        }

        return isComplete;
    }

    // Null also if the file is damaged: the next revision is printed without a comparison.
    private async Task<string?> ReadFiguresAsync(Edition edition, CancellationToken cancellationToken)
    {
        var content = await store.ReadAsync($"{edition.Folder}/{YearbookFiles.Figures}", MaxBytes, cancellationToken);
        if (content.Outcome != ReadOutcome.Read)
            return null;
        var figures = Encoding.UTF8.GetString(content.Bytes.Span);
        return FiguresJson.TryRead(figures, out _) ? figures : null;
    }
}
