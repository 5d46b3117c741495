using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Lines;
using CsvHelper;

namespace Compiler.Reading.Text;

/// <summary>Reads comma-separated values, as spreadsheets export them. Line numbers are those of the file.</summary>
internal static class CsvFileReader
{
    public static SourceText Read(ReadOnlyMemory<byte> content, SourceBuilder to)
    {
        if (TextDecoder.Decode(content.Span) is not { } decoded || CsvShape.Detect(decoded.Text) is not { } separator)
            return new SourceText([], [FindingCatalogue.NotText()]);
        to.Spend(decoded.Text.Length);
        var records = Records(decoded.Text, separator, to);
        var width = records
            .GroupBy(record => record.Cells.Count)
            .OrderByDescending(group => group.Count())
            .Select(group => group.Key)
            .FirstOrDefault();
        var lines = records.Select(record => Line(record.Line, record.Cells, width)).ToImmutableArray();
        if (decoded.IsDamaged)
            to.Report(FindingCatalogue.DamagedText(new Position(lines.FirstOrDefault(IsDamaged).Number)));
        return to.Build() with { Lines = lines };
    }

    private static List<(int Line, IReadOnlyList<string> Cells)> Records(string text, char separator, SourceBuilder to)
    {
        var records = new List<(int, IReadOnlyList<string>)>();
        using var csv = CsvReader.FromText(text, Options(separator));
        while (csv.Read())
        {
            var line = (int)csv.LineNumber;
            if (csv.FieldCount > to.Limits.MaxCellsInRow)
                to.Report(FindingCatalogue.CellsLeftOut(to.Limits.MaxCellsInRow, new Position(line)));
            string[] cells =
            [
                .. Enumerable.Range(0, Math.Min(csv.FieldCount, to.Limits.MaxCellsInRow)).Select(field => Cell(csv.GetString(field))),
            ];
            if (!to.TryAddLine(records.Count, cells.Length, cells.Sum(cell => (long)cell.Length)))
                break;
            records.Add((line, cells));
        }

        return records;
    }

    private static CsvReaderOptions Options(char separator) => new()
    {
        HasHeader = false,
        Separator = separator,
        TrackLineNumbers = true,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        MalformedData = CsvMalformedDataHandling.Recover,
    };

    private static string Cell(string field) => CellString.Join(field.Split('\n').Select(line => CellString.Normalize(line)));

    // A title or a paragraph is alone in its row.
    private static SourceLine Line(int number, IReadOnlyList<string> cells, int width)
    {
        var filled = cells.Where(cell => cell.Length > 0).ToList();
        if (filled.Count == 0 && cells.Count < width)
            return new SourceLine(number, [], IsRow: false);
        if (filled is [var only] && (cells.Count < width || SheetText.IsProse(only)))
            return new SourceLine(number, [only.AsMemory()], IsRow: false);
        return new SourceLine(number, [.. cells.Select(cell => cell.AsMemory())], IsRow: true, IsGrid: cells.Count == width);
    }

    private static bool IsDamaged(SourceLine line) => line.Cells.Any(cell => cell.Span.Contains('\uFFFD'));
}
