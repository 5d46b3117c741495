using System.Collections.Immutable;
using Compiler.Reading.Pdf.Tables;
using Compiler.Reading.Pictures.Grid;

namespace Compiler.Reading.Pictures;

/// <summary>Where a page has writing: the lines in each cell of its tables, and those around the tables.</summary>
/// <param name="Cells">The cells with ink, and those whose ink is only coloured.</param>
/// <param name="Outside">The lines outside tables.</param>
/// <param name="Height">The usual height of a line, in pixels.</param>
internal sealed record PageLines(ImmutableArray<InkCell> Cells, ImmutableArray<PixelBox> Outside, double Height)
{
    // In points.
    private const double Border = 1.5;
    private const double LeastHeight = 4;
    private const double UsualHeight = 9;

    public static PageLines Find(StraightPage page)
    {
        var areas = page.Frames.SelectMany((frame, table) => Areas(page, frame, table)).ToList();
        var whole = new PixelBox(0, 0, page.Ink.Width, page.Ink.Height);
        var height = Usual(
            page, areas.Count > 0 ? areas.SelectMany(area => InkLines.Rows(page.Ink, area.Box)) : InkLines.Rows(page.Ink, whole));
        var cells = areas.Select(area => WithLines(page, area, height)).ToImmutableArray();
        var around = page.Ink.Without(
            page.Frames.Select(frame => Pixels(frame.Box.Left, frame.Box.Top, frame.Box.Right, frame.Box.Bottom, page, Border)));
        return new PageLines(
            [.. cells.Where(cell => !cell.Lines.IsEmpty || cell.IsColoured || cell.IsBroken)],
            [.. InkLines.Find(around, whole, height).SelectMany(line => InkLines.Parts(around, line, height))
                .Where(line => line.Height >= LeastHeight * page.Scale / 2)],
            height);
    }

    // Noise resembles faint ink: it is looked for in a cell without other ink, and beside a line, which may go on in it.
    private static InkCell WithLines(StraightPage page, InkCell area, double height)
    {
        var lines = InkLines.Find(page.Ink, area.Box, height).ToImmutableArray();
        if (lines.IsEmpty)
            return area with { Lines = [.. InkLines.Find(page.Faint, area.Box, height)], Ink = page.Faint };
        return area with { Lines = [.. lines.Select((line, i) => InkLines.Widen(page.Faint, line, Around(i), height))] };

        PixelBox Around(int i) => area.Box with
        {
            Top = i > 0 ? lines[i - 1].Bottom : area.Box.Top,
            Bottom = i < lines.Length - 1 ? lines[i + 1].Top : area.Box.Bottom,
        };
    }

    private static double Usual(StraightPage page, IEnumerable<(int Top, int Bottom)> rows)
    {
        var heights = rows.Select(row => row.Bottom - row.Top).Where(height => height >= LeastHeight * page.Scale).Order().ToList();
        return heights.Count > 0 ? Math.Min(heights[heights.Count / 2], 2 * UsualHeight * page.Scale) : UsualHeight * page.Scale;
    }

    private static IEnumerable<InkCell> Areas(StraightPage page, RuledFrame frame, int table)
    {
        if (RuledGrid.Create(frame, [], []) is not { } grid)
            yield break;
        foreach (var (rows, columns, isWhole) in grid.Areas)
        {
            var box = Pixels(
                grid.Columns[columns.First].From, grid.Rows[rows.First].From, grid.Columns[columns.Last].To, grid.Rows[rows.Last].To,
                page, -Border);
            yield return new InkCell(table, rows, columns, box, [])
            {
                Ink = page.Ink,
                IsBroken = !isWhole,
                IsColoured = page.Colour.CountRows(box).Sum() > 0,
            };
        }
    }

    private static PixelBox Pixels(double left, double top, double right, double bottom, StraightPage page, double margin) =>
        new PixelBox(
            (int)Math.Round((left - margin) * page.Scale),
            (int)Math.Round((top - margin) * page.Scale),
            (int)Math.Round((right + margin) * page.Scale),
            (int)Math.Round((bottom + margin) * page.Scale)).Within(page.Ink.Width, page.Ink.Height);
}
