using System.Globalization;
using Compiler.Yearbooks.Model;
using CsvHelper;

namespace Compiler.Yearbooks.Data;

/// <summary>
/// tables.csv: every cell of every table of a volume, one a line, with the labels of its row and column. It is made from
/// the tables that are printed, so that both hold the same figures.
/// </summary>
internal static class TablesCsv
{
    private static readonly string[] Columns = ["表", "表题", "单位", "行号", "行标题", "列号", "列标题", "文本", "数值"];

    public static string Write(IEnumerable<Table> tables)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text))
        {
            csv.WriteHeader(Columns);
            foreach (var table in tables)
            {
                foreach (var cell in DataGrid.DataCells(table))
                    Write(csv, table, cell);
            }
        }

        return text.ToString();
    }

    private static void Write(CsvWriter csv, Table table, DataCell cell)
    {
        csv.WriteField(CsvText.Guard(table.Anchor));
        csv.WriteField(CsvText.Guard(table.Caption));
        csv.WriteField(CsvText.Guard(table.Unit));
        csv.WriteField(cell.Row);
        csv.WriteField(CsvText.Guard(cell.RowLabel));
        csv.WriteField(cell.Column);
        csv.WriteField(CsvText.Guard(cell.ColumnLabel));
        csv.WriteField(CsvText.Guard(cell.Text));
        // The printed figure without separators and marks; a number needs no guard.
        csv.WriteField(cell.IsFigure ? PrintedFigure.Parse(cell.Text)?.Value : null);
        csv.EndRecord();
    }
}
