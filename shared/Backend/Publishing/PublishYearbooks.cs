using Compiler.Backend.Intake.Reconciling;
using Compiler.Backend.Rollups;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>One publishing run: updates uploads, then totals, then yearbooks.</summary>
/// <param name="reconcile">Finds uploads whose events were lost.</param>
/// <param name="totals">Recomputes the totals.</param>
/// <param name="leftOut">Finds the uploads that no total contains.</param>
/// <param name="publish">Publishes the volumes that have changed.</param>
/// <param name="clock">Determines which year is last year.</param>
public sealed class PublishYearbooks(
    ReconcileUploads reconcile, RollUp totals, ExcludedUploads leftOut, PublishEditions publish, TimeProvider clock)
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>Publishes every changed volume, or the final editions of last year (in Beijing time).</summary>
    /// <param name="isFinal">Whether the final editions are due.</param>
    /// <param name="cancellationToken">Cancels the work; the next run continues.</param>
    /// <returns>The published revisions.</returns>
    public async Task<IReadOnlyList<Edition>> RunAsync(bool isFinal, CancellationToken cancellationToken)
    {
        await reconcile.RunAsync(cancellationToken);
        var (rollup, _) = await totals.RunAsync(leftOut, cancellationToken);
        var published = new List<Edition>();
        await publish.RunAsync(rollup, isFinal ? LastYear() : null, published.Add, cancellationToken);
        return published;
    }

    // China has one time zone and no summer time; a fixed offset needs no time zone data.
    private int LastYear() => clock.GetUtcNow().ToOffset(Beijing).Year - 1;
}
