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
        var rows = new SheetRows(name, to);
        var last = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read() && !to.IsFull)
        {
            to.Spend();
            if (!reader.IsStartElement)
                continue;
            if (reader.LocalName == "row")
            {
                ReadRow(reader.LoadCurrentElement()!, ref last, rows, strings);
            }
            else if (
                reader.LocalName == "mergeCell"
                && SheetMerge.Parse(WorkbookReader.Attribute(reader.LoadCurrentElement()!, "ref")) is { } merge)
            {
                rows.Merge(merge);
            }
        }

        return rows.Build();
    }

    private static void ReadRow(OpenXmlElement row, ref int number, SheetRows rows, IReadOnlyList<string> strings)
    {
        number = SheetCell.Row(WorkbookReader.Attribute(row, "r")) ?? number + 1;
        if (WorkbookReader.Attribute(row, "hidden") is "1" or "true")
            rows.Hide(number);
        var column = -1;
        foreach (var cell in row.ChildElements.Where(child => child.LocalName == "c"))
        {
            column = SheetCell.Column(WorkbookReader.Attribute(cell, "r")) ?? column + 1;
            rows.Add(number, column, SheetCell.Text(cell, strings));
        }
    }
}
