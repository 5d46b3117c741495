using Compiler.Disclosure.Forms;

namespace Compiler.Disclosure.Parsing.Recovery;

/// <summary>
/// Compares the column labels of a table without rows with the order of the form. If the order differs, nobody can tell which figure
/// was below which label.
/// </summary>
internal static class ColumnOrder
{
    private const int MaxMissingLabels = 3;

    /// <summary>
    /// Whether the applicants are named in the order of the form, as far as they are named: 自然人 before the organisations; 总计 is in
    /// the line above them or behind them.
    /// </summary>
    public static bool IsOfForm(RequestTable table, string han)
    {
        // 其他 within 法人或其他组织 is no column.
        foreach (var group in table.Columns.Select(column => column.Group).OfType<string>().Distinct())
        {
            foreach (var column in table.Columns.Where(column => group.Contains(column.Label, StringComparison.Ordinal)))
                han = han.Replace(group[group.IndexOf(column.Label, StringComparison.Ordinal)..], "｜", StringComparison.Ordinal);
        }

        var named = Named(table.Columns, han);
        var inner = named.Where(column => column > 0 && column < table.Columns.Count - 1).Distinct().ToList();
        return inner.SequenceEqual(inner.Order())
            && (inner is not [var first, ..] || !named.Contains(0) || named.IndexOf(0) < named.IndexOf(first));
    }

    /// <summary>Whether the results of table 四 are named in turn, and direct suits before those after a review.</summary>
    public static bool IsOfForm(DisputeTable table, string han)
    {
        var count = table.Columns.Count;
        var named = Named(table.Columns, han);
        var steps = named.Zip(named.Skip(1), (a, b) => (b - a + count) % count).ToList();
        var direct = han.IndexOf(table.Groups[1].Label, StringComparison.Ordinal);
        var after = han.LastIndexOf(table.Groups[2].Label, StringComparison.Ordinal);
        return steps.All(step => step is 1 or 2) && steps.Count(step => step == 2) <= MaxMissingLabels && (after < 0 || direct < after);
    }

    // The columns in the order in which the text names them.
    private static List<int> Named(IReadOnlyList<FormColumn> columns, string han)
    {
        var labels = columns.Select(column => column.Label).ToList();
        var named = new List<int>();
        for (var at = 0; at < han.Length;)
        {
            var column = labels.FindIndex(label => han.AsSpan(at).StartsWith(label));
            if (column >= 0)
                named.Add(column);
            at += column >= 0 ? labels[column].Length : 1;
        }

        return named;
    }
}
