using Compiler.Reading.Lines;

namespace Compiler.Reading.Office;

/// <summary>Writes the lines of a sheet: titles, paragraphs and tables.</summary>
internal sealed class SheetLines
{
    private readonly WorkbookSheet sheet;
    private readonly SourceBuilder to;
    private readonly Dictionary<(int Row, int Column), SheetMerge> merges;
    private readonly List<SheetRow> table = [];

    // The last row covered by a filled cell of the table.
    private int lastMergedRow;

    private SheetLines(WorkbookSheet sheet, SourceBuilder to)
    {
        this.sheet = sheet;
        this.to = to;
        merges = sheet.Merges.DistinctBy(merge => (merge.Top, merge.Left)).ToDictionary(merge => (merge.Top, merge.Left));
    }

    /// <summary>The place of a row.</summary>
    public static string Place(string sheet, int row) => $"工作表“{sheet}”第{row}行";

    /// <summary>Writes the sheet, and adds its name to <paramref name="hidden"/> if it hides text.</summary>
    public static void Write(WorkbookSheet sheet, SourceBuilder to, List<string> hidden)
    {
        new SheetLines(sheet, to).Write();
        if (sheet.HidesText)
            hidden.Add($"{sheet.Name}的隐藏行");
    }

    private void Write()
    {
        foreach (var row in sheet.Rows)
        {
            to.Spend(1 + row.Cells.Count);
            if (to.IsFull)
                return;
            if (table.Count > 0 && row.Number > Math.Max(table[^1].Number + 1, lastMergedRow))
                WriteTable();
            if (!IsProse(row))
            {
                table.Add(row);
                lastMergedRow = Math.Max(lastMergedRow, row.Cells.Keys.Max(column => Merge(row.Number, column).Bottom));
                continue;
            }

            WriteTable();
            foreach (var paragraph in Lines(row.Cells.First().Value))
                to.AddParagraph(paragraph, Place(sheet.Name, row.Number));
        }

        WriteTable();
    }

    private static bool IsProse(SheetRow row) => row.Cells.Count == 1 && SheetText.IsProse(row.Cells.First().Value);

    private void WriteTable()
    {
        if (table.Count == 0)
            return;
        var first = table.Min(row => row.Cells.Keys.First());
        var last = table.Max(row => row.Cells.Keys.Max(column => Math.Min(Merge(row.Number, column).Right, to.Limits.MaxCellsInRow)));
        var rows = table.Select(row => row.Number).ToList();
        var cells = Cells(first, last, rows);
        SpannedGrid.Write(cells, rows.Count, to, row => Place(sheet.Name, rows[row - 1]));
        table.Clear();
        lastMergedRow = 0;
    }

    private List<SpannedCell> Cells(int first, int last, List<int> rows)
    {
        var cells = new List<SpannedCell>();
        var covered = new HashSet<(int, int)>();
        for (var i = 0; i < rows.Count && to.HasPlaces(cells.Count + covered.Count); i++)
        {
            for (var column = first; column <= last; column++)
            {
                if (covered.Contains((i, column)))
                    continue;
                var merge = Merge(rows[i], column);
                var height = Height(rows, i, merge);
                var text = table[i].Cells.GetValueOrDefault(column, "");
                cells.Add(new SpannedCell(i, column - first, height, Math.Min(merge.Right, last) - column + 1, Lines(text)));
                if (to.HasPlaces(covered.Count + ((long)height * (Math.Min(merge.Right, last) - column + 1))))
                    Cover(covered, i, height, column, Math.Min(merge.Right, last));
            }
        }

        return cells;
    }

    private static int Height(List<int> rows, int first, SheetMerge merge)
    {
        var end = first + 1;
        while (end < rows.Count && rows[end] <= merge.Bottom)
            end++;
        return end - first;
    }

    private static void Cover(HashSet<(int, int)> covered, int row, int height, int from, int to)
    {
        if (height == 1 && from == to)
            return;
        for (var down = row; down < row + height; down++)
        {
            for (var column = from; column <= to; column++)
                covered.Add((down, column));
        }
    }

    private SheetMerge Merge(int row, int column) =>
        merges.TryGetValue((row, column), out var merge) ? merge : new SheetMerge(row, column, row, column);

    /// <summary>The lines of a text, normalised, without empty ones.</summary>
    public static string InLines(string text) => string.Join('\n', Lines(text));

    private static List<string> Lines(string text) =>
        [.. text.Split('\n').Select(line => CellString.Normalize(line)).Where(line => line.Length > 0)];
}
