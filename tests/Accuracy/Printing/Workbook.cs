using System.Collections.Immutable;

namespace Compiler.Accuracy.Printing;

/// <summary>A report as a workbook of one sheet.</summary>
public static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static byte[] Write(ImmutableArray<PrintedLine> lines)
    {
        var rows = new List<string>();
        var merged = new List<string>();
        foreach (var part in Parts.Split(lines))
        {
            foreach (var row in part[0].IsRow ? DrawnCell.Table(part) : [[new DrawnCell(part[0].Text, 0, 1, 1, false)]])
            {
                var number = rows.Count + 1;
                rows.Add(
                    $"<row r=\"{number}\">{string.Concat(row.Where(cell => !cell.GoesOn && cell.Text.Length > 0).Select(cell => Cell(cell, number)))}</row>");
                merged.AddRange(row.Where(cell => cell.Columns + cell.Rows > 2).Select(cell =>
                    $"<mergeCell ref=\"{Name(cell.Column, number)}:{Name(cell.Column + cell.Columns - 1, number + cell.Rows - 1)}\"/>"));
            }
        }

        var merges = merged.Count > 0 ? $"<mergeCells count=\"{merged.Count}\">{string.Concat(merged)}</mergeCells>" : "";
        return Package.Create(
            "xl/workbook.xml",
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"年报\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
            "spreadsheetml.sheet.main",
            (
                "xl/worksheets/sheet1.xml",
                $"<worksheet xmlns=\"{Main}\"><sheetData>{string.Concat(rows)}</sheetData>{merges}</worksheet>",
                "spreadsheetml.worksheet",
                "worksheet"));
    }

    // A figure of digits only is a number to the program; everything else is text.
    private static string Cell(DrawnCell cell, int row) => IsNumber(cell.Text)
        ? $"<c r=\"{Name(cell.Column, row)}\"><v>{cell.Text}</v></c>"
        : $"<c r=\"{Name(cell.Column, row)}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Package.Escape(cell.Text)}</t></is></c>";

    private static bool IsNumber(string text) => text.All(char.IsAsciiDigit) && text.Length < 15 && (text == "0" || text[0] != '0');

    private static string Name(int column, int row) => $"{(column >= 26 ? "A" : "")}{(char)('A' + (column % 26))}{row}";
}
