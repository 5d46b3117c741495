using System.Collections.Immutable;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Tables;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Chapters;

/// <summary>
/// T-2, T-3 and T-6 with one row per body: single bodies of a province, departments of the State Council, vertical lines.
/// </summary>
internal static class BodiesChapter
{
    private static readonly ImmutableArray<(string, double)> Labels = [("行政区划", 1.8), ("机关", 3.2)];

    /// <summary>机关附表: the reports of single bodies, including those that are not in the totals.</summary>
    public static Chapter ComposeSingle(Volume volume, int ordinal) => Compose(
        volume, ordinal, "机关附表", "bodies", "b", Single(volume),
        "本章列示所收录的单个机关报告。汇总报告的数据见“总表”“分市表”等章；上级汇总报告已采用的，单个机关报告不再计入合计。");

    /// <summary>国务院部门.</summary>
    public static Chapter ComposeNational(Volume volume, int ordinal) => Compose(
        volume, ordinal, "国务院部门", "national", "n", volume.Reports.National.Bodies, "国务院部门的报告单独列示，不计入全国合计。");

    /// <summary>实行垂直领导的部门.</summary>
    public static Chapter ComposeVertical(Volume volume, int ordinal) => Compose(
        volume, ordinal, "实行垂直领导的部门", "vertical", "v", Vertical(volume), "实行垂直领导的部门的报告单独列示，不计入地方合计（《条例》第三条）。");

    public static ImmutableArray<Body> Single(Volume volume) => [.. volume.Place.Received.Where(body => !body.IsCompilation)];

    public static ImmutableArray<Body> Vertical(Volume volume) =>
        volume.IsNation ? volume.Reports.Vertical.Bodies : volume.SeparateLineBodies;

    private static Chapter Compose(
        Volume volume, int ordinal, string title, string anchor, string prefix, ImmutableArray<Body> bodies, string scope)
    {
        var chapter = new ChapterBuilder(ordinal, title, anchor);
        chapter.Text(scope);
        var rows = bodies.Select(body => new FigureRow([Volume.PlaceOf(body), body.Name], body.Figures, volume.GrowthOf([body]))).ToList();
        var total = new FigureRow(["合计", $"{FigureText.Number(bodies.Length)} 份报告"], new BodySum(bodies), volume.GrowthOf(bodies));
        foreach (var (table, number) in new[] { (FigureTables.Handling, 2), (FigureTables.Outcomes, 3), (FigureTables.Reviews, 6) })
            chapter.Table((table with { Anchor = $"{prefix}-{number}" }).With(Labels, rows, total, bodies.Length));
        return chapter.Build();
    }
}
