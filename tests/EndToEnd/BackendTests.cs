using System.Globalization;
using System.Net;
using System.Text;
using Azure.Storage.Queues;
using Compiler.Backend.Storage.Azure;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Forms;
using Compiler.Testing;
using Compiler.Testing.Azurite;
using Compiler.Testing.Storage;
using Compiler.Yearbooks;

namespace Compiler.Tests.EndToEnd;

/// <summary>The whole way: uploads in, tables, timers, yearbooks out.</summary>
[Collection(StorageEmulator.Name)]
public sealed class BackendTests(StorageEmulator azurite)
{
    private const string Hebei2024 = "2024/130000";

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Upload_FiveReportsAndOneThatIsNone_RowsReceiptsTotalsAndTheBooksOfTheCommandLine()
    {
        var account = azurite.NewAccount();
        var storage = new CloudStorage(StorageConnection.Parse(account));
        await using var functions = await FunctionsProcess.StartAsync(account);

        await UploadAsync(storage, $"{CommandLineBooks.Folder}/none.txt", "no report"u8.ToArray());
        foreach (var sample in Samples.Files)
            await UploadAsync(storage, $"{CommandLineBooks.Folder}/{Path.GetFileName(sample)}", await File.ReadAllBytesAsync(sample));
        await Eventually.TrueAsync(
            Soon, "six receipts", async () => await storage.ListReceipts().CountAsync() == Samples.Files.Count + 1);
        await functions.StartTimerAsync("RollUp");
        await Eventually.TrueAsync(Soon, "the totals", async () => await storage.Totals.ListHeadsAsync(default).CountAsync() == 7);
        Assert.Equal(Samples.Files.Count, await RowsAsync(storage).CountAsync());

        var volumes = await functions.PublishAsync(
            "PublishYearbooks", listed => listed.Count(volume => volume.GetProperty("state").GetString() == "published") == 5);
        using var expected = await CommandLineBooks.OfAsync(storage.Files(StorageNames.Reports));
        foreach (var volume in volumes)
        {
            var folder = $"{volume.GetProperty("year").GetInt32()}/{volume.GetProperty("adcode").GetString()}";
            foreach (var file in YearbookFiles.All)
                Assert.Equal(expected.Read(folder, file), await functions.Http.GetByteArrayAsync($"/api/yearbooks/{folder}/r1/{file}"));
        }

        Assert.Equal(expected.Count, volumes.Length);
    }

    [Fact]
    public async Task Upload_ReplacedThenDeleted_FiguresAndRevisionsFollow()
    {
        var account = azurite.NewAccount();
        var storage = new CloudStorage(StorageConnection.Parse(account));
        await using var functions = await FunctionsProcess.StartAsync(account);
        var name = Path.GetFileName(Samples.Baoding2024);
        await UploadAsync(storage, name, await File.ReadAllBytesAsync(Samples.Baoding2024));
        await UploadAsync(storage, "pingxiang.txt", await File.ReadAllBytesAsync(Samples.Pingxiang2024));
        await Eventually.TrueAsync(Soon, "two rows", async () => await RowsAsync(storage).CountAsync() == 2);
        await PublishHebeiAsync(functions, 1);
        var first = await functions.Http.GetByteArrayAsync($"/api/yearbooks/{Hebei2024}/r1/yearbook.pdf");
        var before = await LicencesAsync(functions, "r1");

        await UploadAsync(storage, name, Corrected());
        await Eventually.TrueAsync(
            Soon, "the corrected row", async () => await RowsAsync(storage).AnyAsync(row => Licences(row) == CorrectedLicences));
        var replaced = await PublishHebeiAsync(functions, 2);
        Assert.Equal(1, replaced.GetProperty("amended").GetInt32());
        Assert.Equal(before - PrintedLicences + CorrectedLicences, await LicencesAsync(functions, "r2"));
        Assert.Equal(before, await LicencesAsync(functions, "r1"));
        Assert.Equal(first, await functions.Http.GetByteArrayAsync($"/api/yearbooks/{Hebei2024}/r1/yearbook.pdf"));

        await storage.Blobs.GetBlobContainerClient(StorageNames.Reports).DeleteBlobAsync(name);
        await Eventually.TrueAsync(Soon, "the row to go", async () => await RowsAsync(storage).CountAsync() == 1);
        var deleted = await PublishHebeiAsync(functions, 3);
        Assert.Equal(1, deleted.GetProperty("reports").GetInt32());
        Assert.Equal(before - PrintedLicences, await LicencesAsync(functions, "latest"));
        Assert.Equal(HttpStatusCode.NotFound, (await functions.Http.GetAsync($"/api/receipts/{Uri.EscapeDataString(name)}")).StatusCode);
        Assert.Single(await RowsAsync(storage).ToListAsync());
    }

    [Fact]
    public async Task Upload_ToldByWebhookAndByQueue_IsTakenInOnce()
    {
        var account = azurite.NewAccount();
        var storage = new CloudStorage(StorageConnection.Parse(account));
        await using var functions = await FunctionsProcess.StartAsync(account);
        await UploadAsync(storage, "pingxiang.txt", await File.ReadAllBytesAsync(Samples.Pingxiang2024));
        await Eventually.TrueAsync(Soon, "a receipt", async () => await storage.ListReceipts().CountAsync() == 1);
        var figures = await new Backend(storage).FiguresAsync();

        // A cloud event, as infra-bicep has them sent to the queue.
        var queue = new QueueClient(
            account, StorageNames.EventQueue, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await queue.SendMessageAsync("""{"specversion":"1.0","type":"Microsoft.Storage.BlobCreated","subject":"/blobServices/default/containers/reports/blobs/pingxiang.txt"}""");
        await Eventually.TrueAsync(
            Soon,
            "the second event to be followed",
            () => Task.FromResult(functions.Output.Contains("pingxiang.txt: Known", StringComparison.Ordinal)));
        Assert.Equal(figures, await new Backend(storage).FiguresAsync());
        Assert.Single(await RowsAsync(storage).ToListAsync());
    }

    [Fact]
    public async Task PublishAnnualRollup_ReportOfLastYear_PrintsFinalEditionsWithTheListOfUnreportedBodies()
    {
        // Last year in Beijing.
        var year = (TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).Year - 1).ToString(CultureInfo.InvariantCulture);
        var account = azurite.NewAccount();
        var storage = new CloudStorage(StorageConnection.Parse(account));
        await using var functions = await FunctionsProcess.StartAsync(account);
        var report = (await File.ReadAllTextAsync(Samples.Pingxiang2024)).Replace("2024", year, StringComparison.Ordinal);
        await UploadAsync(storage, "pingxiang.txt", Encoding.UTF8.GetBytes(report));
        await Eventually.TrueAsync(Soon, "a row", async () => await RowsAsync(storage).CountAsync() == 1);

        var volumes = await functions.PublishAsync("PublishAnnualRollup", listed => listed.Length == 2 && listed.All(volume =>
            volume.GetProperty("state").GetString() == "published" && volume.GetProperty("isFinal").GetBoolean()));

        Assert.Equal(["100000", "130000"], volumes.Select(volume => volume.GetProperty("adcode").GetString()).Order());
        Assert.StartsWith(
            "%PDF-", await functions.Http.GetStringAsync($"/api/yearbooks/{year}/100000/latest/yearbook.pdf"), StringComparison.Ordinal);
        Assert.NotEmpty(await functions.Http.GetByteArrayAsync($"/api/yearbooks/{year}/130000/latest/unreported.csv"));
    }

    private const decimal PrintedLicences = 0;
    private const decimal CorrectedLicences = 97;

    private static byte[] Corrected()
    {
        var lines = File.ReadAllText(Samples.Baoding2024).Split('\n');
        var line = Array.FindIndex(lines, text => text.StartsWith("行政许可", StringComparison.Ordinal));
        Assert.StartsWith("行政许可\t0", lines[line], StringComparison.Ordinal);
        lines[line] = "行政许可\t97";
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static decimal? Licences(LedgerRow row)
    {
        var report = row.Receipt.Report!;
        return report.Cells[report.Form.Field(FieldPath.Parse("proactive_disclosure.licences")).Index].Value;
    }

    private static async Task<decimal> LicencesAsync(FunctionsProcess functions, string revision)
    {
        using var json = System.Text.Json.JsonDocument.Parse(await functions.Http.GetStringAsync($"/api/yearbooks/{Hebei2024}/{revision}/figures.json"));
        return json.RootElement.GetProperty("totals").GetProperty("proactive_disclosure.licences").GetProperty("value").GetDecimal();
    }

    private static async Task<System.Text.Json.JsonElement> PublishHebeiAsync(FunctionsProcess functions, int revision)
    {
        var listed = await functions.PublishAsync("PublishYearbooks", volumes => volumes.Length == 2 && volumes.All(volume =>
            volume.GetProperty("state").GetString() == "published" && volume.GetProperty("revision").GetInt32() == revision));
        return listed.Single(volume => volume.GetProperty("adcode").GetString() == "130000");
    }

    private static async Task UploadAsync(CloudStorage storage, string name, byte[] content) =>
        await storage
            .Blobs.GetBlobContainerClient(StorageNames.Reports)
            .GetBlobClient(name)
            .UploadAsync(new BinaryData(content), overwrite: true);

    private static IAsyncEnumerable<LedgerRow> RowsAsync(CloudStorage storage) => storage.Ledger.ListRows();
}
