using System.Collections.Immutable;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters.Annex;

/// <summary>The tables of 勾稽关系: the outcomes of every body, and both sides of every failing identity.</summary>
internal static class IdentityTables
{
    public static Table Tallies(Volume volume)
    {
        var listed = volume.ListedBodies.Select(body => (body.Name, Tally: ReportTally.Of([body])));
        var rows = volume is NationVolume nation ? [.. Provinces(nation), .. listed] : listed;
        return Plain(
            "勾稽关系核对结果与问题数", "单位：项", "identities",
            [
                (volume.IsNation ? "地区、机关" : "机关", Words(3)),
                ("报告", Numbers(0.8)),
                ("成立", Numbers()),
                ("不成立", Numbers()),
                ("无法核对", Numbers()),
                ("错误", Numbers()),
                ("警告", Numbers()),
                ("提示", Numbers()),
                ("标注‡", Numbers()),
                ("缺失数据", Numbers()),
            ],
            rows.Select(row => RowOf(row.Name, row.Tally)).Append(RowOf("合计", volume.All) with { Kind = RowKind.Total }),
            [
                "2021 年格式每份报告核对 42 项，2019 年试行格式 40 项。无法核对指因数据缺失不能判断是否成立；缺失数据为报告所用格式中没有取得数值的单元格数。",
                .. volume.IsNation ? ["各省份的报告含该省份实行垂直领导的部门的报告。"] : ImmutableArray<string>.Empty,
            ]);
    }

    public static Table Failed(Volume volume)
    {
        var rows = BodyBands.Group(volume.ListedBodies, body => body.FailedIdentities, failed => Row(
            BodyBands.Line(failed.At), failed.Code.Text, failed.Label,
            FigureText.Number(failed.Left), FigureText.Number(failed.Right), FigureText.Number(failed.Difference)));
        return Plain(
            "不成立的勾稽关系",
            "单位：件",
            "failed",
            [("行", Words(0.6)), ("规则", Words(1.8)), ("行或列", Words(4)), ("填报数", Numbers()), ("计算数", Numbers()), ("差额", Numbers())],
            rows,
            "T3-ROW：总计等于各类申请人之和；T3-COL-OUTCOME：办理结果总计等于各项结果之和；T3-COL-BALANCE：新收加上年结转（填报数）等于办理结果总计加结转下年度（计算数）；T4-SUM：总计等于各项结果之和。差额为填报数减计算数，请报送机关核对更正。");
    }

    private static IEnumerable<(string Name, ReportTally Tally)> Provinces(NationVolume volume) =>
        from province in volume.Reports.Provinces
        where province.HasReports
        select (volume.NameOf(province), province.Received + province.Vertical.Tally);

    private static TableRow RowOf(string name, ReportTally tally) => Row(
    [
        name,
        .. new[]
        {
            tally.Reports,
            tally.Identities.Hold,
            tally.Identities.Fail,
            tally.Identities.NotAssessable,
            tally.Errors,
            tally.Warnings,
            tally.Infos,
            tally.Marked,
            tally.MissingCells,
        }.Select(count => FigureText.Number(count)),
    ]);
}
