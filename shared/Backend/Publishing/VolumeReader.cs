using Compiler.Backend.Rollups;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Summaries;

namespace Compiler.Backend.Publishing;

/// <summary>
/// Reads what a volume is made from: for a province its own rows of the compared years, for the nation the totals of its provinces and
/// the rows that no province lists.
/// </summary>
/// <param name="ledger">The reports that count.</param>
/// <param name="totals">The totals of the provinces.</param>
internal sealed class VolumeReader(ILedger ledger, ITotalsLedger totals)
{
    private readonly PartitionReader reader = new(ledger);

    /// <summary>The reports of a province, and those of the year whose place is unknown.</summary>
    /// <returns>The reports, and the hashes of files that a newer version of the program reads for another place or year.</returns>
    public async Task<(Rollup Rollup, IReadOnlySet<string> Departed)> ReadProvinceAsync(
        int year, string adcode, CancellationToken cancellationToken)
    {
        var builder = new RollupBuilder();
        IReadOnlySet<string> departed = new HashSet<string>();
        foreach (var compared in VolumeInputs.ComparedYears(year))
        {
            var isYear = compared == year;
            var content = await reader.ReadAsync(
                new Partition(compared, adcode),
                isYear ? builder.Add : builder.AddPast,
                isYear ? builder.Exclude : _ => { },
                cancellationToken);
            departed = content.Departed;
        }

        await reader.ReadAsync(new Partition(year, Partition.UnresolvedAdcode), builder.Add, _ => { }, cancellationToken);
        return (builder.Build(), departed);
    }

    /// <summary>The nation of a year and the years compared with it.</summary>
    /// <param name="year">The year.</param>
    /// <param name="isNewest">Whether it is the newest year; then files whose year is unknown are listed.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The nation; null if totals of a place are damaged.</returns>
    public async Task<Nation?> ReadNationAsync(int year, bool isNewest, CancellationToken cancellationToken)
    {
        var builder = new NationBuilder();
        foreach (var compared in VolumeInputs.ComparedYears(year))
        {
            await foreach (var place in totals.ListAsync(compared, cancellationToken))
            {
                // The reports of the year that no province lists are added one by one.
                if (place.Head.Partition.IsNation || place.Head.Partition == new Partition(year, Partition.UnresolvedAdcode))
                    continue;
                if (NationTotals.TryRead(place) is not { } summary)
                    return null;
                builder.Add(summary);
            }
        }

        await AddAsync(new Partition(year, Partition.UnresolvedAdcode), isListed: true);
        await AddAsync(new Partition(year, Partition.NationAdcode), isListed: true);
        await AddAsync(new Partition(year - 1, Partition.UnresolvedAdcode), isListed: false);
        await AddAsync(new Partition(year - 1, Partition.NationAdcode), isListed: false);
        if (isNewest)
            await AddAsync(new Partition(0, Partition.UnresolvedAdcode), isListed: true);
        return builder.Build();

        Task AddAsync(Partition partition, bool isListed) =>
            reader.ReadAsync(partition, builder.Add, isListed ? builder.Exclude : _ => { }, cancellationToken);
    }
}
