using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Lines;

namespace Compiler.Reading.Office;

/// <summary>Collects the cells of a sheet, within the limits.</summary>
internal sealed class SheetRows(string sheet, SourceBuilder to)
{
    private readonly SortedDictionary<int, SheetRow> rows = [];
    private readonly HashSet<int> hidden = [];
    private readonly List<SheetMerge> merges = [];

    /// <summary>Adds a cell; one without text counts for none.</summary>
    /// <param name="row">Its row, from 1.</param>
    /// <param name="column">Its column, from 0.</param>
    /// <param name="text">Its text. A string that cells share counts in each of them.</param>
    public void Add(int row, int column, string text)
    {
        if (string.IsNullOrWhiteSpace(text) || !to.TryAddText(text.Length))
            return;
        if (column >= to.Limits.MaxCellsInRow)
        {
            to.Report(FindingCatalogue.CellsLeftOut(to.Limits.MaxCellsInRow, new Position(0, 0, SheetLines.Place(sheet, row))));
            return;
        }

        if (!rows.TryGetValue(row, out var cells))
        {
            if (rows.Count == to.Limits.MaxLines)
            {
                to.Report(FindingCatalogue.LinesLeftOut(to.Limits.MaxLines));
                return;
            }

            rows[row] = cells = new SheetRow(row, []);
        }

        cells.Cells.TryAdd(column, text);
    }

    /// <summary>Hides a row.</summary>
    public void Hide(int row) => hidden.Add(row);

    /// <summary>Adds a merged range.</summary>
    public void Merge(SheetMerge merge)
    {
        if (merges.Count < to.Limits.MaxLines)
            merges.Add(merge);
    }

    /// <summary>The sheet without its hidden rows.</summary>
    public WorkbookSheet Build() =>
        new(sheet, [.. rows.Values.Where(row => !hidden.Contains(row.Number))], merges, rows.Keys.Any(hidden.Contains));
}
