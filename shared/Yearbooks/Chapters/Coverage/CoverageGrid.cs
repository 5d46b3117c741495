using System.Collections.Immutable;
using System.Globalization;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Chapters.Coverage;

/// <summary>Shows which places reported: the counties of a province by prefecture, the provinces of the nation by region.</summary>
internal static class CoverageGrid
{
    private const string Regions = "华北东北华东中南西南西北";

    public static StateGrid Build(Volume volume, string caption)
    {
        ImmutableArray<(string Label, ImmutableArray<PlaceCoverage> Places)> groups =
        [
            .. volume is NationVolume nation ? Provinces(nation) : Counties(volume),
        ];
        var places = groups.SelectMany(group => group.Places).ToLookup(place => place.State);
        ImmutableArray<GridState> states =
        [
            new("●", $"收录汇总报告（{Count(PlaceState.Compilation)}）"),
            new("◎", $"只收录{(volume.IsNation ? "其他" : "单个机关")}报告（{Count(PlaceState.SingleBodies)}）"),
            new("○", $"未收录（{Count(PlaceState.Missing)}）"),
        ];
        return new StateGrid(
            caption,
            "单位：个",
            states,
            [
                .. groups.Where(IsShown).Select(group => new GridGroup(
                    group.Label,
                    [.. group.Places.Select(place => new StateGridCell(place.Name, (int)(PlaceState.Compilation - place.State)))])),
            ],
            $"按行政区划代码顺序排列，不表示地理位置。{(groups.All(IsShown) ? "" : "本级和县级行政区均没有报告的地区不列。")}",
            $"{caption}：{string.Join("；", states.Select(state => state.Label))}。{InWords(groups)}");

        bool IsShown((string Label, ImmutableArray<PlaceCoverage> Places) group) =>
            volume.IsNation || group.Places.Any(place => place.State != PlaceState.Missing);

        // Own levels are no counties: the number of counties is that of the texts.
        string Count(PlaceState state)
        {
            var own = places[state].Count(place => place.Name == PlacePart.OwnLevelName);
            return own == 0
                ? FigureText.Number(places[state].Count())
                : $"县级 {FigureText.Number(places[state].Count() - own)}，本级 {FigureText.Number(own)}";
        }
    }

    private static IEnumerable<(string, ImmutableArray<PlaceCoverage>)> Counties(Volume volume) =>
        from @group in volume.Coverage.Groups
        where @group.Level is not null || !@group.Counties.IsEmpty
        select (@group.Name, (ImmutableArray<PlaceCoverage>)
        [
            .. @group.Level is { } level ? [level with { Name = PlacePart.OwnLevelName }] : ImmutableArray<PlaceCoverage>.Empty,
            .. @group.Counties,
        ]);

    // The first digit of a code is the region: 华北 1 … 西北 6.
    private static IEnumerable<(string, ImmutableArray<PlaceCoverage>)> Provinces(NationVolume volume) =>
        from province in volume.Expected
        let facts = volume.Reports.Find(province.Adcode)?.Places.FirstOrDefault()
        group PlaceCoverage.OfWhole(province.Adcode, province.Name, facts) by province.Adcode[0] - '1' into region
        select (Regions.Substring(2 * region.Key, 2), region.ToImmutableArray());

    private static string InWords(ImmutableArray<(string Label, ImmutableArray<PlaceCoverage> Places)> groups) =>
        string.Join("；", groups.Select(group => string.Create(CultureInfo.InvariantCulture,
            $"{group.Label} {group.Places.Count(place => place.State != PlaceState.Missing)}/{group.Places.Length}"))) + "。";
}
