using Compiler.Backend.Access;
using Compiler.Backend.Desk;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Register;

namespace Compiler.Tests.Backend.Desk;

/// <summary>The counts of a place are the sum of its parts, at every level.</summary>
public sealed class OverviewTests : IDisposable
{
    private readonly DeskScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task Overview_Province_HasItsCitiesAndTheSumOfAllBodies()
    {
        await FillAsync();

        var overview = await scene.OverviewAsync("130000");

        Assert.Equal("河北省", overview.Name);
        Assert.Equal(("130000", "省本级"), (overview.Parts[0].Adcode, overview.Parts[0].Name));
        Assert.Equal(11, overview.Parts.Count(part => part.Adcode != "130000"));
        Assert.Equal(new StateCounts(2, 2, 1, 0, Overdue: 1, OnTime: 2, Late: 1), Part(overview, "130600").Due);
        Assert.Equal(1, Part(overview, "130600").Others.Accepted);
        AssertSum(overview, 6, 1);
        AssertSum(await scene.OverviewAsync("130600"), 5, 1);
        AssertSum(await scene.OverviewAsync("130681"), 1, 0);
    }

    [Fact]
    public async Task Overview_City_HasItsCounties()
    {
        await FillAsync();

        var overview = await scene.OverviewAsync("130600");

        Assert.Equal(4, overview.Parts[0].Due.Total);
        Assert.Equal("市本级", overview.Parts[0].Name);
        Assert.Equal(1, Part(overview, "130681").Due.ToCheck);
        Assert.True(overview.Parts.Length > 20);
    }

    [Fact]
    public async Task Overview_Nation_HasItsProvincesAndFollowsTheirLists()
    {
        await FillAsync();
        scene.Register("郑州市财政局", "410100");
        await scene.AddAsync("教育部", "100000", ReportState.Accepted);
        var overviews = new Overview(scene.Boards, DeskScene.Clock);

        var before = await overviews.RunAsync(2024, AccessScope.Nation, AccessScope.All, default);
        AssertSum(before, 7, 2);
        Assert.Equal(("国务院部门", 1), (before.Parts[0].Name, before.Parts[0].Others.Total));
        Assert.Equal(1, Part(before, "410000").Due.Missing);
        await scene.AddAsync("郑州市财政局", "410100", ReportState.Accepted);
        var after = await overviews.RunAsync(2024, AccessScope.Nation, AccessScope.All, default);
        Assert.Equal(1, Part(after, "410000").Due.Accepted);
        AssertSum(after, 7, 2);
    }

    [Fact]
    public async Task Overview_DirectlyUnderAMunicipality_CountsItsDistricts()
    {
        scene.Register("海淀区财政局", "110108", BodyKind.Department);

        var overview = await scene.OverviewAsync("110000");

        Assert.Equal(1, Part(overview, "110108").Due.Missing);
        AssertSum(overview, 1, 0);
    }

    private static OverviewPart Part(YearOverview overview, string adcode) => overview.Parts.Single(part => part.Adcode == adcode);

    private static void AssertSum(YearOverview overview, int due, int others)
    {
        Assert.Equal((due, others), (overview.Total.Due.Total, overview.Total.Others.Total));
        var parts = overview.Parts;
        Assert.Equal(overview.Total.Due, parts.Aggregate(default(StateCounts), (sum, part) => sum + part.Due));
        Assert.Equal(overview.Total.Others, parts.Aggregate(default(StateCounts), (sum, part) => sum + part.Others));
        Assert.Equal(parts.Length, parts.Select(part => part.Adcode).Distinct().Count());
    }

    private Task FillAsync() => DeskListTests.FillAsync(scene);
}
