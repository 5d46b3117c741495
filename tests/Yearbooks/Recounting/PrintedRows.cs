using System.Globalization;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>Holds the rows of a printed book against those it must have: no number may be there that nobody counted.</summary>
internal static class PrintedRows
{
    private static readonly string[] ByNumber = ["disclosure", "requests", "disputes", "year-on-year", "reconciliation", "amendments"];
    private static readonly string[] ByBand = ["c-2", "c-6", "failed", "text", "marked"];

    // Words of definitions and of receipts: their numbers are of rules, or stand in the tables of what fails.
    private static readonly string[] Words = ["symbols", "symbols ¶", "definitions-table", "articles-table", "findings", "excluded",
        "extracts", "extracts ¶", "compilation-text", "compilation-text ¶"];

    /// <summary>The rows of a table by the names that <see cref="ExpectedRow"/> gives them.</summary>
    public static IEnumerable<(string Row, string[] Cells)> Read(Table table)
    {
        var band = "";
        var number = 0;
        foreach (var row in table.Rows)
        {
            var cells = row.Texts();
            if (row.Kind == RowKind.Group)
            {
                band = $"{cells[0]} ";
            }
            else if (ByNumber.Contains(table.Anchor.TrimEnd([.. "-0123456789"])))
            {
                yield return ((++number).ToString(CultureInfo.InvariantCulture), cells);
            }
            else
            {
                yield return (ByBand.Contains(table.Anchor) ? band + cells[0]
                    : table.Anchor[..2] is "b-" or "v-" or "n-" && !cells[1].EndsWith(" 份报告", StringComparison.Ordinal) ? cells[1]
                    : cells[0], cells);
            }
        }
    }

    /// <summary>What a book prints otherwise than it should, or not at all, or without anybody having counted it.</summary>
    public static IEnumerable<string> Differences(Yearbook book, IReadOnlyCollection<ExpectedRow> expected)
    {
        var printed = PrintedBook.Rows(book).Where(row => !Words.Contains(row.Anchor)).ToLookup(row => (row.Anchor, row.Row));
        var wanted = expected.ToLookup(row => (row.Anchor, row.Row));
        foreach (var key in printed.Select(rows => rows.Key).Union(wanted.Select(rows => rows.Key)))
        {
            var (have, want) = (printed[key].ToList(), wanted[key].ToList());
            foreach (var (row, figures) in have.Zip(want, (row, figures) => (row.Cells, figures.Figures)))
            {
                var words = row.Length - figures.Length;
                if (words < 0 || !row[words..].SequenceEqual(figures))
                    yield return $"{key.Anchor} {key.Row}: printed {string.Join(" | ", row)}, should be {string.Join(" | ", figures)}";
                else if (row[..words].Skip(1).Any(HasNumber))
                    yield return $"{key.Anchor} {key.Row}: nobody counted {string.Join(" | ", row[..words])}";
            }

            foreach (var row in have.Skip(want.Count).Where(row => row.Cells.Any(HasNumber)))
                yield return $"{key.Anchor} {key.Row}: nobody counted {string.Join(" | ", row.Cells)}";
            foreach (var row in want.Skip(have.Count))
                yield return $"{key.Anchor} {key.Row}: not printed, should be {string.Join(" | ", row.Figures)}";
        }
    }

    /// <summary>How many numbers were counted anew.</summary>
    public static int Numbers(IEnumerable<ExpectedRow> expected) =>
        expected.Sum(row => row.Figures.Sum(figure => PrintedBook.Numbers(figure).Count()));

    // 1.属于国家秘密 is a label.
    private static bool HasNumber(string text) => PrintedBook.Numbers(text.Length > 1 && text[1] == '.' ? text[2..] : text).Any();
}
