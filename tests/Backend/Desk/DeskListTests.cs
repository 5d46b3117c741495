using Compiler.Backend.Access;
using Compiler.Backend.Desk;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Register;

namespace Compiler.Tests.Backend.Desk;

/// <summary>Every body that must report is listed once, in exactly one state.</summary>
public sealed class DeskListTests : IDisposable
{
    private readonly DeskScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task List_BodiesOfEveryState_EachIsInExactlyOne()
    {
        await FillAsync();

        var page = await scene.ListAsync(new DeskQuery("130000"));

        Assert.Equal(
            [
                "石家庄市人民政府办公室 Accepted True", "保定市人民政府 Missing True", "保定市教育局 Returned True", "保定市民政局 Missing True",
                "保定市财政局 ToCheck True", "保定市体育局 Accepted False", "涿州市水利局 ToCheck True",
            ],
            page.Rows.Select(row => $"{row.Body} {row.State} {row.IsRegistered}"));
        Assert.Equal(new StateCounts(2, 2, 1, 2, Overdue: 1, OnTime: 4, Late: 1), page.Counts);
        Assert.Equal((7, 7, 1, 1), (page.Counts.Total, page.Matches, page.Page, page.Pages));
    }

    [Fact]
    public async Task List_UploadThatWaits_IsToCheckWhateverCounts()
    {
        await FillAsync();

        var row = Assert.Single((await scene.ListAsync(new DeskQuery("130681"))).Rows);

        Assert.Equal((ReportState.ToCheck, ReportState.Accepted), (row.State, row.Report!.State));
        Assert.Equal(ListedStanding.Held, row.Waiting!.Standing);
    }

    [Fact]
    public async Task List_Filters_ApplyTogetherAndCountsIgnoreTheState()
    {
        await FillAsync();

        await AssertAsync(new DeskQuery("130600") { State = ReportState.Missing }, "保定市人民政府", "保定市民政局");
        await AssertAsync(new DeskQuery("130600") { IsOverdueOnly = true }, "保定市民政局");
        await AssertAsync(new DeskQuery("130600") { Kind = BodyKind.Compilation }, "保定市人民政府");
        await AssertAsync(new DeskQuery("130681"), "涿州市水利局");
        await AssertAsync(new DeskQuery("130100"), "石家庄市人民政府办公室");
        await AssertAsync(new DeskQuery("130000") { Sort = DeskSort.State, State = ReportState.ToCheck }, "保定市财政局", "涿州市水利局");
        var page = await scene.ListAsync(new DeskQuery("130600") { State = ReportState.Returned });
        Assert.Equal((1, 6), (page.Matches, page.Counts.Total));
    }

    [Theory]
    [InlineData("财政", "保定市财政局")]
    [InlineData("保定 民政局", "保定市民政局")]
    [InlineData("涿州", "涿州市水利局")]
    [InlineData("ＡＢ局", "保定市教育局")]
    [InlineData("ab 局", "保定市教育局")]
    [InlineData("不存在")]
    public async Task List_Text_FindsPlaceNameAndOtherNamesInAnyCaseAndWidth(string text, params string[] expected)
    {
        await FillAsync();

        await AssertAsync(new DeskQuery("130000") { Text = text }, expected);
    }

    [Fact]
    public async Task List_Pages_HaveEveryBodyOnce()
    {
        for (var i = 0; i < 120; i++)
            scene.Register($"保定市第{i:D3}局", "130600");

        var pages = new List<DeskPage>();
        for (var page = 1; page <= 4; page++)
            pages.Add(await scene.ListAsync(new DeskQuery("130600") { Page = page, Sort = DeskSort.Body }));

        Assert.Equal([50, 50, 20, 20], pages.Select(page => page.Rows.Length));
        Assert.Equal((3, 3, 120), (pages[3].Page, pages[3].Pages, pages[3].Matches));
        Assert.Equal(120, pages.Take(3).SelectMany(page => page.Rows).Select(row => row.Body).Distinct().Count());
    }

    [Fact]
    public async Task List_ReportUnderAFormerName_IsItsBodys()
    {
        scene.Register("保定市文化广电和旅游局", "130600", BodyKind.Department, "保定市文化局");
        await scene.AddAsync("保定市文化局", "130600", ReportState.Accepted);

        var row = Assert.Single((await scene.ListAsync(new DeskQuery("130000"))).Rows);

        Assert.Equal(("保定市文化广电和旅游局", ReportState.Accepted, true), (row.Body, row.State, row.IsRegistered));
    }

    [Fact]
    public async Task List_CompilationUnderAnyName_IsTheLevels()
    {
        scene.Register("保定市人民政府", "130600", BodyKind.Compilation);
        await scene.AddAsync("保定市政务服务局", "130600", ReportState.Accepted, isCompilation: true);

        var row = Assert.Single((await scene.ListAsync(new DeskQuery("130600"))).Rows);

        Assert.Equal((ReportState.Accepted, new DateOnly(2025, 3, 31)), (row.State, row.Deadline));
    }

    [Fact]
    public async Task List_ChangedList_IsSeenAtOnceAndAnUnreadableOneIsNamedAndMadeAnew()
    {
        await FillAsync();
        Assert.Equal(2, (await scene.ListAsync(new DeskQuery("130000"))).Counts.Missing);
        await scene.AddAsync("保定市民政局", "130600", ReportState.Accepted);
        Assert.Equal(1, (await scene.ListAsync(new DeskQuery("130000"))).Counts.Missing);

        await scene.Files.WriteAsync("2024/130000.json.gz", "broken"u8.ToArray(), default);
        var page = await scene.ListAsync(new DeskQuery("130000"));
        Assert.Equal("130000", Assert.Single(page.Unreadable));
        Assert.Equal([new Partition(2024, "130000")], await scene.Marks.ListAsync(default).Select(mark => mark.Partition).ToListAsync());
    }

    [Fact]
    public async Task List_Unplaced_ShowsWhatTheCallerMaySettle()
    {
        await scene.AddAsync("涿州区财政局", "", ReportState.Returned, candidates: ["河北省保定市涿州市"]);
        await scene.AddAsync("桥西区财政局", "", ReportState.Returned, candidates: ["河北省石家庄市桥西区", "河北省邢台市桥西区"]);
        await scene.AddAsync(null, "", ReportState.Returned, ListedStanding.Unusable, year: null);

        await AssertAsync(AccessScope.Nation, "涿州区财政局", "桥西区财政局", "（未载明机关名称）");
        await AssertAsync("130000", "涿州区财政局", "桥西区财政局");
        await AssertAsync("130600", "涿州区财政局");
        await AssertAsync("410000");

        async Task AssertAsync(string place, params string[] expected)
        {
            var scope = new AccessScope([place]);
            var page = await scene.ListAsync(new DeskQuery(place) { IsUnplaced = true }, scope);
            Assert.Equal(expected.Order(StringComparer.Ordinal), page.Rows.Select(row => row.Body).Order(StringComparer.Ordinal));
            Assert.Equal(expected.Length, (await scene.OverviewAsync(place, scope)).Unplaced);
        }
    }

    private async Task AssertAsync(DeskQuery query, params string[] expected) =>
        Assert.Equal(expected, (await scene.ListAsync(query)).Rows.Select(row => row.Body));

    internal static async Task FillAsync(DeskScene scene)
    {
        scene.Register("石家庄市人民政府办公室", "130100", BodyKind.Office);
        scene.Register("保定市人民政府", "130600", BodyKind.Compilation);
        scene.Register("保定市财政局", "130600");
        scene.Register("保定市教育局", "130600", BodyKind.Department, "保定市aB局");
        scene.Register("保定市民政局", "130600");
        scene.Register("涿州市水利局", "130681");
        await scene.AddAsync("石家庄市人民政府办公室", "130100", ReportState.Accepted);
        await scene.AddAsync("保定市财政局", "130600", ReportState.ToCheck, daysLater: 30);
        await scene.AddAsync("保定市教育局", "130600", ReportState.Returned, ListedStanding.Rejected);
        await scene.AddAsync("保定市教育局", "130600", ReportState.Accepted, ListedStanding.Superseded, daysLater: 1);
        await scene.AddAsync("涿州市水利局", "130681", ReportState.Accepted);
        await scene.AddAsync("涿州市水利局", "130681", ReportState.ToCheck, ListedStanding.Held, daysLater: 2);
        await scene.AddAsync("保定市体育局", "130600", ReportState.Accepted);
    }

    private Task FillAsync() => FillAsync(scene);
}
