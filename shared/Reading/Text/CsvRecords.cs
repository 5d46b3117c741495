using CsvHelper;

namespace Compiler.Reading.Text;

/// <summary>The records of a CSV file that an operator writes for this program: a register, corrections.</summary>
public static class CsvRecords
{
    /// <summary>Reads the records one after the other, without the white space around their cells.</summary>
    /// <param name="text">The file, decoded.</param>
    /// <param name="reportUnbalanced">Hears of every line whose quotation marks are unbalanced.</param>
    /// <returns>Each record with its line in the file, counted from one; records may have different numbers of cells.</returns>
    public static IEnumerable<(long Line, string[] Cells)> Read(string text, Action<long> reportUnbalanced)
    {
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = ',',
            TrimWhitespace = true,
            TrackLineNumbers = true,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = record => reportUnbalanced(record.LineNumber),
        };
        using var csv = CsvReader.FromText(text, options);
        while (csv.Read())
            yield return (csv.LineNumber, csv.Current.ToArray());
    }
}
