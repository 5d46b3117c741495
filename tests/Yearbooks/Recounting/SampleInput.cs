using System.Collections.Immutable;
using Compiler.Accuracy.Printing;
using Compiler.Accuracy.Provinces;
using Compiler.Disclosure.Forms;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>The made-up reports with the files they are printed in.</summary>
internal sealed class SampleInput
{
    private readonly Dictionary<SampleReport, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SampleReport, ImmutableArray<PrintedLine>> lines = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SampleReport, Dictionary<int, (int Line, int Cell)>> places = new(ReferenceEqualityComparer.Instance);

    public SampleInput(ImmutableArray<SampleReport> reports)
    {
        Reports = reports;
        foreach (var (number, report) in reports.Index())
            numbers.Add(report, number);
        Files = [.. SampleFiles.Create(reports)];
    }

    public ImmutableArray<SampleReport> Reports { get; }

    /// <summary>The files in the order of the reports, and behind them those that do not count.</summary>
    public ImmutableArray<SampleFile> Files { get; }

    public SampleFile FileOf(SampleReport report) => Files[numbers[report]];

    /// <summary>Line and cell of a figure in its file, from 1.</summary>
    public (int Line, int Cell) At(SampleReport report, string path)
    {
        if (!places.TryGetValue(report, out var fields))
        {
            places.Add(report, fields = []);
            foreach (var (line, printed) in LinesOf(report).Index())
            {
                foreach (var (cell, content) in printed.Cells.Index())
                {
                    if (content.Field is { } field)
                        fields.Add(field, (line + 1, cell + 1));
                }
            }
        }

        return fields[report.Figures.Form.Field(FieldPath.Parse(path)).Index];
    }

    /// <summary>What the text of a report states, with the line of each.</summary>
    public IEnumerable<(Compiler.Accuracy.Truth.Mention Mention, int Line)> Stated(SampleReport report) =>
        from mention in SampleFiles.Narrative(report, numbers[report]).Mentions
        select (mention, 1 + LinesOf(report).Index().First(line => line.Item.Text.Contains(mention.Text, StringComparison.Ordinal)).Index);

    private ImmutableArray<PrintedLine> LinesOf(SampleReport report)
    {
        if (!lines.TryGetValue(report, out var printed))
            lines.Add(report, printed = SampleFiles.Lines(report, numbers[report]));
        return printed;
    }
}
