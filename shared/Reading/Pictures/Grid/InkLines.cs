namespace Compiler.Reading.Pictures.Grid;

/// <summary>Splits the ink of an area into lines of writing.</summary>
internal static class InkLines
{
    // Relative to the height of a line.
    private const double OneLine = 1.25;
    private const double TwoLines = 1.75;
    private const double WideGap = 2.5;

    // Of the usual ink of a row: a line of large letters, such as a title, has more in its middle.
    private const double BetweenLines = 0.3;

    // Where a minus sign stands beside its figure, and how wide a stroke is at least.
    private const double SignReach = 0.9;
    private const double StrokeWidth = 0.12;

    /// <summary>The rows of ink in an area, as they are, from top to bottom.</summary>
    public static IReadOnlyList<(int Top, int Bottom)> Rows(InkMap ink, PixelBox area)
    {
        var rows = new List<(int Top, int Bottom)>();
        var counts = ink.CountRows(area);
        for (var y = 0; y < counts.Length; y++)
        {
            if (counts[y] == 0)
                continue;
            var top = y;
            while (y < counts.Length && counts[y] > 0)
                y++;
            rows.Add((area.Top + top, area.Top + y));
        }

        return rows;
    }

    /// <summary>The lines, each as the box of its ink.</summary>
    /// <param name="ink">The ink.</param>
    /// <param name="area">Where to look.</param>
    /// <param name="usual">The usual height of a line of this page.</param>
    public static IEnumerable<PixelBox> Find(InkMap ink, PixelBox area, double usual)
    {
        foreach (var (top, bottom) in Rows(ink, area).Aggregate(new List<(int Top, int Bottom)>(), (lines, row) => Join(lines, row, usual)))
        {
            foreach (var line in Split(ink, area with { Top = top, Bottom = bottom }, usual))
            {
                if (Tighten(ink, line) is { IsEmpty: false } box)
                    yield return box;
            }
        }
    }

    /// <summary>The parts of a line between wide gaps.</summary>
    public static IEnumerable<PixelBox> Parts(InkMap ink, PixelBox line, double usual)
    {
        var counts = ink.CountColumns(line);
        var gap = (int)(WideGap * Math.Max(usual, line.Height));
        var (start, last) = (-1, -1);
        for (var x = 0; x < counts.Length; x++)
        {
            if (counts[x] == 0)
                continue;
            if (start >= 0 && x - last > gap)
            {
                yield return Tighten(ink, line with { Left = line.Left + start, Right = line.Left + last + 1 });
                start = -1;
            }

            (start, last) = (start < 0 ? x : start, x);
        }

        if (start >= 0)
            yield return Tighten(ink, line with { Left = line.Left + start, Right = line.Left + last + 1 });
    }

    /// <summary>The columns of ink in a box between columns without any.</summary>
    public static IReadOnlyList<(int From, int To)> Pieces(InkMap ink, PixelBox box)
    {
        var pieces = new List<(int From, int To)>();
        var counts = ink.CountColumns(box);
        for (var x = 0; x < counts.Length; x++)
        {
            if (counts[x] == 0)
                continue;
            var from = x;
            while (x < counts.Length && counts[x] > 0)
                x++;
            pieces.Add((box.Left + from, box.Left + x));
        }

        return pieces;
    }

    /// <summary>
    /// The line with the faint ink that belongs to it: thin strokes of its characters above, below and beside, and a minus sign, which is
    /// the thinnest ink of a figure and would be lost without a trace.
    /// </summary>
    /// <param name="faint">All ink.</param>
    /// <param name="line">The box of the other ink.</param>
    /// <param name="cell">The inside of its cell between the lines above and below.</param>
    /// <param name="usual">The usual height of a line.</param>
    public static PixelBox Widen(InkMap faint, PixelBox line, PixelBox cell, double usual)
    {
        var missing = Math.Max(0, (int)(usual - line.Height));
        var tall = line with { Top = Math.Max(cell.Top, line.Top - missing), Bottom = Math.Min(cell.Bottom, line.Bottom + missing) };
        var reach = (int)(SignReach * usual);
        var before = Pieces(faint, tall with { Left = Math.Max(cell.Left, line.Left - reach), Right = line.Left });
        var after = Pieces(faint, tall with { Left = line.Right, Right = Math.Min(cell.Right, line.Right + reach) });
        var wide = tall with
        {
            Left = before.Where(IsStroke).Select(piece => piece.From).DefaultIfEmpty(line.Left).Min(),
            Right = after.Where(IsStroke).Select(piece => piece.To).DefaultIfEmpty(line.Right).Max(),
        };
        return Tighten(faint, wide) is { IsEmpty: false } whole ? whole : line;

        bool IsStroke((int From, int To) piece) => piece.To - piece.From >= StrokeWidth * usual;
    }

    // The strokes of 二 or 言 lie apart.
    private static List<(int Top, int Bottom)> Join(List<(int Top, int Bottom)> lines, (int Top, int Bottom) row, double usual)
    {
        if (lines.Count > 0 && row.Bottom - lines[^1].Top <= OneLine * usual)
            lines[^1] = (lines[^1].Top, row.Bottom);
        else
            lines.Add(row);
        return lines;
    }

    // Lines that touch are parted where they have the least ink.
    private static IEnumerable<PixelBox> Split(InkMap ink, PixelBox line, double usual)
    {
        var count = (int)Math.Round(line.Height / usual);
        if (line.Height < TwoLines * usual || count < 2)
            return [line];
        var counts = ink.CountRows(line);
        var (reach, step) = ((int)(0.3 * usual), (double)line.Height / count);
        var cuts = new List<int> { 0 };
        for (var i = 1; i < count; i++)
        {
            var middle = (int)(i * step);
            cuts.Add(Enumerable.Range(middle - reach, (2 * reach) + 1).MinBy(row => (counts[row], Math.Abs(row - middle))));
        }

        if (cuts.Skip(1).Any(row => counts[row] > BetweenLines * counts.Average()))
            return [line];
        cuts.Add(line.Height);
        return cuts.Zip(cuts.Skip(1), (top, bottom) => line with { Top = line.Top + top, Bottom = line.Top + bottom });
    }

    private static PixelBox Tighten(InkMap ink, PixelBox box)
    {
        var (rows, columns) = (ink.CountRows(box), ink.CountColumns(box));
        var (top, left) = (Array.FindIndex(rows, count => count > 0), Array.FindIndex(columns, count => count > 0));
        return top < 0
            ? default
            : new PixelBox(
                box.Left + left,
                box.Top + top,
                box.Left + Array.FindLastIndex(columns, count => count > 0) + 1,
                box.Top + Array.FindLastIndex(rows, count => count > 0) + 1);
    }
}
