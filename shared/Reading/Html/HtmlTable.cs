using System.Globalization;
using AngleSharp.Dom;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Lines;

namespace Compiler.Reading.Html;

/// <summary>Distinguishes data tables from layout tables, and reads data tables.</summary>
internal static class HtmlTable
{
    private const int MaxCellLength = 400;

    /// <summary>Whether the table holds data: it has no nested table or heading, and no cell with an article.</summary>
    public static bool IsData(IElement table) =>
        table.QuerySelector("table, h1, h2, h3") is null
        && Rows(table).Any(row => Cells(row).Skip(1).Any())
        && !Rows(table).SelectMany(Cells).Any(HoldsArticle);

    /// <summary>The cells of the table with their grid positions, and the number of rows.</summary>
    public static (IReadOnlyList<SpannedCell> Cells, int Rows) Read(IElement table, SourceBuilder to)
    {
        var cells = new List<SpannedCell>();
        var taken = new List<int>();
        var row = 0;
        foreach (var tr in Rows(table).Where(tr => !HtmlElements.IsHidden(tr)).Take(to.Limits.MaxLines))
        {
            to.Spend();
            var column = 0;
            foreach (var td in Cells(tr).Where(td => !HtmlElements.IsHidden(td)))
            {
                while (column < taken.Count && taken[column] > row)
                    column++;
                if (column > to.Limits.MaxCellsInRow)
                    break;
                var (rowSpan, columnSpan) = Spans(td, to.Limits);
                cells.Add(new SpannedCell(row, column, rowSpan, columnSpan, HtmlBlocks.ReadCell(td, to)));
                MarkTaken(taken, column, columnSpan, row + rowSpan);
                column += columnSpan;
            }

            row++;
        }

        return (cells, row);
    }

    private static void MarkTaken(List<int> taken, int column, int columnSpan, int until)
    {
        for (var i = column; i < column + columnSpan; i++)
        {
            while (taken.Count <= i)
                taken.Add(0);
            taken[i] = Math.Max(taken[i], until);
        }
    }

    private static (int Rows, int Columns) Spans(IElement cell, ReadingLimits limits)
    {
        // rowspan="0" extends to the end of the table.
        var rows = Span(cell, "rowspan");
        return (rows == 0 ? limits.MaxLines : Math.Min(rows, limits.MaxLines), Math.Clamp(Span(cell, "colspan"), 1, limits.MaxCellsInRow));
    }

    private static int Span(IElement cell, string name) =>
        int.TryParse(
            cell.GetAttribute(name),
            NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var span)
            ? span
            : 1;

    private static IEnumerable<IElement> Rows(IElement table) =>
        table.Children.SelectMany(child => child.LocalName == "tr" ? [child] : child.Children.Where(row => row.LocalName == "tr"));

    private static IEnumerable<IElement> Cells(IElement row) => row.Children.Where(cell => cell.LocalName is "td" or "th");

    private static bool HoldsArticle(IElement cell) =>
        cell.TextContent.Count(character => !char.IsWhiteSpace(character)) > MaxCellLength;

}
