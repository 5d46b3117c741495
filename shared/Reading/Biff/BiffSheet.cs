using System.Text;
using Compiler.Reading.Lines;
using Compiler.Reading.Office;

namespace Compiler.Reading.Biff;

/// <summary>Reads the visible content of a sheet.</summary>
internal static class BiffSheet
{
    private const int HiddenRow = 0x20;

    /// <summary>The sheet whose records begin here; throws <see cref="InvalidDataException"/> if they are damaged.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="records">The records, before the first one of the sheet.</param>
    /// <param name="encoding">The code page of strings in bytes; null if the file has strings in Unicode.</param>
    /// <param name="strings">The strings that cells share.</param>
    /// <param name="to">Counts the work against the limits.</param>
    public static WorkbookSheet Read(
        string name, BiffRecords records, Encoding? encoding, IReadOnlyList<string> strings, SourceBuilder to)
    {
        var rows = new SheetRows(name, to);
        var cells = new BiffCells(records, encoding, strings);
        if (!records.Read() || records.Id != BiffId.StartOfPart)
            throw new InvalidDataException("A sheet does not begin where the workbook says.");
        // A chart in a sheet is a part of its own.
        for (var depth = 1; depth > 0 && !records.IsFull;)
        {
            if (!records.Read())
                throw new InvalidDataException("A sheet does not end.");
            depth += records.Id == BiffId.StartOfPart ? 1 : records.Id == BiffId.EndOfPart ? -1 : 0;
            if (depth == 1)
                Take(records, rows, cells, encoding);
        }

        return rows.Build();
    }

    private static void Take(BiffRecords records, SheetRows rows, BiffCells cells, Encoding? encoding)
    {
        if (records.Id == BiffId.Row)
        {
            if ((records.Word(12) & HiddenRow) != 0)
                rows.Hide(records.Word(0) + 1);
        }
        else if (records.Id == BiffId.Merges)
        {
            for (var i = 0; i < records.Word(0); i++)
            {
                if (Merge(records, 2 + (8 * i)) is var merge && merge.Top <= merge.Bottom && merge.Left <= merge.Right)
                    rows.Merge(merge);
            }
        }
        else
        {
            foreach (var (column, text) in cells.Read())
            {
                var row = records.Word(0) + 1;
                rows.Add(row, column, text == SheetCell.UnknownResult ? FormulaText(records, encoding) : text);
            }
        }
    }

    // The text of a result follows its formula, behind what several formulas share.
    private static string FormulaText(BiffRecords records, Encoding? encoding)
    {
        while (records.Next is BiffId.SharedFormula or BiffId.Array or BiffId.DataTable && records.Read())
        {
        }

        return records.Next == BiffId.FormulaText && records.Read()
            ? SheetLines.InLines(new BiffStrings(records, encoding, 0).Read())
            : SheetCell.UnknownResult;
    }

    private static SheetMerge Merge(BiffRecords records, int at) =>
        new(records.Word(at) + 1, records.Word(at + 4), records.Word(at + 2) + 1, records.Word(at + 6));
}
