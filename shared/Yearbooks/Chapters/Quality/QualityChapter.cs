using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Chapters.Annex;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Chapters.Quality;

/// <summary>
/// 数据质量: a page of counts. How many reports are proved, marked and returned, which bodies have the most doubts, and which kinds
/// of doubts there are; each doubt stands in 核查附册.
/// </summary>
internal static class QualityChapter
{
    public static Chapter Compose(Volume volume, int ordinal)
    {
        var chapter = new ChapterBuilder(ordinal, "数据质量", "quality");
        var lists = AnnexList.Of(volume).Where(list => list.Entries > 0).ToList();
        if (volume.IsNation)
            chapter.Text("各省份报告逐项的核查结果载于相应省卷的核查附册；本卷逐项核查的，是行政区划待定的报告、国务院部门的报告，以及省份不明的实行垂直领导的部门的报告。");
        chapter.Text(lists.Count == 0
            ? $"{(volume.IsNation ? "本卷逐项核查的报告" : "所收录的报告")}未发现问题。"
            : $"{string.Join("；", lists.Select(list => $"{list.Title} {FigureText.Number(list.Entries)} 项，涉及报告 {FigureText.Number(list.Reports)} 份"))}。以上逐项列于本卷的核查附册“核查清单”一章。");
        chapter.Table(QualityTables.Reports(volume));
        if (QualityTables.MostDoubted(volume) is { Rows.IsEmpty: false } bodies)
            chapter.Table(bodies);
        if (QualityTables.Kinds(volume) is { Rows.IsEmpty: false } kinds)
            chapter.Table(kinds);
        return chapter.Build();
    }
}
