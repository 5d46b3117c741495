using System.Collections.Immutable;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Extracts;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters;

/// <summary>
/// 主要问题与信息处理费: what the reports say in their parts 五 and 六, counted; and the text of the level's own compilation, if there
/// is one. The texts of the other reports are in the annex.
/// </summary>
internal static class ProblemsChapter
{
    // The chapter has two pages at most, a compilation apart.
    private const int MaxListed = 15;

    private const int MaxQuoted = 6_000;

    public static Chapter Compose(ProvinceVolume volume, int ordinal)
    {
        var chapter = new ChapterBuilder(ordinal, "主要问题与信息处理费", "problems");
        chapter.Text("本章由各报告第五、六部分的文字按词语归类统计，原文逐份列于核查附册。");
        if (volume.Compilation is { Extracts.IsEmpty: false } compilation)
            chapter.Heading("本级汇总报告原文", "compilation").Table(Quoted(compilation));
        chapter.Heading("主要问题", "kinds");
        Kinds(chapter, volume);
        chapter.Heading("信息处理费", "fees");
        Fees(chapter, volume);
        return chapter.Build();
    }

    private static Table Quoted(Body body) => Plain(
        $"{body.Name}汇总报告原文", "", "compilation-text", QuotedParts.Columns,
        body.Extracts.Select(extract => QuotedParts.Row(extract, MaxQuoted)),
        $"引号内为原文，未作改动，原文换行处空一格。来源：{body.Source.Name}。");

    private static void Kinds(ChapterBuilder chapter, ProvinceVolume volume)
    {
        var texts = volume.ListedBodies.Select(ProblemKind.ProblemsOf).OfType<string>().ToList();
        var kinds = ProblemKind.All.Select(kind => (kind.Name, Reports: texts.Count(kind.IsNamedIn)))
            .Where(kind => kind.Reports > 0).OrderByDescending(kind => kind.Reports).ToList();
        var read = FigureText.Coverage(texts.Count, volume.ListedBodies.Length);
        if (kinds.Count == 0)
        {
            chapter.Text($"有第五部分文字的报告 {read} 份，未归出问题类别。");
            return;
        }

        chapter.Table(Plain(
            "报告所述主要问题", "单位：份、%", "problem-kinds",
            [("问题类别", Words(4)), ("报告", Numbers(1)), ("占比（%）", Numbers(1))],
            kinds.Select(kind => Row(
                kind.Name, FigureText.Number(kind.Reports),
                FigureText.Rate(new Fraction(kind.Reports, texts.Count, 1, 1, 0)))),
            $"有第五部分文字的报告 {read} 份，占比以其为分母。只归类改进措施之前的文字；一份报告可以归入几类；占比不表示问题的轻重。"));
    }

    private static void Fees(ChapterBuilder chapter, ProvinceVolume volume)
    {
        var fees = volume.ListedBodies.Select(ProcessingFee.Read).OfType<ProcessingFee>().ToList();
        var whole = FigureText.Coverage(fees.Count, volume.ListedBodies.Length);
        int Count(FeeKind kind) => fees.Count(fee => fee.Kind == kind);
        chapter.Text(
            $"第六部分写到信息处理费的报告 {whole} 份：写明未收取的 {FigureText.Number(Count(FeeKind.NotCharged))} 份，写有收取金额的 {FigureText.Number(Count(FeeKind.Charged))} 份，未写明的 {FigureText.Number(Count(FeeKind.Unclear))} 份。");
        var charged = fees.Where(fee => fee.Kind == FeeKind.Charged).OrderByDescending(fee => fee.Yuan ?? 0).ToImmutableArray();
        if (charged.IsEmpty)
            return;
        var known = charged.Where(fee => fee.Yuan is not null).ToList();
        chapter.Table(Plain(
            "收取信息处理费的报告", "单位：元", "fees",
            [("机关", Words(2.5)), ("金额", Numbers(1)), ("原文", Words(6))],
            [
                .. charged.Take(MaxListed).Select(fee => Row(fee.Body.Name, FigureText.Number(fee.Yuan), $"“{fee.Quote}”")),
                Total("合计", FigureText.Number(known.Sum(fee => fee.Yuan)), $"金额覆盖 {FigureText.Coverage(known.Count, charged.Length)} 份"),
            ],
            [
                "只有一个金额并印有单位的语句才计入金额。",
                .. charged.Length > MaxListed
                    ? [$"只列金额最大的 {FigureText.Number(MaxListed)} 份，合计含其余各份；其余见核查附册。"]
                    : ImmutableArray<string>.Empty,
            ]));
    }
}
