using Compiler.Reading.Lines;
using DocumentFormat.OpenXml;

namespace Compiler.Reading.Office;

/// <summary>Determines the grid positions of the cells of a Word table.</summary>
internal static class WordTable
{
    /// <summary>The cells of these rows; vertically merged cells are joined.</summary>
    public static IReadOnlyList<SpannedCell> Cells(IReadOnlyList<OpenXmlElement> rows, WordNumbering numbering, SourceBuilder to)
    {
        var cells = new List<SpannedCell>();
        var above = new Dictionary<int, int>();
        for (var row = 0; row < rows.Count; row++)
        {
            var column = Math.Clamp(Number(rows[row], "trPr", "gridBefore") ?? 0, 0, to.Limits.MaxCellsInRow);
            var below = new Dictionary<int, int>();
            foreach (var tc in WordElements.Children(rows[row], "tc").Where(tc => !WordElements.IsDeletedOrHidden(tc)))
            {
                if (column > to.Limits.MaxCellsInRow)
                    break;
                var span = Math.Clamp(Number(tc, "tcPr", "gridSpan") ?? 1, 1, to.Limits.MaxCellsInRow);
                if (Continues(tc, "hMerge") && cells.Count > 0 && cells[^1].Row == row && cells[^1].Column + cells[^1].ColumnSpan == column)
                    cells[^1] = cells[^1] with { ColumnSpan = cells[^1].ColumnSpan + span };
                else if (Continues(tc, "vMerge") && above.TryGetValue(column, out var upper) && cells[upper].ColumnSpan == span)
                    cells[below[column] = upper] = cells[upper] with { RowSpan = row - cells[upper].Row + 1 };
                else
                    cells.Add(new SpannedCell(row, column, 1, span, WordText.ReadCell(tc, numbering, to)));
                if (Property(tc, "vMerge") is not null && !below.ContainsKey(column))
                    below[column] = cells.Count - 1;
                column += span;
            }

            above = below;
        }

        return cells;
    }

    private static OpenXmlElement? Property(OpenXmlElement cell, string name) => WordElements.Child(WordElements.Child(cell, "tcPr"), name);

    private static bool Continues(OpenXmlElement cell, string merge) =>
        Property(cell, merge) is { } property && WordElements.Value(property) != "restart";

    private static int? Number(OpenXmlElement element, string properties, string name) =>
        WordElements.Number(WordElements.Child(WordElements.Child(element, properties), name));
}
