using System.Globalization;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>The rows of a printed table by the names that <see cref="ExpectedRow"/> gives them.</summary>
internal static class PrintedRows
{
    private static readonly string[] ByNumber = ["disclosure", "requests", "disputes", "year-on-year", "reconciliation"];

    public static IEnumerable<(string Row, string[] Cells)> Of(Table table)
    {
        var band = "";
        var number = 0;
        foreach (var row in table.Rows)
        {
            var cells = row.Texts();
            if (row.Kind == RowKind.Group)
                band = $"{cells[0]} ";
            else if (ByNumber.Contains(table.Anchor))
                yield return ((++number).ToString(CultureInfo.InvariantCulture), cells);
            else
                yield return (table.Anchor[0] == 'c' && table.Anchor[1] == '-' ? band + cells[0]
                    : table.Anchor[..2] is "b-" or "v-" && cells[0] != "合计" ? cells[1]
                    : cells[0], cells);
        }
    }

    /// <summary>What a table prints otherwise than it should, or not at all, or too much.</summary>
    public static IEnumerable<string> Differences(Yearbook book, IReadOnlyList<ExpectedRow> expected)
    {
        foreach (var rows in expected.GroupBy(row => row.Anchor))
        {
            var table = book.Tables().FirstOrDefault(table => table.Anchor == rows.Key);
            var printed = table is null ? [] : Of(table).ToList();
            if (printed.Count != rows.Count())
                yield return $"{rows.Key}: {printed.Count} rows for {rows.Count()}: {string.Join("、", printed.Select(row => row.Row).Except(rows.Select(row => row.Row)).Take(5))}";
            foreach (var (want, have) in rows.Join(printed, row => row.Row, row => row.Row, (want, have) => (want, have.Cells)))
            {
                var figures = have[^Math.Min(have.Length, want.Figures.Length)..];
                if (!figures.SequenceEqual(want.Figures))
                    yield return $"{rows.Key} {want.Row}: printed {string.Join(' ', figures)}, should be {string.Join(' ', want.Figures)}";
            }

            foreach (var row in rows.ExceptBy(printed.Select(row => row.Row), row => row.Row))
                yield return $"{rows.Key} {row.Row}: not printed";
        }
    }
}
