using System.Collections.Immutable;

namespace Compiler.Accuracy.Printing.Pages;

/// <summary>Sets a report on wide pages: tables with drawn cells, or with nothing but the places of their words.</summary>
public sealed class DrawnPages
{
    private const double Margin = 40;
    private const double Bottom = 760;
    private const double Size = 8;
    private const double Leading = 11;
    private const double Descent = 3;

    // Between two words of one line is more than a character, as in any table that can be read.
    private const double Padding = 6;
    private const int MaxLabelWidth = 14;
    private const int MaxTextWidth = 60;

    private readonly bool isRuled;
    private readonly List<DrawnPage> pages = [new()];
    private double y = Margin;

    private DrawnPages(bool isRuled) => this.isRuled = isRuled;

    /// <summary>The pages of a report.</summary>
    public static IReadOnlyList<DrawnPage> Set(ImmutableArray<PrintedLine> lines, bool isRuled)
    {
        var pages = new DrawnPages(isRuled);
        foreach (var part in Parts.Split(lines))
        {
            if (part[0].IsRow)
                pages.Table(DrawnCell.Table(part));
            else
                pages.Text(part[0].Text);
        }

        return pages.pages;
    }

    private void Text(string text)
    {
        foreach (var line in Wrapped(text, MaxTextWidth * Size))
        {
            MakeRoom(Leading);
            Draw(Margin, y + Leading - Descent, line);
            y += Leading;
        }

        y += Leading / 2;
    }

    private void Table(IReadOnlyList<IReadOnlyList<DrawnCell>> rows)
    {
        var cells = rows.SelectMany(row => row).Where(cell => cell.Columns == 1 && !cell.GoesOn)
            .ToLookup(cell => cell.Column, cell => Wrapped(cell.Text, MaxLabelWidth * Size).Max(Width));
        double[] widths =
        [
            .. Enumerable
                .Range(0, rows.SelectMany(row => row).Select(cell => cell.Column + cell.Columns).DefaultIfEmpty().Max())
                .Select(column => cells[column].Append(Size).Max() + (2 * Padding)),
        ];
        foreach (var row in rows)
        {
            var height =
                (row.Where(cell => cell.Rows == 1 && !cell.GoesOn).Select(cell => Lines(cell, widths).Count).Append(1).Max() * Leading)
                + (2 * Padding);
            MakeRoom(height);
            foreach (var cell in row)
                Draw(cell, widths, height);
            y += height;
        }

        y += Leading;
    }

    private void Draw(DrawnCell cell, double[] widths, double height)
    {
        var x = Margin + widths.Take(cell.Column).Sum();
        if (isRuled)
            DrawBorders(cell, x, Across(cell, widths), height);
        if (cell.GoesOn)
            return;
        var lines = Lines(cell, widths);
        var top = y + (cell.Rows == 1 ? (height - (lines.Count * Leading)) / 2 : Padding);
        foreach (var line in lines.Where(line => line.Length > 0))
            Draw(x + Padding, (top += Leading) - Descent, line);
    }

    // The border between the two halves of a merged cell is not drawn, except where a page ends in between.
    private void DrawBorders(DrawnCell cell, double x, double width, double height)
    {
        var (top, bottom) = (y, y + height);
        if (!cell.GoesOn || IsEmpty || top == Margin)
            Draw(x, top, x + width, top);
        Draw(x, top, x, bottom);
        Draw(x + width, top, x + width, bottom);
        if (cell.Rows == 1)
            Draw(x, bottom, x + width, bottom);
    }

    private bool IsEmpty => pages[^1] is { Texts.Count: 0, Lines.Count: 0 };

    private void Draw(double x1, double y1, double x2, double y2) => pages[^1].Lines.Add(new DrawnLine(x1, y1, x2, y2));

    private void Draw(double x, double baseline, string text) => pages[^1].Texts.Add(new SheetText(text, x, baseline, Size));

    private void MakeRoom(double height)
    {
        if (y + height <= Bottom)
            return;
        pages.Add(new DrawnPage());
        y = Margin;
    }

    private static List<string> Lines(DrawnCell cell, double[] widths) => Wrapped(cell.Text, Across(cell, widths) - (2 * Padding));

    private static double Across(DrawnCell cell, double[] widths) => widths.Skip(cell.Column).Take(cell.Columns).Sum();

    private static List<string> Wrapped(string text, double width)
    {
        var lines = new List<string> { "" };
        foreach (var character in text)
        {
            if (Width(lines[^1]) + Width($"{character}") > width)
                lines.Add("");
            lines[^1] += character;
        }

        return lines;
    }

    private static double Width(string text) => text.Sum(character => char.IsAscii(character) ? Size / 2 : Size);
}
