using System.Net;
using System.Text;
using System.Text.Json;
using Compiler.Testing;

namespace Compiler.Tests.EndToEnd;

/// <summary>What supervisors and agencies see over HTTP, each only of the own places.</summary>
[Collection(StorageEmulator.Name)]
public sealed class DeskTests(StorageEmulator azurite)
{
    private const int MaxBytes = 200 * 1024;

    [Fact]
    public async Task Desk_Supervisors_SeeTheirOwnPlacesOnlyAndTheAgencyItsOwnUploads()
    {
        await using var scene = await AccessScene.StartAsync(azurite.NewAccount());
        using var agency = scene.AsLink((await scene.LinkAsync("130600", AccessScene.Baoding)).Secret);
        using var other = scene.AsLink((await scene.LinkAsync("130532", AccessScene.Pingxiang)).Secret);
        using var baoding = await scene.PersonAsync("supervisor", "aaaaaaaa-0000-0000-0000-00000000000a", "130600");
        using var province = await scene.PersonAsync("reader", "aaaaaaaa-0000-0000-0000-00000000000b", "130000");
        var address = await AccessScene.UploadAsync(agency, "年报.txt", await File.ReadAllTextAsync(Samples.Baoding2024));
        await AccessScene.ReceiptAsync(agency, address);
        using var rolledUp = await scene.Admin.PostAsync(
            "admin/functions/RollUp", new StringContent("{}", Encoding.UTF8, "application/json"));
        rolledUp.EnsureSuccessStatusCode();
        await Eventually.TrueAsync(TimeSpan.FromMinutes(1), "the list", async () =>
            (await RowAsync(baoding, "api/reports?year=2024&kind=office")).GetProperty("state").GetString() != "missing");

        var row = await RowAsync(baoding, "api/reports?year=2024&kind=office");
        Assert.Equal(AccessScene.Baoding, row.GetProperty("body").GetString());
        Assert.Equal("130600", row.GetProperty("adcode").GetString());
        Assert.StartsWith("130600/", row.GetProperty("report").GetProperty("upload").GetString(), StringComparison.Ordinal);
        var all = await JsonAsync(province, "api/reports?year=2024&sort=state");
        Assert.True(all.GetProperty("matches").GetInt32() > 1);
        Assert.Equal(JsonValueKind.Array, all.GetProperty("unreadable").ValueKind);
        var overview = await JsonAsync(baoding, "api/overview?year=2024");
        Assert.Equal("河北省保定市", overview.GetProperty("name").GetString());
        // Its office, and the compilation of 涿州.
        Assert.Equal(2, overview.GetProperty("total").GetProperty("due").GetProperty("total").GetInt32());
        foreach (var route in (string[])["api/reports", "api/overview"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(baoding, $"{route}?year=2024&place=130100"));
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(baoding, $"{route}?year=2024&place=130000"));
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(agency, $"{route}?year=2024&place=130600"));
            Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(baoding, $"{route}?year=24"));
        }

        foreach (var wrong in (string[])["state=late", "state=1", "kind=x", "sort=x", "overdue=1", "page=0", $"q={new string('x', 101)}"])
            Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(baoding, $"api/reports?{wrong}"));

        var own = await JsonAsync(agency, "api/uploads");
        Assert.Equal(AccessScene.Baoding, own.GetProperty("body").GetString());
        Assert.Equal(2024, Assert.Single(own.GetProperty("uploads").EnumerateArray()).GetProperty("year").GetInt32());
        Assert.Empty((await JsonAsync(other, "api/uploads")).GetProperty("uploads").EnumerateArray());
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(baoding, "api/uploads"));
    }

    private static async Task<JsonElement> RowAsync(HttpClient client, string address) =>
        Assert.Single((await JsonAsync(client, address)).GetProperty("rows").EnumerateArray());

    private static async Task<JsonElement> JsonAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length < MaxBytes);
        return await AccessScene.JsonAsync(answer);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return answer.StatusCode;
    }
}
