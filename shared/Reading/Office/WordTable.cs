using Compiler.Reading.Lines;
using DocumentFormat.OpenXml;

namespace Compiler.Reading.Office;

/// <summary>Determines the grid positions of the cells of a Word table.</summary>
internal static class WordTable
{
    /// <summary>The cells of these rows; merged cells are joined.</summary>
    public static IReadOnlyList<SpannedCell> Cells(IReadOnlyList<OpenXmlElement> rows, WordNumbering numbering, SourceBuilder to)
    {
        var cells = new MergedCells(to.Limits.MaxCellsInRow);
        foreach (var row in rows)
        {
            cells.BeginRow();
            var column = Math.Clamp(Number(row, "trPr", "gridBefore") ?? 0, 0, to.Limits.MaxCellsInRow);
            foreach (var tc in WordElements.Children(row, "tc").Where(tc => !WordElements.IsDeletedOrHidden(tc)))
            {
                var span = Math.Clamp(Number(tc, "tcPr", "gridSpan") ?? 1, 1, to.Limits.MaxCellsInRow);
                if (!cells.TryAdd(column, span, Merge(tc), () => WordText.ReadCell(tc, numbering, to)))
                    break;
                column += span;
            }
        }

        return cells.Cells;
    }

    private static MergeMarks Merge(OpenXmlElement cell) =>
        (Property(cell, "hMerge") is { } across && WordElements.Value(across) != "restart" ? MergeMarks.ContinuesLeft : MergeMarks.None)
        | (Property(cell, "vMerge") is not { } down ? MergeMarks.None
            : WordElements.Value(down) == "restart" ? MergeMarks.BeginsColumn
            : MergeMarks.ContinuesAbove);

    private static OpenXmlElement? Property(OpenXmlElement cell, string name) => WordElements.Child(WordElements.Child(cell, "tcPr"), name);

    private static int? Number(OpenXmlElement element, string properties, string name) =>
        WordElements.Number(WordElements.Child(WordElements.Child(element, properties), name));
}
