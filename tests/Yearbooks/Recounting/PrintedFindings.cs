using Compiler.Accuracy.Provinces;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>
/// The findings that a volume lists report by report, counted line by line: what there is to find is held to golden cases, but
/// every number of findings must be that of its lines.
/// </summary>
internal sealed class PrintedFindings
{
    private const string Error = "错误";
    private const string Warning = "警告";

    private readonly ILookup<string, string> severities;

    /// <summary>How many findings the list of findings has, and on how many reports.</summary>
    public (int Entries, int Reports) Listed { get; }

    public PrintedFindings(Yearbook book)
    {
        severities = book.Tables
            .Where(table => table.Anchor is "findings" or "failed" or "text")
            .SelectMany(Lines)
            .ToLookup(line => line.Band, line => line.Severity);
        var listed = book.Tables.Where(table => table.Anchor == "findings").SelectMany(table => table.Rows).ToList();
        Listed = (listed.Count(row => row.Kind != RowKind.Group), listed.Count(row => row.Kind == RowKind.Group));
    }

    /// <summary>Errors, warnings and hints about a report, in this order.</summary>
    public int[] Count(SampleYear year, SampleReport report) =>
        severities[$"{report.Agency}（{year.Input.FileOf(report).Source.Name}）"].ToList() is var own
            ?
            [
                own.Count(severity => severity == Error),
                own.Count(severity => severity == Warning),
                own.Count(severity => severity is not (Error or Warning)),
            ]
            : [];

    // An identity that fails is an error, a contradiction a warning.
    private static IEnumerable<(string Band, string Severity)> Lines(Table table)
    {
        var band = "";
        foreach (var row in table.Rows)
        {
            if (row.Kind == RowKind.Group)
                band = row.Cells[0].Text;
            else
                yield return (band, table.Anchor switch { "failed" => Error, "text" => Warning, _ => row.Cells[1].Text });
        }
    }
}
