using System.Net;
using System.Text.RegularExpressions;
using Compiler.Testing;

namespace Compiler.Tests.EndToEnd;

/// <summary>The lists of the desk in a browser: each page for whom it is meant, of the own places only.</summary>
[Collection(StorageEmulator.Name)]
public sealed partial class ListPagesTests(StorageEmulator azurite)
{
    private static readonly string[] OfReader =
        ["desk/reports", "desk/yearbooks", "desk/bodies", "desk/bodies/bodies.csv", "desk/bodies/due.csv"];
    private static readonly string[] OfSupervisor = ["desk/links", "desk/audit", "desk/health"];

    [Fact]
    public async Task Lists_SupervisorsAndReaders_SeeTheirOwnPlaces()
    {
        await using var scene = await AccessScene.StartAsync(azurite.NewAccount());
        using var agency = scene.AsLink((await scene.LinkAsync("130600", AccessScene.Baoding)).Secret);
        await AccessScene.ReceiptAsync(
            agency, await AccessScene.UploadAsync(agency, "年报.txt", await File.ReadAllTextAsync(Samples.Baoding2024)));
        using var cityKey = await scene.KeyAsync("city", ["supervisor"], "130600");
        using var provinceKey = await scene.KeyAsync("province", ["supervisor"], "130000");
        using var readerKey = await scene.KeyAsync("reader", ["reader"], "130000");
        using var nationKey = await scene.KeyAsync("nation", ["supervisor"], "100000");
        using var city = await PageClient.SignInAsync(scene, cityKey);
        using var province = await PageClient.SignInAsync(scene, provinceKey);
        using var reader = await PageClient.SignInAsync(scene, readerKey);
        using var nation = await PageClient.SignInAsync(scene, nationKey);
        await scene.PublishAsync(1);

        foreach (var path in OfReader)
        {
            foreach (var browser in (PageClient[])[city, province, reader, nation])
                await browser.ReadAsync(path);
            using var stranger = scene.As(null, null);
            using var asked = await stranger.GetAsync(path);
            Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        }

        foreach (var path in OfSupervisor)
        {
            foreach (var browser in (PageClient[])[city, province, nation])
                await browser.ReadAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, await reader.StatusAsync(path));
        }

        foreach (var path in (string[])["desk/reports", "desk/links", "desk/bodies", "desk/bodies/bodies.csv", "desk/bodies/due.csv"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, await city.StatusAsync($"{path}?place=130100"));
            Assert.Equal(HttpStatusCode.Forbidden, await city.StatusAsync($"{path}?place=130000"));
            Assert.Equal(HttpStatusCode.BadRequest, await city.StatusAsync($"{path}?place=999999"));
        }

        Assert.Equal(HttpStatusCode.Forbidden, await city.StatusAsync("desk/audit?place=130000"));
        Assert.Equal(HttpStatusCode.Forbidden, await province.StatusAsync("desk/audit?place=100000"));
        Assert.Equal(HttpStatusCode.BadRequest, await city.StatusAsync("desk/reports?state=late"));
        Assert.Contains("制发报送链接", await province.ReadAsync("desk/audit"), StringComparison.Ordinal);
        Assert.Contains("按省级行政区保存", await city.ReadAsync("desk/audit"), StringComparison.Ordinal);

        var list = await city.ReadAsync("desk/reports?year=2024&kind=office");
        Assert.Contains(AccessScene.Baoding, list, StringComparison.Ordinal);
        Assert.DoesNotContain(AccessScene.Pingxiang, await city.ReadAsync("desk/bodies"), StringComparison.Ordinal);
        Assert.Contains(AccessScene.Pingxiang, await reader.ReadAsync("desk/bodies?q=平乡"), StringComparison.Ordinal);
        Assert.DoesNotContain("导入名单", await reader.ReadAsync("desk/bodies"), StringComparison.Ordinal);

        Assert.Contains("/desk/yearbooks/2024/130000", await city.ReadAsync("desk/yearbooks"), StringComparison.Ordinal);
        var volume = await city.ReadAsync("desk/yearbooks/2024/130000?from=1&to=1");
        Assert.Contains("合计完全相同", volume, StringComparison.Ordinal);
        var corrected = (await File.ReadAllTextAsync(Samples.Baoding2024)).Replace("行政许可\t0", "行政许可\t7", StringComparison.Ordinal);
        await AccessScene.ReceiptAsync(provinceKey, await AccessScene.UploadAsync(provinceKey, "更正.txt", corrected));
        await scene.PublishAsync(2);
        var compared = await city.ReadAsync("desk/yearbooks/2024/130000?from=1&to=2");
        Assert.Matches(">行政许可[^<]*</th>\\s*<td>件</td>\\s*<td class=\"number\">0</td>\\s*<td class=\"number\">7</td>", compared);
        Assert.Contains("不能比较", await city.ReadAsync("desk/yearbooks/2024/130000?from=1&to=9"), StringComparison.Ordinal);
        Assert.StartsWith("%PDF", await city.ReadAsync("desk/yearbooks/2024/130000/r1/yearbook.pdf"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await city.StatusAsync("desk/yearbooks/2024/440000/r1/yearbook.pdf"));
        Assert.Equal(HttpStatusCode.NotFound, await city.StatusAsync("desk/yearbooks/2023/130000"));
        Assert.Equal(HttpStatusCode.NotFound, await city.StatusAsync("desk/yearbooks/2024/130000/r1/secrets.txt"));
    }

    [Fact]
    public async Task Links_ASupervisorMakesAndRevokes_WorkUntilThen()
    {
        await using var scene = await AccessScene.StartAsync(azurite.NewAccount());
        using var key = await scene.KeyAsync("city", ["supervisor"], "130600");
        using var city = await PageClient.SignInAsync(scene, key);

        using var page = await city.SendAsync(
            "desk/links", "desk/links", ("place", "130600"), ("body", AccessScene.Baoding), ("days", "30"), ("answer", "page"));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var secret = Link().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        using var agency = scene.AsLink(secret);
        Assert.Equal(HttpStatusCode.OK, (await agency.GetAsync("api/uploads")).StatusCode);

        // The others have none yet; after that, nobody is without.
        using var list = await city.SendAsync("desk/links", "desk/links", ("place", "130600"), ("days", "30"), ("answer", "csv"));
        Assert.Equal("text/csv", list.Content.Headers.ContentType?.MediaType);
        var csv = await list.Content.ReadAsStringAsync();
        Assert.DoesNotContain(AccessScene.Baoding, csv, StringComparison.Ordinal);
        Assert.Contains("/link#", csv, StringComparison.Ordinal);
        using var none = await city.SendAsync("desk/links", "desk/links", ("place", "130600"), ("days", "30"), ("answer", "page"));
        Assert.Contains("没有需要制发的链接", await none.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var elsewhere = await city.SendAsync("desk/links", "desk/links", ("place", "130100"), ("days", "30"));
        Assert.Equal(HttpStatusCode.Forbidden, elsewhere.StatusCode);
        using var tooLong = await city.SendAsync("desk/links", "desk/links", ("place", "130600"), ("days", "401"));
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);

        var listed = await city.ReadAsync("desk/links?q=市人民政府办公室");
        Assert.DoesNotContain(secret, listed, StringComparison.Ordinal);
        var id = Id().Match(listed).Groups[1].Value;
        using var revoked = await city.SendAsync("desk/links", "desk/links/revoke", ("id", id), ("place", "130600"));
        Assert.Equal(HttpStatusCode.SeeOther, revoked.StatusCode);
        Assert.Contains("已撤销", await city.ReadAsync("desk/links"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await agency.GetAsync("api/uploads")).StatusCode);
        var (foreign, _) = await scene.LinkAsync("130532", AccessScene.Pingxiang);
        using var refused = await city.SendAsync("desk/links", "desk/links/revoke", ("id", foreign), ("place", "130600"));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task Import_AFile_ChangesNothingBeforeItIsSentAgain()
    {
        await using var scene = await AccessScene.StartAsync(azurite.NewAccount());
        using var key = await scene.KeyAsync("city", ["supervisor"], "130600");
        using var city = await PageClient.SignInAsync(scene, key);
        const string Register = "机关名称,行政区划代码,机关类型\n保定市人民政府办公室,130600,办公室\n保定市新局,130600,部门\n";

        var tried = await city.SendFileAsync("desk/bodies", "desk/bodies", Register, ("place", "130600"));
        Assert.Contains("试算结果", tried, StringComparison.Ordinal);
        Assert.Contains("终止", tried, StringComparison.Ordinal);
        Assert.DoesNotContain("保定市新局", await city.ReadAsync("desk/bodies"), StringComparison.Ordinal);
        var hash = Hash().Match(tried).Groups[1].Value;
        var other = await city.SendFileAsync(
            "desk/bodies", "desk/bodies", $"{Register}保定市又一局,130600,部门\n", ("place", "130600"), ("hash", hash));
        Assert.Contains("没有导入", other, StringComparison.Ordinal);
        Assert.DoesNotContain("保定市新局", await city.ReadAsync("desk/bodies"), StringComparison.Ordinal);
        var done = await city.SendFileAsync("desk/bodies", "desk/bodies", Register, ("place", "130600"), ("hash", hash));
        Assert.Contains("已导入", done, StringComparison.Ordinal);
        Assert.Contains("保定市新局", await city.ReadAsync("desk/bodies"), StringComparison.Ordinal);
        var outside = await city.SendFileAsync("desk/bodies", "desk/bodies", "机关名称,行政区划代码,机关类型\n石家庄市某局,130100,部门\n", ("place", "130600"));
        Assert.Contains("不在“130600”范围内", outside, StringComparison.Ordinal);
    }

    [GeneratedRegex("/link#([A-Za-z0-9_.-]+)")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"id\" value=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("name=\"hash\" value=\"([^\"]+)\"")]
    private static partial Regex Hash();
}
