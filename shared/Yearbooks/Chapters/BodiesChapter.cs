using System.Collections.Immutable;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Disclosure.Rollups.Years;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Tables;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Chapters;

/// <summary>
/// T-2, T-3 and T-6 with one row per body: single bodies of a province, departments of the State Council, vertical lines. The
/// national volume has one row per province for its vertical lines.
/// </summary>
internal static class BodiesChapter
{
    /// <summary>The link target of 机关附表.</summary>
    public const string SingleAnchor = "bodies";

    private const string Vertical = "实行垂直领导的部门";

    private static readonly ImmutableArray<(string, double)> Labels = [("行政区划", 1.8), ("机关", 3.2)];

    /// <summary>机关附表 of 核查附册: the reports of single bodies, including those that are not in the totals.</summary>
    public static Chapter ComposeSingle(ProvinceVolume volume, int ordinal) => Compose(
        ChapterBuilder.OfAnnex(ordinal, "机关附表", SingleAnchor), "b", Labels, Sum(volume, Single(volume)),
        "本章列示所收录的单个机关报告。汇总报告的数据见年鉴；上级汇总报告已采用的，单个机关报告不再计入合计。");

    /// <summary>国务院部门.</summary>
    public static Chapter ComposeNational(NationVolume volume, int ordinal) => Compose(
        new ChapterBuilder(ordinal, "国务院部门", "national"), "n", Labels, Sum(volume, volume.Reports.National.Bodies),
        "国务院部门的报告单独列示，不计入全国合计。");

    /// <summary>实行垂直领导的部门 of a province, one by one.</summary>
    public static Chapter ComposeVertical(ProvinceVolume volume, int ordinal) => Compose(
        new ChapterBuilder(ordinal, Vertical, "vertical"), "v", Labels, Sum(volume, volume.SeparateLineBodies),
        "实行垂直领导的部门的报告单独列示，不计入地方合计（《条例》第三条）。");

    /// <summary>实行垂直领导的部门 of the nation, by province.</summary>
    public static Chapter ComposeVertical(NationVolume volume, int ordinal)
    {
        var provinces = volume.Reports.Provinces.Where(province => province.Vertical.Tally.Reports > 0).ToList();
        var others = Sum(volume, volume.Reports.Vertical.Bodies);
        var totals = provinces.Aggregate(volume.Reports.Vertical.Totals, (sum, province) => sum + province.Vertical.Totals);
        var growth = provinces.Aggregate(others.Growth, (sum, province) => sum + GrowthOf(province));
        return Compose(
            new ChapterBuilder(ordinal, Vertical, "vertical"), "v", [("地区", 2.2), ("报告", 2)],
            new BodiesSum(
                [.. provinces.Select(province => Row(volume, province)), .. others.Rows], totals, growth, volume.Vertical.Reports),
            "实行垂直领导的部门的报告单独列示，不计入地方合计（《条例》第三条）。本章按省份列示其加总数，各机关的报告逐个列于相应省卷；省份不明的，在本章逐个列示。");
    }

    public static ImmutableArray<Body> Single(ProvinceVolume volume) => [.. volume.Place.Received.Where(body => !body.IsCompilation)];

    private static FigureRow Row(NationVolume volume, PlaceSummary province) => new(
        [volume.NameOf(province), Reports(province.Vertical.Tally.Reports)], province.Vertical.Totals, GrowthOf(province));

    private static Growth GrowthOf(PlaceSummary province) => province.Vertical.Match.Growth(Volume.NewReceived);

    private static BodiesSum Sum(Volume volume, ImmutableArray<Body> bodies) => new(
        [.. bodies.Select(body => new FigureRow([Volume.PlaceOf(body), body.Name], body.Figures, volume.GrowthOf([body])))],
        new BodySum(bodies),
        volume.GrowthOf(bodies),
        bodies.Length);

    private static string Reports(int reports) => $"{FigureText.Number(reports)} 份报告";

    private static Chapter Compose(
        ChapterBuilder chapter, string prefix, ImmutableArray<(string, double)> labels, BodiesSum sum, string scope)
    {
        chapter.Text(scope);
        var total = new FigureRow(["合计", Reports(sum.Reports)], sum.Figures, sum.Growth);
        foreach (var (table, number) in new[] { (FigureTables.Handling, 2), (FigureTables.Outcomes, 3), (FigureTables.Reviews, 6) })
            chapter.Table((table with { Anchor = $"{prefix}-{number}" }).With(labels, sum.Rows, total, sum.Reports));
        return chapter.Build();
    }

    /// <summary>The rows of a chapter and their sum.</summary>
    private sealed record BodiesSum(ImmutableArray<FigureRow> Rows, IFigures Figures, Growth Growth, int Reports);
}
