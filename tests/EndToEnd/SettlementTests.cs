using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Compiler.Backend.Storage.Azure;
using Compiler.Testing;

namespace Compiler.Tests.EndToEnd;

/// <summary>A supervisor settles a cell of a report over HTTP, against the worker that is deployed.</summary>
[Collection(StorageEmulator.Name)]
public sealed class SettlementTests(StorageEmulator azurite)
{
    private const string Path = "proactive_disclosure.licences";

    // The cell is no number, so it is illegible.
    private static readonly string Report =
        File.ReadAllText(Samples.Baoding2024).Replace("行政许可\t0", "行政许可\t若干", StringComparison.Ordinal);

    [Fact]
    public async Task Settle_AnIllegibleCell_ShowsInReceiptTotalsAndTheNextEdition()
    {
        await using var scene = await AccessScene.StartAsync(azurite.NewAccount());
        using var agency = scene.AsLink((await scene.LinkAsync("130600", AccessScene.Baoding)).Secret);
        using var other = scene.AsLink((await scene.LinkAsync("130532", AccessScene.Pingxiang)).Secret);
        using var supervisor = await scene.PersonAsync("supervisor", "aaaaaaaa-0000-0000-0000-00000000000a", "130600");
        using var stranger = await scene.PersonAsync("supervisor", "aaaaaaaa-0000-0000-0000-00000000000c", "410000");
        var address = await AccessScene.UploadAsync(agency, "年报.txt", Report);
        var name = address["/api/receipts/".Length..];
        var before = await AccessScene.ReceiptAsync(supervisor, address);
        var sha256 = before.GetProperty("source").GetProperty("sha256").GetString();
        Assert.False(before.TryGetProperty("settlement", out _));

        // The file itself, as a file to save.
        using var original = await agency.GetAsync($"api/reports/{name}");
        Assert.Equal(Report, await original.Content.ReadAsStringAsync());
        Assert.Equal("attachment", original.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("年报.txt", original.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Contains("sandbox", Assert.Single(original.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(original.Headers.GetValues("X-Content-Type-Options")));
        foreach (var outsider in new[] { other, stranger })
            Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync($"api/reports/{name}")).StatusCode);

        await scene.PublishAsync(1);
        Assert.Null(Licences(await FiguresAsync(scene, 1)));

        var order = new { sha256, cells = new[] { new { path = Path, value = 12, reason = "与机关电话核实" } } };
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PutAsJsonAsync($"api/settlements/{name}", order)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await supervisor.PutAsJsonAsync($"api/settlements/{name}", new { sha256 })).StatusCode);
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await supervisor.PutAsJsonAsync($"api/settlements/{name}", order with { sha256 = "0" })).StatusCode);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await supervisor.PutAsJsonAsync($"api/settlements/{name}", new { sha256, word = "accepted" })).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await supervisor.PutAsJsonAsync($"api/settlements/{name}", order)).StatusCode);
        var after = await AccessScene.ReceiptAsync(agency, address, receipt => receipt.TryGetProperty("settlement", out _));
        Assert.Equal(12, after.GetProperty("proactive_disclosure").GetProperty("licences").GetInt32());
        Assert.Equal("settled", after.GetProperty("cells").GetProperty(Path).GetProperty("origin").GetString());
        Assert.True(AccessScene.Has(after, "CELL-SETTLED"));
        using var got = await supervisor.GetAsync($"api/settlements/{name}");
        Assert.True((await AccessScene.JsonAsync(got)).GetProperty("isApplied").GetBoolean());

        await scene.PublishAsync(2);
        var figures = await FiguresAsync(scene, 2);
        Assert.Equal(12, Licences(figures));
        Assert.Equal(1, figures.GetProperty("totals").GetProperty(Path).GetProperty("inferred").GetInt32());
        Assert.Equal(1, figures.GetProperty("revisions")[1].GetProperty("settled").GetInt32());
        Assert.Contains(" settled", figures.GetProperty("bodies").ToString(), StringComparison.Ordinal);

        // Of two who have looked at the same state, one is told to look again.
        var later = new HttpRequestMessage(HttpMethod.Delete, $"api/settlements/{name}");
        later.Headers.TryAddWithoutValidation("If-None-Match", "*");
        Assert.Equal(HttpStatusCode.Conflict, (await supervisor.SendAsync(later)).StatusCode);
        var known = new HttpRequestMessage(HttpMethod.Delete, $"api/settlements/{name}");
        known.Headers.TryAddWithoutValidation("If-Match", got.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.Accepted, (await supervisor.SendAsync(known)).StatusCode);
        await AccessScene.ReceiptAsync(agency, address, receipt => !receipt.TryGetProperty("settlement", out _));
    }

    private static decimal? Licences(JsonElement figures) =>
        figures.GetProperty("totals").GetProperty(Path).GetProperty("value") is { ValueKind: JsonValueKind.Number } value
            ? value.GetDecimal()
            : null;

    private static async Task<JsonElement> FiguresAsync(AccessScene scene, int revision)
    {
        var content = await scene.Storage.Files(StorageNames.Yearbooks)
            .ReadAsync($"2024/130000/r{revision}/figures.json", long.MaxValue, default);
        return JsonDocument.Parse(content.Bytes).RootElement;
    }
}
