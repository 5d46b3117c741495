using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Chapters.Years;

/// <summary>年度比较: this year compared with last year, up to five years, and the requests carried from year to year.</summary>
internal static class YearsChapter
{
    /// <summary>Why there is no such chapter; null if there is one.</summary>
    public static string? Absence(Volume volume) => volume.Years.Length < 2
        ? $"除 {volume.Year} 年外，没有收录{volume.Name}近五年其他年度的报告，不作年度比较。"
        : null;

    public static Chapter Compose(Volume volume, int ordinal)
    {
        var chapter = new ChapterBuilder(ordinal, "年度比较", "comparison");
        chapter.Text("差额与增减只比较两年均收录报告的同一批机关（可比机关）；各年收录的机关不同，全部合计数不宜直接相减。");
        if (HasPairs(volume))
            LastYear(chapter, volume);
        else
            chapter.Text(NoPairs(volume));
        chapter.Heading("近五年情况", "five-years").Table(YearTables.Years(volume));
        if (YearCharts.Received(volume, chapter.Chart) is { } received)
            chapter.Add(received);
        if (HasPairs(volume))
            Carry(chapter, volume);
        return chapter.Build();
    }

    private static bool HasPairs(Volume volume) =>
        (volume.Match.Growth(Volume.NewReceived) + volume.Sum.Match.Growth(Volume.NewReceived)).Bodies > 0;

    private static string NoPairs(Volume volume) => volume.LastTotals is null
        ? $"没有收录{volume.Name} {volume.Year - 1} 年的报告，不与上年比较。"
        : "没有两年均收录报告的机关，不与上年比较。";

    private static void LastYear(ChapterBuilder chapter, Volume volume)
    {
        chapter.Heading("与上年比较", "last-year").Table(YearTables.LastYear(volume)).Table(YearTables.Parts(volume));
        if (YearCharts.Rates(volume, chapter.Chart) is { } rates)
            chapter.Add(rates);
        if (YearCharts.Parts(volume, chapter.Chart) is { } parts)
            chapter.Add(parts);
        var jumps = volume.Comparison.Jumps;
        if (jumps == 0)
            return;
        if (volume is ProvinceVolume province)
            chapter.Table(YearTables.Jumps(province.Jumps));
        else
            chapter.Text($"有 {jumps} 个机关的行政事业性收费金额与上年相差百倍以上，所填单位可能有误，逐个列于各省卷。");
    }

    private static void Carry(ChapterBuilder chapter, Volume volume)
    {
        chapter.Heading("结转衔接", "carry");
        var chain = volume.Comparison.Carry;
        if (chain.Bodies == 0)
        {
            chapter.Text("没有两年均收录报告的机关，无法核对上年“结转下年度继续办理”与本年“上年结转”是否一致。");
            return;
        }

        chapter.Table(CarryTables.Chain(volume));
        if (chain.Breaks == 0)
            chapter.Text("各可比机关上年结转下年度的件数与本年上年结转的件数全部一致。");
        else if (volume is ProvinceVolume province)
            chapter.Table(CarryTables.Breaks(province.CarryBreaks));
        else
            chapter.Text("结转不一致的机关逐个列于各省卷。");
    }
}
