using System.Globalization;
using System.Text;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Data;

/// <summary>
/// tables.csv: every cell of every table of a book, one a line, with the labels of its row and column. It is made from
/// the book itself, so that both hold the same figures.
/// </summary>
internal static class TablesCsv
{
    private const string Dangerous = "=+-@\t\r＝＋－＠";

    private static readonly string[] Columns = ["表", "表题", "单位", "行号", "行标题", "列号", "列标题", "文本", "数值"];

    public static string Write(YearbookDocument document)
    {
        var csv = new StringBuilder();
        Line(csv, Columns);
        foreach (var table in document.Chapters.SelectMany(chapter => chapter.Blocks).OfType<Table>())
        {
            foreach (var cell in DataGrid.DataCells(table))
            {
                Line(csv,
                [
                    Safe(table.Anchor),
                    Safe(table.Caption),
                    Safe(table.Unit),
                    Number(cell.Row),
                    Safe(cell.RowLabel),
                    Number(cell.Column),
                    Safe(cell.ColumnLabel),
                    Safe(cell.Text),
                    cell.IsFigure ? Value(cell.Text) : "",
                ]);
            }
        }

        return csv.ToString();
    }

    /// <summary>A spreadsheet takes a text that begins with one of these for a formula; an apostrophe keeps it text.</summary>
    private static string Safe(string text) => text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The printed figure without separators and marks; empty for anything else.</summary>
    private static string Value(string text) => PrintedFigure.Parse(text)?.Value.ToString(CultureInfo.InvariantCulture) ?? "";

    private static void Line(StringBuilder csv, string[] cells) =>
        csv.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
