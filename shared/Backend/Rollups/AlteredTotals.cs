using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Backend.Rollups;

/// <summary>Finds totals that are not what was written. It costs one list for each year.</summary>
/// <param name="totals">The totals.</param>
internal sealed class AlteredTotals(ITotalsLedger totals)
{
    /// <summary>The partitions whose totals somebody has altered or removed.</summary>
    /// <param name="printed">The places that have a volume, and therefore totals.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<IReadOnlyList<Partition>> ListAsync(IEnumerable<Partition> printed, CancellationToken cancellationToken)
    {
        var present = await totals.ListHeadsAsync(cancellationToken).Select(head => head.Partition)
            .ToHashSetAsync(cancellationToken: cancellationToken);
        var altered = printed.Where(place => !present.Contains(place)).ToList();
        foreach (var year in present.Select(place => place.Year).Distinct().Order())
        {
            altered.AddRange(await totals.ListAsync(year, cancellationToken).Where(place => !place.IsIntact)
                .Select(place => place.Head.Partition).ToListAsync(cancellationToken));
        }

        return altered;
    }
}
