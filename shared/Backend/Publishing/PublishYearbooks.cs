using Compiler.Backend.Intake.Reconciling;
using Compiler.Backend.Rollups;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>One publishing run: updates uploads, then totals, then yearbooks.</summary>
/// <param name="reconcile">Finds uploads whose events were lost.</param>
/// <param name="reread">Has reports read again that an older version has read.</param>
/// <param name="totals">Recomputes the totals.</param>
/// <param name="leftOut">Finds the uploads that no total contains.</param>
/// <param name="publish">Publishes the volumes that have changed.</param>
/// <param name="clock">Determines which year is last year.</param>
public sealed class PublishYearbooks(
    ReconcileUploads reconcile,
    RereadUploads reread,
    RollUp totals,
    ExcludedUploads leftOut,
    PublishEditions publish,
    TimeProvider clock)
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>Publishes every changed volume, or the final editions of last year (in Beijing time).</summary>
    /// <param name="isFinal">Whether the final editions are due.</param>
    /// <param name="cancellationToken">Cancels the work; the next run continues.</param>
    public async Task<PublishingRun> RunAsync(bool isFinal, CancellationToken cancellationToken)
    {
        var reconciled = await reconcile.RunAsync(cancellationToken);
        var (rollup, _) = await totals.RunAsync(leftOut, cancellationToken);
        // Ordered after the totals are added up: what is read anew tonight is in one revision tomorrow. Earlier years wait for an
        // order; where the year is unknown, nothing was read, and a newer version may be able to.
        var outdated = reconciled.Outdated.Where(reading => reading.Year is null || reading.Year >= LastYear()).ToList();
        var order = await reread.RunAsync(outdated, cancellationToken);
        var published = new List<Edition>();
        await publish.RunAsync(rollup, isFinal ? LastYear() : null, published.Add, cancellationToken);
        return new PublishingRun(published, order);
    }

    // China has one time zone and no summer time; a fixed offset needs no time zone data.
    private int LastYear() => clock.GetUtcNow().ToOffset(Beijing).Year - 1;
}

/// <summary>What a publishing run has done.</summary>
/// <param name="Published">The published revisions.</param>
/// <param name="Reread">The reports that will be read again.</param>
public sealed record PublishingRun(IReadOnlyList<Edition> Published, RereadOrder Reread);
