using System.Collections.Immutable;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters.Quality;

/// <summary>The tables of 勾稽关系: the outcomes of every body, and both sides of every failing identity.</summary>
internal static class IdentityTables
{
    public static Table Tallies(Volume volume)
    {
        IEnumerable<(string Name, ImmutableArray<Body> Bodies)> rows = volume.IsNation
            ?
            [
                .. volume.Place.Children.Select(place => (place.Name, place.Received)),
                .. volume.ListedBodies.Select(body => (body.Name, ImmutableArray.Create(body))),
            ]
            : volume.Bodies.Select(body => (body.Name, ImmutableArray.Create(body)));
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
            rows.Select(row => Tally(row.Name, row.Bodies)).Append(Tally("合计", volume.Bodies) with { Kind = RowKind.Total }),
            "2021 年格式每份报告核对 42 项，2019 年试行格式 40 项。无法核对指因数据缺失不能判断是否成立；缺失数据为报告所用格式中没有取得数值的单元格数。");
    }

    /// <summary>Null if all identities hold.</summary>
    public static Table? Failed(Volume volume)
    {
        var rows = BodyBands.Group(volume.ListedBodies, body => body.FailedIdentities, failed => Row(
            BodyBands.Line(failed.At), failed.Code.Text, failed.Label,
            FigureText.Number(failed.Left), FigureText.Number(failed.Right), FigureText.Number(failed.Difference)));
        return rows.IsEmpty
            ? null
            : Plain(
                "不成立的勾稽关系",
                "单位：件",
                "failed",
                [
                    ("行", Words(0.6)),
                    ("规则", Words(1.8)),
                    ("行或列", Words(4)),
                    ("填报数", Numbers()),
                    ("计算数", Numbers()),
                    ("差额", Numbers()),
                ],
                rows,
                "T3-ROW：总计等于各类申请人之和；T3-COL-OUTCOME：办理结果总计等于各项结果之和；T3-COL-BALANCE：新收加上年结转（填报数）等于办理结果总计加结转下年度（计算数）；T4-SUM：总计等于各项结果之和。差额为填报数减计算数，请报送机关核对更正。"
            );
    }

    private static TableRow Tally(string name, ImmutableArray<Body> bodies) => Row(
    [
        name,
        .. new[]
        {
            bodies.Length,
            bodies.Sum(body => body.Identities.Hold),
            bodies.Sum(body => body.Identities.Fail),
            bodies.Sum(body => body.Identities.NotAssessable),
            Count(bodies, Severity.Error),
            Count(bodies, Severity.Warning),
            Count(bodies, Severity.Info),
            bodies.Sum(body => body.MarkedCells.Length),
            bodies.Sum(body => body.MissingCells),
        }.Select(count => FigureText.Number(count)),
    ]);

    private static int Count(ImmutableArray<Body> bodies, Severity severity) =>
        bodies.Sum(body => body.Findings.Count(finding => finding.Severity == severity));
}
