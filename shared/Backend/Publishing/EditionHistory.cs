using System.Collections.Immutable;
using System.Text;
using Compiler.Backend.Storage;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Data;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>Tells what the revisions of a volume say, and in which totals two of them differ.</summary>
/// <param name="store">The files of the volumes.</param>
public sealed class EditionHistory(IVersionedFileStore store)
{
    // Both revisions are in memory at once; the file of the nation has 30 MB.
    private const long MaxBytes = 128L * 1024 * 1024;

    /// <summary>The figures of a revision.</summary>
    /// <param name="year">The year reported on.</param>
    /// <param name="adcode">Six-digit code; <c>100000</c> for the nation.</param>
    /// <param name="revision">The number of the revision, from 1.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The figures; null if there is no such revision, or its file is damaged or too large.</returns>
    public async Task<PublishedFigures?> FindAsync(int year, string adcode, int revision, CancellationToken cancellationToken)
    {
        var name = FormattableString.Invariant($"{year}/{adcode}/r{revision}/{YearbookFiles.Figures}");
        var content = await store.ReadAsync(name, MaxBytes, cancellationToken);
        return content.Outcome == ReadOutcome.Read
            && FiguresJson.TryRead(Encoding.UTF8.GetString(content.Bytes.Span), out var figures) ? figures : null;
    }

    /// <summary>The totals in which two revisions differ, in print order.</summary>
    public static ImmutableArray<Amendment> Compare(PublishedFigures before, PublishedFigures after) =>
        AmendedFigures.Compare(before, after);
}
