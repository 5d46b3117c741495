using Compiler.Backend.Rollups;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Summaries;

namespace Compiler.Backend.Publishing;

/// <summary>
/// Reads what a volume is made from: for a province its own rows of the compared years, for the nation the totals of its provinces and
/// the rows that no province lists.
/// </summary>
/// <param name="ledger">The reports that count.</param>
/// <param name="totals">The totals of the provinces.</param>
/// <param name="marks">The partitions that have changed.</param>
/// <param name="bodies">The bodies that must report.</param>
internal sealed class VolumeReader(ILedger ledger, ITotalsLedger totals, IChangeMarks marks, IBodyLedger bodies)
{
    private readonly PartitionReader reader = new(ledger, marks);

    /// <summary>The reports of a province, and those of the year whose place is unknown.</summary>
    /// <returns>The reports, and the hashes of files that a newer version of the program reads for another place or year.</returns>
    public async Task<(Rollup Rollup, IReadOnlySet<string> Departed)> ReadProvinceAsync(
        int year, string adcode, CancellationToken cancellationToken)
    {
        var register = new BodyRegister(await bodies.ListAsync(adcode, cancellationToken).ToListAsync(cancellationToken));
        return await reader.ReadAsync(
            async pass =>
            {
                var builder = new RollupBuilder { Register = register };
                var content = await pass.ReadWithExtractsAsync(
                    new Partition(year, adcode), builder.Add, builder.Exclude, cancellationToken);
                foreach (var compared in VolumeInputs.ComparedYears(year).Where(compared => compared != year))
                    await pass.ReadAsync(new Partition(compared, adcode), builder.AddPast, _ => { }, cancellationToken);
                await pass.ReadAsync(new Partition(year, Partition.UnresolvedAdcode), builder.Add, _ => { }, cancellationToken);
                return (builder.Build(), (IReadOnlySet<string>)content.Departed);
            },
            cancellationToken);
    }

    /// <summary>The nation of a year and the years compared with it.</summary>
    /// <param name="year">The year.</param>
    /// <param name="isNewest">Whether it is the newest year; then files whose year is unknown are listed.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>
    /// The nation; throws <see cref="StorageException"/> if the totals of a place are damaged or older than its reports: they are computed
    /// anew first.
    /// </returns>
    public async Task<Nation> ReadNationAsync(int year, bool isNewest, CancellationToken cancellationToken)
    {
        var summaries = new List<PlaceSummary>();
        foreach (var compared in VolumeInputs.ComparedYears(year))
        {
            await foreach (var place in totals.ListAsync(compared, cancellationToken))
            {
                // The reports of the year that no province lists are added one by one.
                var partition = place.Head.Partition;
                if (place.Head.IsEnded || partition.IsNation || partition == new Partition(year, Partition.UnresolvedAdcode))
                    continue;
                summaries.Add(NationTotals.TryRead(place) ?? throw NotReady(partition));
            }
        }

        var nation = await reader.ReadAsync(pass => ReadNationAsync(pass, summaries, year, isNewest, cancellationToken), cancellationToken);
        return nation.Find(year - 1) is { ListsOtherLines: false }
            ? throw NotReady(new Partition(year - 1, Partition.UnresolvedAdcode))
            : nation;
    }

    private static async Task<Nation> ReadNationAsync(
        PartitionPass pass, List<PlaceSummary> summaries, int year, bool isNewest, CancellationToken cancellationToken)
    {
        var builder = new NationBuilder();
        foreach (var summary in summaries)
            builder.Add(summary);
        await AddAsync(new Partition(year, Partition.UnresolvedAdcode), isListed: true);
        await AddAsync(new Partition(year, Partition.NationAdcode), isListed: true);
        await AddAsync(new Partition(year - 1, Partition.UnresolvedAdcode), isListed: false);
        await AddAsync(new Partition(year - 1, Partition.NationAdcode), isListed: false);
        if (isNewest)
            await AddAsync(new Partition(0, Partition.UnresolvedAdcode), isListed: true);
        return builder.Build();

        // What is listed one by one is also quoted.
        Task AddAsync(Partition partition, bool isListed) => isListed
            ? pass.ReadWithExtractsAsync(partition, builder.Add, builder.Exclude, cancellationToken)
            : pass.ReadAsync(partition, builder.Add, _ => { }, cancellationToken);
    }

    private static StorageException NotReady(Partition partition) =>
        new($"The totals of {partition} are damaged or older than its reports; they are computed anew, then the volume can be printed");
}
