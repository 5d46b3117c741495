using System.Net;
using System.Text.Json;
using Azure.Data.Tables;
using Compiler.Backend.Storage.Azure;

namespace Compiler.Tests.EndToEnd;

/// <summary>What waits and what is broken, over HTTP: the names are for those of the whole country.</summary>
[Collection(StorageEmulator.Name)]
public sealed class HealthTests(StorageEmulator azurite)
{
    [Fact]
    public async Task Health_Detail_LeadsToTheNamesAndOnlyThoseOfTheWholeCountryGetThem()
    {
        var account = azurite.NewAccount();
        var scenario = new Scenario(account);
        await scenario.CreateAsync();
        await scenario.PutAsync("a.txt", Scenario.Pingxiang);
        var backend = scenario.NewBackend();
        await backend.Receive.RunAsync("a.txt", default);
        await backend.PublishAsync();
        await backend.Storage.Files(StorageNames.Yearbooks).RemoveAsync("2024/130000/r1/annex.pdf", default);
        await backend.Storage.Files(StorageNames.Receipts).WriteAsync("b.txt.json", "{"u8.ToArray(), default);
        var totals = backend.Storage.Tables.GetTableClient(StorageNames.RollupTable);
        var row = await totals.QueryAsync<TableEntity>((string?)null).FirstAsync();
        await totals.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        await using var scene = await AccessScene.StartAsync(account);

        using var nobody = scene.As(null, null);
        using var led = await nobody.GetAsync("api/health?detail");
        Assert.Equal(HttpStatusCode.TemporaryRedirect, led.StatusCode);
        var detail = led.Headers.Location!;
        Assert.Equal("/api/health/detail?detail", detail.OriginalString);
        using var refused = await nobody.GetAsync(detail);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        var ofHebei = await scene.PersonAsync("supervisor", "aaaaaaaa-0000-0000-0000-000000000001", "130000");
        using var outside = await ofHebei.GetAsync(detail);
        Assert.Equal(HttpStatusCode.Forbidden, outside.StatusCode);

        var reader = await scene.PersonAsync("reader", "aaaaaaaa-0000-0000-0000-000000000002", "100000");
        using var answer = await reader.GetAsync(detail);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var state = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(["2024/130000/r1/annex.pdf"], Names("alteredFiles"));
        Assert.Equal(["b.txt.json"], Names("unreadableReceiptNames"));
        Assert.Single(Names("alteredTotals"));
        Assert.Equal(1, state.RootElement.GetProperty("unreadableReceipts").GetInt32());

        string[] Names(string property) =>
            [.. state.RootElement.GetProperty(property).EnumerateArray().Select(name => name.GetString()!)];
    }
}
