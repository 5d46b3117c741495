using System.Collections.Immutable;
using Compiler.Disclosure.Rollups;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Tables;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Chapters;

/// <summary>县级附表: T-2 and T-6 for every county with a report, by prefecture, with subtotals.</summary>
internal static class CountiesChapter
{
    private static readonly ImmutableArray<(string, double)> Labels = [("县级行政区", 2), ("口径", 1.5)];

    /// <summary>Whether there is such a chapter: a prefecture has reports from several of its parts.</summary>
    public static bool Applies(ProvinceVolume volume) =>
        volume.HasPrefectures && Prefectures(volume).Any(place => PlacePart.Split(place).Skip(1).Any());

    /// <summary>Why there is no such chapter although counties have reports; null if there is one, or none of them has.</summary>
    public static string? Absence(ProvinceVolume volume)
    {
        if (!volume.HasPrefectures || Applies(volume) || !Prefectures(volume).Any())
            return null;
        var parts = Prefectures(volume).Select(place => $"{place.Name}为{PlacePart.Split(place).Single().Name}");
        return $"设区的市均只有一个行政区划有报告，其数据即该市数据，见“分市表”一章，不设县级附表：{string.Join("，", parts)}。";
    }

    public static Chapter Compose(ProvinceVolume volume, int ordinal)
    {
        var chapter = new ChapterBuilder(ordinal, "县级附表", "counties");
        chapter.Text("按设区的市列示有报告的县级行政区；没有报告的见“覆盖情况”一章。小计为所列各行之和，只供核对，不与县级行政区一并排序；设区的市有汇总报告的，其数据以汇总报告为准，见“分市表”。");
        var bands = Prefectures(volume).Select(place => Band(volume, place)).ToList();
        var bodies = Prefectures(volume).SelectMany(place => place.PartBodies).ToImmutableArray();
        var total = new FigureRow(["合计", PlaceRows.Sum(bodies.Length)], new BodySum(bodies), volume.GrowthOf(bodies));
        bands.Add(new FigureBand("各市小计之和", []));
        chapter.Table((FigureTables.Handling with { Anchor = "c-2", Title = "县级政府信息公开申请总体情况" }).With(Labels, bands, total, bodies.Length));
        chapter.Table((FigureTables.Reviews with { Anchor = "c-6", Title = "县级政府信息公开行政复议" }).With(Labels, bands, total, bodies.Length));
        return chapter.Build();
    }

    private static IEnumerable<PlaceRollup> Prefectures(ProvinceVolume volume) =>
        volume.Place.Children.Where(place =>
            volume.Prefectures.Any(prefecture => prefecture.Adcode == place.Adcode) && !place.PartBodies.IsEmpty);

    private static FigureBand Band(ProvinceVolume volume, PlaceRollup prefecture) =>
        new(
            prefecture.Name,
            [
                .. PlacePart
                    .Split(prefecture)
                    .Select(part => new FigureRow([part.Name, PlaceRows.Basis(volume, part)], part.Figures, volume.GrowthOf(part.Counted))),
            ],
            new FigureRow(["小计", PlaceRows.Sum(prefecture.PartBodies.Length)], prefecture.Parts, volume.GrowthOf(prefecture.PartBodies)));
}
