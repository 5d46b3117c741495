using System.Text.RegularExpressions;
using Compiler.Disclosure.Forms;

namespace Compiler.Disclosure.Parsing.Recovery;

/// <summary>
/// Holds the column labels of a table without rows against the order of the form. Where they stand in another order, nobody can
/// tell which figure stood below which label.
/// </summary>
internal static partial class ColumnOrder
{
    private const int MaxMissingLabels = 3;

    /// <summary>
    /// Whether the applicants are named in the form's order, as far as they are named: 自然人 before the organisations; 总计 stands
    /// in the line above them or behind them.
    /// </summary>
    public static bool IsOfForm(RequestTable table, string han)
    {
        var labels = table.Columns.Select(column => column.Label).ToList();
        var named = Applicants().Matches(han).Select(match => labels.IndexOf(match.Value)).ToList();
        var inner = named.Where(column => column > 0 && column < labels.Count - 1).Distinct().ToList();
        return inner.SequenceEqual(inner.Order())
            && (inner is not [var first, ..] || !named.Contains(0) || named.IndexOf(0) < named.IndexOf(first));
    }

    /// <summary>Whether the results of table 四 are named in turn, and direct suits before those after a review.</summary>
    public static bool IsOfForm(DisputeTable table, string han)
    {
        var labels = table.Columns.Select(column => column.Label).ToList();
        var named = Results().Matches(han).Select(match => labels.IndexOf(match.Value)).ToList();
        var steps = named.Zip(named.Skip(1), (a, b) => (b - a + labels.Count) % labels.Count).ToList();
        var direct = han.IndexOf(table.Groups[1].Label, StringComparison.Ordinal);
        var after = han.LastIndexOf(table.Groups[2].Label, StringComparison.Ordinal);
        return steps.All(step => step is 1 or 2) && steps.Count(step => step == 2) <= MaxMissingLabels && (after < 0 || direct < after);
    }

    [GeneratedRegex("自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他(?!组织)|总计")]
    private static partial Regex Applicants();

    [GeneratedRegex("结果维持|结果纠正|其他结果|尚未审结|总计")]
    private static partial Regex Results();
}
