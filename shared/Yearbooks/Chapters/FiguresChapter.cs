using System.Collections.Immutable;
using Compiler.Rollups;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Tables;

namespace Compiler.Yearbooks.Chapters;

/// <summary>分机关表 of a province, 分省表 of the nation: T-1 to T-7.</summary>
internal static class FiguresChapter
{
    private static readonly ImmutableArray<(string, double)> BodyLabels = [("行政区划", 1.8), ("机关", 2.6)];

    public static Chapter Compose(Volume volume, int ordinal)
    {
        var chapter = new ChapterBuilder(ordinal, volume.IsNation ? "分省表" : "分机关表", "figures");
        var rows = (volume.IsNation ? Provinces(volume) : Bodies(volume)).ToList();
        var (total, reports) = Total(volume);
        foreach (var table in FigureTables.All)
            chapter.Table(table.With(volume.IsNation ? [("地区", 2)] : BodyLabels, rows, total, reports, Scope(volume)));
        foreach (var (anchor, title, bodies) in Apart(volume))
            chapter.Table(ApartTable(volume, anchor, title, bodies));
        return chapter.Build();
    }

    private static IEnumerable<FigureRow> Provinces(Volume volume)
    {
        foreach (var place in volume.Place.Children)
            yield return new FigureRow([place.Name], place.Totals, volume.GrowthOf(place.Counted));
        var unresolved = volume.Reports.Unresolved.Where(body => body.IsCounted).Select(body => body.Body).ToImmutableArray();
        if (!unresolved.IsEmpty)
            yield return new FigureRow(["行政区划待定"], new BodySum(unresolved), volume.GrowthOf(unresolved));
    }

    private static IEnumerable<FigureRow> Bodies(Volume volume) => Rows(volume, Parts(volume));

    private static ImmutableArray<Body> Parts(Volume volume) =>
        volume.Place.PartBodies.IsEmpty ? volume.Place.Counted : volume.Place.PartBodies;

    private static IEnumerable<FigureRow> Rows(Volume volume, IEnumerable<Body> bodies) =>
        bodies.Select(body => new FigureRow([Volume.PlaceOf(body), body.Name], body.Figures, volume.GrowthOf([body])));

    private static (FigureRow Row, int Reports) Total(Volume volume)
    {
        if (volume.IsNation)
            return (new FigureRow(["合计"], volume.Totals, volume.GrowthOf(volume.Place.Counted)), volume.Totals.Reports);
        var bodies = Parts(volume);
        IFigures figures = volume.Place.PartBodies.IsEmpty ? volume.Totals : volume.Place.Parts;
        return (new FigureRow(["合计", $"{bodies.Length} 份报告"], figures, volume.GrowthOf(bodies)), bodies.Length);
    }

    private static IEnumerable<string> Scope(Volume volume)
    {
        if (volume.Place.Compilation is not null && !volume.Place.PartBodies.IsEmpty)
            yield return $"本表合计为上列报告之和；{volume.Place.Name}合计数采用本级汇总报告，见“总表”一章。";
        if (volume.IsNation && Summed(volume).Any())
            yield return $"{string.Join("、", Summed(volume).Select(place => $"{place.Name}（{place.Counted.Length} 份）"))}为所收录报告之和，不代表其行政机关的全部。";
    }

    private static IEnumerable<PlaceRollup> Summed(Volume volume) => volume.Place.Children.Where(place => place.Layer == ScopeLayer.Sum);

    private static IEnumerable<(string Anchor, string Title, ImmutableArray<Body> Bodies)> Apart(Volume volume)
    {
        if (volume.IsNation && !volume.Reports.National.Bodies.IsEmpty)
            yield return ("national", "国务院部门政府信息公开申请总体情况", volume.Reports.National.Bodies);
        var vertical = volume.IsNation ? volume.Reports.Vertical.Bodies : volume.Apart;
        if (!vertical.IsEmpty)
            yield return ("vertical", "实行垂直领导的部门政府信息公开申请总体情况", vertical);
    }

    private static Table ApartTable(Volume volume, string anchor, string title, ImmutableArray<Body> bodies) =>
        (FigureTables.Handling with { Anchor = anchor, Title = title }).With(
            BodyLabels, Rows(volume, bodies), new FigureRow(["合计", $"{bodies.Length} 份报告"], new BodySum(bodies), volume.GrowthOf(bodies)), bodies.Length,
            "单独列示，不计入地方合计。");
}
