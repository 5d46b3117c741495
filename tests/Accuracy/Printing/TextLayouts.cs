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

    // As a spreadsheet program saves a sheet: every line as wide as the widest.
    public static string Csv(ImmutableArray<PrintedLine> lines)
    {
        var width = lines.Select(line => line.Cells.Length).DefaultIfEmpty().Max();
        return string.Concat(
            lines.Select(line =>
                $"{string.Join(',', line.Cells.Select(cell => Quoted(cell.Text)))}{new string(',', Math.Max(0, width - Math.Max(1, line.Cells.Length)))}\r\n"
            ));
    }

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string Row(PrintedLine line, string separator) => string.Join(separator, line.Cells.Select(cell => cell.Text));
}
