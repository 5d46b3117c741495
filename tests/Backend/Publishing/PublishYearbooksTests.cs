using System.Text.Json;
using Compiler.Backend.Storage.Messages;
using Compiler.Testing;
using Compiler.Testing.Storage;
using Compiler.Tests.Backend.Intake;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Rendering.Typst;

namespace Compiler.Tests.Backend.Publishing;

public sealed class PublishYearbooksTests
{
    [Fact]
    public async Task Publish_NothingHasChanged_PublishesNothing()
    {
        var scene = await PublishedAsync();
        Assert.Empty(await scene.PublishAsync());
        Assert.Equal(1, (await scene.HebeiAsync())!.Revision);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Publish_TimerAlone_PrintsTheNationAndOrdersTheProvince(bool isFinal)
    {
        await using var renderer = new TypstRenderer(new RendererOptions());
        var scene = new UploadScene { Renderer = renderer };
        scene.Put("a.txt", UploadScene.Pingxiang);
        await scene.Receive.RunAsync("a.txt", default);

        var published = Assert.Single(await scene.RunTimerAsync(isFinal));

        Assert.Equal(("100000", isFinal), (published.Adcode, published.IsFinal));
        Assert.StartsWith("%PDF-", await scene.TextAsync("2024/100000/latest/yearbook.pdf"), StringComparison.Ordinal);
        Assert.Equal("", await scene.TextAsync("2024/130000/latest/yearbook.pdf"));
        Assert.Equal(new VolumeOrder(2024, "130000", isFinal), scene.Work.TakeOrder());
    }

    [Fact]
    public async Task Publish_CorrectedReport_NewRevisionSaysHowManyTotalsAreAmendedAndTheOldStays()
    {
        var scene = await PublishedAsync();
        var first = await scene.TextAsync("2024/130000/r1/figures.json");
        scene.Put("a.txt", UploadScene.WithLicences(97), daysLater: 1);
        await scene.Receive.RunAsync("a.txt", default);
        await scene.PublishAsync();

        var edition = await scene.HebeiAsync();
        Assert.Equal((2, 1), (edition!.Revision, edition.Amended));
        Assert.Equal(first, await scene.TextAsync("2024/130000/r1/figures.json"));
        using var figures = System.Text.Json.JsonDocument.Parse(await scene.TextAsync("2024/130000/latest/figures.json"));
        Assert.Equal([(1, 0), (2, 1)], figures.RootElement.GetProperty("revisions").EnumerateArray()
            .Select(revision => (revision.GetProperty("edition").GetInt32(), revision.GetProperty("amended").GetInt32())));
        var amendment = Assert.Single(figures.RootElement.GetProperty("amendments").EnumerateArray());
        Assert.Equal(
            ("proactive_disclosure.licences", 97), (amendment.GetProperty("path").GetString(), amendment.GetProperty("after").GetInt32()));
        Assert.StartsWith("第 2 版，较上一版更正 1 项合计", await scene.TextAsync("2024/130000/latest/yearbook.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_RevisionThatWasClaimedAndNeverFinished_IsFinishedUnderItsNumber()
    {
        var scene = await PublishedAsync();
        var edition = await scene.HebeiAsync();
        await scene.Editions.TryPutAsync(edition! with { IsPublished = false }, default);
        scene.Yearbooks.Remove("2024/130000/latest/yearbook.pdf");
        var published = Assert.Single(await scene.PublishAsync());
        Assert.Equal(1, published.Revision);
        Assert.NotEmpty(await scene.TextAsync("2024/130000/latest/yearbook.pdf"));
    }

    [Fact]
    public async Task Publish_LastReportDeleted_WithdrawsTotalsAndVolume()
    {
        var scene = await PublishedAsync();
        scene.Uploads.Remove("a.txt");
        await scene.PublishAsync();

        var edition = await scene.HebeiAsync();
        Assert.Equal((2, true, 0), (edition!.Revision, edition.IsWithdrawn, edition.Reports));
        Assert.Empty(await scene.Totals.ListAsync(default).ToListAsync());
        Assert.Equal("", await scene.TextAsync("2024/130000/latest/yearbook.pdf"));
        Assert.NotEqual("", await scene.TextAsync("2024/130000/r1/yearbook.pdf"));
        Assert.Empty(await scene.PublishAsync());
    }

    [Fact]
    public async Task Publish_UploadsThatCountNowhere_AreListedWithTheReasonWhereTheyBelong()
    {
        var scene = new UploadScene();
        scene.Put("first.txt", UploadScene.WithLicences(1));
        scene.Put("second.txt", UploadScene.WithLicences(2), daysLater: 1);
        scene.Put("third.txt", UploadScene.WithLicences(3), daysLater: 2);
        scene.Put("none.txt", "no report");
        await scene.PublishAsync();

        Assert.Equal(["first.txt", "second.txt"], await ExcludedAsync(scene, "130000"));
        Assert.Equal(["none.txt"], await ExcludedAsync(scene, "100000"));
        Assert.Contains(
            "{\"adcode\":\"130000\",\"name\":\"河北省\",\"files\":2}", await scene.TextAsync("2024/100000/latest/figures.json"), StringComparison.Ordinal);
        var first = await scene.TextAsync("2024/130000/latest/figures.json");
        Assert.Equal(2, first.Split("另有内容不同的报告“third.txt”").Length - 1);

        scene.Uploads.Remove("first.txt");
        await scene.PublishAsync();
        Assert.Equal(["second.txt"], await ExcludedAsync(scene, "130000"));
        Assert.Equal((2, 0), ((await scene.HebeiAsync())!.Revision, (await scene.HebeiAsync())!.Amended));
    }

    [Fact]
    public async Task Publish_DeletionOfTheCountedReportWasTold_TheOneItHadSupersededCounts()
    {
        var scene = await PublishedAsync();
        scene.Put("b.txt", UploadScene.WithLicences(97), daysLater: 1);
        await scene.Receive.RunAsync("b.txt", default);
        await scene.PublishAsync();
        scene.Uploads.Remove("b.txt");
        await scene.Receive.RunAsync("b.txt", default);

        await scene.PublishAsync();

        using var figures = JsonDocument.Parse(await scene.TextAsync("2024/130000/latest/figures.json"));
        Assert.Equal(
            0, figures.RootElement.GetProperty("totals").GetProperty("proactive_disclosure.licences").GetProperty("value").GetInt32());
    }

    [Fact]
    public async Task Publish_CountedReportDeleted_TheOneItHadSupersededCounts()
    {
        var scene = await PublishedAsync();
        scene.Put("b.txt", UploadScene.WithLicences(97), daysLater: 1);
        await scene.Receive.RunAsync("b.txt", default);
        await scene.PublishAsync();
        scene.Uploads.Remove("b.txt");
        await scene.PublishAsync();

        Assert.Equal("a.txt", (await scene.Ledger.ListRows().SingleAsync()).Receipt.File.Path);
        Assert.DoesNotContain((await scene.ReceiptAsync("a.txt")).Findings, finding => finding.Code.Text == "FILE-SUPERSEDED");
        Assert.Equal(3, (await scene.HebeiAsync())!.Revision);
    }

    [Fact]
    public async Task Publish_UploadWhoseEventWasLost_IsTakenIn()
    {
        var scene = new UploadScene();
        scene.Put("a.txt", UploadScene.Pingxiang);
        Assert.Equal(2, (await scene.PublishAsync()).Count);
        Assert.NotNull((await scene.ReceiptAsync("a.txt")).Report);
    }

    // 1 April 2025, 02:00 in Beijing: still March in UTC, and last year is 2024.
    [Theory]
    [InlineData("2025-03-31T18:00:00Z", 2024)]
    [InlineData("2024-12-31T17:00:00Z", 2024)]
    [InlineData("2024-12-31T15:00:00Z", 2023)]
    public async Task PublishFinal_OfLastYearInBeijing_NamesTheBodiesThatNeverReported(string now, int year)
    {
        var scene = new UploadScene(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        scene.Put("before.txt", await File.ReadAllTextAsync(Samples.Xingtai2023));
        scene.Put("a.txt", UploadScene.Pingxiang);
        await scene.PublishAsync();
        var published = await scene.PublishAsync(isFinal: true);

        Assert.All(published, edition => Assert.Equal((year, 2, true), (edition.Year, edition.Revision, edition.IsFinal)));
        Assert.Contains(published, edition => edition.Adcode == "130000");
        var missing = await scene.TextAsync($"{year}/130000/latest/unreported.csv");
        Assert.Equal(year == 2024, missing.Contains("邢台", StringComparison.Ordinal));
        Assert.Empty(await scene.PublishAsync());
        Assert.Empty(await scene.PublishAsync(isFinal: true));
    }

    private static async Task<UploadScene> PublishedAsync()
    {
        var scene = new UploadScene();
        scene.Put("a.txt", UploadScene.Pingxiang);
        await scene.Receive.RunAsync("a.txt", default);
        await scene.PublishAsync();
        return scene;
    }

    private static async Task<string[]> ExcludedAsync(UploadScene scene, string adcode)
    {
        using var figures = JsonDocument.Parse(await scene.TextAsync($"2024/{adcode}/latest/figures.json"));
        return [.. figures.RootElement.GetProperty("excluded").EnumerateArray().Select(file => file.GetProperty("file").GetString()!)];
    }
}
