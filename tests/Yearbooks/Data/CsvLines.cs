using CsvHelper;

namespace Compiler.Tests.Yearbooks.Data;

/// <summary>The lines of a CSV file, the headings first.</summary>
internal static class CsvLines
{
    public static List<string[]> Read(string text)
    {
        using var reader = CsvReader.FromText(text.TrimStart('\uFEFF'), new CsvReaderOptions { HasHeader = false, Separator = ',' });
        var lines = new List<string[]>();
        while (reader.Read())
            lines.Add(reader.Current.ToArray());
        return lines;
    }
}
