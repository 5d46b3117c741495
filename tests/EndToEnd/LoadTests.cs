using System.Globalization;
using System.Text;
using Compiler.Storage.Cloud;
using Xunit.Abstractions;

namespace Compiler.Tests.EndToEnd;

/// <summary>A last day before the deadline: everybody uploads at once.</summary>
[Collection(StorageEmulator.Name)]
public sealed class LoadTests(StorageEmulator azurite, ITestOutputHelper output)
{
    private const long MaxMemory = 1024L * 1024 * 1024;

    /// <summary>COMPILER_LOAD=2000 for the whole of it; a run of all tests is content with fewer.</summary>
    private static readonly int Uploads =
        int.Parse(Environment.GetEnvironmentVariable("COMPILER_LOAD") ?? "200", CultureInfo.InvariantCulture);

    [LocalHostFact]
    public async Task Upload_ManyReportsAtOnce_NoneIsLostAndMemoryStaysSmall()
    {
        var account = azurite.NewAccount();
        var storage = new CloudStorage(StorageConnection.Of(account));
        await using var functions = await FunctionsProcess.StartAsync(account);
        var container = storage.Blobs.GetBlobContainerClient(StorageNames.Reports);
        var text = Encoding.UTF8.GetString(Scenario.Pingxiang);
        var taken = Eventually.TrueAsync(TimeSpan.FromMinutes(10), "all receipts", async () =>
            await storage.Files(StorageNames.Receipts).ListAsync("", default).CountAsync() == Uploads);
        await Parallel.ForAsync(0, Uploads, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (i, token) =>
            await container.UploadBlobAsync($"{i}.txt", new BinaryData(text.Replace("平乡县人民政府办公室", $"平乡县第{i}局", StringComparison.Ordinal)), token));
        var elapsed = await taken;

        Assert.Equal(Uploads, await storage.Ledger.ListAsync(default).CountAsync());
        Assert.InRange(functions.PeakBytes, 1, MaxMemory);
        output.WriteLine($"{Uploads} reports in {elapsed.TotalSeconds:0.0} s, {Uploads / elapsed.TotalSeconds:0} a second; {functions.PeakBytes >> 20} MB at most");
    }
}
