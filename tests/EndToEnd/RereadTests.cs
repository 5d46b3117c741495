using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Azure;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Testing;
using Compiler.Testing.Storage;

namespace Compiler.Tests.EndToEnd;

/// <summary>The order to read the reports of a year again.</summary>
[Collection(StorageEmulator.Name)]
public sealed class RereadTests(StorageEmulator azurite)
{
    private const string Upload = "保定 (1).txt";

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Order_ReportReadByAnOlderVersion_IsReadAgainFromTheQueue()
    {
        var account = azurite.NewAccount();
        var storage = new CloudStorage(StorageConnection.Parse(account));
        await using var functions = await FunctionsProcess.StartAsync(account);
        await storage.Files(StorageNames.Reports).WriteAsync(Upload, await File.ReadAllBytesAsync(Samples.Baoding2024), default);
        await Eventually.TrueAsync(
            Soon, "a row", async () => await storage.Ledger.ListRows().CountAsync() == 1 && await ReceiptAsync(storage) is not null);
        await ReadByAnOlderVersionAsync(storage);

        var answer = await OrderAsync(functions, "?year=2024", FunctionsProcess.MasterKey);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var order = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((2024, 10_000), (order.GetProperty("year").GetInt32(), order.GetProperty("limit").GetInt32()));

        await Eventually.TrueAsync(
            Soon, "the new reading", async () => (await ReceiptAsync(storage))!.ReadingVersion == ReadingVersion.Current);
        var row = await storage.Ledger.ListRows().SingleAsync();
        Assert.Equal((ReadingVersion.Current, true), (row.Receipt.ReadingVersion, row.Receipt.IsReread));
        Assert.DoesNotContain(row.Receipt.Report!.Cells, cell => cell == Cell.Absent);
    }

    [Fact]
    public async Task Order_WithoutAYearOrTheMasterKey_IsRefused()
    {
        await using var functions = await FunctionsProcess.StartAsync(azurite.NewAccount());

        Assert.Equal(HttpStatusCode.BadRequest, (await OrderAsync(functions, "", FunctionsProcess.MasterKey)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await OrderAsync(functions, "?year=2024", FunctionsProcess.Key)).StatusCode);
    }

    // One that saw no figure.
    private static async Task ReadByAnOlderVersionAsync(CloudStorage storage)
    {
        var row = await storage.Ledger.ListRows().SingleAsync();
        var report = row.Receipt.Report! with { Cells = [.. row.Receipt.Report.Cells.Select(_ => Cell.Absent)] };
        var older = row.Receipt with { Report = report, ReadingVersion = ReadingVersion.Unrecorded };
        Assert.True(await storage.Ledger.TryPutAsync(row.Key, older, row.ETag, default));
        await storage.Files(StorageNames.Receipts).WriteAsync(UploadNames.Receipt(Upload), ReceiptJson.Write(older), default);
    }

    private static async Task<Receipt?> ReceiptAsync(CloudStorage storage)
    {
        var content = await storage.Files(StorageNames.Receipts).ReadAsync(UploadNames.Receipt(Upload), int.MaxValue, default);
        return content.Outcome == ReadOutcome.Read ? ReceiptJson.Read(content.Bytes) : null;
    }

    private static async Task<HttpResponseMessage> OrderAsync(FunctionsProcess functions, string query, string key)
    {
        using var http = new HttpClient { BaseAddress = functions.Http.BaseAddress, Timeout = Soon };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/reread{query}");
        request.Headers.Add("x-functions-key", key);
        return await http.SendAsync(request);
    }
}
