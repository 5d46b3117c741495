using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Tests.Backend.Storage;

/// <summary>What holds for every ledger of totals.</summary>
public abstract class TotalsLedgerContract
{
    private static readonly PlaceTotals Hebei = Totals(2024, "130000", """{"requests":{"granted":12}}""");

    protected abstract ITotalsLedger Ledger { get; }

    [Fact]
    public async Task TryPutAsync_NewRow_IsFoundAsItWasPut()
    {
        Assert.True(await Ledger.TryPutAsync(Hebei, default));

        var row = await Ledger.FindAsync(Hebei.Head.Partition, default);
        Assert.Equal(Hebei, row! with { ETag = null });
        Assert.True(row.IsIntact);
        Assert.Null(await Ledger.FindAsync(new Partition(2023, "130000"), default));
    }

    [Fact]
    public async Task TryPutAsync_RowChangedSinceItWasLookedAt_IsRefused()
    {
        Assert.True(await Ledger.TryPutAsync(Hebei, default));
        Assert.False(await Ledger.TryPutAsync(Hebei, default));
        var row = await Ledger.FindAsync(Hebei.Head.Partition, default);
        Assert.True(await Ledger.TryPutAsync(row! with { Figures = "{}" }, default));

        Assert.False(await Ledger.TryPutAsync(row, default));
        Assert.False(await Ledger.TryRemoveAsync(row, default));
        Assert.False((await Ledger.FindAsync(Hebei.Head.Partition, default))!.IsIntact);
    }

    [Fact]
    public async Task TryPutAsync_LongFigures_AreReadBackWhole()
    {
        // Characters of two halves must not be cut between them.
        var figures = $"1{string.Concat(Enumerable.Repeat("𠮷", 50_001))}";

        await Ledger.TryPutAsync(Totals(2024, "130000", figures), default);
        var row = await Ledger.FindAsync(Hebei.Head.Partition, default);
        Assert.Equal(figures, row!.Figures);

        // What is shorter leaves nothing of what was longer.
        Assert.True(await Ledger.TryPutAsync(Hebei with { ETag = row.ETag }, default));
        Assert.Equal(Hebei.Figures, (await Ledger.FindAsync(Hebei.Head.Partition, default))!.Figures);
    }

    [Fact]
    public async Task ListAsync_SeveralYears_ComeByYearAndCode()
    {
        foreach (var (year, adcode) in ((int, string)[])[(2024, "130000"), (2024, "100000"), (2023, "410000")])
            await Ledger.TryPutAsync(Totals(year, adcode, "{}"), default);

        Assert.Equal(
            ["2023-410000", "2024-100000", "2024-130000"],
            await Ledger.ListHeadsAsync(default).Select(head => head.Partition.ToString()).ToListAsync());
        Assert.Equal(
            ["2024-100000", "2024-130000"],
            await Ledger.ListAsync(2024, default).Select(totals => totals.Head.Partition.ToString()).ToListAsync());
    }

    [Fact]
    public async Task TryRemoveAsync_Twice_LeavesTheOthers()
    {
        await Ledger.TryPutAsync(Hebei, default);
        await Ledger.TryPutAsync(Totals(2023, "130000", "{}"), default);
        var row = await Ledger.FindAsync(Hebei.Head.Partition, default);

        Assert.True(await Ledger.TryRemoveAsync(row!, default));
        Assert.True(await Ledger.TryRemoveAsync(row!, default));

        Assert.Equal(2023, (await Ledger.ListHeadsAsync(default).SingleAsync()).Partition.Year);
    }

    private static PlaceTotals Totals(int year, string adcode, string figures) => new(
        new TotalsHead(new Partition(year, adcode), "河北省", 167, "170-ab", 1, "ab12", "cd34", "").For(figures), figures, null);
}
