using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Chapters.Annex;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters.Quality;

/// <summary>数据质量: a page of counts; what is counted is listed in 核查附册.</summary>
internal static class QualityChapter
{
    public static Chapter Compose(Volume volume, int ordinal)
    {
        var chapter = new ChapterBuilder(ordinal, "数据质量", "quality");
        chapter.Text("本章列出核查结果的件数，逐项列于核查附册。");
        chapter.Table(Plain(
            "核查结果", "单位：项、份", "doubts",
            [("内容", Words(3)), ("含义", Words(5)), ("项数", Numbers(0.8)), ("涉及报告", Numbers(1))],
            AnnexList.Of(volume).Select(list =>
                Row(list.Title, list.Meaning, FigureText.Number(list.Entries), FigureText.Number(list.Reports)))));
        return chapter.Build();
    }
}
