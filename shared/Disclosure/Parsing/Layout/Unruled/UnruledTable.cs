using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Compiler.Disclosure.Parsing.Layout.Unruled;

/// <summary>
/// A table laid out only by gaps. Its cells are assigned to the columns formed by figures and headers. If a row fits no
/// columns, its cells are given in their order, and the row parser decides their columns.
/// </summary>
/// <param name="Rows">The cells of each line in the table; null for a line that was merged into a cell of another.</param>
/// <param name="FigureRows">The number of rows with figures.</param>
/// <param name="Unlabelled">The number of these without a label in their line.</param>
/// <param name="Width">The largest number of figures in a row.</param>
/// <param name="HasColumns">Whether all of its figures fit columns.</param>
public sealed partial record UnruledTable(
    IReadOnlyDictionary<UnruledLine, ImmutableArray<string>?> Rows, int FigureRows, int Unlabelled, int Width, bool HasColumns)
{
    /// <summary>The number of columns with a label above them.</summary>
    public int Labelled { get; private init; }

    // In line heights: the maximum distance between the lines of one table, and between its header and its figures.
    private const double MaxGap = 6;
    private const double MaxHeaderHeight = 12;
    private const double MaxLabelDepth = 3;

    // No table of a report has more rows.
    private const int MaxRows = 200;

    /// <summary>
    /// Finds the tables on these pages, whose lines are ordered from top to bottom. A table may continue in its columns on
    /// the next page.
    /// </summary>
    public static IEnumerable<UnruledTable> Find(IEnumerable<IReadOnlyList<UnruledLine>> pages)
    {
        UnruledColumns? above = null;
        foreach (var page in pages)
        {
            var figures = new BrokenFigures(page);
            var lines = figures.Lines;
            foreach (var run in Runs(lines))
            {
                List<UnruledLine> rows = [.. run.Select(line => lines[line])];
                var around = Around(lines, run);
                var blocks = UnruledBlock.Find(rows, around, above);
                yield return Build(rows, around, blocks, figures);
                above = blocks[^1].Columns ?? above;
            }
        }
    }

    private static UnruledTable Build(List<UnruledLine> rows, List<UnruledLine> around, List<UnruledBlock> blocks, BrokenFigures figures)
    {
        var cells = new Dictionary<UnruledLine, ImmutableArray<string>?>();
        foreach (var (line, row) in new UnruledLabels(rows, around, blocks).Rows())
            cells[line] = row;
        foreach (var (line, row) in blocks.SelectMany(block => block.Header()))
            cells[line] = row;
        foreach (var line in around.Where(line => line.HasCells && line.Box.Top < rows[^1].Box.Bottom && !cells.ContainsKey(line)))
            cells[line] = Cells(line, blocks);
        foreach (var line in blocks.SelectMany(block => block.Used))
            cells[line] = null;
        return new UnruledTable(
            figures.Restore(cells),
            rows.Count,
            rows.Count(row => row.Labels.IsEmpty),
            rows.Max(row => row.Figures.Length),
            blocks.TrueForAll(block => block.HasColumns))
        {
            Labelled = blocks.Sum(block => block.Labelled),
        };
    }

    // From the header to the possible end of the last label.
    private static List<UnruledLine> Around(IReadOnlyList<UnruledLine> lines, List<int> rows)
    {
        var (first, last) = (lines[rows[0]], lines[rows[^1]]);
        var (from, to) = (rows[0], rows[^1] + 1);
        while (from > 0 && lines[from - 1].Box.Bottom > first.Box.Top - (MaxHeaderHeight * first.Size))
            from--;
        while (to < lines.Count && lines[to].Box.Top < last.Box.Bottom + (MaxLabelDepth * first.Size))
            to++;
        return [.. lines.Skip(from).Take(to - from)];
    }

    private static ImmutableArray<string> Cells(UnruledLine line, List<UnruledBlock> blocks)
    {
        var labels = line.Segments.Select(segment => segment.Text);
        return blocks.FindLast(block => block.Top < line.Box.CentreY) is { } block && line.Box.Right < block.FirstFigure
            ? [.. labels, .. block.EmptyCells]
            : [.. labels];
    }

    // Groups of figure lines near each other, as indexes into all lines.
    private static IEnumerable<List<int>> Runs(IReadOnlyList<UnruledLine> lines)
    {
        var run = new List<int>();
        var (bottom, firstFigure) = (0.0, double.PositiveInfinity);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var isNear = run.Count > 0 && line.Box.Top - bottom <= MaxGap * line.Size;
            if (run.Count > 0 && line.Segments.Length == 1 && Heading().IsMatch(line.Segments[0].Text))
            {
                yield return run;
                (run, firstFigure) = ([], double.PositiveInfinity);
            }

            if (!line.HasFigures)
            {
                // A row whose cells are all empty consists only of its labels.
                bottom = isNear && line.Box.Right < firstFigure ? line.Box.Bottom : bottom;
                continue;
            }

            if (run.Count == MaxRows || (run.Count > 0 && !isNear))
            {
                yield return run;
                (run, firstFigure) = ([], double.PositiveInfinity);
            }

            run.Add(i);
            (bottom, firstFigure) = (line.Box.Bottom, Math.Min(firstFigure, line.Figures[0].Box.Left));
        }

        if (run.Count > 0)
            yield return run;
    }

    // The heading of a section, below the table of the section before it.
    [GeneratedRegex("^[一二三四五六]、.{4,}情况$")]
    private static partial Regex Heading();
}
