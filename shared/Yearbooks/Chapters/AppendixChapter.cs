using System.Globalization;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters;

/// <summary>附录: the indicators, the rows of the forms with the law, and the revisions.</summary>
internal static class AppendixChapter
{
    public static Chapter Compose(Volume volume, int ordinal, YearbookEdition edition)
    {
        var chapter = new ChapterBuilder(ordinal, "附录", "appendix");
        chapter.Heading("指标定义", "indicators").Table(Indicators());
        chapter.Heading("统计项目与依据条款", "articles").Table(ArticlesTable.Build());
        chapter.Heading("法定格式", "forms").Items(FormCatalogue.Statutory.All.Select(form => $"{form.Name}：{form.Notice}。"));
        Revisions(chapter, edition, volume.IsNation);
        return chapter.Build();
    }

    private static void Revisions(ChapterBuilder chapter, YearbookEdition edition, bool isNation)
    {
        chapter.Heading("修订记录", "revisions");
        if (edition.Number == 1)
        {
            chapter.Text("本卷为第 1 版，没有修订。");
            return;
        }

        chapter.Text(
            $"本卷为第 {edition.Number} 版，与上一版相比，合计数共修订 {edition.Amended} 处；各版共修订 {edition.Revisions.Sum(revision => revision.Amended)} 处。");
        if (edition.Reread > 0)
            chapter.Text($"与上一版相比，有 {edition.Reread} 份报告的文件未变，因读取程序更新而更正其数据。");
        if (edition.Settled > 0)
            chapter.Text($"与上一版相比，有 {edition.Settled} 份报告经主管部门核定（含撤销核定），据以修订其数据或者归属。");
        if (isNation)
            chapter.Text("因读取程序更新而更正数据的报告和经主管部门核定的报告，本卷只计本卷逐份列出的；各省份的报告，见相应省卷的修订记录。");
        chapter.Table(History(edition));
        if (!edition.Amendments.IsEmpty)
        {
            chapter.Table(
                Plain(
                    "本版修订的合计数",
                    "单位：件、万元",
                    "amendments",
                    [("项目", Words(5)), ("上一版", Numbers(1.2)), ("本版", Numbers(1.2))],
                    edition.Amendments.Select(amendment =>
                        Row(
                            FigureCatalogue.Find(amendment.Path)?.Label ?? amendment.Path,
                            FigureText.Number(amendment.Before),
                            FigureText.Number(amendment.After)))));
        }
    }

    private static Table History(YearbookEdition edition)
    {
        var isReread = edition.Revisions.Any(revision => revision.Reread > 0);
        var isSettled = edition.Revisions.Any(revision => revision.Settled > 0);
        return Plain(
            "历次修订", isReread || isSettled ? "单位：处、份" : "单位：处", "revisions-table",
            [
                ("版次", Words(2)), ("编制日期", Words(3)), ("修订", Numbers(1)),
                .. Where(isReread, ("因读取程序更新而更正的报告", Numbers(2))), .. Where(isSettled, ("经核定的报告", Numbers(2))),
            ],
            edition.Revisions.Select(revision => Row(
            [
                Version(revision), Day(revision), FigureText.Number(revision.Amended),
                .. Where(isReread, FigureText.Number(revision.Reread)), .. Where(isSettled, FigureText.Number(revision.Settled)),
            ])),
            "修订数为与其上一版相比数值不同的合计项数。"
                + (isReread ? "因读取程序更新而更正的报告，是文件与上一版相同、由更新后的读取程序读出不同数据的报告。" : "")
                + (isSettled ? "经核定的报告，是与上一版相比由主管部门核定或者撤销核定的报告。" : ""));
    }

    private static T[] Where<T>(bool isShown, T column) => isShown ? [column] : [];

    private static string Version(RevisionEntry revision) =>
        FormattableString.Invariant($"第 {revision.Number} 版{(revision.IsFinal ? "（年度定本）" : "")}");

    private static string Day(RevisionEntry revision) => revision.Date.ToString("yyyy 年 M 月 d 日", CultureInfo.InvariantCulture);

    private static Table Indicators() => Plain(
        "指标定义", "", "definitions-table",
        [("编号", Words(0.8)), ("指标", Words(3)), ("计算方法", Words(4.4)), ("说明", Words(3.2))],
        IndicatorCatalogue.All.Select(indicator => Row(indicator.Id, indicator.Name, indicator.Formula, indicator.Note)),
        "计算方法中的项目均指总计列的合计数。");
}
