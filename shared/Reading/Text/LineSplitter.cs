using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Reading.Text;

/// <summary>Splits a line of text or Markdown into cells, at tabs or at the bars of a Markdown table.</summary>
internal static partial class LineSplitter
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("*<#&");
    private static readonly SearchValues<char> DrawnBars = SearchValues.Create("│┃║┆┊｜");
    private static readonly SearchValues<char> Separators = SearchValues.Create("\t|│┃║┆┊｜");
    private static readonly SearchValues<char> Rules = SearchValues.Create("|-:+= ─━═┄┈├┤┼┌┐└┘┬┴┠┨╂┏┓┗┛┳┻┣┫╋╔╗╚╝╦╩╠╣╬╟╢╫╤╧╪╞╡");
    private static readonly SearchValues<char> BarOrFigure = SearchValues.Create("|0123456789０１２３４５６７８９.,万亿元");
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.,/- ");

    public static SourceLine Split(int number, ReadOnlyMemory<char> line)
    {
        if (line.Span.Contains('\t') && !IsIndentedText(line.Span.TrimStart(" \t")))
            return new SourceLine(number, Cells(line, '\t'), IsRow: true);

        var text = Clean(line.Span.ContainsAny(DrawnBars) ? WithPlainBars(line) : line);
        if (!IsBarRow(text.Span) && !IsDrawnRule(text.Span))
        {
            return new SourceLine(number, text.IsEmpty ? [] : [text], IsRow: false)
            {
                Indent = ColumnText.Indent(line.Span),
                IsTopOfPage = line.Span.StartsWith(ColumnText.PageBreak),
            };
        }

        return IsRule(text.Span) ? new SourceLine(number, [], IsRow: false) : new SourceLine(number, Cells(Inner(text), '|'), IsRow: true);
    }

    /// <summary>An upper bound of the number of cells in a line.</summary>
    public static int CountPossibleCells(ReadOnlySpan<char> line) => line.IndexOfAny(Separators) < 0 ? 1 : Count(line);

    private static int Count(ReadOnlySpan<char> line)
    {
        var separators = 0;
        foreach (var character in line)
            separators += Separators.Contains(character) ? 1 : 0;
        return separators + 1;
    }

    // Tabs before a single text are the indent of a paragraph, unless the text is a figure.
    private static bool IsIndentedText(ReadOnlySpan<char> text) => !text.Contains('\t') && text.ContainsAnyExcept(Figures);

    // A single bar directly before a figure is a misread 1.
    private static bool IsBarRow(ReadOnlySpan<char> text) =>
        text.Count('|') >= 2
        || (text.StartsWith('|') && text.Length > 1 && (!(char.IsDigit(text[1]) || text[1] == '.') || text.ContainsAnyExcept(BarOrFigure)));

    // The rule below a Markdown table's header (|---|:-:|), or between the rows of a drawn table.
    private static bool IsRule(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Rules) < 0 && text.IndexOfAnyExcept('|', ' ') >= 0;

    // +-----+-----+ or ├─────┼─────┤
    private static bool IsDrawnRule(ReadOnlySpan<char> text) =>
        text.Length > 4 && (text[0] is '+' or (>= '\u2500' and <= '\u257F')) && IsRule(text);

    private static ReadOnlyMemory<char> WithPlainBars(ReadOnlyMemory<char> line) => string.Create(line.Length, line, static (plain, line) =>
    {
        line.Span.CopyTo(plain);
        for (var i = 0; i < plain.Length; i++)
            plain[i] = DrawnBars.Contains(plain[i]) ? '|' : plain[i];
    }).AsMemory();

    private static ReadOnlyMemory<char> Inner(ReadOnlyMemory<char> row)
    {
        row = row.Span.StartsWith('|') ? row[1..] : row;
        return row.Span.EndsWith('|') ? row[..^1] : row;
    }

    private static ImmutableArray<ReadOnlyMemory<char>> Cells(ReadOnlyMemory<char> row, char separator)
    {
        var text = row.Span;
        var cells = ImmutableArray.CreateBuilder<ReadOnlyMemory<char>>(text.Count(separator) + 1);
        var start = 0;
        while (text[start..].IndexOf(separator) is >= 0 and var length)
        {
            cells.Add(Clean(row.Slice(start, length)));
            start += length + 1;
        }

        cells.Add(Clean(row[start..]));
        return cells.MoveToImmutable();
    }

    private static ReadOnlyMemory<char> Clean(ReadOnlyMemory<char> text)
    {
        text = Trim(text);
        return text.Span.ContainsAny(Markup) ? Trim(WithoutMarkup(text.ToString()).AsMemory()) : text;
    }

    private static ReadOnlyMemory<char> Trim(ReadOnlyMemory<char> text) => IsTrimmed(text.Span) ? text : text.Trim().Trim('\uFEFF').Trim();

    private static bool IsTrimmed(ReadOnlySpan<char> text) => text.IsEmpty || (IsVisible(text[0]) && IsVisible(text[^1]));

    // U+3000 is the last white-space character.
    private static bool IsVisible(char character) => character > '\u3000' ? character != '\uFEFF' : !char.IsWhiteSpace(character);

    private static string WithoutMarkup(string text)
    {
        text = Emphasis().Replace(text.TrimStart('#'), "$1").Replace("&nbsp;", " ", StringComparison.Ordinal);
        foreach (var tag in (ReadOnlySpan<string>)["<p>", "</p>", "<br>", "<br/>", "<br />"])
            text = text.Replace(tag, "", StringComparison.OrdinalIgnoreCase);
        return text;
    }

    // Two stars alone are no markup: “12**” may hide digits.
    [GeneratedRegex(@"\*\*(?!\s)([^*|\t]+)(?<!\s)\*\*")]
    private static partial Regex Emphasis();
}
