using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters.Annex;

/// <summary>Tables of findings, of contradictions between text and tables, and of marked cells.</summary>
internal static class FindingTables
{
    // These findings have separate tables that show both sides.
    private static readonly ImmutableHashSet<FindingCode> InOtherTables =
        Contradiction.Codes.Union(FormCatalogue.Statutory.All.SelectMany(form => form.Identities).Select(identity => identity.Kind.Code));

    private const string InDoubt = "所在勾稽关系不成立的：该勾稽关系列于“不成立的勾稽关系”，其中有数据填报错误，且无其他勾稽关系印证本格；按报告所填计入合计。";

    /// <summary>The findings of a body that are in the list.</summary>
    public static IEnumerable<Finding> Listed(Body body) => body.Findings.Where(finding => !InOtherTables.Contains(finding.Code));

    public static Table Findings(Volume volume)
    {
        var rows = BodyBands.Group(
            volume.ListedBodies,
            Sorted,
            finding => Row(BodyBands.Line(finding.At), SeverityText(finding.Severity), finding.Code.Text, finding.Message));
        return Plain(
            "问题清单", "", "findings",
            [("行", Words(1)), ("程度", Centred(0.6)), ("代码", Words(1.6)), ("说明", Words(8))],
            rows, "错误：数据有误、缺失或无从证明，须更正。警告：须核实，数据可用。提示：无须处理。");
    }

    public static Table Contradictions(Volume volume)
    {
        var rows = BodyBands.Group(
            volume.ListedBodies,
            body => body.Contradictions,
            contradiction =>
                Row(
                    BodyBands.Line(contradiction.At),
                    contradiction.Subject,
                    contradiction.Quote,
                    FigureText.Number(contradiction.Stated),
                    FigureText.Number(contradiction.Printed),
                    FigureText.Number(contradiction.Difference)));
        return Plain(
            "正文与统计表不一致的数据", "单位：件、万元", "text",
            [("行", Words(1)), ("项目", Words(2.4)), ("正文所述", Words(5)), ("正文数", Numbers()), ("统计表数", Numbers()), ("差额", Numbers())],
            rows,
            "差额为正文数减统计表数。正文与统计表不一致的，采用符合勾稽关系的统计表数据；统计表数据缺失的，正文数不代入。请报送机关核对并使两处一致。");
    }

    public static Table Marked(Volume volume)
    {
        var rows = BodyBands.Group(volume.ListedBodies, body => body.MarkedCells, marked => Row(
            BodyBands.Line(marked.Cell.At), marked.Label, FigureText.Number(marked.Cell.Addend), Raw(marked.Cell), Reason(marked)));
        return Plain(
            "标注‡的数据", "", "marked",
            [("行", Words(1)), ("项目", Words(4)), ("采用值", Numbers(1)), ("原文", Centred(1)), ("依据", Words(3))],
            rows,
            volume.ListedBodies.Any(body => body.MarkedCells.Any(marked => marked.IsInDoubt)) ? [InDoubt] : []);
    }

    private static IEnumerable<Finding> Sorted(Body body) => Listed(body)
        .OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.At.Line).ThenBy(finding => finding.At.Cell);

    private static string Raw(Cell cell) => string.IsNullOrWhiteSpace(cell.Raw) ? "留空" : cell.Raw;

    private static string Reason(MarkedCell marked) => string.Join("；", Reasons(marked));

    private static IEnumerable<string> Reasons(MarkedCell marked)
    {
        if (marked.Settled.Length > 0)
            yield return marked.Settled;
        else if (marked.Cell.Origin != CellOrigin.Read)
            yield return marked.Cell.Origin == CellOrigin.Narrative ? "依报告正文判定" : "由勾稽关系推定";
        if (marked.IsInDoubt)
            yield return "所在勾稽关系不成立";
    }

    private static string SeverityText(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        _ => "提示",
    };
}
