using System.Globalization;
using Compiler.Disclosure.Explaining;
using Compiler.Disclosure.Reports;

namespace Compiler.Cli;

/// <summary>Prints how a figure came about.</summary>
internal static class ExplanationText
{
    public static void Print(TextWriter output, SourceFile file, CellExplanation explanation)
    {
        var cell = explanation.Cell;
        output.WriteLine($"{explanation.Field.Path}   {explanation.Field.Label}");
        output.WriteLine($"  {Value(cell)}");
        output.WriteLine($"  {Source(file, cell)}");
        if (explanation.SourceCells.Length > 0)
            output.WriteLine($"    {string.Join(" | ", explanation.SourceCells.Select((text, i) => i + 1 == cell.At.Cell ? $"▸{text}◂" : text))}");

        Section(output, "Readings of the row", explanation.Readings.SelectMany(Lines));
        Section(output, "Decisions", explanation.Steps.Select(step => $"{step.Class} {step.What}"));
        Section(output, "Identities", explanation.Identities);
        Section(output, "Running text", explanation.Claims);
        Section(output, "Findings", explanation.Findings.Select(finding => $"{finding.Code} {finding.Message}"));
    }

    private static void Section(TextWriter output, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine(title);
        foreach (var line in all)
            output.WriteLine($"  {line}");
    }

    private static IEnumerable<string> Lines(ReadingExplanation reading) =>
    [
        $"{(reading.IsChosen ? "chosen  " : "rejected")}  {reading.Text}   {reading.Rule}: {reading.Summary}",
        .. reading.Against.Select(reason => $"            against it: {reason}"),
    ];

    private static string Value(Cell cell) => cell switch
    {
        { State: CellState.Number, Origin: CellOrigin.Read } => $"{Number(cell)}, read as printed",
        { State: CellState.Number, Origin: CellOrigin.Narrative } => $"{Number(cell)}‡, placed by the running text",
        { State: CellState.Number } => $"{Number(cell)}‡, inferred",
        { State: CellState.Blank, Origin: CellOrigin.Inferred } => "blank, proved to be 0",
        { State: CellState.Blank } => "blank; may be 0 or not",
        { State: CellState.NotApplicable } => $"“{cell.Raw}”, does not apply",
        { State: CellState.Illegible } => $"illegible: “{cell.Raw}”",
        _ => "absent: nothing was printed for it",
    };

    private static string Number(Cell cell) => cell.Value!.Value.ToString(CultureInfo.InvariantCulture);

    private static string Source(SourceFile file, Cell cell) => cell.At switch
    {
        { Line: 0 } => file.Name,
        { Place: { } place } => $"{file.Name}, {place}, cell {cell.At.Cell}",
        _ => FormattableString.Invariant($"{file.Name}:{cell.At.Line}, cell {cell.At.Cell}"),
    };
}
