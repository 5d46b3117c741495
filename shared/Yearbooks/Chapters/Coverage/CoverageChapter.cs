using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Chapters.Coverage;

/// <summary>覆盖情况: the reports received, the reports missing, and the files excluded.</summary>
internal static class CoverageChapter
{
    public static Chapter Compose(Volume volume, int ordinal)
    {
        var chapter = new ChapterBuilder(ordinal, "覆盖情况", "coverage");
        chapter.Text(Summary(volume));
        if (!volume.Expected.IsEmpty)
            chapter.Text(Expected(volume));
        chapter.Heading("收录情况", "received");
        chapter.Table(CoverageTables.Received(volume));
        if (!volume.Expected.IsEmpty)
            chapter.Add(CoverageGrid.Build(volume, chapter.Chart(volume.IsNation ? "各省份收录情况" : "县级行政区收录情况")));
        if (volume is NationVolume { History.Length: > 1 } nation)
            chapter.Table(CoverageTables.ByYear(nation));
        RegisterPart.Add(chapter, volume);
        Missing(chapter, volume);
        chapter.Heading("未收录的文件", "excluded").Text(ExcludedFiles.InWords(volume));
        return chapter.Build();
    }

    private static string Summary(Volume volume)
    {
        var received = volume.All;
        var forms = FormCatalogue.Statutory.All.Select(form => (form.Name, Count: received.Forms.GetValueOrDefault(form.Version)))
            .Where(form => form.Count > 0).Select(form => $"{form.Name} {form.Count} 份");
        return $"本卷收录 {received.Reports} 个机关的报告 {received.Reports} 份，计入合计 {volume.Counted.Reports} 份；按格式分：{string.Join("，", forms)}。{Timeliness(volume)}";
    }

    private static string Timeliness(Volume volume)
    {
        const string Rule = "（机关 1 月 31 日前、地方人民政府 3 月 31 日前，《条例》第四十九条）";
        if (volume is ProvinceVolume { Due: { } due })
            return $"{RegisterPart.Summary(due.Total)}{Rule}。";
        var received = volume.All;
        var (dated, kept) = (received.Dated, received.OnTime);
        if (dated == 0)
            return $"所收录报告均未载明公布日期，不统计是否按期公布{Rule}。";
        return $"载明公布日期的报告 {FigureText.Coverage(dated, received.Reports)} 份，其中按期公布 {kept} 份，占 {FigureText.Percent((decimal)kept / dated)}%，逾期 {dated - kept} 份{Rule}；未载明公布日期的，不作判断。";
    }

    /// <summary>The number of compilations required by law (条例第四十九条) and the number received.</summary>
    private static string Expected(Volume volume)
    {
        var coverage = volume.Coverage;
        var levels = volume.IsNation ? "省级人民政府" : volume.HasPrefectures ? "省级和设区的市级人民政府" : "本级人民政府";
        return $"应公布本级汇总报告的{levels} {FigureText.Number(coverage.Levels.Length)} 个，收录其汇总报告 {FigureText.Number(coverage.CompiledLevels)} 份；"
            + $"县级人民政府 {FigureText.Number(coverage.Total.Counties.Length)} 个，收录其汇总报告 {FigureText.Number(coverage.Total.CompiledCounties)} 份。";
    }

    private static void Missing(ChapterBuilder chapter, Volume volume)
    {
        var (title, what) = volume.IsNation ? ("未收录报告的省级行政区", "省级行政区") : ("未收录报告的县级行政区", "县级行政区");
        chapter.Heading(title, "missing");
        if (volume.Expected.IsEmpty)
        {
            chapter.Text($"没有可供核对的{what}名录，未作核对。");
            return;
        }

        var missing = MissingPlaces.Of(volume);
        chapter.Text(missing.Count == 0
            ? $"全部 {volume.Expected.Length} 个{what}均有报告。"
            : $"{volume.Expected.Length} 个{what}中，{missing.Count} 个没有收录报告。其数据不在本卷之内，不得视为零。");
        if (volume.IsNation && missing.Count > 0)
            chapter.Text($"{string.Join("、", missing.Select(place => place.Name))}。");
        else if (MissingPlaces.AreInAnnex(volume))
            chapter.Text("没有收录报告的超过半数，名单列于核查附册“核查清单”一章。");
        else if (missing.Count > 0)
            chapter.Table(MissingPlaces.Table(volume));

        var prefectures = volume.Coverage.Groups.Where(group => !volume.IsNation && group.Level is { State: PlaceState.Missing }).ToList();
        if (prefectures.Count > 0)
            chapter.Text($"{volume.Name}本级和各设区的市中，没有收录本级报告的：{string.Join("、", prefectures.Select(group => group.Name))}。");
    }
}
