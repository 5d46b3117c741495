using System.Text.RegularExpressions;
using Compiler.Reading.Pdf.Text;

namespace Compiler.Reading.Pdf.Layout;

/// <summary>Joins the lines of a paragraph, also across page breaks.</summary>
internal static partial class Paragraphs
{
    // In characters; a shorter line does not fill the width of a page.
    private const double MinFullLineLength = 15;
    private const int MaxParagraphLength = 10_000;

    public static IEnumerable<(string Place, PageItem Item)> Join(IEnumerable<(string Place, PageItem Item)> flow)
    {
        var items = flow.ToList();
        var prose = items.Select(entry => entry.Item.Line).OfType<TextLine>().ToList();
        if (prose.Count == 0)
            return items;

        var (left, right) = (prose.Min(line => line.Box.Left), prose.Max(line => line.Box.Right));
        var joined = new List<(string Place, PageItem Item)>();
        TextLine? last = null;
        foreach (var (place, item) in items)
        {
            if (last is { } before
                && item.Line is { } line
                && joined[^1].Item.Cells[0].Length < MaxParagraphLength
                && IsContinuation(before, line, left, right))
            {
                joined[^1] = joined[^1] with { Item = joined[^1].Item with { Cells = [JoinText(joined[^1].Item.Cells[0], line.Text)] } };
            }
            else
            {
                joined.Add((place, item));
            }

            last = item.Line;
        }

        return joined;
    }

    // The previous line is full, and this one is not indented.
    private static bool IsContinuation(TextLine before, TextLine line, double left, double right) =>
        before.Box.Width > MinFullLineLength * before.Size
        && before.Box.Right > right - (1.5 * before.Size)
        && line.Box.Left < left + (0.5 * line.Size)
        && Math.Abs(before.Size - line.Size) < 0.1 * line.Size && !Heading().IsMatch(line.Text);

    private static string JoinText(string text, string rest) =>
        char.IsAsciiLetterOrDigit(text[^1]) && char.IsAsciiLetter(rest[0]) ? $"{text} {rest}" : text + rest;

    [GeneratedRegex("^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|第二十条)")]
    private static partial Regex Heading();
}
