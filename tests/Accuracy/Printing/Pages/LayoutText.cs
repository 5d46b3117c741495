using System.Collections.Immutable;
using System.Text;

namespace Compiler.Accuracy.Printing.Pages;

/// <summary>
/// The text that <c>pdftotext -layout</c> makes of a PDF: every character, a Chinese one too, is one column wide, and what is to the
/// right of a text anywhere on the page begins behind it. Texts half a line apart are on lines of their own; a form feed is before
/// each page but the first.
/// </summary>
public static class LayoutText
{
    // In font sizes: the width of a space, and how far the base lines of one line may be apart.
    private const double Space = 0.5;
    private const double SameLine = 0.35;

    public static byte[] Write(ImmutableArray<PrintedLine> lines) =>
        Encoding.UTF8.GetBytes(string.Concat(OfficePages.Set(lines).Select(sheet => $"{Text(sheet)}\f")));

    private static string Text(Sheet sheet)
    {
        var columns = Columns(sheet);
        return string.Concat(Lines(sheet).Select(line => $"{Line(line.OrderBy(text => text.Left), columns)}\n"));
    }

    private static Dictionary<SheetText, int> Columns(Sheet sheet)
    {
        var columns = new Dictionary<SheetText, int>(ReferenceEqualityComparer.Instance);
        foreach (var text in sheet.Texts.OrderBy(text => text.Left).ToList())
        {
            var margin = (int)((text.Left - Sheet.Left) / (text.Size * Space));
            columns[text] = columns
                .Where(left => left.Key.Right <= text.Left)
                .Select(left => left.Value + left.Key.Text.Length + Math.Max(1, (int)((text.Left - left.Key.Right) / (text.Size * Space))))
                .DefaultIfEmpty(margin)
                .Max();
        }

        return columns;
    }

    private static IEnumerable<List<SheetText>> Lines(Sheet sheet)
    {
        var line = new List<SheetText>();
        foreach (var text in sheet.Texts.OrderBy(text => text.Baseline))
        {
            if (line.Count > 0 && text.Baseline - line[0].Baseline > SameLine * text.Size)
            {
                yield return line;
                line = [];
            }

            line.Add(text);
        }

        yield return line;
    }

    private static string Line(IEnumerable<SheetText> texts, Dictionary<SheetText, int> columns)
    {
        var line = new StringBuilder();
        foreach (var text in texts)
            line.Append(' ', Math.Max(line.Length > 0 ? 1 : 0, columns[text] - line.Length)).Append(text.Text);
        return line.ToString();
    }
}
