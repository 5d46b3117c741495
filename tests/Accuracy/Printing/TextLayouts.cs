using System.Collections.Immutable;

namespace Compiler.Accuracy.Printing;

/// <summary>The layouts of text files in which a row of a table is a line.</summary>
public static class TextLayouts
{
    public static string TabRows(ImmutableArray<PrintedLine> lines) => string.Join('\n', lines.Select(line => Row(line, "\t")));

    public static string Markdown(ImmutableArray<PrintedLine> lines) => string.Join('\n', lines.SelectMany((line, i) => !line.IsRow
        ? [line.Text]
        : i > 0 && lines[i - 1].IsRow
            ? [$"| {Row(line, " | ")} |"]
            : new[] { $"| {Row(line, " | ")} |", $"|{string.Concat(line.Cells.Select(_ => " --- |"))}" }));

    private static string Row(PrintedLine line, string separator) => string.Join(separator, line.Cells.Select(cell => cell.Text));
}
