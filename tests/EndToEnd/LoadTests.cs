using System.Globalization;
using System.Text;
using Compiler.Backend.Storage.Azure;
using Compiler.Testing.Azurite;
using Compiler.Testing.Storage;

namespace Compiler.Tests.EndToEnd;

/// <summary>A last day before the deadline: everybody uploads at once.</summary>
[Collection(CrowdedStorage.Name)]
public sealed class LoadTests(StorageEmulator azurite)
{
    private const long MaxMemory = 1024L * 1024 * 1024;

    // Four, and the few that are repeated on a busy machine.
    private const double MaxTransactions = 4.2;

    /// <summary>COMPILER_LOAD=2000 for the whole of it; a run of all tests is content with fewer.</summary>
    private static readonly int Uploads = Setting("COMPILER_LOAD", 200);

    /// <summary>COMPILER_LOAD_HOSTS=2 for two hosts of one storage account.</summary>
    private static readonly int Hosts = Setting("COMPILER_LOAD_HOSTS", 1);

    [Fact]
    public async Task Upload_ManyReportsAtOnce_NoneIsLostAndMemoryStaysSmall()
    {
        var account = azurite.NewAccount();
        var storage = new CloudStorage(StorageConnection.Parse(account));
        var hosts = await Task.WhenAll(Enumerable.Range(0, Hosts).Select(_ => FunctionsProcess.StartAsync(account)));
        try
        {
            await UploadAsync(storage, hosts);
        }
        finally
        {
            foreach (var host in hosts)
                await host.DisposeAsync();
        }
    }

    private async Task UploadAsync(CloudStorage storage, FunctionsProcess[] hosts)
    {
        var container = storage.Blobs.GetBlobContainerClient(StorageNames.Reports);
        var text = Encoding.UTF8.GetString(Scenario.Pingxiang);
        var before = Transactions(storage);
        var taken = Eventually.TrueAsync(TimeSpan.FromMinutes(20), "all receipts", async () =>
            azurite.RequestsTo(storage).GetValueOrDefault("PUT receipts/*") >= Uploads
            && await storage.ListReceipts().CountAsync() == Uploads);
        await Parallel.ForAsync(
            0,
            Uploads,
            new ParallelOptions { MaxDegreeOfParallelism = 32 },
            async (i, token) =>
                await container.UploadBlobAsync(
                    $"{i}.txt", new BinaryData(text.Replace("平乡县人民政府办公室", $"平乡县第{i}局", StringComparison.Ordinal)), token));
        var elapsed = await taken;
        var transactions = (Transactions(storage) - before) / (double)Uploads;

        Assert.Equal(Uploads, await storage.Ledger.ListRows().CountAsync());
        Assert.All(hosts, host => Assert.InRange(host.PeakBytes, 1, MaxMemory));
        Assert.InRange(transactions, 1, MaxTransactions);
        var seconds = await SecondsToReceiptAsync(storage);
        azurite.Log(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Uploads} reports on {Hosts} hosts in {elapsed.TotalSeconds:0.0} s, {Uploads / elapsed.TotalSeconds:0} a second; seconds to a receipt: median {seconds[Uploads / 2]:0}, 95th percentile {seconds[Uploads * 95 / 100]:0}, longest {seconds[^1]:0}; {transactions:0.00} storage transactions a report; at most {string.Join(" and ", hosts.Select(host => $"{host.PeakBytes >> 20} MB"))} in each worker")
        );
    }

    // By the times of storage, which are whole seconds; in ascending order.
    private static async Task<double[]> SecondsToReceiptAsync(CloudStorage storage)
    {
        var uploaded = await storage.Files(StorageNames.Reports).ListAsync("", default)
            .ToDictionaryAsync(file => $"{file.Name}.json", file => file.Modified);
        return await storage.ListReceipts()
            .Select(file => (file.Modified - uploaded[file.Name]).TotalSeconds)
            .Order()
            .ToArrayAsync();
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    // Of the jobs alone: not the uploads themselves, nor how the host and this test look for what is new. The timer and the jobs share
    // the tables of marks and of the register, which TransactionTests count.
    private int Transactions(CloudStorage storage) =>
        azurite
            .RequestsTo(storage)
            .Where(request =>
                request.Key is "GET reports/*" or "GET Reports" or "POST Reports" or "PUT Reports"
                || request.Key.EndsWith(" receipts/*", StringComparison.Ordinal)
                || request.Key.EndsWith(" quarantine/*", StringComparison.Ordinal))
            .Sum(request => request.Value);
}
