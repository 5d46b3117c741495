using Compiler.Backend.Publishing;
using Compiler.Backend.Rollups;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Testing.Storage;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Benchmarks.Nation;

/// <summary>The use cases that add up and print, with their messages in memory.</summary>
internal sealed class Machinery : IDisposable
{
    private readonly IChangeMarks marks;

    public Machinery(
        ILedger ledger,
        ITotalsLedger totals,
        IChangeMarks marks,
        IEditionLedger editions,
        IBodyLedger bodies,
        IVersionedFileStore lists,
        IVersionedFileStore books,
        IYearbookRenderer renderer)
    {
        this.marks = marks;
        RollUpPartition = new RollUpPartition(ledger, totals, marks, Work, Events, bodies, new ReportLists(lists));
        PublishVolume = new PublishVolume(
            ledger, totals, marks, new YearbookComposer(new PlaceRegister(Gazetteer.Current)), renderer, editions, books, bodies);
        PublishYearbooks = new PublishYearbooks(marks, RollUpPartition, totals, editions, PublishVolume, books, Work, TimeProvider.System);
        RollUp = new RollUp(marks, Work);
    }

    public InMemoryWorkOrders Work { get; } = new();

    public InMemoryUploadEvents Events { get; } = new();

    public RollUp RollUp { get; }

    public RollUpPartition RollUpPartition { get; }

    public PublishVolume PublishVolume { get; }

    public PublishYearbooks PublishYearbooks { get; }

    /// <summary>Marks partitions as changed.</summary>
    public async Task MarkAsync(IEnumerable<Partition> partitions)
    {
        foreach (var partition in partitions)
            await marks.MarkAsync(partition, isRemoval: false, CancellationToken.None);
    }

    /// <summary>What the timer and the receivers of its messages do until no partition is marked any more.</summary>
    public async Task AddUpAsync()
    {
        await RollUp.RunAsync(CancellationToken.None);
        var nations = new HashSet<Partition>();
        while (Work.TakeChange() is { } partition)
        {
            if (partition.IsNation)
                nations.Add(partition);
            else
                await RollUpPartition.RunAsync(partition, CancellationToken.None);
        }

        foreach (var nation in nations)
            await RollUpPartition.RunAsync(nation, CancellationToken.None);
        if (await marks.ListAsync(CancellationToken.None).AnyAsync())
            await AddUpAsync();
    }

    /// <summary>What the nightly timer does, and the receivers of its orders.</summary>
    /// <returns>The number of volumes printed.</returns>
    public async Task<int> PublishAsync()
    {
        var run = await PublishYearbooks.RunAsync(isFinal: false, CancellationToken.None);
        if (run.Failures.Count > 0)
            throw new InvalidOperationException(run.Failures[0]);
        var printed = run.Published.Count;
        while (Work.TakeOrder() is { } order)
            printed += await PublishVolume.RunAsync(order, CancellationToken.None) is null ? 0 : 1;
        return printed;
    }

    public void Dispose()
    {
        RollUpPartition.Dispose();
        PublishVolume.Dispose();
    }
}
