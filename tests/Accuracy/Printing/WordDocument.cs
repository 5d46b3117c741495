using System.Collections.Immutable;

namespace Compiler.Accuracy.Printing;

/// <summary>A report as a Word document.</summary>
public static class WordDocument
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Write(ImmutableArray<PrintedLine> lines) => Package.Create(
        "word/document.xml",
        $"<w:document xmlns:w=\"{Main}\"><w:body>{string.Concat(Parts.Split(lines).Select(Part))}<w:sectPr/></w:body></w:document>",
        "wordprocessingml.document.main");

    private static string Part(IReadOnlyList<PrintedLine> part)
    {
        if (!part[0].IsRow)
            return Paragraph(part[0].Text);
        var columns = part.Max(row => row.Cells.Length);
        var rows = DrawnCell.Table(part).Select(row => $"<w:tr>{string.Concat(row.Select(Cell))}</w:tr>");
        return $"<w:tbl><w:tblPr/><w:tblGrid>{string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"900\"/>", columns))}</w:tblGrid>{string.Concat(rows)}</w:tbl>{Paragraph("")}";
    }

    private static string Cell(DrawnCell cell)
    {
        var across = cell.Columns > 1 ? $"<w:gridSpan w:val=\"{cell.Columns}\"/>" : "";
        var down = cell.GoesOn ? "<w:vMerge/>" : cell.Rows > 1 ? "<w:vMerge w:val=\"restart\"/>" : "";
        return $"<w:tc><w:tcPr>{across}{down}</w:tcPr>{Paragraph(cell.GoesOn ? "" : cell.Text)}</w:tc>";
    }

    private static string Paragraph(string text) =>
        text.Length == 0 ? "<w:p/>" : $"<w:p><w:r><w:t xml:space=\"preserve\">{Package.Escape(text)}</w:t></w:r></w:p>";
}
