using Compiler.Backend.Storage;
using Compiler.Disclosure.Rollups;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>
/// Publishes the volumes whose inputs have changed, each as a new revision, one at a time. A revision is claimed in the
/// ledger before its files are written, so a run that was cut off goes on where it was, and two runs at once print the
/// same book once.
/// </summary>
/// <param name="composer">Composes a volume.</param>
/// <param name="renderer">Draws it.</param>
/// <param name="editions">Which revisions there are.</param>
/// <param name="store">Where the volumes are written.</param>
public sealed class PublishEditions(
    YearbookComposer composer, IYearbookRenderer renderer, IEditionLedger editions, IVersionedFileStore store)
{
    private readonly EditionFiles files = new(renderer, store);

    /// <summary>Publishes what has changed in these totals.</summary>
    /// <param name="rollup">The totals of all years.</param>
    /// <param name="finalYear">The year whose final edition is due; null for the nightly run.</param>
    /// <param name="published">Hears of every revision that was published.</param>
    /// <param name="cancellationToken">Cancels the work between two requests; the next run goes on.</param>
    public async Task RunAsync(Rollup rollup, int? finalYear, Action<Edition> published, CancellationToken cancellationToken)
    {
        var former = new Dictionary<(int Year, string Adcode), Edition>();
        await foreach (var edition in editions.ListAsync(cancellationToken))
            former[(edition.Year, edition.Adcode)] = edition;

        foreach (var year in rollup.Years)
        {
            foreach (var place in year.Provinces.Append(year.Nation))
            {
                former.Remove((year.Year, place.Adcode), out var edition);
                if (finalYear is null || finalYear == year.Year)
                    await PublishAsync(rollup, year.Year, place, edition, finalYear is not null, published, cancellationToken);
            }
        }

        foreach (var edition in former.Values.Where(edition => !edition.IsWithdrawn))
            await WithdrawAsync(edition, published, cancellationToken);
    }

    private async Task PublishAsync(
        Rollup rollup,
        int year,
        PlaceRollup place,
        Edition? former,
        bool isFinal,
        Action<Edition> published,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            var draft = new EditionDraft(composer, rollup, year, place, former, isFinal);
            if (draft.IsPublished)
                return;
            var claim = former is not null && draft.IsClaimed
                ? former
                : await editions.TryPutAsync(draft.Claim(await files.FiguresAsync(former, cancellationToken)), cancellationToken);
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

            // Another run is at the same volume: look what it has made of it.
            former = await editions.FindAsync(year, place.Adcode, cancellationToken);
            await files.RepeatLatestAsync(former, cancellationToken);
        }
    }

    private async Task WithdrawAsync(Edition former, Action<Edition> published, CancellationToken cancellationToken)
    {
        await files.RemoveLatestAsync(former, cancellationToken);
        var withdrawn = former with { Revision = former.Revision + 1, Fingerprint = "", Reports = 0, Amended = 0, IsPublished = true };
        if (await editions.TryPutAsync(withdrawn, cancellationToken) is { } edition)
            published(edition);
    }
}
