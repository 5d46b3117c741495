using Compiler.Yearbooks.Data.Bodies;
using CsvHelper;

namespace Compiler.Yearbooks.Data;

/// <summary>tables.csv: the rows of <see cref="BodyTable"/> below their headings. A value is a number or empty.</summary>
internal static class TablesCsv
{
    public static void Write(BodyTable table, TextWriter text)
    {
        using var csv = CsvWriter.Create(text);
        csv.WriteHeader([.. table.Columns.Select(column => column.Name)]);
        foreach (var row in table.Rows())
            Write(csv, row);
    }

    private static void Write(CsvWriter csv, BodyRow row)
    {
        foreach (var fact in row.Facts)
            csv.WriteField(CsvText.Guard(fact));
        for (var i = 0; i < row.Values.Count; i++)
        {
            // A number needs no guard, and states are words of this program.
            csv.WriteField(row.Values[i]);
            csv.WriteField(row.States[i]);
        }

        csv.EndRecord();
    }
}
