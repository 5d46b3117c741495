using System.Collections.Immutable;
using Compiler.Rollups;
using Compiler.Yearbooks.Model;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters;

/// <summary>Reports received against divisions expected, by prefecture or by province.</summary>
internal static class CoverageTables
{
    private const string ProvinceLevel = "本级";
    private const string DirectCounties = "直辖县级行政区";

    /// <summary>The codes of the places below with at least one report.</summary>
    public static IReadOnlySet<string> Present(PlaceRollup place) =>
        place.Children.SelectMany(child => Present(child).Append(child.Adcode)).ToHashSet();

    public static Table OfProvince(Volume volume)
    {
        var rows = Prefectures(volume).Select(name => RowOf(volume, name)).ToList();
        return Build(
            "地区", rows,
            RowOf("合计", CountiesOf(volume, null), volume.Place.Received, volume) with { Kind = RowKind.Total },
            "县级行政区收录数为至少收录一份本级或所属机关报告的县级行政区数。");
    }

    public static Table OfNation(Volume volume)
    {
        var rows = volume.Place.Children.Select(place =>
        {
            var (counties, reported) = (volume.Counties(place.Adcode), Present(place));
            return RowOf(place.Name, (counties.Count(county => reported.Contains(county.Adcode)), counties.Length), place.Received, volume);
        }).ToList();
        var unresolved = volume.Reports.Unresolved.Select(report => report.Body).ToImmutableArray();
        if (!unresolved.IsEmpty)
            rows.Add(RowOf("行政区划待定", (0, 0), unresolved, volume));
        var present = Present(volume.Place);
        var all = volume.Expected.SelectMany(place => volume.Counties(place.Adcode)).ToList();
        return Build(
            "地区", rows,
            RowOf("合计", (all.Count(county => present.Contains(county.Adcode)), all.Count), volume.Place.Received, volume) with { Kind = RowKind.Total },
            $"应有数的合计含未收录报告的省级行政区；共收录 {volume.Place.Children.Length} 个省级行政区的报告。");
    }

    private static Table Build(string label, IEnumerable<TableRow> rows, TableRow total, string note) => Plain(
        "收录情况", "单位：个、份", "received",
        [
            (label, Words(2)), ("县级行政区应有", Numbers()), ("县级行政区收录", Numbers()), ("收录报告", Numbers()),
            ("其中：汇总报告", Numbers()), ("单个机关报告", Numbers()), ("计入合计", Numbers()),
        ],
        rows.Append(total), note, "— 没有名录可供核对。");

    private static IEnumerable<string> Prefectures(Volume volume)
    {
        var known = volume.Expected.Select(GroupOf);
        var received = volume.Place.Received.Select(Group);
        return new[] { ProvinceLevel }.Concat(known).Concat(received).Distinct();
    }

    private static TableRow RowOf(Volume volume, string group) =>
        RowOf(group, CountiesOf(volume, group), [.. volume.Place.Received.Where(body => Group(body) == group)], volume);

    private static (int Present, int Expected) CountiesOf(Volume volume, string? group)
    {
        var present = Present(volume.Place);
        var expected = volume.Expected.Where(place => group is null || GroupOf(place) == group).ToList();
        return (expected.Count(place => present.Contains(place.Adcode)), expected.Count);
    }

    private static TableRow RowOf(string name, (int Present, int Expected) counties, ImmutableArray<Body> bodies, Volume volume)
    {
        var compilations = bodies.Count(body => body.IsCompilation);
        return Row(
            name,
            counties.Expected == 0 ? FigureText.NotApplicable : FigureText.Number(counties.Expected),
            counties.Expected == 0 ? FigureText.NotApplicable : FigureText.Number(counties.Present),
            FigureText.Number(bodies.Length),
            FigureText.Number(compilations),
            FigureText.Number(bodies.Length - compilations),
            FigureText.Number(bodies.Count(volume.IsCounted)));
    }

    /// <summary>The prefecture of a county, or the label of the counties that have none.</summary>
    public static string GroupOf(ExpectedPlace place) => place.Prefecture ?? DirectCounties;

    private static string Group(Body body) =>
        body.Place.Prefecture ?? (body.Place.County is null ? ProvinceLevel : DirectCounties);
}
