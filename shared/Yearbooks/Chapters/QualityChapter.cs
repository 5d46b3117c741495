using System.Collections.Immutable;
using System.Globalization;
using Compiler.Forms;
using Compiler.Reports;
using Compiler.Rollups;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Tables;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters;

/// <summary>数据质量: the identities of every body, every finding with its line, and every cell that was not simply read.</summary>
internal static class QualityChapter
{
    private static readonly (string, TableColumn)[] FindingColumns = [("行", Words(0.5)), ("程度", Centred(0.6)), ("代码", Words(1.6)), ("说明", Words(8))];

    // They stand in a table of their own, with both sides.
    private static readonly HashSet<string> IdentityCodes = [.. FormCatalogue.All.SelectMany(form => form.Identities).Select(identity => identity.Code)];

    public static Chapter Compose(Volume volume, int ordinal)
    {
        var chapter = new ChapterBuilder(ordinal, "数据质量", "quality");
        chapter.Text(volume.IsNation
            ? "各省份报告的逐项核对结果见相应省卷；本章按省份列出核对结果的合计，并逐项列出行政区划待定的报告、国务院部门和实行垂直领导的部门的报告。"
            : "本章列出所收录全部报告的勾稽关系核对结果、发现的问题，以及经推定取得的数据。行号为来源文件的行号；来源文件没有行号的，列其所在位置。");
        chapter.Heading("勾稽关系", "identities").Table(Identities(volume));
        Failed(chapter, volume);
        Findings(chapter, volume);
        Marked(chapter, volume);
        Unresolved(chapter, volume);
        Reconciliation(chapter, volume);
        return chapter.Build();
    }

    private static void Failed(ChapterBuilder chapter, Volume volume)
    {
        var rows = Groups(volume.Listed, body => body.FailedIdentities, failed => Row(
            Line(failed.At), failed.Code, failed.Label, FigureText.Number(failed.Left), FigureText.Number(failed.Right), FigureText.Number(failed.Difference)));
        chapter.Heading("不成立的勾稽关系", "failed");
        if (rows.Length == 0)
            chapter.Text("没有不成立的勾稽关系。");
        else
            chapter.Table(Plain(
                "不成立的勾稽关系", "单位：件", "failed",
                [("行", Words(0.6)), ("规则", Words(1.8)), ("行或列", Words(4)), ("填报数", Numbers()), ("计算数", Numbers()), ("差额", Numbers())],
                rows,
                "T3-ROW：总计等于各类申请人之和；T3-COL-OUTCOME：办理结果总计等于各项结果之和；T3-COL-BALANCE：新收加上年结转（填报数）等于办理结果总计加结转下年度（计算数）；T4-SUM：总计等于各项结果之和。差额为填报数减计算数，请报送机关核对更正。"));
    }

    private static void Unresolved(ChapterBuilder chapter, Volume volume)
    {
        if (volume.IsNation)
            return;
        chapter.Heading("行政区划待定", "open-places");
        if (volume.Floating.IsEmpty)
            chapter.Text($"没有可能属于{volume.Place.Name}而行政区划待定的报告。");
        else
            chapter.Table(Plain(
                "可能属于本卷而行政区划待定的报告", "单位：件", "open-places-table",
                [("机关", Words(2.4)), ("来源文件", Words(3)), ("可能的行政区划", Words(3.6)), ("新收", Numbers(0.8)), ("办结", Numbers(0.8))],
                volume.Floating.Select(body => Row(
                    body.Name, body.Source.Name, string.Join("；", body.Place.Candidates), Figure(body, "new_received"), Figure(body, "total_processed"))),
                "不计入本卷合计，处理办法见全国卷。"));
    }

    private static void Reconciliation(ChapterBuilder chapter, Volume volume)
    {
        var places = ReconciliationTable.Places(volume).ToList();
        chapter.Heading("汇总报告与分机关加总对照", "reconciled");
        if (places.Count == 0)
            chapter.Text("没有既收录汇总报告、又收录其所属机关报告的地区，无从对照。");
        else
            chapter.Table(ReconciliationTable.Of(places));
    }

    private static string Figure(Body body, string row) => FigureText.Sum(body.Figures.Sum(FigureCatalogue.Of($"requests.{row}.total")));

    private static Table Identities(Volume volume)
    {
        IEnumerable<(string Name, ImmutableArray<Body> Bodies)> rows = volume.IsNation
            ?
            [
                .. volume.Place.Children.Select(place => (place.Name, place.Received)),
                .. volume.Listed.Select(body => (body.Name, ImmutableArray.Create(body))),
            ]
            : volume.Bodies.Select(body => (body.Name, ImmutableArray.Create(body)));
        return Plain(
            "勾稽关系核对结果与问题数", "单位：项", "identities",
            [
                (volume.IsNation ? "地区、机关" : "机关", Words(3)), ("报告", Numbers(0.8)), ("成立", Numbers()), ("不成立", Numbers()), ("无法核对", Numbers()),
                ("错误", Numbers()), ("警告", Numbers()), ("提示", Numbers()), ("推定数据", Numbers()), ("缺失数据", Numbers()),
            ],
            rows.Select(row => Tally(row.Name, row.Bodies)).Append(Tally("合计", volume.Bodies) with { Kind = RowKind.Total }),
            "2021 年格式每份报告核对 42 项，2019 年试行格式 40 项。无法核对指因数据缺失不能判断是否成立；缺失数据为报告所用格式中没有取得数值的单元格数。");
    }

    private static TableRow Tally(string name, ImmutableArray<Body> bodies) => Row(
    [
        name,
        .. new[]
        {
            bodies.Length,
            bodies.Sum(body => body.Identities.Hold), bodies.Sum(body => body.Identities.Fail), bodies.Sum(body => body.Identities.NotAssessable),
            Count(bodies, Severity.Error), Count(bodies, Severity.Warning), Count(bodies, Severity.Info),
            bodies.Sum(body => body.MarkedCells.Length), bodies.Sum(body => body.MissingCells),
        }.Select(count => FigureText.Number(count)),
    ]);

    private static int Count(ImmutableArray<Body> bodies, Severity severity) =>
        bodies.Sum(body => body.Findings.Count(finding => finding.Severity == severity));

    private static void Findings(ChapterBuilder chapter, Volume volume)
    {
        var own = Groups(volume.Listed, body => Sorted(body).Where(finding => !IsText(finding) && !IsIdentity(finding)), Row);
        var text = Groups(volume.Listed, body => Sorted(body).Where(IsText), Row);
        chapter.Heading("发现的问题", "findings");
        if (own.Length == 0)
            chapter.Text("没有发现问题。");
        else
            chapter.Table(Plain("问题清单", "", "findings", FindingColumns, own, "错误：数据有误、缺失或无从证明，须更正。警告：须核实，数据可用。提示：无须处理。"));
        chapter.Heading("正文与统计表对照", "text");
        if (text.Length == 0)
            chapter.Text("没有发现正文与统计表不一致。");
        else
            chapter.Table(Plain("正文与统计表不一致的数据", "", "text", FindingColumns, text,
                "正文与统计表不一致的，以符合勾稽关系的统计表数据为准；统计表有几种读法均符合勾稽关系的，依正文判定。"));

        static TableRow Row(Finding finding) => TableParts.Row(Line(finding.At), SeverityText(finding.Severity), finding.Code, finding.Message);
    }

    private static void Marked(ChapterBuilder chapter, Volume volume)
    {
        var rows = Groups(volume.Listed, body => body.MarkedCells, marked => Row(
            Line(marked.Cell.At), marked.Label, FigureText.Number(marked.Cell.Addend), Raw(marked.Cell), Origin(marked.Cell)));
        chapter.Heading("推定的数据", "marked");
        if (rows.Length == 0)
            chapter.Text("全部数据均为原表直接读取，没有推定的数据。");
        else
            chapter.Table(Plain(
                "推定的数据（‡）", "", "marked",
                [("行", Words(0.6)), ("项目", Words(4)), ("采用值", Numbers(1)), ("原文", Centred(1)), ("依据", Words(2))],
                rows));
    }

    /// <summary>A band with the body and its file above the rows of each body that has any.</summary>
    private static ImmutableArray<TableRow> Groups<T>(ImmutableArray<Body> bodies, Func<Body, IEnumerable<T>> items, Func<T, TableRow> row)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var body in bodies)
        {
            var own = items(body).Select(row).ToList();
            if (own.Count == 0)
                continue;
            rows.Add(new TableRow([new TableCell($"{body.Name}（{body.Source.Name}）", own[0].Cells.Length, Align: Align.Start)], RowKind.Group));
            rows.AddRange(own);
        }

        return rows.ToImmutable();
    }

    private static IEnumerable<Finding> Sorted(Body body) =>
        body.Findings.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.At.Line).ThenBy(finding => finding.At.Cell);

    private static bool IsText(Finding finding) => finding.Code.StartsWith("TEXT-", StringComparison.Ordinal);

    private static bool IsIdentity(Finding finding) => IdentityCodes.Contains(finding.Code);

    private static string Line(Position at) => at.Line == 0 ? FigureText.NotApplicable : at.Place ?? at.Line.ToString(CultureInfo.InvariantCulture);

    private static string Raw(Cell cell) => string.IsNullOrWhiteSpace(cell.Raw) ? "留空" : cell.Raw;

    private static string Origin(Cell cell) => cell.Origin == CellOrigin.Narrative ? "依报告正文判定" : "由勾稽关系推定";

    private static string SeverityText(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        _ => "提示",
    };
}
