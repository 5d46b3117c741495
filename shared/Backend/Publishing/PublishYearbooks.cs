using Compiler.Backend.Intake.Reconciling;
using Compiler.Backend.Rollups;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>One run of publishing: uploads, totals and yearbooks are brought up to each other, in this order.</summary>
/// <param name="reconcile">Finds what no event told.</param>
/// <param name="totals">Recomputes the totals.</param>
/// <param name="leftOut">Finds what is in none of them.</param>
/// <param name="publish">Publishes what has changed.</param>
/// <param name="clock">Tells which year is the last one.</param>
public sealed class PublishYearbooks(
    ReconcileUploads reconcile, RollUp totals, LeftOutUploads leftOut, PublishEditions publish, TimeProvider clock)
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>Publishes every volume that has changed, or the final editions of last year (in Beijing).</summary>
    /// <param name="isFinal">Whether the final editions are due.</param>
    /// <param name="cancellationToken">Cancels the work; the next run goes on.</param>
    /// <returns>The revisions that were published.</returns>
    public async Task<IReadOnlyList<Edition>> RunAsync(bool isFinal, CancellationToken cancellationToken)
    {
        await reconcile.RunAsync(cancellationToken);
        var (rollup, _) = await totals.RunAsync(leftOut, cancellationToken);
        var published = new List<Edition>();
        await publish.RunAsync(rollup, isFinal ? LastYear() : null, published.Add, cancellationToken);
        return published;
    }

    // China has one time and no summer time; a fixed offset needs no time zone data.
    private int LastYear() => clock.GetUtcNow().ToOffset(Beijing).Year - 1;
}
