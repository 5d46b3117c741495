using Compiler.Backend.Intake.Reconciling;
using Compiler.Backend.Rollups;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Receipts;
using Compiler.Testing.Storage;
using Compiler.Tests.Backend.Storage;
using Compiler.Tests.Disclosure.Rollups;

namespace Compiler.Tests.Backend.Intake.Reconciling;

public sealed class MigrateRowsTests
{
    private readonly InMemoryLedger ledger = new();

    [Fact]
    public async Task RunAsync_RowUnderAFormerKey_StandsUnderItsOwn()
    {
        ledger.PutLegacy("2024-130000/130532-平乡县政府办公室", Office("平乡县政府办公室", "a"));

        Assert.Equal(1, await MigrateAsync());

        var row = Assert.Single(await ledger.ListRows().ToListAsync());
        Assert.Equal((null, "平乡县人民政府办公室"), (row.LegacyKey, row.Key.Body.Name));
        Assert.Equal(0, await MigrateAsync());
    }

    [Theory]
    [InlineData(1, "former")]
    [InlineData(-1, "present")]
    public async Task RunAsync_TwoRowsOfOneBody_TheOneThatCountsStays(int daysLater, string winner)
    {
        var present = Office("平乡县人民政府办公室", "present");
        await ledger.TryPutAsync(LedgerKey.FromReport(present.Report!)!, present, null, default);
        var former = Office("平乡县政府办公室", "former");
        ledger.PutLegacy(
            "2024-130000/130532-平乡县政府办公室",
            former with
            {
                File = former.File with { Modified = present.File.Modified.AddDays(daysLater) },
            });

        await MigrateAsync();

        Assert.Equal(winner, Assert.Single(await ledger.ListRows().ToListAsync()).Receipt.File.Sha256);
    }

    [Fact]
    public async Task RollUp_RowsOfOneBodyUnderTwoKeys_CountOnce()
    {
        foreach (var name in (string[])["平乡县政府办公室", "河北省邢台市平乡县人民政府办公室"])
            ledger.PutLegacy($"2024-130000/130532-{name}", Office(name, name));
        var (totals, marks) = (new InMemoryTotalsLedger(), new InMemoryChangeMarks());
        var partition = new Partition(2024, "130000");
        await marks.MarkAsync(partition, isRemoval: false, default);

        using var rollUp = new RollUpPartition(
            ledger, totals, marks, new InMemoryWorkOrders(), new InMemoryUploadEvents(), new InMemoryBodyLedger(),
            new ReportLists(new InMemoryFileStore()));
        Assert.Equal(1, (await rollUp.RunAsync(partition, default)).Reports);
    }

    private async Task<int> MigrateAsync()
    {
        var former = await ledger.ListRows().Where(row => row.LegacyKey is not null).ToListAsync();
        await new MigrateRows(ledger).RunAsync(former, default);
        return former.Count;
    }

    private static Receipt Office(string name, string hash) =>
        LedgerReceipts.Create(new ReportSketch(name, 2024).At("130532", "河北省", "邢台市", "平乡县").In($"{hash}.txt", hash));
}
