using System.Text;
using Compiler.Storage;
using Compiler.Storage.Cloud;
using Compiler.Tests.Azurite;
using Compiler.Tests.Rollups;

namespace Compiler.Tests.Storage.Cloud;

/// <summary>What is billed: one request for each call of a port, one for each thousand rows of a list.</summary>
[Collection(AzuriteGroup.Name)]
public sealed class TransactionTests : IAsyncLifetime
{
    private readonly StorageTransactions transactions = new();
    private readonly CloudStorage storage;

    public TransactionTests(AzuriteFixture azurite)
    {
        storage = new CloudStorage(StorageConnection.Of(azurite.NewAccount()), transactions.Attach);
    }

    public Task InitializeAsync() => storage.CreateAsync(default);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task TakingInOneReport_CostsFourRequests()
    {
        var content = await File.ReadAllBytesAsync(Samples.Baoding2024);
        var receipt = LedgerReceipts.OfSamples().First();
        var key = LedgerKey.Of(receipt.Report!)!;
        await storage.Files(StorageNames.Reports).WriteAsync("a.txt", content, default);
        var before = transactions.Count;

        await storage.Files(StorageNames.Reports).OpenAsync("a.txt", 1_000_000, default);
        await storage.Ledger.FindAsync(key, default);
        await storage.Ledger.TryPutAsync(key, receipt, null, default);
        await storage.Files(StorageNames.Receipts).WriteAsync("a.txt.json", Encoding.UTF8.GetBytes("{}"), default);

        Assert.Equal(4, transactions.Count - before);
    }

    [Fact]
    public async Task ListAsync_ThousandsOfRows_CostsOneRequestForEachThousand()
    {
        var provinces = (string[])["110000", "130000", "410000"];
        var receipts = Enumerable.Range(0, 2_010)
            .Select(i => LedgerReceipts.Of(new ReportSketch($"机关{i:D4}", 2024).At(provinces[i % 3], "某省").In("a.txt", $"{i}")))
            .ToList();
        await Parallel.ForEachAsync(receipts, async (receipt, token) =>
            await storage.Ledger.TryPutAsync(LedgerKey.Of(receipt.Report!)!, receipt, null, token));
        var before = transactions.Count;

        var rows = await storage.Ledger.ListAsync(2024, default).ToListAsync();

        Assert.Equal(3, transactions.Count - before);
        Assert.Equal(
            receipts.OrderBy(receipt => receipt.Report!.Place.Adcode).ThenBy(receipt => receipt.Report!.Agency).Select(receipt => receipt.File.Sha256),
            rows.Select(row => row.Receipt.File.Sha256));
    }

    [Fact]
    public async Task YearsAsync_TwoYears_CostsOneRequestForEachAndOneMore()
    {
        foreach (var year in (int[])[2023, 2024])
        {
            var receipt = LedgerReceipts.Of(new ReportSketch("保定市财政局", year).At("130600", "河北省"));
            await storage.Ledger.TryPutAsync(LedgerKey.Of(receipt.Report!)!, receipt, null, default);
        }

        var before = transactions.Count;

        Assert.Equal([2023, 2024], await storage.Ledger.YearsAsync(default).ToListAsync());
        Assert.Equal(3, transactions.Count - before);
    }
}
