using System.Collections.Immutable;

namespace Compiler.Accuracy.Printing.Pages;

/// <summary>
/// Sets a report on pages of A4 as an office program does: narrow columns, labels and headers broken over lines, cells in the middle
/// of their height, tables over page breaks. No lines are drawn.
/// </summary>
public sealed class OfficePages
{
    private const double TitleSize = 22;
    private const double TextSize = 14;
    private const double Leading = 1.5;
    private const double Descent = 0.2;

    private readonly List<Sheet> sheets = [new()];
    private readonly OfficeStyle style;
    private double y = Sheet.Top;

    private OfficePages(OfficeStyle style) => this.style = style;

    /// <summary>The pages of a report.</summary>
    public static IReadOnlyList<Sheet> Set(ImmutableArray<PrintedLine> lines)
    {
        var pages = new OfficePages(OfficeStyle.Of(lines[0].Text));
        foreach (var part in Parts.Split(lines))
        {
            if (part[0].IsRow)
                pages.SetTable(new OfficeTable(part, pages.style));
            else
                pages.SetText(part[0].Text, part[0].Kind);
        }

        return pages.sheets;
    }

    private void SetText(string text, LineKind kind)
    {
        var size = kind == LineKind.Title ? TitleSize : TextSize;
        foreach (var line in SheetText.Wrap(kind == LineKind.Prose ? $"　　{text}" : text, size, Sheet.Right - Sheet.Left))
        {
            MakeRoom(size * Leading);
            y += size * Leading;
            var spare = Sheet.Right - Sheet.Left - SheetText.Width(line, size);
            sheets[^1].Texts.Add(new SheetText(line, Sheet.Left + (kind == LineKind.Title ? spare / 2 : 0), y - (size * Descent), size));
        }
    }

    private void SetTable(OfficeTable table)
    {
        for (var row = 0; row < table.Heights.Length;)
        {
            MakeRoom(table.Heights[row]);
            var first = row;
            for (var bottom = y; row < table.Heights.Length && (row == first || bottom + table.Heights[row] <= Sheet.Bottom); row++)
                bottom += table.Heights[row];
            sheets[^1].Texts.AddRange(table.Draw(first, row, y));
            y += table.Heights[first..row].Sum();
        }
    }

    private void MakeRoom(double height)
    {
        if (y + height <= Sheet.Bottom)
            return;
        sheets.Add(new Sheet());
        y = Sheet.Top;
    }
}
