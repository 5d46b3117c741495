using Compiler.Backend.Storage;

namespace Compiler.Tests.Backend.Storage;

/// <summary>What holds for every ledger of totals.</summary>
public abstract class TotalsLedgerContract
{
    private static readonly PlaceTotals Hebei = new(2024, "130000", "河北省", 167, "ab12", """{"requests":{"granted":12}}""");

    protected abstract ITotalsLedger Ledger { get; }

    [Fact]
    public async Task PutAsync_Again_ReplacesTheRow()
    {
        await Ledger.PutAsync(Hebei with { Figures = new string('数', 70_000) }, default);
        await Ledger.PutAsync(Hebei, default);

        Assert.Equal([Hebei], await Ledger.ListAsync(default).ToListAsync());
    }

    [Fact]
    public async Task PutAsync_LongFigures_AreReadBackWhole()
    {
        // Characters of two halves must not be cut between them.
        var figures = string.Concat(Enumerable.Repeat("𠮷", 50_001));

        await Ledger.PutAsync(Hebei with { Figures = $"1{figures}" }, default);

        Assert.Equal($"1{figures}", (await Ledger.ListAsync(default).SingleAsync()).Figures);
    }

    [Fact]
    public async Task ListAsync_SeveralYears_ComeByYearAndCode()
    {
        foreach (var (year, adcode) in ((int, string)[])[(2024, "130000"), (2024, "100000"), (2023, "410000")])
            await Ledger.PutAsync(Hebei with { Year = year, Adcode = adcode }, default);

        Assert.Equal(
            [(2023, "410000"), (2024, "100000"), (2024, "130000")],
            await Ledger.ListAsync(default).Select(totals => (totals.Year, totals.Adcode)).ToListAsync());
    }

    [Fact]
    public async Task RemoveAsync_Twice_LeavesTheOthers()
    {
        await Ledger.PutAsync(Hebei, default);
        await Ledger.PutAsync(Hebei with { Year = 2023 }, default);
        await Ledger.RemoveAsync(2023, "130000", default);
        await Ledger.RemoveAsync(2023, "130000", default);

        Assert.Equal([Hebei], await Ledger.ListAsync(default).ToListAsync());
    }
}
