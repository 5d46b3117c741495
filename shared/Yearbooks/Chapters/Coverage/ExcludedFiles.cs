using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters.Coverage;

/// <summary>未收录的文件: a sentence in the book; in the annex one by one, in the nation's those of provinces as numbers.</summary>
internal static class ExcludedFiles
{
    /// <summary>How many there are.</summary>
    public static string InWords(Volume volume)
    {
        var own = volume.Exclusions.Length;
        var inProvinces = volume is NationVolume nation ? nation.Reports.Provinces.Sum(province => province.Excluded) : 0;
        if (own + inProvinces == 0)
            return volume.IsNation ? "没有未收录的文件。" : "没有可归入本卷而未收录的文件；行政区划或年度不明的文件列入全国卷。";
        return volume.IsNation
            ? $"未收录的文件 {FigureText.Number(own + inProvinces)} 份，其中省份或者年度不明的 {FigureText.Number(own)} 份，连同原因列于本卷的核查附册；其余列于相应省卷的核查附册。"
            : $"可归入本卷而未收录的文件 {FigureText.Number(own)} 份，连同原因列于核查附册；行政区划或年度不明的文件列入全国卷。";
    }

    /// <summary>Lists them.</summary>
    public static void Add(ChapterBuilder chapter, Volume volume)
    {
        chapter.Heading("未收录的文件", "excluded");
        if (volume is NationVolume nation)
            Add(chapter, nation);
        else if (volume.Exclusions.IsEmpty)
            chapter.Text("没有可归入本卷而未收录的文件；行政区划或年度不明的文件列入全国卷。");
        else
            chapter.Table(List(volume));
    }

    private static void Add(ChapterBuilder chapter, NationVolume volume)
    {
        var provinces = volume.Reports.Provinces.Where(province => province.Excluded > 0).ToList();
        if (volume.Exclusions.IsEmpty)
            chapter.Text(provinces.Count == 0 ? "没有未收录的文件。" : "没有省份或年度不明而未收录的文件。");
        else
            chapter.Table(List(volume));
        if (provinces.Count == 0)
            return;
        chapter.Table(Plain(
            "各省份未收录的文件数", "单位：份", "excluded-in-provinces",
            [("地区", Words(3)), ("未收录的文件", Numbers(1.4))],
            [
                .. provinces.Select(province => Row(volume.NameOf(province), FigureText.Number(province.Excluded))),
                Total("合计", FigureText.Number(provinces.Sum(province => province.Excluded))),
            ],
            "各省份未收录的文件及其原因逐份列于相应省卷；省份或者年度不明的文件列于本卷，不计入本表。"));
    }

    private static Table List(Volume volume) => Plain(
        "未收录的文件", "", "excluded", [("文件", Words(3)), ("年度", Centred(1)), ("原因", Words(7))],
        volume.Exclusions.Select(exclusion => Row(
            exclusion.File.Name, exclusion.Year is { } year ? $"{year}" : "不明", string.Join("；", exclusion.Reasons))));
}
