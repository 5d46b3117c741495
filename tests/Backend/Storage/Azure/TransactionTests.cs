using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Rollups;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Azure;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Reading;
using Compiler.Testing;
using Compiler.Tests.Disclosure.Rollups;

namespace Compiler.Tests.Backend.Storage.Azure;

/// <summary>What is billed: one request for each call of a port, one for each thousand rows of a list.</summary>
[Collection(AzuriteGroup.Name)]
public sealed class TransactionTests : IAsyncLifetime
{
    private readonly StorageTransactions transactions = new();
    private readonly CloudStorage storage;

    public TransactionTests(AzuriteFixture azurite)
    {
        storage = new CloudStorage(StorageConnection.Parse(azurite.NewAccount()), transactions.Attach);
    }

    public Task InitializeAsync() => storage.CreateAsync(default);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task ReceiveUpload_OneReport_CostsAtMostFiveRequests()
    {
        await storage.Files(StorageNames.Reports).WriteAsync("a.txt", await File.ReadAllBytesAsync(Samples.Baoding2024), default);
        var before = transactions.Count;

        var outcome = await Receive().RunAsync("a.txt", default);

        Assert.Equal(UploadState.Received, outcome.State);
        Assert.InRange(transactions.Count - before, 1, 5);
    }

    [Fact]
    public async Task RollUp_OneProvince_CostsAPageForEachThousandRowsAndThreeMore()
    {
        await EnterAsync(1_020, ["130000"]);
        var before = transactions.Count;

        var (_, changed) = await new RollUp(storage.Ledger, storage.Totals).RunAsync(default);

        Assert.Equal(2, changed);
        Assert.InRange(transactions.Count - before, 1, 2 + 3);
    }

    [Fact]
    public async Task ListAsync_ThousandsOfRows_CostsOneRequestForEachThousand()
    {
        var receipts = await EnterAsync(2_010, ["110000", "130000", "410000"]);
        var before = transactions.Count;

        var rows = await storage.Ledger.ListAsync(default).ToListAsync();

        Assert.Equal(3, transactions.Count - before);
        Assert.Equal(
            receipts
                .OrderBy(receipt => receipt.Report!.Place.Adcode)
                .ThenBy(receipt => receipt.Report!.Agency)
                .Select(receipt => receipt.File.Sha256),
            rows.Select(row => row.Receipt.File.Sha256));
    }

    private async Task<List<Receipt>> EnterAsync(int count, string[] places)
    {
        var receipts = Enumerable.Range(0, count)
            .Select(i => LedgerReceipts.Create(new ReportSketch($"机关{i:D4}", 2024).At(places[i % places.Length], "某省").In("a.txt", $"{i}")))
            .ToList();
        await Parallel.ForEachAsync(receipts, async (receipt, token) =>
            await storage.Ledger.TryPutAsync(LedgerKey.FromReport(receipt.Report!)!, receipt, null, token));
        return receipts;
    }

    private ReceiveUpload Receive()
    {
        var options = new IntakeOptions();
        return new ReceiveUpload(
            new UploadStores(
                storage.Files(StorageNames.Reports), storage.Files(StorageNames.Receipts), storage.Files(StorageNames.Quarantine)),
            storage.Ledger,
            new FileIntake(new ReportReader(PlaceResolver.Current).Read, options),
            options);
    }
}
