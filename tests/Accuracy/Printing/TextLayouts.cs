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

    // As a form field keeps a page: every cell and every paragraph on one line.
    public static string OneLine(ImmutableArray<PrintedLine> lines) =>
        string.Join(' ', lines.SelectMany(line => line.Cells).Select(cell => cell.Text).Where(text => text.Length > 0));

    // As a page becomes text: a bar behind each cell, and nothing where a merged cell goes on.
    public static string TrailingBars(ImmutableArray<PrintedLine> lines) => string.Join('\n', lines.Select(line =>
        line.IsRow
            ? string.Join(' ', line.Cells.Where(cell => cell.Cover == Cover.None).Select(cell => cell.Text.Length > 0 ? $"{cell.Text} |" : "|"))
            : line.Text));

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string Row(PrintedLine line, string separator) => string.Join(separator, line.Cells.Select(cell => cell.Text));
}
