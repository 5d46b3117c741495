using System.Collections.Immutable;
using System.Text;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Rollups;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>Draws and writes the files of a revision, and the same files as the latest ones.</summary>
/// <param name="renderer">Draws the PDF.</param>
/// <param name="store">Where they are written.</param>
internal sealed class EditionFiles(IYearbookRenderer renderer, IVersionedFileStore store)
{
    private const long MaxBytes = 1024L * 1024 * 1024;

    private readonly DrawYearbook draw = new(renderer);

    public async Task WriteAsync(Edition edition, Yearbook book, ImmutableArray<Body> unreported, CancellationToken cancellationToken)
    {
        var files = await draw.RunAsync(book, cancellationToken);
        if (edition.IsFinal)
            files = files.Add(DrawYearbook.Csv(YearbookFiles.Unreported, UnreportedCsv.Write(unreported)));
        foreach (var folder in new[] { edition.Folder, edition.LatestFolder })
        {
            foreach (var file in files)
                await store.WriteAsync($"{folder}/{file.Name}", file.Content, cancellationToken);
        }
    }

    /// <summary>figures.json of this revision; null where it was withdrawn or never finished.</summary>
    public async Task<string?> FiguresAsync(Edition? edition, CancellationToken cancellationToken) =>
        edition is null or { IsWithdrawn: true } or { IsPublished: false } ? null : await ReadFiguresAsync(edition, cancellationToken);

    /// <summary>figures.json of the revision before this one; null where there is none.</summary>
    public async Task<string?> FiguresBeforeAsync(Edition claim, CancellationToken cancellationToken) =>
        claim.Revision == 1 ? null : await ReadFiguresAsync(claim with { Revision = claim.Revision - 1 }, cancellationToken);

    /// <summary>Writes the files of a published revision as the latest ones once more, after another run wrote in between.</summary>
    public async Task RepeatLatestAsync(Edition? edition, CancellationToken cancellationToken)
    {
        if (edition is null or { IsPublished: false } or { IsWithdrawn: true })
            return;
        foreach (var name in YearbookFiles.All)
        {
            var content = await store.ReadAsync($"{edition.Folder}/{name}", MaxBytes, cancellationToken);
            if (content.Outcome == ReadOutcome.Read)
                await store.WriteAsync($"{edition.LatestFolder}/{name}", content.Bytes, cancellationToken);
        }
    }

    public async Task RemoveLatestAsync(Edition edition, CancellationToken cancellationToken)
    {
        foreach (var name in YearbookFiles.List(isFinal: true))
            await store.RemoveAsync($"{edition.LatestFolder}/{name}", cancellationToken);
    }

    private async Task<string?> ReadFiguresAsync(Edition edition, CancellationToken cancellationToken)
    {
        var content = await store.ReadAsync($"{edition.Folder}/{YearbookFiles.Figures}", MaxBytes, cancellationToken);
        return content.Outcome == ReadOutcome.Read ? Encoding.UTF8.GetString(content.Bytes.Span) : null;
    }
}
