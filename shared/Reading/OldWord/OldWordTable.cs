using DocumentFormat.OpenXml;

namespace Compiler.Reading.OldWord;

/// <summary>A table whose rows are being read. Throws <see cref="InvalidDataException"/> if rows and cells do not fit together.</summary>
internal sealed class OldWordTable
{
    private readonly List<(IReadOnlyList<CellFormat> Formats, List<List<OpenXmlElement>> Cells)> rows = [];
    private List<List<OpenXmlElement>> cells = [];
    private List<OpenXmlElement> cell = [];

    /// <summary>Adds a paragraph or a nested table to the cell.</summary>
    public void Add(OpenXmlElement block, bool endsCell)
    {
        cell.Add(block);
        if (!endsCell)
            return;
        cells.Add(cell);
        cell = [];
    }

    /// <summary>Ends the row; one whose end and whole text are hidden or deleted is left out.</summary>
    /// <param name="end">The paragraph that ends it, which has no text.</param>
    /// <param name="row">Its cells.</param>
    /// <param name="isHidden">Whether its end is hidden or deleted.</param>
    public void EndRow(OpenXmlElement end, RowFormat row, bool isHidden)
    {
        if (cell.Count > 0 || cells.Count == 0 || cells.Count != row.Cells.Count || end.InnerText.Length > 0)
            throw new InvalidDataException("The cells of a row are not those of its end.");
        if (!isHidden || cells.Exists(HasText))
            rows.Add((row.Cells, cells));
        cells = [];
    }

    /// <summary>The whole table.</summary>
    public OpenXmlElement End(OldWordXml xml)
    {
        if (cell.Count > 0 || cells.Count > 0)
            throw new InvalidDataException("A table ends inside of a row.");
        var columns = new TableColumns(rows.SelectMany(row => row.Formats));
        return xml.Element("tbl", [.. rows.Select(row => Row(row.Formats, row.Cells, columns, xml))]);
    }

    private static OpenXmlElement Row(
        IReadOnlyList<CellFormat> formats, List<List<OpenXmlElement>> cells, TableColumns columns, OldWordXml xml)
    {
        var column = columns.At(formats[0].Left);
        var row = xml.Element("tr", xml.Element("trPr", xml.Value("gridBefore", column)));
        var first = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            // A cell without width is a column all the same, or it would hide another one.
            var end = Math.Max(column + 1, columns.At(formats[i].Right));
            var properties = xml.Element("tcPr", xml.Value("gridSpan", end - column));
            if (formats[i].Vertical != CellMerge.None)
                properties.AppendChild(xml.Value("vMerge", formats[i].Vertical == CellMerge.Begins ? "restart" : "continue"));
            first = first == 0 || formats[i].Horizontal == 0 ? formats[i].Horizontal : first;
            if (formats[i].Horizontal != first && !HasText(cells[i]))
                properties.AppendChild(xml.Value("hMerge", "continue"));
            row.AppendChild(xml.Element("tc", [properties, .. cells[i]]));
            column = end;
        }

        return row;
    }

    private static bool HasText(List<OpenXmlElement> cell) => cell.Exists(block => block.InnerText.Length > 0);
}
