using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Tables;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters.Quality;

/// <summary>
/// 数据质量: the identities of every body, every finding with its line, and every cell that is inferred, taken from the
/// narrative, or in doubt.
/// </summary>
internal static class QualityChapter
{
    public static Chapter Compose(Volume volume, int ordinal)
    {
        var chapter = new ChapterBuilder(ordinal, "数据质量", "quality");
        chapter.Text(volume.IsNation
            ? "各省份报告的逐项核对结果见相应省卷；本章按省份列出核对结果的合计，并逐项列出行政区划待定的报告、国务院部门的报告，以及省份不明的实行垂直领导的部门的报告。"
            : "本章列出所收录全部报告的勾稽关系核对结果、发现的问题，以及标注‡的数据。行号为来源文件的行号；来源文件没有行号的，列其所在位置。");
        chapter.Heading("勾稽关系", "identities").Table(IdentityTables.Tallies(volume));
        chapter.Heading("不成立的勾稽关系", "failed");
        TableOrText(chapter, IdentityTables.Failed(volume), None(volume, "没有不成立的勾稽关系"));
        chapter.Heading("发现的问题", "findings");
        TableOrText(chapter, FindingTables.Findings(volume), None(volume, "没有发现问题"));
        chapter.Heading("正文与统计表对照", "text");
        TableOrText(chapter, FindingTables.Contradictions(volume), None(volume, "没有发现正文与统计表不一致"));
        chapter.Heading("标注‡的数据", "marked");
        TableOrText(
            chapter,
            FindingTables.Marked(volume),
            None(volume, $"{(volume.IsNation ? "" : "全部数据均为原表直接读取，")}没有推定的数据，也没有因勾稽关系不成立而存疑的数据"));
        if (volume is ProvinceVolume province)
            OpenPlaces(chapter, province);
        Reconciliation(chapter, volume);
        return chapter.Build();
    }

    private static void TableOrText(ChapterBuilder chapter, Table? table, string text)
    {
        if (table is null)
            chapter.Text(text);
        else
            chapter.Table(table);
    }

    // The reports of provinces are not listed in the national volume; they may well have some.
    private static string None(Volume volume, string text) => volume.IsNation ? $"本章逐项列出的报告{text}；各省份的报告见相应省卷。" : $"{text}。";

    private static void OpenPlaces(ChapterBuilder chapter, ProvinceVolume volume)
    {
        chapter.Heading("行政区划待定", "open-places");
        if (volume.UnresolvedCandidates.IsEmpty)
        {
            chapter.Text($"没有可能属于{volume.Name}而行政区划待定的报告。");
        }
        else
        {
            chapter.Table(
                Plain(
                    "可能属于本卷而行政区划待定的报告",
                    "单位：件",
                    "open-places-table",
                    [
                        ("机关", Words(2.4)),
                        ("来源文件", Words(3)),
                        ("可能的行政区划", Words(3.6)),
                        ("新收", Numbers(0.8)),
                        ("办结", Numbers(0.8)),
                    ],
                    volume.UnresolvedCandidates.Select(body =>
                        Row(
                            body.Name,
                            body.Source.Name,
                            string.Join("；", body.Place.Candidates),
                            Figure(body, RowKeys.NewReceived),
                            Figure(body, RowKeys.TotalProcessed))),
                    "不计入本卷合计，处理办法见全国卷。"));
        }
    }

    private static void Reconciliation(ChapterBuilder chapter, Volume volume)
    {
        var places = volume.Reconciliations;
        chapter.Heading("汇总报告与分机关加总对照", "reconciled");
        TableOrText(
            chapter, places.IsEmpty ? null : ReconciliationTable.Build(places), "没有既收录汇总报告、又收录其所属机关报告的地区，无从对照。");
    }

    private static string Figure(Body body, string row) =>
        FigureText.Sum(body.Figures.Sum(FigureCatalogue.Get(FieldPath.RequestTotal(row))));
}
