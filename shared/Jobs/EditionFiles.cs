using System.Collections.Immutable;
using System.Text;
using Compiler.Rollups;
using Compiler.Storage;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Jobs;

/// <summary>Draws and writes the files of a revision, and the same files as the latest ones.</summary>
/// <param name="renderer">Draws the PDF.</param>
/// <param name="store">Where they are written.</param>
internal sealed class EditionFiles(IYearbookRenderer renderer, IVersionedFileStore store)
{
    private const long MaxBytes = 1024L * 1024 * 1024;
    private const string Figures = "figures.json";
    private const string Unreported = "unreported.csv";

    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);
    private static readonly ImmutableArray<string> Names = ["yearbook.pdf", Figures, "tables.csv"];

    public async Task WriteAsync(Edition edition, Yearbook book, ImmutableArray<Body> unreported, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte>[] contents =
            [await renderer.RenderAsync(book.Document, cancellationToken), Encoding.UTF8.GetBytes(book.FiguresJson), Csv(book.TablesCsv)];
        foreach (var folder in new[] { edition.Folder, edition.LatestFolder })
        {
            for (var i = 0; i < contents.Length; i++)
                await store.WriteAsync($"{folder}/{Names[i]}", contents[i], cancellationToken);
            if (edition.IsFinal)
                await store.WriteAsync($"{folder}/{Unreported}", Csv(UnreportedCsv.Of(unreported)), cancellationToken);
        }
    }

    /// <summary>figures.json of this revision; null where it was withdrawn or never finished.</summary>
    public async Task<string?> FiguresAsync(Edition? edition, CancellationToken cancellationToken)
    {
        if (edition is null or { IsWithdrawn: true } or { IsPublished: false })
            return null;
        var content = await store.ReadAsync($"{edition.Folder}/{Figures}", MaxBytes, cancellationToken);
        return content.Outcome == ReadOutcome.Read ? Encoding.UTF8.GetString(content.Bytes.Span) : null;
    }

    /// <summary>Writes the files of a published revision as the latest ones once more, after another run wrote in between.</summary>
    public async Task RepeatLatestAsync(Edition? edition, CancellationToken cancellationToken)
    {
        if (edition is null or { IsPublished: false } or { IsWithdrawn: true })
            return;
        foreach (var name in Names)
        {
            var content = await store.ReadAsync($"{edition.Folder}/{name}", MaxBytes, cancellationToken);
            if (content.Outcome == ReadOutcome.Read)
                await store.WriteAsync($"{edition.LatestFolder}/{name}", content.Bytes, cancellationToken);
        }
    }

    public async Task RemoveLatestAsync(Edition edition, CancellationToken cancellationToken)
    {
        foreach (var name in Names.Add(Unreported))
            await store.RemoveAsync($"{edition.LatestFolder}/{name}", cancellationToken);
    }

    private static byte[] Csv(string text) => [.. WithMark.Preamble, .. WithMark.GetBytes(text)];
}
