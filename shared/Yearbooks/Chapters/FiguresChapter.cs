using System.Collections.Immutable;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Tables;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Chapters;

/// <summary>分市表 of a province, 分区县表 of a municipality, 分省表 of the nation: T-1 to T-7.</summary>
internal static class FiguresChapter
{
    public static Chapter Compose(Volume volume, int ordinal)
    {
        var chapter = new ChapterBuilder(ordinal, Title(volume), "figures");
        chapter.Text(Basis(volume));
        if (PlaceRows.Missing(volume) is { IsEmpty: false } missing)
            chapter.Text($"没有收录报告的地区 {FigureText.Number(missing.Length)} 个，不列入本章各表，不作零处理：{string.Join("、", missing)}。");
        var rows = PlaceRows.List(volume).ToList();
        var total = PlaceRows.Total(volume);
        var reports = volume.Sum.Place.Reports;
        foreach (var table in FigureTables.All)
            chapter.Table(table.With(PlaceRows.Labels, rows, total, reports));
        if (volume.Parts.IsEmpty)
            return chapter.Build();
        chapter.Heading("结构图", "structure");
        Draw("办理结果", PlaceCharts.Outcomes(volume));
        Draw("行政复议结果", PlaceCharts.Reviews(volume));
        return chapter.Build();

        // Shares of a single place compare nothing; its table has them.
        void Draw(string what, ImmutableArray<ChartSeries> places)
        {
            if (places.Count(place => place.Values.Any(value => value.Value > 0)) > 1)
                chapter.Add(PlaceCharts.Draw(places, chapter.Chart($"各地区{what}构成")));
            else
                chapter.Text($"有{what}件数的地区不足两个，不绘构成图。");
        }
    }

    public static string Title(Volume volume) => volume.IsNation ? "分省表" : volume.HasPrefectures ? "分市表" : "分区县表";

    private static string Basis(Volume volume)
    {
        const string Words = "口径：“汇总”为该地区汇总报告；“加总”为所收录报告之和，不代表该地区行政机关的全部，n/N 为收录本级政府或者其办公机构报告的本级和县级行政区数与应有数；“部门加总”为只有部门、乡镇（街道）报告的地区，不是该地区的合计数。";
        return volume.PartsBesideCompilation is null
            ? $"{Words}各表合计为所列各行之和。"
            : $"{Words}各表合计为所列各行之和；{volume.Name}合计数采用本级汇总报告，见“总表”一章。";
    }
}
