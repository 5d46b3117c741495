using System.Globalization;
using Compiler.Yearbooks.Data.Bodies;
using CsvHelper;

namespace Compiler.Yearbooks.Data;

/// <summary>tables.csv: the rows of <see cref="BodyTable"/> below their headings. A value is a number or empty.</summary>
internal static class TablesCsv
{
    public static string Write(BodyTable table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text))
        {
            csv.WriteHeader([.. table.Columns.Select(column => column.Name)]);
            foreach (var row in table.Rows())
                Write(csv, row);
        }

        return text.ToString();
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
