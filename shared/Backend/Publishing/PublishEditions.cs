using Compiler.Backend.Storage;
using Compiler.Disclosure.Rollups;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>
/// Publishes the volumes whose inputs have changed, each as a new revision, one at a time. A revision is claimed in the
/// ledger before its files are written, so the next run continues an interrupted one, and two simultaneous runs print the
/// same book once.
/// </summary>
/// <param name="composer">Composes a volume.</param>
/// <param name="renderer">Renders it.</param>
/// <param name="editions">The existing revisions.</param>
/// <param name="store">The store for the volumes.</param>
public sealed class PublishEditions(
    YearbookComposer composer, IYearbookRenderer renderer, IEditionLedger editions, IVersionedFileStore store)
{
    private readonly EditionFiles files = new(renderer, store);

    /// <summary>Publishes the volumes that have changed in these totals.</summary>
    /// <param name="rollup">The totals of all years.</param>
    /// <param name="finalYear">The year whose final edition is due; null for the nightly run.</param>
    /// <param name="published">Is called for every published revision.</param>
    /// <param name="cancellationToken">Cancels the work between two requests; the next run continues.</param>
    public async Task RunAsync(Rollup rollup, int? finalYear, Action<Edition> published, CancellationToken cancellationToken)
    {
        var previous = new Dictionary<(int Year, string Adcode), Edition>();
        await foreach (var edition in editions.ListAsync(cancellationToken))
            previous[(edition.Year, edition.Adcode)] = edition;

        foreach (var year in rollup.Years)
        {
            foreach (var place in year.Provinces.Append(year.Nation))
            {
                previous.Remove((year.Year, place.Adcode), out var edition);
                if (finalYear is null || finalYear == year.Year)
                    await PublishAsync(rollup, year.Year, place, edition, finalYear is not null, published, cancellationToken);
            }
        }

        foreach (var edition in previous.Values.Where(edition => !edition.IsWithdrawn))
            await WithdrawAsync(edition, published, cancellationToken);
    }

    private async Task PublishAsync(
        Rollup rollup,
        int year,
        PlaceRollup place,
        Edition? previous,
        bool isFinal,
        Action<Edition> published,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            var draft = new EditionDraft(composer, rollup, year, place, previous, isFinal);
            if (draft.IsPublished)
                return;
            var claim = previous is not null && draft.IsClaimed
                ? previous
                : await editions.TryPutAsync(draft.Claim(await files.FiguresAsync(previous, cancellationToken)), cancellationToken);
            if (claim is not null)
            {
                var book = draft.Compose(claim, await files.FiguresBeforeAsync(claim, cancellationToken));
                await files.WriteAsync(claim, book, draft.Unreported, cancellationToken);
                if (await editions.TryPutAsync(claim with { IsPublished = true }, cancellationToken) is { } edition)
                {
                    published(edition);
                    return;
                }
            }

            // Another run is working on the same volume: read what it has written.
            previous = await editions.FindAsync(year, place.Adcode, cancellationToken);
            await files.RewriteLatestAsync(previous, cancellationToken);
        }
    }

    private async Task WithdrawAsync(Edition previous, Action<Edition> published, CancellationToken cancellationToken)
    {
        await files.RemoveLatestAsync(previous, cancellationToken);
        var withdrawn = previous with { Revision = previous.Revision + 1, Fingerprint = "", Reports = 0, Amended = 0, IsPublished = true };
        if (await editions.TryPutAsync(withdrawn, cancellationToken) is { } edition)
            published(edition);
    }
}
