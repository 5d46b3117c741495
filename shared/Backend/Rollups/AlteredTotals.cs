using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Backend.Rollups;

/// <summary>Finds totals that are not what was written. It costs one list for each year.</summary>
/// <param name="totals">The totals.</param>
internal sealed class AlteredTotals(ITotalsLedger totals)
{
    /// <summary>The partitions whose totals somebody has altered.</summary>
    public async Task<IReadOnlyList<Partition>> ListAsync(CancellationToken cancellationToken)
    {
        var years = await totals.ListHeadsAsync(cancellationToken).Select(head => head.Partition.Year).Distinct()
            .ToListAsync(cancellationToken);
        var altered = new List<Partition>();
        foreach (var year in years)
        {
            altered.AddRange(await totals.ListAsync(year, cancellationToken).Where(place => !place.IsIntact)
                .Select(place => place.Head.Partition).ToListAsync(cancellationToken));
        }

        return altered;
    }
}
