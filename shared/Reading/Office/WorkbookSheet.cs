using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Lines;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Compiler.Reading.Office;

/// <summary>The visible content of a sheet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">The rows with text, in order.</param>
/// <param name="Merges">Its merged ranges.</param>
/// <param name="HidesText">Whether rows with text are hidden; <paramref name="Rows"/> does not contain them.</param>
internal sealed record WorkbookSheet(string Name, IReadOnlyList<SheetRow> Rows, IReadOnlyList<SheetMerge> Merges, bool HidesText)
{
    public static WorkbookSheet Read(string name, WorksheetPart part, IReadOnlyList<string> strings, SourceBuilder to)
    {
        var rows = new SortedDictionary<int, SheetRow>();
        var merges = new List<SheetMerge>();
        var hidesText = false;
        var last = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read() && !to.IsFull)
        {
            to.Spend();
            if (!reader.IsStartElement)
                continue;
            if (reader.LocalName == "row")
            {
                var element = reader.LoadCurrentElement()!;
                var row = ReadRow(name, element, last + 1, strings, to);
                last = row.Number;
                if (row.Cells.Count == 0)
                    continue;
                if (WorkbookReader.Attribute(element, "hidden") is "1" or "true")
                    hidesText = true;
                else if (rows.Count < to.Limits.MaxLines)
                    rows.TryAdd(row.Number, row);
                else
                    to.Report(FindingCatalogue.LinesLeftOut(to.Limits.MaxLines));
            }
            else if (reader.LocalName == "mergeCell" && merges.Count < to.Limits.MaxLines
                && SheetMerge.Parse(WorkbookReader.Attribute(reader.LoadCurrentElement()!, "ref")) is { } merge)
            {
                merges.Add(merge);
            }
        }

        return new WorkbookSheet(name, [.. rows.Values], merges, hidesText);
    }

    private static SheetRow ReadRow(string sheet, OpenXmlElement row, int next, IReadOnlyList<string> strings, SourceBuilder to)
    {
        var number = SheetCell.Row(WorkbookReader.Attribute(row, "r")) ?? next;
        var cells = new SortedDictionary<int, string>();
        var last = -1;
        foreach (var cell in row.ChildElements.Where(child => child.LocalName == "c"))
        {
            last = SheetCell.Column(WorkbookReader.Attribute(cell, "r")) ?? last + 1;
            var text = SheetCell.Text(cell, strings);
            if (string.IsNullOrWhiteSpace(text))
                continue;
            // A shared string counts in every cell that uses it.
            if (!to.TryAddText(text.Length))
                break;
            if (last < to.Limits.MaxCellsInRow)
                cells.TryAdd(last, text);
            else
                to.Report(FindingCatalogue.CellsLeftOut(to.Limits.MaxCellsInRow, new Position(0, 0, SheetLines.Place(sheet, number))));
        }

        return new SheetRow(number, cells);
    }
}
