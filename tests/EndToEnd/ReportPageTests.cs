using System.Net;
using Compiler.Testing;

namespace Compiler.Tests.EndToEnd;

/// <summary>A supervisor decides about reports on the pages, against the worker that is deployed.</summary>
[Collection(StorageEmulator.Name)]
public sealed class ReportPageTests(StorageEmulator azurite)
{
    private const string Licences = "proactive_disclosure.licences";

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    private static readonly string Whole = File.ReadAllText(Samples.Baoding2024);
    private static readonly string Illegible = Whole.Replace("行政许可\t0", "行政许可\t若干", StringComparison.Ordinal);

    [Fact]
    public async Task Report_WithAnIllegibleCell_IsSettledAcceptedReturnedAndTakenBack()
    {
        await using var scene = await AccessScene.StartAsync(azurite.NewAccount());
        var link = await scene.LinkAsync("130600", AccessScene.Baoding);
        using var agency = scene.AsLink(link.Secret);
        using var supervisor = await PageClient.SupervisorAsync(scene, "130600");
        using var stranger = await PageClient.SupervisorAsync(scene, "410000");
        var name = await UploadAsync(agency, "年报.txt", Illegible);
        var page = $"/desk/report/{name}";

        var html = await OpenAsync(supervisor, page);
        foreach (var words in (string[])["若干", "行政许可", "退回补正", "认定依据", $"name=\"value.{Licences}\"", "河北省保定市"])
            Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.DoesNotContain("已经核定的内容", html, StringComparison.Ordinal);

        // A value without a reason stays typed; nothing is settled.
        await RefusedAsync(supervisor, page, HttpStatusCode.BadRequest, "理由。", ("action", "cells"), ($"value.{Licences}", "１２"));
        await RefusedAsync(supervisor, page, HttpStatusCode.BadRequest, "没有名为“桃花源”的行政区划", ("action", "facts"), ("place", "桃花源"));
        await RefusedAsync(supervisor, page, HttpStatusCode.UnprocessableEntity, "不能予以接收", ("action", "accept"));
        await RefusedAsync(supervisor, page, HttpStatusCode.BadRequest, "退回报告的，请写明理由", ("action", "return"));
        await RefusedAsync(supervisor, page, HttpStatusCode.Forbidden, "不在您的管理范围内", ("action", "facts"), ("place", "石家庄市"));
        await RefusedAsync(
            supervisor, page, HttpStatusCode.Conflict, "又有变化",
            ("sha256", new string('0', 64)), ("action", "cells"), ($"value.{Licences}", "12"), ($"reason.{Licences}", "与机关电话核实"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(page)).Status);
        using var strange = await stranger.PostAsync(page, ("action", "withdraw"), ("state", ""));
        Assert.NotEqual(HttpStatusCode.SeeOther, strange.StatusCode);

        await DecideAsync(supervisor, page, ("action", "cells"), ($"value.{Licences}", "１２"), ($"reason.{Licences}", "与机关电话核实"));
        html = await OpenAsync(supervisor, $"{page}?done=cells", "已核定。");
        Assert.Contains("与机关电话核实", html, StringComparison.Ordinal);
        Assert.Equal("12", PageClient.Field(html, $"value.{Licences}"));

        // What was looked at is older than what stands.
        await RefusedAsync(supervisor, page, HttpStatusCode.Conflict, "又有变化", ("state", ""), ("action", "accept"));

        // A word keeps what is settled.
        await DecideAsync(supervisor, page, ("action", "accept"), ("note", "已核对"));
        html = await OpenAsync(supervisor, $"{page}?done=accept", "已予以接收。");
        Assert.Contains("与机关电话核实", html, StringComparison.Ordinal);
        Assert.Contains("只撤销予以接收", html, StringComparison.Ordinal);

        await DecideAsync(supervisor, page, ("action", "return"), ("note", "数据与上年相同，请核实。"), ("until", "2027-01-15"));
        await OpenAsync(supervisor, $"{page}?done=return", "可以打印退回单");
        Assert.True(AccessScene.Has(await AccessScene.ReceiptAsync(agency, $"/api/receipts/{name}"), "REPORT-RETURNED"));
        using var clerk = await PageClient.SignInAsync(scene, "link", link.Secret);
        foreach (var reader in new[] { supervisor, clerk })
        {
            var slip = await OpenAsync(reader, $"/desk/return/{name}");
            foreach (var words in (string[])[AccessScene.Baoding, "数据与上年相同，请核实。", "2027年1月15日前", "河北省保定市主管部门", "年报.txt"])
                Assert.Contains(words, slip, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/desk/return/{name}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.OpenAsync(page)).Status);

        await DecideAsync(supervisor, page, ("action", "withdraw"));
        html = await OpenAsync(supervisor, $"{page}?done=withdraw", "已撤销。");
        Assert.DoesNotContain("与机关电话核实", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await supervisor.OpenAsync($"/desk/return/{name}")).Status);
    }

    [Fact]
    public async Task Report_ThatWaits_ShowsWhatItWouldReplaceAndIsRejectedOrReleased()
    {
        await using var scene = await AccessScene.StartAsync(azurite.NewAccount());
        using var agency = scene.AsLink((await scene.LinkAsync("130600", AccessScene.Baoding)).Secret);
        using var supervisor = await PageClient.SupervisorAsync(scene, "130600");
        await UploadAsync(agency, "年报.txt", Whole);
        var name = await UploadAsync(agency, "更正.txt", Whole.Replace("行政许可\t0", "行政许可\t8", StringComparison.Ordinal));
        var page = $"/desk/report/{name}";

        var html = await OpenAsync(supervisor, page);
        foreach (var words in (string[])["等待核准", "年报.txt", "数据的差异（1 项）", "不予核准"])
            Assert.Contains(words, html, StringComparison.Ordinal);
        await RefusedAsync(supervisor, page, HttpStatusCode.Conflict, "又有变化", ("sha256", new string('0', 64)), ("action", "release"));
        await RefusedAsync(supervisor, page, HttpStatusCode.UnprocessableEntity, "等待核准", ("action", "accept"));
        await DecideAsync(supervisor, page, ("action", "release"), ("note", "已与机关核实"));
        html = await OpenAsync(supervisor, $"{page}?done=release", "已核准。");
        Assert.DoesNotContain("不予核准", html, StringComparison.Ordinal);
    }

    // The address of the receipt ends in the name, escaped.
    private static async Task<string> UploadAsync(HttpClient agency, string file, string text)
    {
        var address = await AccessScene.UploadAsync(agency, file, text);
        await AccessScene.ReceiptAsync(agency, address);
        return address["/api/receipts/".Length..];
    }

    private static async Task<string> OpenAsync(PageClient client, string path)
    {
        var (status, html) = await client.OpenAsync(path);
        Assert.Equal(HttpStatusCode.OK, status);
        return html;
    }

    // Until the report has been read again, the page says so and asks again by itself.
    private static async Task<string> OpenAsync(PageClient client, string path, string words)
    {
        var html = "";
        await Eventually.TrueAsync(Soon, $"“{words}” on {path}", async () =>
        {
            html = await OpenAsync(client, path);
            var isReading = html.Contains("正在重新读取", StringComparison.Ordinal);
            Assert.Equal(isReading, html.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal));
            return !isReading && html.Contains(words, StringComparison.Ordinal);
        });
        return html;
    }

    private static async Task DecideAsync(PageClient client, string page, params (string Name, string Value)[] fields)
    {
        using var answer = await SendAsync(client, page, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync());
        Assert.StartsWith($"{page}?done=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(
        PageClient client, string page, HttpStatusCode status, string words, params (string Name, string Value)[] fields)
    {
        using var answer = await SendAsync(client, page, fields);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True(status == answer.StatusCode, $"{answer.StatusCode}: {html}");
        Assert.Contains(words, html, StringComparison.Ordinal);
        foreach (var (_, value) in fields.Where(field => field.Name.Contains("value.", StringComparison.Ordinal) || field.Name == "place"))
            Assert.Contains($"value=\"{value}\"", html, StringComparison.Ordinal);
    }

    // With the hidden fields of the page as it is now, unless they are given.
    private static async Task<HttpResponseMessage> SendAsync(PageClient client, string page, (string Name, string Value)[] fields)
    {
        var html = await OpenAsync(client, page);
        var hidden = new[] { "sha256", "state" }.Where(name => fields.All(field => field.Name != name))
            .Select(name => (name, PageClient.Field(html, name) ?? ""));
        return await client.PostAsync(page, [.. hidden, .. fields]);
    }
}
